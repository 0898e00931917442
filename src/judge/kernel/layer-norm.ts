/** Norms of rows of f32. */
import { sumLanes } from "./lanes.ts";
import { epsilon, width } from "./sizes.ts";
import { takeFloats } from "./tensor-walk.ts";

/** Adds `count` rows at `from` to those at `to`, and replaces these by the next norm of the file of their sums. */
export function addAndNormalize(to: i32, from: i32, count: i32): void {
  for (let place = to; place < to + count * width * 4; place += 16, from += 16) {
    v128.store(place, f32x4.add(v128.load(place), v128.load(from)));
  }
  normalizeRows(to, count);
}

/** Replaces `count` rows at `at` by the next norm of the file of them. */
export function normalizeRows(at: i32, count: i32): void {
  const gains = takeFloats(width);
  const biases = takeFloats(width);
  for (let row = 0; row < count; row++) normalizeRow(at + row * width * 4, gains, biases);
}

function normalizeRow(at: i32, gains: i32, biases: i32): void {
  const bytes = width * 4;
  let sums = f32x4.splat(0);
  for (let place = 0; place < bytes; place += 16) sums = f32x4.add(sums, v128.load(at + place));
  const mean = f32x4.splat(sumLanes(sums) / (width as f32));
  let squares = f32x4.splat(0);
  for (let place = 0; place < bytes; place += 16) {
    const off = f32x4.sub(v128.load(at + place), mean);
    squares = f32x4.add(squares, f32x4.mul(off, off));
  }
  const factor = f32x4.splat((1 as f32) / sqrt(sumLanes(squares) / (width as f32) + epsilon));
  for (let place = 0; place < bytes; place += 16) {
    const normal = f32x4.mul(f32x4.sub(v128.load(at + place), mean), factor);
    v128.store(at + place, f32x4.add(f32x4.mul(normal, v128.load(gains + place)), v128.load(biases + place)));
  }
}
