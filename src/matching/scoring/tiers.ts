/**
 * Lowest probability of a strong and of a possible match. Strong: 0.5 of 1,000 sentences of unrelated news are marked
 * against 76,556 fact-checked claims; possible: about 5 (tests/bench/evaluate/evaluate.ts prints both).
 */
export const strongMin = 0.52;
export const possibleMin = 0.45;
