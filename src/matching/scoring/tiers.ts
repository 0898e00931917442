/**
 * Lowest probability of a strong and of a possible match by rules alone. Strong: 0.2 of 1,000 sentences of unrelated news are marked
 * against 76,550 fact-checked claims (`npm run evaluate -- DATA --rules` prints it).
 */
export const strongMin = 0.56;
export const possibleMin = 0.45;
/** The same for pairs that the judge has read; again chosen for at most 0.2 wrong strong marks per 1,000 sentences. */
export const judgedStrongMin = 0.72;
/** A strong match in the judge's blind spots (judge-blind-spots.ts). */
export const judgedBlindMin = 0.95;
export const judgedPossibleMin = 0.6;
/** The judge reads pairs with at least this probability by rules. A limit of .12 led to the same marks. */
export const judgedMin = 0.2;
