/**
 * The claim index as bytes. Written once, opened without parsing: every section is a typed-array view on one buffer.
 *
 *   byte    0  header, 16 numbers of 32 bits
 *                0 magic "GSIX"       4 bytes in all         8 postings            12 length of all texts, in terms
 *                1 format number      5 claims               9 strings             13 length of all titles
 *                2 text fingerprint   6 entries             10 bytes of strings    14 length of all contexts
 *                3 checksum           7 terms               11 languages           15 zero
 *          64  termHash       u32 × terms        32-bit hashes of terms, ascending
 *              termStart      u32 × terms + 1    where a term's postings begin
 *              termKeys       u32 × terms        how many of them, the first ones, are keys
 *              postings       u32 × postings     entries; ascending among the keys, and among the others
 *              entryClaim     u32 × entries      the claim an entry words
 *              entryInfo      u32 × entries      bits 0-7 language, 8-15 wording, 16 is only its first sentence, 24-31 terms
 *              entryMass      u32 × entries      rarity of its terms in the index, in sixteenths of a bit
 *              claimEntries   u32 × claims + 1   where a claim's entries begin
 *              claimLengths   u32 × claims       bits 0-15 terms of titles, 16-31 terms of the context
 *              claimStrings   u32 × claims + 1   where a claim's strings begin: id, claimant, day stated, wordings…
 *                                                the strings after the last claim are the languages
 *              stringStart    u32 × strings + 1  where a string begins, in bytes of the string section
 *              fields         u8 × postings      bits 0-1 times in the text, 2-3 in titles, 4-5 in the context, at most 3
 *              strings        u8 …               UTF-8
 *   Byte sections are padded to multiples of 4 with zeros. Numbers are little-endian.
 *
 * An *entry* is one wording of a claim (its text, then its variants), or the first sentence of a long one; titles and
 * context go with a claim's first entry. A *key* is one of the rarest terms of an entry: a match worth marking shares
 * one, so a page scan reads keys only (prefix filtering, Bayardo et al. 2007). Terms are kept as hashes: two terms with
 * one hash only cost a candidate more, since scoring compares the words themselves.
 *
 * Nothing here comes from a logarithm or another function that engines may round differently: the same claims give the
 * same bytes everywhere. The checksum (xxHash32 of all from byte 16 on) is against damage, not against forgery.
 */

export const magic = 0x58495347; // "GSIX"
/** Raise it whenever the layout or the meaning of a section changes. A test compares it with recorded bytes. */
export const formatNumber = 1;
export const headerWords = 16;
/** The checksum covers everything from here. */
export const checkedFrom = 16;

/** How many of an entry's rarest terms are its keys, of a claim's titles too. */
export const textKeys = 6;
export const titleKeys = 2;

/** Strings of a claim before its wordings. */
export const fixedStrings = 3;

export const wordSections = [
  "termHash",
  "termStart",
  "termKeys",
  "postings",
  "entryClaim",
  "entryInfo",
  "entryMass",
  "claimEntries",
  "claimLengths",
  "claimStrings",
  "stringStart",
] as const;

export interface Counts {
  claims: number;
  entries: number;
  terms: number;
  postings: number;
  strings: number;
  stringBytes: number;
}

/** Lengths of the 32-bit sections, in numbers. */
export function measureSections(counts: Counts): Record<(typeof wordSections)[number], number> {
  return {
    termHash: counts.terms,
    termStart: counts.terms + 1,
    termKeys: counts.terms,
    postings: counts.postings,
    entryClaim: counts.entries,
    entryInfo: counts.entries,
    entryMass: counts.entries,
    claimEntries: counts.claims + 1,
    claimLengths: counts.claims,
    claimStrings: counts.claims + 1,
    stringStart: counts.strings + 1,
  };
}

/** Size of an index with these counts, in bytes. */
export function measureIndex(counts: Counts): number {
  const words = Object.values(measureSections(counts)).reduce((sum, length) => sum + length, headerWords);
  return words * 4 + padLength(counts.postings) + padLength(counts.stringBytes);
}

export function padLength(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}
