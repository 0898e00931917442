/** How something that was said bears on a claim. Kept apart from the schemas, so that the card needs no validation library. */
export const bearings = ["contradicts", "supports", "repeats", "updates", "retracts"] as const;
export type Bearing = (typeof bearings)[number];
