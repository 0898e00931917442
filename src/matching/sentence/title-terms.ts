/** The terms of a claim's review titles, each once, without function words. */
export interface TitleTerms {
  /** As hashes (text/lexicon/term-hash.ts). */
  hashes: readonly number[];
  /** Weight of each, in nats. */
  weights: readonly number[];
}
