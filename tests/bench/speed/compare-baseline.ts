/**
 * Compares figures that are the same on every machine with `baseline.json`: one that has grown, or changed, beyond its margin is a
 * regression. Times are not among them; they are reported beside those of the libraries, as ratios within one run.
 *
 *   baseline.json   {"index bytes a claim, 10,000 claims": {"is": 512.3, "margin": 0.02}, …}
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../../src/cli/io/project-root.ts";

const baselineFile = join(projectRoot, "tests/bench/speed/baseline.json");

interface Kept {
  is: number;
  /** Share of the figure by which it may grow; with `isExact` also shrink. */
  margin: number;
  isExact?: boolean;
}

/** A sentence for each figure that is outside its margin, or that only one side has. */
export function compareBaseline(figures: Readonly<Record<string, number>>): string[] {
  const kept = JSON.parse(readFileSync(baselineFile, "utf8")) as Record<string, Kept>;
  const names = new Set([...Object.keys(kept), ...Object.keys(figures)]);
  return [...names].flatMap((name) => {
    const [was, is] = [kept[name], figures[name]];
    if (was === undefined || is === undefined) return `${name}: ${is === undefined ? "was not measured" : "has no baseline"}`;
    const change = (is - was.is) / was.is;
    const isOut = change > was.margin || (was.isExact === true && change < -was.margin);
    return isOut
      ? `${name}: ${round(is)}, ${Math.abs(change * 100).toFixed(1)} % ${change > 0 ? "more" : "less"} than ${round(was.is)}`
      : [];
  });
}

function round(number: number): string {
  return number.toFixed(number < 100 ? 2 : 0);
}
