/** Products of rows of f32 with matrices of i8, in integers (../FORMAT.md, Arithmetic). */
import { maxLane, sumIntegers } from "./lanes.ts";
import { activations, block, stretches } from "./sizes.ts";
import { takeFloats, takeIntegers } from "./tensor-walk.ts";

/** Rows of a smaller largest value than this, 2^-100, become zeros: 127 divided by it must not overflow. */
const smallest: f32 = 7.888609052210118e-31;

/** Quantizes `count` rows of `values` f32 (a multiple of 16) at `from` into `activations` and `stretches`. */
export function quantizeRows(from: i32, count: i32, values: i32): void {
  for (let row = 0; row < count; row++) quantizeRow(from + row * values * 4, row, values);
}

function quantizeRow(from: i32, row: i32, values: i32): void {
  const end = from + values * 4;
  let highest = f32x4.splat(0);
  for (let place = from; place < end; place += 16) highest = f32x4.max(highest, f32x4.abs(v128.load(place)));
  const largest = maxLane(highest);
  const isZero = largest < smallest;
  store<f32>(stretches + row * 4, isZero ? 0 : largest / 127);
  const factor = f32x4.splat(isZero ? 0 : 127 / largest);
  let to = activations + (row >> 1) * values * 4 + (row & 1) * 16;
  for (let place = from; place < end; place += 32, to += 32) {
    const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(place), factor)));
    const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(place, 16), factor)));
    v128.store(to, i16x8.narrow_i32x4_s(low, high));
  }
}

/**
 * Multiplies the first `count` quantized rows with the next matrix of the file, `outputs` × `values`, and writes `count` rows of `outputs`
 * f32 to `to`. After an odd number of rows it writes one more, of what an earlier call left behind: finite, and used by no one.
 */
export function multiply(count: i32, values: i32, outputs: i32, to: i32): void {
  const weights = takeIntegers(outputs * values);
  const scales = takeFloats(outputs);
  const biases = takeFloats(outputs);
  for (let output = 0; output < outputs; output += 4) {
    for (let row = 0; row < 4; row++) widen(weights + (output + row) * values, values, block + row * 16);
    const scale = v128.load(scales + output * 4);
    const bias = v128.load(biases + output * 4);
    for (let row = 0; row < count; row += 2) multiplyTwo(row, values, scale, bias, to + (row * outputs + output) * 4, outputs * 4);
  }
}

/**
 * Writes a row of weights to `block` as i16: eight of each of four rows in turn. The four are used for all tokens, so widening costs little
 * and the cache holds them.
 */
function widen(from: i32, count: i32, to: i32): void {
  for (const end = from + count; from < end; from += 16, to += 128) {
    const weights = v128.load(from);
    v128.store(to, i16x8.extend_low_i8x16_s(weights));
    v128.store(to, i16x8.extend_high_i8x16_s(weights), 64);
  }
}

/** Two rows with the four rows of weights in `block`: eight sums at a time, which fit the 16 vector registers of x86. */
function multiplyTwo(row: i32, values: i32, scale: v128, bias: v128, to: i32, stride: i32): void {
  let rows = activations + row * values * 2;
  let weights = block;
  let a0 = i32x4.splat(0);
  let a1 = i32x4.splat(0);
  let a2 = i32x4.splat(0);
  let a3 = i32x4.splat(0);
  let b0 = i32x4.splat(0);
  let b1 = i32x4.splat(0);
  let b2 = i32x4.splat(0);
  let b3 = i32x4.splat(0);
  for (const end = weights + values * 8; weights < end; weights += 64, rows += 32) {
    const a = v128.load(rows);
    const b = v128.load(rows, 16);
    let weight = v128.load(weights);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(a, weight));
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(b, weight));
    weight = v128.load(weights, 16);
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(a, weight));
    b1 = i32x4.add(b1, i32x4.dot_i16x8_s(b, weight));
    weight = v128.load(weights, 32);
    a2 = i32x4.add(a2, i32x4.dot_i16x8_s(a, weight));
    b2 = i32x4.add(b2, i32x4.dot_i16x8_s(b, weight));
    weight = v128.load(weights, 48);
    a3 = i32x4.add(a3, i32x4.dot_i16x8_s(a, weight));
    b3 = i32x4.add(b3, i32x4.dot_i16x8_s(b, weight));
  }
  finish(sumIntegers(a0, a1, a2, a3), row, scale, bias, to);
  finish(sumIntegers(b0, b1, b2, b3), row + 1, scale, bias, to + stride);
}

function finish(sums: v128, row: i32, scale: v128, bias: v128, to: i32): void {
  const stretch = f32x4.mul(v128.load32_splat(stretches + row * 4), scale);
  v128.store(to, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sums), stretch), bias));
}
