import { i18n } from "../i18n/i18n.ts";
import type { Difference } from "../../matching/match.ts";

/** Kinds with a specific message if only one side has something; the others share a general one. */
const oneSided = ["number", "date", "name", "negation"] as const;

/** Describes one difference between page and claim, as part of a sentence: "different figure: 6.4 here, 7.6 in the claim". */
export function describeDifference({ kind, here, claim }: Difference): string {
  if (here !== "" && claim !== "") return i18n.t(`differs.${kind}`, [here, claim]);
  const sided = oneSided.find((known) => known === kind) ?? "other";
  return claim === "" ? i18n.t(`differs_here.${sided}`, [here]) : i18n.t(`differs_claim.${sided}`, [claim]);
}
