/**
 * What the reader has dismissed: claims that are not to be shown on any page, and matches that are wrong. Each is a separate
 * value in `storage.local`, so that two tabs never overwrite each other:
 *
 *   dismissal:["<source>","<claim>",""]                a claim that is hidden everywhere
 *   dismissal:["<source>","<claim>","<page's words>"]  a match that is wrong: these words do not state this claim
 *
 * It applies to the claim with that name, even if its source rewords it later, and to every claim that says the same (the same text by the
 * same claimant) in any source. So a source that reuses another's id for something else hides nothing and brings nothing back.
 *
 * No page address or title is stored. This half is pure; `dismissal-store.ts` stores it. It checks stored values by hand: the annotator reads
 * them on every article and carries no validation library.
 */
import { foldSaying } from "../claims/claim-hash.ts";
import { nameClaim, type ClaimName, type SourcedClaim } from "../claims/sourced-claim.ts";

export interface Dismissal extends ClaimName {
  /** The claim's text at that time, and its claimant, "" if unknown. */
  claimText: string;
  claimant: string;
  /** The words of the page that were matched to it; "" if the claim is hidden everywhere. */
  words: string;
  /** Full text of a report of the wrong match; "" for a hidden claim. */
  report: string;
  /** Epoch milliseconds. */
  at: number;
}

/** By key. */
export type Dismissals = ReadonlyMap<string, Dismissal>;

/** The dismissals, indexed for lookups: see `indexDismissals`. */
export type DismissalIndex = ReadonlySet<string>;

const prefix = "dismissal:";
/** Maximum length of a page's text that is stored, in UTF-16 units; nothing we mark is longer. */
const textMax = 4_000;

/** The storage key. Two values share a key only if source, claim and words are the same. */
export function dismissalKey({ source, claim, words }: Pick<Dismissal, "source" | "claim" | "words">): string {
  return `${prefix}${JSON.stringify([source, claim, foldWords(words)])}`;
}

/** Builds the index that `isDismissed` uses. Cost: O(values). */
export function indexDismissals(values: Iterable<Dismissal>): DismissalIndex {
  const index = new Set<string>();
  for (const dismissal of values) {
    index.add(dismissalKey(dismissal));
    index.add(sayingKey(dismissal.claimText, dismissal.claimant, dismissal.words));
  }
  return index;
}

/** Whether a claim is hidden, or must not be matched to these words. */
export function isDismissed(index: DismissalIndex, sourced: SourcedClaim, words: string): boolean {
  if (index.size === 0) return false;
  const name = nameClaim(sourced);
  const { text, claimant } = sourced.claim;
  return ["", words].some(
    (said) => index.has(dismissalKey({ ...name, words: said })) || index.has(sayingKey(text, claimant?.name ?? "", said)),
  );
}

function sayingKey(text: string, claimant: string, words: string): string {
  return JSON.stringify([foldSaying(text.slice(0, textMax), claimant), foldWords(words)]);
}

/** Differences in capitals and spaces do not count. */
function foldWords(words: string): string {
  return words.normalize("NFC").replaceAll(/\s+/gu, " ").trim().toLowerCase().slice(0, textMax);
}

/** Reads one value of the storage; undefined if the key is not ours or the value is damaged. */
export function parseDismissal(key: string, stored: unknown): Dismissal | undefined {
  if (!key.startsWith(prefix) || typeof stored !== "object" || stored === null) return undefined;
  const { source, claim, claimText, claimant, words, report, at } = stored as Record<string, unknown>;
  const texts = [source, claim, claimText, claimant, words, report].filter((text) => typeof text === "string");
  if (texts.length < 6 || typeof at !== "number" || !Number.isFinite(at)) return undefined;
  const [from = "", id = "", text = "", by = "", said = "", reportText = ""] = texts;
  const dismissal = {
    source: from,
    claim: id,
    claimText: text.slice(0, textMax),
    claimant: by.slice(0, textMax),
    words: said.slice(0, textMax),
    report: reportText.slice(0, 4 * textMax),
    at,
  };
  return dismissalKey(dismissal) === key ? dismissal : undefined;
}
