/**
 * One segment of the claim index as bytes. Written once, opened without parsing: sections are typed-array views on one
 * buffer, records are decoded when they are read.
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
 *              termWeight    u8 × terms             largest weight of a term's forms, in sixteenths of a nat
 *              formWeight    u8 × forms             weight of a form (text/lexicon/rarity.ts), in sixteenths of a nat; 0 without a term
 *              claimMass     u8 × claims            weight of the lightest wording, in 2 nats, rounded down
 *              claimRest     u8 × claims            bounds what keys do not tell of a sentence's share (overlap-threshold.ts)
 *              postings      u8 …                   a term: number of claims that hold it, then the claims it is a key of
 *              spellings     u8 …                   strings: length in bytes, UTF-8
 *              claimants     u8 …                   strings, the commonest first
 *              records       u8 …                   a claim after the other
 *              tail          u8 …                   languages, then the ids removed: strings
 *   Byte sections are padded to multiples of 4 with zeros. Numbers are little-endian. Numbers in byte sections are
 *   varints (7 bits a byte, low bits first), forms and claimants are ranks (byte-codec.ts), claims among postings are gaps.
 *
 *   record     length of what follows
 *              flags         bit 0 id is `claim-` and 16 hexadecimal digits, 1-3 form of the day stated (stated-day.ts),
 *                            4 has a claimant, 5 has titles, 6 has a context, 7 has variants
 *              language
 *              id            8 bytes, or a string
 *              claimant      rank, where there is one
 *              day stated    number or string, where there is one
 *              wordings      how many, where there are variants; then for each
 *                              bytes of its forms × 4, + 1 when it has a first sentence, + 2 when it has a language
 *                              language, where it has one of its own; bytes of its first sentence, where it has one
 *                              forms
 *              titles        bytes of its forms, forms; each term once, function words left out
 *              context       the same
 *
 * A *form* is a spelling with how it is read: its term and weight; function words have none. So "300 million" is one
 * form with the term of a number, and "WHO" may be two. Forms are numbered by how often they occur. Between two
 * forms stands a space, unless one is *tight*; anything else that stands between words is a tight form without a term.
 * What stands in a record is therefore both the exact text and all that a search asks of it.
 *
 * An *entry* is one wording of a claim (its text, then its variants), or the first sentence of a long one. Its *keys* are
 * its rarest terms, so many that the others together weigh less than `keyShare` of it. A sentence that shares at least
 * this share of an entry's weight then shares a key with it (prefix filtering, Bayardo et al. 2007). Weights depend on
 * the word alone, so which claims lie in one segment decides which terms are keys, but not what is found.
 * Terms are kept as hashes: two terms with one hash only cost a candidate more, since scoring compares the words.
 *
 * An index is one or more segments. A later one names the ids of earlier claims that are gone, or replaced by one of its
 * own; entry and claim numbers run on over all segments.
 *
 * Nothing here comes from a logarithm or another function that engines may round differently: the same claims give the
 * same bytes everywhere. The checksum (checksum.ts, of all from byte 16 on) is against damage, not against forgery.
 */

export const magic = 0x58495347; // "GSIX"
/** Raise it whenever the layout or the meaning of a section changes. A test compares it with recorded bytes. */
export const formatNumber = 3;
export const headerWords = 24;
/** The checksum covers everything from here. */
export const checkedFrom = 16;

/**
 * Terms that are no keys weigh less than this share of their entry together. In hundredths, to stay with whole numbers.
 * Measured on the 77,500 claims of the dump, for candidates that share 0.3 of their weight: 30 keeps 11.6 bytes of
 * postings a claim and has 1,465 records read a sentence, 15 keeps 13.7 and 375, 5 keeps 15.0 and 173.
 */
export const keyShare = 5;

export const weightsPerNat = 16;
/** Unit of claimMass in sixteenths of a nat. */
export const massUnit = 2 * weightsPerNat;

export const stringsPerBlock = 16;
export const claimsPerBlock = 4;

export const formTermMask = 0x7fffffff;
export const tightBit = 0x80000000;

/** A claim has at most so many wordings in an index. */
export const wordingsMax = 128;

export const recordFlags = { hashedId: 1, claimant: 16, titles: 32, context: 64, variants: 128 } as const;
export const statedShift = 1;
export const wordingFlags = { first: 1, language: 2 } as const;

export const wordSections = ["termHash", "termStart", "formTerm", "spellingStart", "claimantStart", "recordStart"] as const;
export const byteSections = [
  "termWeight",
  "formWeight",
  "claimMass",
  "claimRest",
  "postings",
  "spellings",
  "claimants",
  "records",
  "tail",
] as const;

export type Sections = Record<(typeof wordSections)[number], Uint32Array> & Record<(typeof byteSections)[number], Uint8Array>;

/** What the lengths of the sections follow from. */
export interface Counts {
  claims: number;
  forms: number;
  terms: number;
  claimants: number;
  /** Of postings, spellings, claimants, records and tail. */
  bytes: readonly number[];
}

/** Where each section lies, in bytes, and where the last one ends. */
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
