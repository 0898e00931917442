/**
 * What the reader has set aside: claims that are not to be shown on any page, and matches that are wrong. Each is a value of
 * its own in `storage.local`, so that two tabs never overwrite each other:
 *
 *   "aside:<claim>:"                a claim that is hidden wherever it stands
 *   "aside:<claim>:<page's words>"  a match that is wrong: these words do not state this claim
 *
 * No address and no title of a page is kept. This half is pure; `kept-aside.ts` keeps it.
 */

export interface Aside {
  /** The claim, by id, and its text as it stood. */
  claim: string;
  claimText: string;
  /** The words of the page that were matched to it; "" where the claim is hidden wherever it stands. */
  words: string;
  /** What a report of the wrong match would say, in full; "" for a hidden claim. */
  report: string;
  /** Epoch milliseconds. */
  at: number;
}

/** By key. */
export type SetAside = ReadonlyMap<string, Aside>;

const prefix = "aside:";
/** No text of a page is kept that is longer, in UTF-16 units; nothing we mark is. */
const textMax = 4_000;

/** Capitals and spaces do not make other words of them. */
export function asideKey({ claim, words }: Pick<Aside, "claim" | "words">): string {
  return `${prefix}${claim}:${words.normalize("NFC").replaceAll(/\s+/gu, " ").trim().toLowerCase().slice(0, textMax)}`;
}

export function isAside(aside: SetAside, claim: string, words: string): boolean {
  return aside.size > 0 && (aside.has(asideKey({ claim, words: "" })) || aside.has(asideKey({ claim, words })));
}

/** Reads one value of the storage; undefined where its key is none of ours or the value is damaged. */
export function parseAside(key: string, stored: unknown): Aside | undefined {
  if (!key.startsWith(prefix) || typeof stored !== "object" || stored === null) return undefined;
  const { claim, claimText, words, report, at } = stored as Record<string, unknown>;
  const texts = [claim, claimText, words, report].filter((text) => typeof text === "string");
  if (texts.length < 4 || typeof at !== "number" || !Number.isFinite(at)) return undefined;
  const [id = "", text = "", said = "", told = ""] = texts;
  const aside = { claim: id, claimText: text.slice(0, textMax), words: said.slice(0, textMax), report: told.slice(0, 4 * textMax), at };
  return asideKey(aside) === key ? aside : undefined;
}
