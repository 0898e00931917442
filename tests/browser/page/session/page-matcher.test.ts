import { afterEach, beforeEach, expect, test } from "vitest";
import type { MatchAnswer, MatchRequest } from "../../../../src/messages/contracts.ts";
import { CallFailed } from "../../../../src/messages/messenger.ts";
import { PageFindings } from "../../../../src/page/session/page-findings.ts";
import { PageMatcher } from "../../../../src/page/session/page-matcher.ts";
import { answerPhrases } from "../phrase-matches.ts";
import { showParagraphs, wordsOf } from "./session-page.ts";

let ending: AbortController;
beforeEach(() => void (ending = new AbortController()));
afterEach(() => {
  ending.abort();
  document.body.replaceChildren();
});

function startMatcher(findMatches: (request: MatchRequest) => Promise<MatchAnswer>, ready = Promise.resolve()) {
  const findings = new PageFindings();
  const events: string[] = [];
  const matcher = new PageMatcher({
    document,
    findings,
    findMatches,
    ready,
    onFindings: () => events.push("findings"),
    onPass: () => events.push("pass"),
    onUnreachable: () => events.push("unreachable"),
    signal: ending.signal,
  });
  return { findings, matcher, events };
}

const texts = ({ blocks }: MatchRequest): string[] => blocks.map(({ text }) => text);

test("each block is asked about once, and again only after it was forgotten", async () => {
  const worker = answerPhrases([{ words: "claim one" }]);
  const { findings, matcher, events } = startMatcher(worker.findMatches);
  const blocks = showParagraphs("It is claim one.", "It is another.");
  findings.setBlocks(blocks.slice(0, 1));
  expect(matcher.describe().isReading).toBe(true);
  await matcher.match();
  findings.setBlocks(blocks);
  await matcher.match();
  await matcher.match();
  expect(worker.asked.map(texts)).toEqual([["It is claim one."], ["It is another."]]);
  expect(findings.annotations().map(wordsOf)).toEqual(["claim one"]);
  expect(matcher.describe()).toMatchObject({ isReading: false, isResting: false, claimCount: 1, tookMs: 2 });
  expect(events).toEqual(["findings", "pass", "findings", "pass", "pass"]);
  matcher.forget(blocks.slice(1));
  await matcher.match();
  expect(worker.asked.map(texts).at(-1)).toEqual(["It is another."]);
});

test("nothing is asked before it is allowed", async () => {
  const worker = answerPhrases([]);
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  const { findings, matcher } = startMatcher(worker.findMatches, ready);
  findings.setBlocks(showParagraphs("It is claim one."));
  const matching = matcher.match();
  await Promise.resolve();
  expect(worker.asked).toEqual([]);
  resolve();
  await matching;
  expect(worker.asked).toHaveLength(1);
});

test("blocks that arrive while the worker is busy are asked about next, in one pass", async () => {
  const worker = answerPhrases([{ words: "claim one" }]);
  const blocks = showParagraphs("It is claim one.", "It is another.");
  const { findings, matcher, events } = startMatcher(async (request) => {
    const answer = await worker.findMatches(request);
    if (worker.asked.length === 1) {
      findings.setBlocks(blocks);
      await matcher.match(); // returns at once
    }
    return answer;
  });
  findings.setBlocks(blocks.slice(0, 1));
  await matcher.match();
  expect(worker.asked).toHaveLength(2);
  expect(events).toEqual(["findings", "findings", "pass"]);
});

test("what the worker was sure of first is shown while it reads the rest, which is asked about again with the rest as context", async () => {
  const worker = answerPhrases([{ words: "claim one" }, { words: "claim two" }]);
  const shown: string[][] = [];
  const asked: (readonly [number | undefined, boolean[]])[] = [];
  const { findings, matcher, events } = startMatcher(async (request) => {
    shown.push(findings.annotations().map(wordsOf));
    asked.push([request.patienceMs, request.blocks.map(({ isContext }) => isContext === true)]);
    return leaveUnread(await worker.findMatches(request), request.patienceMs === undefined ? [] : [1]);
  });
  findings.setBlocks(showParagraphs("It is claim one.", "It is claim two."));
  await matcher.match();
  expect(shown).toEqual([[], ...Array.from({ length: 3 }, () => ["claim one"])]);
  expect(asked[0]).toEqual([30, [false, false]]);
  expect(asked.slice(1).map(([, isContext]) => isContext)).toEqual(Array.from({ length: 3 }, () => [true, false]));
  expect(asked.at(-1)![0]).toBeUndefined();
  expect(findings.annotations().map(wordsOf)).toEqual(["claim one", "claim two"]);
  expect(events.filter((event) => event === "pass")).toHaveLength(1);
});

