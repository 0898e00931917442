/** Fits a ranking of lists: a softmax over all candidates of a query at once (ListNet, Cao et al. 2007), linear, by Adam. */

export interface RankedList {
  rows: Float64Array[];
  isRight: boolean[];
}

const rounds = 400;
const rate = 0.05;

/** Weights of unscaled features. `penalty` is quadratic, for features scaled to variance 1, and spread over all lists. */
export function fitListwise(lists: readonly RankedList[], size: number, penalty: number): number[] {
  const scales = measureScales(lists, size);
  const scaled = lists.map(({ rows, isRight }) => ({
    rows: rows.map((row) => row.map((value, at) => value / (scales[at] ?? 1))),
    isRight,
  }));
  const weights = new Float64Array(size);
  const [first, second] = [new Float64Array(size), new Float64Array(size)];
  for (let round = 1; round <= rounds; round++) {
    const gradient = measureGradient(scaled, weights, penalty);
    for (let i = 0; i < size; i++) {
      const slope = gradient[i] ?? 0;
      first[i] = 0.9 * (first[i] ?? 0) + 0.1 * slope;
      second[i] = 0.999 * (second[i] ?? 0) + 0.001 * slope * slope;
      const step = (first[i] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((second[i] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
      weights[i] = (weights[i] ?? 0) - rate * step;
    }
  }
  return Array.from(weights, (weight, at) => weight / (scales[at] ?? 1));
}

function measureGradient(lists: readonly RankedList[], weights: Float64Array, penalty: number): Float64Array {
  const gradient = weights.map((weight) => penalty * weight);
  for (const { rows, isRight } of lists) {
    const scores = rows.map((row) => row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0));
    const top = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - top));
    const all = powers.reduce((sum, power) => sum + power, 0);
    const right = isRight.filter(Boolean).length;
    rows.forEach((row, at) => {
      const error = (powers[at] ?? 0) / all - (isRight[at] === true ? 1 / right : 0);
      for (let i = 0; i < row.length; i++) gradient[i] = (gradient[i] ?? 0) + error * (row[i] ?? 0);
    });
  }
  return gradient.map((slope) => slope / lists.length);
}

function measureScales(lists: readonly RankedList[], size: number): number[] {
  const rows = lists.flatMap((list) => list.rows);
  return Array.from({ length: size }, (_, at) => {
    const mean = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length;
    return Math.sqrt(rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / rows.length) || 1;
  });
}
