/**
 * Our small closed scale. A publisher's *rating* is in its own words and always shown first; the *verdict* is our class
 * for them, used only for shapes and filters. Words we do not know are `other`: a verdict is never guessed.
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