test("a restart while a part is unread asks about everything once more, and no longer about that part alone", async () => {
  const worker = answerPhrases([{ words: "claim one" }]);
  const { findings, matcher } = startMatcher(async (request) => {
    const answer = await worker.findMatches(request);
    if (worker.asked.length > 1) return answer;
    matcher.restart();
    return leaveUnread(answer, [1]);
  });
  findings.setBlocks(showParagraphs("It is claim one.", "It is another."));
  await matcher.match();
  expect(worker.asked.map(({ blocks }) => blocks.map(({ isContext }) => isContext))).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

function leaveUnread(answer: MatchAnswer, unread: number[]): MatchAnswer {
  const isRead = ({ block }: { block: number }): boolean => !unread.includes(block);
  return { ...answer, unread, matches: answer.matches.filter(isRead), sentences: answer.sentences.filter(isRead) };
}

test("the whole page is gone through before what was left unread is asked about again", async () => {
  const worker = answerPhrases([]);
  const long = "It is another. ".repeat(700);
  const { findings, matcher } = startMatcher(async (request) =>
    leaveUnread(await worker.findMatches(request), request.patienceMs === 30 ? request.blocks.map((_block, at) => at) : []),
  );
  findings.setBlocks(showParagraphs(`1 ${long}`, `2 ${long}`));
  await matcher.match();
  expect(worker.asked.map(({ blocks }) => blocks.map(({ text }) => text[0]).join(""))).toEqual(["1", "2", "1", "2"]);
});

test("a part of a block is shown while the rest of it is read, and its annotation stays the same", async () => {
  const worker = answerPhrases([{ words: "claim one" }, { words: "claim two" }]);
  const ids: string[][] = [];
  const { findings, matcher } = startMatcher(async (request) => {
    ids.push(findings.annotations().map(({ id }) => id));
    const answer = await worker.findMatches(request);
    if (request.patienceMs === undefined) return answer;
    return { ...answer, unread: [0], matches: answer.matches.filter(({ claim }) => claim === "claim:claim two") };
  });
  findings.setBlocks(showParagraphs("It is claim one. It is claim two."));
  await matcher.match();
  expect(ids.map(({ length }) => length)).toEqual([0, 1, 1, 1]);
  expect(findings.annotations().map(wordsOf)).toEqual(["claim one", "claim two"]);
  expect(findings.annotations()[1]!.id).toBe(ids.at(-1)![0]);
});

test("after a restart everything is asked again, and a late answer to an earlier question is ignored", async () => {
  const worker = answerPhrases([{ words: "claim one" }]);
  const { findings, matcher } = startMatcher(async (request) => {
    const answer = await worker.findMatches(request);
    if (worker.asked.length > 1) return { ...answer, claims: [], matches: [] };
    matcher.restart(); // while the first question is open
    return answer;
  });
  findings.setBlocks(showParagraphs("It is claim one."));
  await matcher.match();
  expect(worker.asked.map(texts)).toEqual([["It is claim one."], ["It is claim one."]]);
  expect(findings.annotations()).toEqual([]);
  expect(findings.claims()).toEqual([]);
});

test("a page that has used up its time rests, and says so", async () => {
  const worker = answerPhrases([]);
  const { findings, matcher, events } = startMatcher(async (request) => ({ ...(await worker.findMatches(request)), tookMs: 30_000 }));
  const blocks = showParagraphs("It is claim one.", "It is another.");
  findings.setBlocks(blocks.slice(0, 1));
  await matcher.match();
  expect(matcher.describe().isResting).toBe(false); // everything has been asked
  findings.setBlocks(blocks);
  await matcher.match();
  expect(matcher.describe()).toMatchObject({ isReading: false, isResting: true, tookMs: 30_000 });
  expect(worker.asked).toHaveLength(1);
  expect(events.filter((event) => event === "pass")).toHaveLength(2);
});

test("a worker that fails once leaves the page readable; a worker that is gone ends the reading", async () => {
  const failing = startMatcher(() => Promise.reject(new CallFailed("failed", "broken")));
  failing.findings.setBlocks(showParagraphs("It is claim one."));
  await failing.matcher.match();
  expect(failing.matcher.hasRead()).toBe(true);
  const gone = startMatcher(() => Promise.reject(new CallFailed("unreachable", "gone")));
  gone.findings.setBlocks(showParagraphs("It is claim one."));
  await gone.matcher.match();
  expect(gone.events).toContain("unreachable");
});
