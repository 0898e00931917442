import { dismissalKey, indexDismissals, isDismissed, type Dismissal, type DismissalIndex } from "../../settings/dismissal.ts";
import type { DismissalStore } from "../../settings/dismissal-store.ts";
import type { Annotation } from "../marks/annotation.ts";

type NewDismissal = Omit<Dismissal, "at">;

export interface PageDismissals {
  /** Starts to follow the store. */
  watch: () => void;
  /** Resolves when the store has been read. */
  known: Promise<void>;
  /** Has the reader hidden this claim, or rejected this match? */
  isDismissed: (annotation: Annotation) => boolean;
  /** Takes effect at once, and for this page even if it can't be stored. Rejects if it can't. */
  dismiss: (dismissal: NewDismissal) => Promise<void>;
  /** Rejects if the store can't be changed. */
  undo: (dismissal: NewDismissal) => Promise<void>;
}

/** The reader's dismissals as they apply to one page. `onChange` is called after every change, in this page or elsewhere. */
export function createPageDismissals(store: DismissalStore, onChange: () => void, signal: AbortSignal): PageDismissals {
  let stored: readonly Dismissal[] = [];
  const unstored = new Map<string, Dismissal>();
  let index: DismissalIndex = new Set();
  const indexAgain = (): void => void (index = indexDismissals([...stored, ...unstored.values()]));
  const { promise: known, resolve } = Promise.withResolvers<void>();
  return {
    watch: () => {
      const stopWatching = store.watch((dismissals) => {
        stored = [...dismissals.values()];
        indexAgain();
        onChange();
        resolve();
      });
      signal.addEventListener("abort", stopWatching);
    },
    known,
    isDismissed: (annotation) => {
      const { block, match } = annotation;
      return isDismissed(index, annotation, block.text.slice(match.start, match.end));
    },
    dismiss: async (dismissal) => {
      unstored.set(dismissalKey(dismissal), { ...dismissal, at: 0 });
      indexAgain();
      onChange();
      await store.add(dismissal);
      unstored.delete(dismissalKey(dismissal));
      indexAgain();
    },
    undo: async (dismissal) => {
      unstored.delete(dismissalKey(dismissal));
      indexAgain();
      await store.remove(dismissal);
      onChange();
    },
  };
}
