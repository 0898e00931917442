/** Stores what the reader has set aside in `storage.local`; private windows write nothing. */
import { asideKey, parseAside, type Aside, type SetAside } from "./set-aside.ts";

/** The part of the extension API used here for reading and listening. */
export interface AsideStorage {
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
type NewAside = Omit<Aside, "at"> & Partial<Pick<Aside, "at">>;
type AsideName = Pick<Aside, "source" | "claim" | "words">;

/** Writes and erases stored values. Rejects if the browser does not store them. */
export interface AsideWriter {
  write: (aside: NewAside) => Promise<unknown>;
  erase: (aside: AsideName) => Promise<unknown>;
}

export interface AsideKeeper {
  /** Reports what is set aside, once known and after every change in any context. Returns the function that stops it. */
  watch: (tell: (aside: SetAside) => void) => () => void;
  /** Sets something aside. Rejects if it is not stored. */
  put: (aside: NewAside) => Promise<void>;
  takeBack: (aside: AsideName) => Promise<void>;
}

/** Writes directly to storage. For the extension's own contexts: the tab of a page may be closed while it writes. */
export function writeAside({ local }: WritableStorage, now: () => number): AsideWriter {
  return {
    write: (aside) => local.set({ [asideKey(aside)]: { at: now(), ...aside } }),
    erase: (aside) => local.remove([asideKey(aside)]),
  };
}

/** @param isPrivate keeps what is set aside only in this keeper, and forgets it with the keeper. */
export function keepAside(storage: AsideStorage, writer: AsideWriter, isPrivate: boolean): AsideKeeper {
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
      if (!isPrivate) return void (await writer.write(aside));
      own.set(asideKey(aside), { at: 0, ...aside });
      for (const tell of tellers) tell();
    },
    takeBack: async (aside) => {
      if (!isPrivate) return void (await writer.erase(aside));
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
