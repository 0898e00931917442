import { i18n } from "../i18n/i18n.ts";
import type { Bearing } from "../../claims/bearing.ts";
import type { Statement } from "../../claims/claim.ts";
import { formatNumber } from "../i18n/format-number.ts";

const sides = [
  ["contradicts", "count.contradict"],
  ["supports", "count.support"],
] as const;

/** How many statements contradict the claim and how many support it, in words; a side without any is left out. */
export function countStatements(statements: readonly Statement[]): { bearing: Bearing; words: string }[] {
  return sides.flatMap(([bearing, key]) => {
    const count = statements.filter((statement) => statement.bearing === bearing).length;
    return count === 0 ? [] : { bearing, words: i18n.t(key, count, [formatNumber(count)]) };
  });
}
