/**
 * Lowest probability of a strong and of a possible match by rules alone. Strong: 0.2 of 1,000 sentences of unrelated news are marked
 * against 76,550 fact-checked claims (`npm run evaluate -- DATA --rules` prints it).
 */
export const strongMin = 0.56;
export const possibleMin = 0.45;
/** The same where the judge has read the pair; strong again at 0.2 of 1,000. */
export const judgedStrongMin = 0.72;
export const judgedPossibleMin = 0.6;
/** The judge reads pairs to which the rules give at least this probability: from .12 on, it marks the same ones. */
export const judgedMin = 0.2;
