/** Weights by the name of the feature; a missing one is 0. */
export type Weights<Name extends string> = Readonly<Partial<Record<Name, number>>>;

/** `start`, plus each feature times its weight, added in the order in which the weights are written. Cost: linear in the weights. */
export function sumWeighted<Name extends string>(features: Readonly<Record<Name, number>>, weights: Weights<Name>, start: number): number {
  let sum = start;
  for (const name in weights) sum += features[name] * (weights[name] ?? 0);
  return sum;
}
