/**
 * The bytes of one segment of the claim index. Written once, opened without parsing: sections are typed-array views on
 * one buffer, records are decoded when read.
 *
 *   byte    0  header, 24 numbers of 32 bits
 *                0 magic "GSIX"       4 bytes in all     8 languages             12 wordings, first sentences counted too
 *                1 format number      5 claims           9 ids removed           13 length of all of them, in terms
 *                2 text fingerprint   6 forms           10 terms                 14 length of all titles
 *                3 checksum           7 claimants       11 zero                  15 length of all contexts
 *               16 to 20 lengths of the last five sections, in bytes            21 to 23 zero
 *          96  termHash      u32 × terms            32-bit hashes of terms, ascending
 *              termStart     u32 × terms + 1        where a term's postings begin
 *              formTerm      u32 × forms            bits 0-30 term + 1 (0 for none), 31 tight
 *              spellingStart u32 × forms / 16 + 1   where the spellings of each 16 forms begin
 *              claimantStart u32 × claimants / 16 + 1
 *              recordStart   u32 × claims / 4 + 1   where the records of each 4 claims begin
 *              termWeight    u8 × terms             usual weight of a term: its most common form's, in sixteenths of a nat
 *              formWeight    u8 × forms             weight of a form (text/lexicon/rarity.ts), in sixteenths of a nat; 0 without a term
 *              claimMass     u8 × claims            weight of the lightest wording, in 2 nats, rounded down
 *              claimExtra    u8 × claims            bounds the shared weight beyond that of its terms (overlap-bound.ts)
 *              postings      u8 …                   a term: number of claims that contain it × 4, + bytes per gap, then the claims
 *                                                     whose wordings contain it, as gaps (posting-gaps.ts)
 *              spellings     u8 …                   strings: length in bytes, UTF-8
 *              claimants     u8 …                   strings, the most common first
 *              records       u8 …                   one claim after the other
 *              tail          u8 …                   languages, then the ids removed: strings
 *   Byte sections are padded to multiples of 4 with zeros. Numbers are little-endian. Numbers in byte sections are
 *   varints (7 bits a byte, low bits first), forms and claimants are ranks (byte-codec.ts).
 *
 *   record     length of the rest
 *              flags         bit 0 id is `claim-` and 16 hexadecimal digits, 1-3 form of the day stated (stated-day.ts),
 *                            4 has a claimant, 5 has titles, 6 has a context, 7 has variants
 *              language
 *              id            8 bytes, or a string
 *              claimant      rank, if there is one
 *              day stated    number or string, if there is one
 *              wordings      how many, if there are variants; then for each
 *                              bytes of its forms × 4, + 1 if it has a first sentence, + 2 if it has its own language
 *                              language, if it has its own; bytes of its first sentence, if it has one
 *                              forms
 *              titles        bytes of its forms, forms; each term once, without function words
 *              context       the same
 *
 * A *form* is a spelling together with its reading: its term and weight; function words have none. So "300 million" is
 * one form with a number as its term, and "WHO" may be two. Forms are numbered by frequency. There is a space between two
 * forms unless one is *tight*; any other text between words is a tight form without a term. A record therefore contains
 * both the exact text and everything that a search needs.
 *
 * An *entry* is one wording of a claim (its text, then its variants), or the first sentence of a long one. Weights of words depend only
 * on the word, so the division into segments does not affect what is found; the usual weight of a term only bounds them.
 * Terms are stored as hashes: two terms with one hash only cost an extra candidate, since scoring compares the words.
 *
 * An index is one or more segments. A later one lists the ids of earlier claims that are gone, or replaced by one of its
 * claims; entry and claim numbers continue across all segments.
 *
 * Nothing here comes from a logarithm or another function that engines may round differently: the same claims give the
 * same bytes everywhere. The checksum (checksum.ts, from byte 16 on) protects against damage, not against forgery.
 */

export const magic = 0x58495347; // "GSIX"
/** Raise it when the layout or the meaning of a section changes. A test compares it with recorded bytes. */
export const formatNumber = 5;
export const headerWords = 24;
/** The checksum covers everything from here. */
export const checkedFrom = 16;

export const weightsPerNat = 16;
/** Unit of claimMass in sixteenths of a nat. */
export const massUnit = 2 * weightsPerNat;

export const stringsPerBlock = 16;
export const claimsPerBlock = 4;

export const formTermMask = 0x7fffffff;
export const tightBit = 0x80000000;

/** Maximum number of wordings of a claim in an index. */
export const wordingsMax = 128;

export const recordFlags = { hashedId: 1, claimant: 16, titles: 32, context: 64, variants: 128 } as const;
export const statedShift = 1;
export const wordingFlags = { first: 1, language: 2 } as const;

export const wordSections = ["termHash", "termStart", "formTerm", "spellingStart", "claimantStart", "recordStart"] as const;
export const byteSections = [
  "termWeight",
  "formWeight",
  "claimMass",
  "claimExtra",
  "postings",
  "spellings",
  "claimants",
  "records",
  "tail",
] as const;

export type Sections = Record<(typeof wordSections)[number], Uint32Array> & Record<(typeof byteSections)[number], Uint8Array>;

/** The counts that determine the lengths of the sections. */
export interface Counts {
  claims: number;
  forms: number;
  terms: number;
  claimants: number;
  /** Of postings, spellings, claimants, records and tail. */
  bytes: readonly number[];
}

/** The position of each section, in bytes, and the end of the last one. */
export function placeSections(counts: Counts): { places: Map<keyof Sections, { start: number; length: number }>; size: number } {
  const { claims, forms, terms, claimants, bytes } = counts;
  const lengths = [
    terms,
    terms + 1,
    forms,
    countBlocks(forms, stringsPerBlock) + 1,
    countBlocks(claimants, stringsPerBlock) + 1,
    countBlocks(claims, claimsPerBlock) + 1,
    terms,
    forms,
    claims,
    claims,
    ...bytes,
  ];
  const places = new Map<keyof Sections, { start: number; length: number }>();
  let start = headerWords * 4;
  [...wordSections, ...byteSections].forEach((name, at) => {
    const length = lengths[at] ?? 0;
    places.set(name, { start, length });
    start += at < wordSections.length ? length * 4 : padLength(length);
  });
  return { places, size: start };
}

function countBlocks(count: number, perBlock: number): number {
  return Math.ceil(count / perBlock);
}

function padLength(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}
