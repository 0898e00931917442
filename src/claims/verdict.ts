/**
 * Our small closed scale. A publisher's *rating* is its own words and always shown first; the *verdict* is our class
 * of them, kept for shape and filtering only. Words we do not know are `other`: a verdict is never guessed.
 */
export const verdicts = [
  "supported",
  "mostly-supported",
  "mixed",
  "mostly-refuted",
  "refuted",
  "unproven",
  "satire",
  "altered-media",
  "other",
] as const;
export type Verdict = (typeof verdicts)[number];
