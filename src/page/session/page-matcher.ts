import type { MatchAnswer, MatchRequest } from "../../messages/contracts.ts";
import { isUnreachable } from "../../messages/retry-call.ts";
import { readPageFacts } from "../../reading/read-page-facts.ts";
import type { PageFacts, PlacedBlock } from "../../reading/reading.ts";
import { giveWay, runInSlices } from "../watch/run-in-slices.ts";
import { firstVisible } from "../watch/visible-blocks.ts";
import { askForMatches, batchBlocks, type BatchQuestion, leadOf, patienceMs } from "./ask-for-matches.ts";
import { createMatchingBudget } from "./matching-budget.ts";
import type { PageFindings } from "./page-findings.ts";

export interface MatcherOptions {
  document: Document;
  /** Whose blocks are matched, and where what is found in them is kept. */
  findings: PageFindings;
  /** Asks the worker. Rejects with CallFailed. */
  findMatches: (request: MatchRequest) => Promise<MatchAnswer>;
  /** Matching waits for this. */
  ready: Promise<void>;
  /** Called when something was kept. */
  onFindings: () => void;
  /** Called when every block has been asked about, or the time budget is spent. */
  onPass: () => void;
  /** Called when the worker can no longer be reached: the extension was updated. */
  onUnreachable: () => void;
  signal: AbortSignal;
}

/**
 *     unread ──→ matching ──all asked──→ read ←──┐
 *                 ↑  │ ↑                  │      │
 *                 │  │ └──new blocks──────┘      │
 *                 │  └──budget spent──→ resting  │  (a pass that ends, with or without something new)
 *                 └──after a while───────┘  └────┘
 */
type Progress =
  | { kind: "unread" }
  | { kind: "matching"; hasRead: boolean }
  | { kind: "read" }
  | { kind: "resting"; timer: ReturnType<typeof setTimeout> };

/** Milliseconds until a page that has spent its budget is matched again. */
const restMs = 5_000;

/** Asks the worker about every block once, in batches, within the page's time budget. */
export class PageMatcher {
  readonly #options: MatcherOptions;
  readonly #budget = createMatchingBudget(() => performance.now());
  #progress: Progress = { kind: "unread" };
  /** Replaced when everything has to be asked again: answers to earlier questions are then ignored. */
  #asked = new WeakSet<PlacedBlock>();
  #facts: PageFacts = { title: "", language: "", date: "", reviewedClaims: [] };
  #tookMs = 0;
  #claimCount = 0;
  #isAlwaysPrivate = false;

  constructor(options: MatcherOptions) {
    this.#options = options;
  }

  /** Has every block been asked about once, apart from what came later? */
  hasRead(): boolean {
    const progress = this.#progress;
    return progress.kind === "matching" ? progress.hasRead : progress.kind !== "unread";
  }

  /** The browser has only private windows. False until the worker has answered. */
  isAlwaysPrivate(): boolean {
    return this.#isAlwaysPrivate;
  }

  /** For the report to the popup. `tookMs`: the worker's time since `resetTime`. */
  describe(): { isReading: boolean; isResting: boolean; language: string; claimCount: number; tookMs: number } {
    return {
      isReading: this.#progress.kind === "unread" || this.#progress.kind === "matching",
      isResting: this.#progress.kind === "resting",
      language: this.#facts.language,
      claimCount: this.#claimCount,
      tookMs: this.#tookMs,
    };
  }

  resetTime(): void {
    this.#tookMs = 0;
  }

  /** These blocks will be asked about again if they come back. */
  forget(blocks: readonly PlacedBlock[]): void {
    for (const block of blocks) this.#asked.delete(block);
  }

  /** Matches everything again. Findings are kept until the answer arrives. */
  restart(): void {
    this.#asked = new WeakSet();
    this.#options.findings.forgetClaims();
    this.resetTime();
    void this.match();
  }

  /** Asks about the blocks that have not been asked about. Does nothing if it is doing so already. */
  async match(): Promise<void> {
    const { document, ready, onPass, signal } = this.#options;
    if (this.#progress.kind === "matching" || signal.aborted) return;
    if (this.#progress.kind === "resting") clearTimeout(this.#progress.timer);
    this.#progress = { kind: "matching", hasRead: this.hasRead() };
    await ready;
    await giveWay(); // what was read has just been listed, in the same task
    if (signal.aborted) return;
    for (let waiting = this.#unasked(); waiting.length > 0 && !this.#budget.isSpent(); waiting = this.#unasked()) {
      this.#facts = readPageFacts(document);
      await this.#read([...batchBlocks(waiting, Math.min(firstVisible(waiting), waiting.length - 1))]);
      if (signal.aborted) return;
    }
    const isAll = this.#unasked().length === 0;
    this.#progress = isAll ? { kind: "read" } : { kind: "resting", timer: setTimeout(() => void this.match(), restMs) };
    onPass();
  }

  #unasked(): PlacedBlock[] {
    return this.#options.findings.blocks.filter((block) => !this.#asked.has(block));
  }

  /** Asks about batches, with more patience each time, until they are read or the budget is spent. */
  async #read(batches: readonly PlacedBlock[][]): Promise<void> {
    const asked = this.#asked;
    const isWanted = (): boolean => !this.#options.signal.aborted && this.#asked === asked;
    let left = batches.map((batch) => ({ batch, unread: new Set(batch) }));
    for (const { batch } of left) for (const block of batch) asked.add(block);
    const [first] = left;
    if (first !== undefined) await this.#readLead(first, isWanted);
    for (const patience of patienceMs) {
      for (const question of left) {
        if (!isWanted()) return;
        if (this.#budget.isSpent()) this.forget([...question.unread]);
        else question.unread = await this.#readBatch({ ...question, patience }, isWanted);
      }
      left = left.filter(({ unread }) => unread.size > 0);
    }
  }

  /** Asks about the beginning of a batch alone: its marks need not wait for the rest. */
  async #readLead(question: { batch: PlacedBlock[]; unread: Set<PlacedBlock> }, isWanted: () => boolean): Promise<void> {
    const lead = leadOf(question.batch);
    if (lead === undefined || this.#budget.isSpent()) return;
    const left = await this.#readBatch({ ...lead, patience: patienceMs[0] }, isWanted);
    question.unread = new Set(question.batch.filter((block) => !lead.unread.has(block) || left.has(block)));
  }

  /** @returns the blocks that are left to read; none if the worker fails */
  async #readBatch(question: Omit<BatchQuestion, "known">, isWanted: () => boolean): Promise<Set<PlacedBlock>> {
    const { findings, findMatches, onFindings, onUnreachable, signal } = this.#options;
    try {
      const answer = await askForMatches({ ...question, known: findings.claims() }, this.#facts, findMatches);
      if (!isWanted()) return new Set();
      this.#claimCount = answer.claimCount;
      this.#isAlwaysPrivate = answer.isAlwaysPrivate === true;
      this.#tookMs += answer.tookMs;
      this.#budget.spend(answer.tookMs);
      findings.learn(answer.claims);
      await runInSlices(findings.keep(answer.findings), () => {}, signal);
      if (!signal.aborted) onFindings();
      return answer.unread;
    } catch (error) {
      if (isUnreachable(error)) onUnreachable();
      else console.warn("gainsay: page: the worker failed to match", error instanceof Error ? error.message : "");
      return new Set();
    }
  }
}
