/** Stores the reader's dismissals in `storage.local`; private windows write nothing. */
import { dismissalKey, parseDismissal, type Dismissal, type Dismissals } from "./dismissal.ts";

/** The part of the extension API used here for reading and listening. */
export interface DismissalStorage {
  local: { get: (keys: null) => Promise<Record<string, unknown>> };
  onChanged: {
    addListener: (listener: (changes: Record<string, { newValue?: unknown }>, area: string) => void) => void;
    removeListener: (listener: (changes: Record<string, { newValue?: unknown }>, area: string) => void) => void;
  };
}

/** The part of the extension API used here for writing. */
interface WritableStorage {
  local: { set: (values: Record<string, unknown>) => Promise<void>; remove: (keys: string[]) => Promise<void> };
}

/** `at` defaults to the time of writing. */
type NewDismissal = Omit<Dismissal, "at"> & Partial<Pick<Dismissal, "at">>;
type DismissalName = Pick<Dismissal, "source" | "claim" | "words">;

/** Writes and erases stored values. Rejects if the browser does not store them. */
export interface DismissalWriter {
  write: (dismissal: NewDismissal) => Promise<unknown>;
  erase: (dismissal: DismissalName) => Promise<unknown>;
}

export interface DismissalStore {
  /** Reports all dismissals, once known and after every change in any context. Returns the function that stops it. */
  watch: (report: (dismissals: Dismissals) => void) => () => void;
  /** Stores a dismissal. Rejects if it is not stored. */
  add: (dismissal: NewDismissal) => Promise<void>;
  remove: (dismissal: DismissalName) => Promise<void>;
}

/** Writes directly to storage. For the extension's own contexts: the tab of a page may be closed while it writes. */
export function createDismissalWriter({ local }: WritableStorage, now: () => number): DismissalWriter {
  return {
    write: (dismissal) => local.set({ [dismissalKey(dismissal)]: { at: now(), ...dismissal } }),
    erase: (dismissal) => local.remove([dismissalKey(dismissal)]),
  };
}

/** @param isPrivate keeps dismissals only in this store, and forgets them with it. */
export function createDismissalStore(storage: DismissalStorage, writer: DismissalWriter, isPrivate: boolean): DismissalStore {
  const own = new Map<string, Dismissal>();
  const reporters = new Set<() => void>();
  return {
    watch: (report) => {
      let kept = new Map<string, Dismissal>();
      const reportAll = (): void => report(new Map([...kept, ...own]));
      const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
        if (area !== "local") return;
        let isOurs = false;
        for (const [key, { newValue }] of Object.entries(changes)) {
          const dismissal = parseDismissal(key, newValue);
          if (dismissal !== undefined) kept.set(key, dismissal);
          else if (!kept.delete(key)) continue;
          isOurs = true;
        }
        if (isOurs) reportAll();
      };
      storage.onChanged.addListener(onChanged);
      reporters.add(reportAll);
      void readDismissals(storage).then((read) => {
        kept = new Map([...read, ...kept]);
        reportAll();
      });
      return () => {
        storage.onChanged.removeListener(onChanged);
        reporters.delete(reportAll);
      };
    },
    add: async (dismissal) => {
      if (!isPrivate) return void (await writer.write(dismissal));
      own.set(dismissalKey(dismissal), { at: 0, ...dismissal });
      for (const report of reporters) report();
    },
    remove: async (dismissal) => {
      if (!isPrivate) return void (await writer.erase(dismissal));
      own.delete(dismissalKey(dismissal));
      for (const report of reporters) report();
    },
  };
}

export async function readDismissals(storage: DismissalStorage): Promise<Map<string, Dismissal>> {
  const read = new Map<string, Dismissal>();
  for (const [key, value] of Object.entries(await storage.local.get(null))) {
    const dismissal = parseDismissal(key, value);
    if (dismissal !== undefined) read.set(key, dismissal);
  }
  return read;
}
