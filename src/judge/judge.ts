/** A sentence of a page and the wording of a claim, as plain text. Context, speaker and title are written into them as in training. */
export interface PairText {
  sentence: string;
  claim: string;
}

/**
 * A number for each class of the judge: the sentence states the claim (`same`), states its opposite (`contrary`), or does neither (`other`).
 */
export interface ByClass {
  other: number;
  same: number;
  contrary: number;
}

export interface Judgment {
  /** Unbounded, never NaN or infinite; the same bits in every engine. */
  logits: ByClass;
  /** Softmax of the logits, 0 to 1, not calibrated; the same bits too. */
  probabilities: ByClass;
}

export interface Judge {
  /** SHA-256 of the weights, in hexadecimal: results are good for as long as it stays the same. */
  digest: string;
  /**
   * Judges one pair. Texts longer than the model reads are cut at the end. Cost: about linear in the tokens, 0.4 ms each with 6 layers of
   * width 384 (`npm run measure-judge`), less for a pair that leaves early (FORMAT.md, Arithmetic), and some 10 ms more for the first pair,
   * before the engine has optimized the kernel. Yield between pairs.
   */
  judge: (pair: PairText) => Judgment;
}
