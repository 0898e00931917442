/** The judge, for as long as this worker lives: opened when the first pair needs it, together with the results so far. */
import type { ByClass, Judge, PairText } from "../judge/judge.ts";
import { type JudgeFault, openJudge } from "../judge/open-judge.ts";
import { hashTerm } from "../text/lexicon/term-hash.ts";

/** Why the judge is unavailable; `missing`: its files are not in the package. */
export type JudgeUnavailable = JudgeFault | "missing";

export interface KeptJudge {
  /** The logits of a pair that has been read, if they are still remembered. */
  recall: (pair: PairText) => ByClass | undefined;
  /** Begins to open the judge, unless it has begun before: `read` will be called soon. */
  prepare: () => void;
  /**
   * Reads pairs, the first ones first, and lets other tasks run between two. Reads nothing if the judge is unavailable.
   *
   * @param busyMax no further pair is begun after this many milliseconds; at least one is read
   * @returns how long it was busy in milliseconds, not counting the time to open the judge; undefined if the judge is unavailable
   */
  read: (pairs: readonly PairText[], busyMax?: number) => Promise<number | undefined>;
  /** Why the judge is unavailable; undefined if it is open or has not been needed yet. */
  fault: () => JudgeUnavailable | undefined;
}

export interface JudgeParts {
  /** The bytes of a file of the package. Rejects if there is no such file. */
  readFile: (name: "judge.bin" | "judge.wasm") => Promise<Uint8Array<ArrayBuffer>>;
  /** Milliseconds from any fixed point. */
  nowMs: () => number;
  /** Writes one line to the log. */
  note: (line: string) => void;
}

/** Maximum number of results kept, enough for about fifty articles. The oldest are dropped. */
const rememberedMax = 2000;

/** Makes the keeper of the judge; nothing is opened until the first pair. */
export function keepJudge({ readFile, nowMs, note }: JudgeParts): KeptJudge {
  const known = new Map<string, ByClass>();
  let opening: Promise<Judge | undefined> | undefined;
  let fault: JudgeUnavailable | undefined;

  const open = async (): Promise<Judge | undefined> => {
    const files = await Promise.all([readFile("judge.bin"), readFile("judge.wasm")]).catch(() => undefined);
    const opened = files === undefined ? { ok: false as const, reason: "missing" as const } : await openJudge(...files);
    if (opened.ok) return opened.judge;
    fault = opened.reason;
    note(`worker: the judge does not open (${fault}); rules decide alone`);
    return undefined;
  };

  const openOnce = (): Promise<Judge | undefined> => (opening ??= open());

  const remember = (pair: PairText, logits: ByClass): void => {
    if (known.size >= rememberedMax) known.delete(known.keys().next().value!);
    known.set(nameOf(pair), logits);
  };

  return {
    recall: (pair) => known.get(nameOf(pair)),
    prepare: () => void openOnce(),
    read: async (pairs, busyMax = Number.POSITIVE_INFINITY) => {
      const judge = await openOnce();
      if (judge === undefined) return undefined;
      let busyMs = 0;
      for (const pair of pairs) {
        if (known.has(nameOf(pair))) continue; // another page has asked meanwhile
        if (busyMs > 0 && busyMs >= busyMax) break;
        const startedAt = nowMs();
        remember(pair, judge.judge(pair).logits);
        busyMs += nowMs() - startedAt;
        await letOthersRun();
      }
      return busyMs;
    },
    fault: () => fault,
  };
}

/** Waits for a task of its own. A timer would take 4 ms: browsers delay timers that were set by timers. */
function letOthersRun(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** A 64-bit hash of the pair, so that no text from a page is kept. */
function nameOf({ sentence, claim }: PairText): string {
  return `${hashTerm(sentence)} ${hashTerm(claim)}`;
}
