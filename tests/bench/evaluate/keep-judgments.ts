/** Keeps the judge's logits between runs, by weights and pair: an evaluation without them takes about ten minutes longer. */
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openProjectJudge } from "../../../src/cli/io/open-project-judge.ts";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import type { ByClass, PairText } from "../../../src/judge/judge.ts";
import type { AskJudge } from "../../../src/matching/match.ts";
import { makeFolder } from "../data/read-arguments.ts";

/**
 * The judge that the package ships. What it has read is in `.cache/judgments`, a line for each pair: hash, other, same, contrary.
 *
 * @returns undefined if the weights file is missing
 */
export async function openKeptJudge(): Promise<AskJudge | undefined> {
  const opened = await openProjectJudge();
  if (opened === undefined) return undefined;
  const file = join(makeFolder(join(projectRoot, ".cache", "judgments")), `${opened.digest.slice(0, 16)}.txt`);
  const known = new Map(existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(0, -1).flatMap(readLine) : []);
  return (pair) => {
    const name = nameOf(pair);
    const kept = known.get(name);
    if (kept !== undefined) return kept;
    const logits = opened.askJudge(pair);
    known.set(name, logits);
    appendFileSync(file, `${name} ${logits.other} ${logits.same} ${logits.contrary}\n`);
    return logits;
  };
}

function nameOf({ sentence, claim }: PairText): string {
  return createHash("sha256")
    .update(JSON.stringify([sentence, claim]))
    .digest("hex")
    .slice(0, 24);
}

/** A line that an ended run did not finish is left out. */
function readLine(line: string): [string, ByClass][] {
  const [name, ...numbers] = line.split(" ");
  const [other, same, contrary] = numbers.map(Number);
  const isWhole = numbers.length === 3 && numbers.every((number) => number !== "" && Number.isFinite(Number(number)));
  return isWhole ? [[name!, { other: other!, same: same!, contrary: contrary! }]] : [];
}
