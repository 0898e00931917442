/** What the reader has set aside, as `storage.local` keeps it; from private windows nothing is written. */
import { asideKey, parseAside, type Aside, type SetAside } from "./set-aside.ts";

/** The part of the extension API that keeps small values. */
export interface AsideStorage {
  local: {
    get: (keys: null) => Promise<Record<string, unknown>>;
    set: (values: Record<string, unknown>) => Promise<void>;
    remove: (keys: string[]) => Promise<void>;
  };
  onChanged: {
    addListener: (listener: (changes: Record<string, { newValue?: unknown }>, area: string) => void) => void;
    removeListener: (listener: (changes: Record<string, { newValue?: unknown }>, area: string) => void) => void;
  };
}

export interface AsideKeeper {
  /** Tells what is set aside: as soon as that is known, and after every change from whichever context. Returns what ends it. */
  watch: (tell: (aside: SetAside) => void) => () => void;
  /** Sets something aside, now where nothing else is said. Rejects where the browser does not keep it. */
  put: (aside: Omit<Aside, "at"> & Partial<Pick<Aside, "at">>) => Promise<void>;
  takeBack: (aside: Pick<Aside, "source" | "claim" | "words">) => Promise<void>;
}

/** @param isPrivate what is set aside is then known to this keeper alone and forgotten with it. */
export function keepAside(storage: AsideStorage, isPrivate: boolean, now: () => number): AsideKeeper {
  const own = new Map<string, Aside>();
  const tellers = new Set<() => void>();
  return {
    watch: (tell) => {
      let kept = new Map<string, Aside>();
      const tellAll = (): void => tell(new Map([...kept, ...own]));
      const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
        if (area !== "local") return;
        let isOurs = false;
        for (const [key, { newValue }] of Object.entries(changes)) {
          const aside = parseAside(key, newValue);
          if (aside !== undefined) kept.set(key, aside);
          else if (!kept.delete(key)) continue;
          isOurs = true;
        }
        if (isOurs) tellAll();
      };
      storage.onChanged.addListener(onChanged);
      tellers.add(tellAll);
      void readAside(storage).then((read) => {
        kept = new Map([...read, ...kept]);
        tellAll();
      });
      return () => {
        storage.onChanged.removeListener(onChanged);
        tellers.delete(tellAll);
      };
    },
    put: async (aside) => {
      const whole = { at: now(), ...aside };
      if (!isPrivate) return await storage.local.set({ [asideKey(aside)]: whole });
      own.set(asideKey(aside), whole);
      for (const tell of tellers) tell();
    },
    takeBack: async (aside) => {
      if (!isPrivate) return await storage.local.remove([asideKey(aside)]);
      own.delete(asideKey(aside));
      for (const tell of tellers) tell();
    },
  };
}

export async function readAside(storage: AsideStorage): Promise<Map<string, Aside>> {
  const read = new Map<string, Aside>();
  for (const [key, value] of Object.entries(await storage.local.get(null))) {
    const aside = parseAside(key, value);
    if (aside !== undefined) read.set(key, aside);
  }
  return read;
}
