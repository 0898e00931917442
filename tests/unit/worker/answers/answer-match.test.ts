import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { join } from "node:path";
import { kernelFile } from "../../../../src/cli/io/compile-kernel.ts";
import { projectRoot } from "../../../../src/cli/io/project-root.ts";
import { openIndex } from "../../../../src/matching/index-read/open-index.ts";
import { writeIndex } from "../../../../src/matching/index-write/write-index.ts";
import type { Block } from "../../../../src/matching/match.ts";
import type { MatchAnswer } from "../../../../src/messages/contracts.ts";
import { answerMatch } from "../../../../src/worker/answers/answer-match.ts";
import type { ClaimIndex } from "../../../../src/worker/index/claim-index.ts";
import { keepJudge, type KeptJudge } from "../../../../src/worker/keep-judge.ts";
import { bareClaim } from "../../../support/bare-claim.ts";
import { rulesAlone } from "../../../support/judge/rules-alone.ts";

/** Claims, each with a sentence that the rules let through to the judge. The last one is the surest by rules. */
const stated = [
  ["The bridge in Astoria was closed for six weeks because of rust.", "In Astoria, rust kept the bridge closed for six weeks."],
  ["The ferry to Borkum was sold to a bank in Zurich.", "They have sold the ferry to Borkum to a bank from Zurich."],
  ["The library of Ghent lost 4,000 books in the flood.", "The library of Ghent said that 4,000 books were lost in the flood."],
  ["The mayor of Delft banned scooters from the old town.", "The mayor of Delft banned scooters from the old town."],
];
const claims = stated.map(([text], at) => bareClaim(`claim ${at}`, text!));
const blocks = stated.map(([, text]): Block => ({ kind: "paragraph", text: text! }));

const opened = openIndex([writeIndex(claims)]);
if (!opened.ok) throw new Error(opened.reason);
const claimIndex: ClaimIndex = {
  open: async () => opened.index,
  readClaims: async (names) => names.flatMap(({ source, claim }) => ({ source, claim: claims.find(({ id }) => id === claim)! })),
  forget: () => {},
  invalidate: () => {},
  describe: async () => ({ state: "ready", claimCount: claims.length, updatedAt: 0 }),
};

const openJudge = (): KeptJudge =>
  keepJudge({
    readFile: async (name) =>
      new Uint8Array(readFileSync(name === "judge.bin" ? join(projectRoot, "assets/public", name) : await kernelFile(projectRoot))),
    nowMs: () => performance.now(),
    note: () => {},
  });

const ask = async (judge: KeptJudge, asked: Block[], patienceMs?: number): Promise<MatchAnswer> => {
  const about = { language: "en", date: "", title: "", reviewedClaims: [], known: [] };
  return await answerMatch({ blocks: asked, ...about, patienceMs }, claimIndex, judge, () => performance.now());
};
const listClaims = ({ matches }: MatchAnswer): string[] => matches.map(({ claim }) => claim);

/** The blocks, all but these as context only. */
const withContext = (wanted: readonly number[]): Block[] => blocks.map((block, at) => ({ ...block, isContext: !wanted.includes(at) }));

test("without a limit, everything is read", async () => {
  const answer = await ask(openJudge(), blocks);
  expect(listClaims(answer)).toEqual(claims.map(({ id }) => id));
  expect([answer.unread, answer.sentences.length]).toEqual([[], blocks.length]);
});

test("with a limit, the surest sentence comes first, and bit by bit the same is found as without", async () => {
  const whole = await ask(openJudge(), blocks);
  const judge = openJudge();
  const answers: MatchAnswer[] = [];
  for (let left = blocks.map((_block, at) => at); left.length > 0; left = answers.at(-1)!.unread)
    answers.push(await ask(judge, withContext(left), 0.001));
  expect(answers.map((answer) => listClaims(answer).length)).toEqual([1, 1, 1, 1]);
  expect([listClaims(answers[0]!), listClaims(answers[3]!)]).toEqual([["claim 3"], ["claim 0"]]);
  expect(new Set(answers[0]!.unread)).toEqual(new Set([0, 1, 2]));
  const byPlace = (a: { block: number }, b: { block: number }): number => a.block - b.block;
  expect(answers.flatMap(({ matches }) => matches).toSorted(byPlace)).toEqual(whole.matches);
  expect(answers.flatMap(({ sentences }) => sentences).toSorted(byPlace)).toEqual(whole.sentences);
});

test("with a limit, a block may be read in part: only what the judge has come to is listed", async () => {
  const block: Block = { kind: "paragraph", text: blocks.map(({ text }) => text).join(" ") };
  const judge = openJudge();
  const first = await ask(judge, [block], 0.001);
  expect([listClaims(first), first.unread, first.sentences.length]).toEqual([["claim 3"], [0], blocks.length]);
  expect(listClaims(await ask(judge, [block]))).toEqual(claims.map(({ id }) => id));
});

test("without a judge, rules decide at once, whatever the limit", async () => {
  const answer = await ask(rulesAlone, blocks, 0.001);
  expect([answer.unread, answer.sentences.length]).toEqual([[], blocks.length]);
});

test("a block that is context only lends its names to those after it", async () => {
  const [intro, after] = ["Ann Lee is the mayor of Delft.", "She banned scooters from the old town."].map((text): Block => ({
    kind: "paragraph",
    text,
  }));
  const find = async (first: Block[]): Promise<unknown> =>
    (await ask(openJudge(), [...first, after!])).matches.map(({ claim, probability }) => [claim, probability]);
  expect(await find([{ ...intro!, isContext: true }])).toEqual(await find([intro!]));
  expect(await find([{ ...intro!, isContext: true }])).not.toEqual(await find([]));
});
