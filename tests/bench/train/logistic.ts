/** Logistic regression with a quadratic penalty and optional sign constraints on weights, by Newton's method. */
import { solve } from "./solve.ts";

export interface LabeledRow {
  /** Values of the features, the first being 1. */
  row: Float64Array;
  isSame: boolean;
  weight: number;
}

/** 1: only a positive weight makes sense, -1: only a negative one, 0: either. */
export type Sign = -1 | 0 | 1;

const roundsMax = 30;

/**
 * Weights by feature, the first being the bias. A weight of the wrong sign is noise: the worst is set to 0 and the rest fitted again until
 * all signs are right. `penalty` is for features scaled to variance 1.
 */
export function fitLogistic(samples: readonly LabeledRow[], signs: readonly Sign[], penalty: number): number[] {
  const scales = measureScales(samples, signs.length);
  const isOut = signs.map(() => false);
  for (;;) {
    const weights = fitFree(samples, scales, isOut, penalty);
    const wrongness = weights.map((weight, at) => Math.max(0, -weight * (signs[at] ?? 0) * (scales[at] ?? 1)));
    const worst = Math.max(...wrongness);
    if (worst <= 0) return weights;
    isOut[wrongness.indexOf(worst)] = true;
  }
}

function measureScales(samples: readonly LabeledRow[], size: number): number[] {
  return Array.from({ length: size }, (_, at) => {
    const mean = samples.reduce((sum, { row }) => sum + (row[at] ?? 0), 0) / samples.length;
    const variance = samples.reduce((sum, { row }) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / samples.length;
    return Math.sqrt(variance) || 1;
  });
}

function fitFree(samples: readonly LabeledRow[], scales: readonly number[], isOut: readonly boolean[], penalty: number): number[] {
  const used = scales.flatMap((_, at) => (isOut[at] === true ? [] : [at]));
  const rows = samples.map(({ row }) => Float64Array.from(used, (at) => (row[at] ?? 0) / (scales[at] ?? 1)));
  const scaled = new Float64Array(used.length);
  for (let round = 0; round < roundsMax; round++) {
    const step = findStep(samples, rows, scaled, used, penalty);
    step.forEach((value, at) => (scaled[at] = (scaled[at] ?? 0) + value));
    if (Math.max(...step.map(Math.abs)) < 1e-4) break;
  }
  const weights = scales.map(() => 0);
  used.forEach((at, i) => (weights[at] = (scaled[i] ?? 0) / (scales[at] ?? 1)));
  return weights;
}

function findStep(
  samples: readonly LabeledRow[],
  rows: readonly Float64Array[],
  weights: Float64Array,
  used: readonly number[],
  penalty: number,
): number[] {
  const size = used.length;
  const penalties = used.map((at) => (at === 0 ? 1e-6 : penalty));
  const gradient = Array.from(weights, (weight, at) => -(penalties[at] ?? 0) * weight);
  const curves = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, k) => (i === k ? (penalties[i] ?? 0) : 0)));
  rows.forEach((row, at) => {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += (row[i] ?? 0) * (weights[i] ?? 0);
    const p = 1 / (1 + Math.exp(-sum));
    const { isSame = false, weight = 0 } = samples[at] ?? {};
    const error = weight * ((isSame ? 1 : 0) - p);
    const curve = weight * p * (1 - p);
    for (let i = 0; i < size; i++) {
      const x = row[i] ?? 0;
      if (x === 0) continue;
      gradient[i] = (gradient[i] ?? 0) + error * x;
      const line = curves[i] ?? [];
      for (let k = 0; k <= i; k++) line[k] = (line[k] ?? 0) + curve * x * (row[k] ?? 0);
    }
  });
  for (let i = 0; i < size; i++) for (let k = 0; k < i; k++) (curves[k] ?? [])[i] = curves[i]?.[k] ?? 0;
  return solve(curves, gradient);
}
