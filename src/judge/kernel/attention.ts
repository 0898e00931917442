/** Attention of every token to every token, in f32. */
import { applyExp } from "./curves.ts";
import { maxLane, sumFloats, sumLanes } from "./lanes.ts";
import { context, heads, key, query, scores, value, width } from "./sizes.ts";

/** Writes the context of `count` tokens, from their queries, keys and values. */
export function attend(count: i32): void {
  const headBytes = (width / heads) * 4;
  const factor = (1 as f32) / sqrt((width / heads) as f32);
  for (let head = 0; head < heads; head++) {
    for (let row = 0; row < count; row++) {
      const place = row * width * 4 + head * headBytes;
      compare(query + place, key + head * headBytes, count, headBytes, factor);
      const shared = weigh(count);
      mix(context + place, value + head * headBytes, count, headBytes, shared);
    }
  }
}

/** Writes the scores of one query with all keys, four keys at a time; the last four may go beyond `count`. */
function compare(from: i32, keys: i32, count: i32, headBytes: i32, factor: f32): void {
  const stride = width * 4;
  for (let row = 0; row < count; row += 4) {
    const first = keys + row * stride;
    let a = f32x4.splat(0);
    let b = f32x4.splat(0);
    let c = f32x4.splat(0);
    let d = f32x4.splat(0);
    for (let place = 0; place < headBytes; place += 16) {
      const asked = v128.load(from + place);
      const at = first + place;
      a = f32x4.add(a, f32x4.mul(asked, v128.load(at)));
      b = f32x4.add(b, f32x4.mul(asked, v128.load(at + stride)));
      c = f32x4.add(c, f32x4.mul(asked, v128.load(at + stride * 2)));
      d = f32x4.add(d, f32x4.mul(asked, v128.load(at + stride * 3)));
    }
    v128.store(scores + row * 4, f32x4.mul(sumFloats(a, b, c, d), f32x4.splat(factor)));
  }
}

/** Turns the scores into weights that are not yet divided by their sum; those beyond `count` become 0. @returns the sum */
function weigh(count: i32): f32 {
  const padded = (count + 3) & ~3;
  for (let row = count; row < padded; row++) store<f32>(scores + row * 4, load<f32>(scores));
  let highest = v128.load(scores);
  for (let row = 4; row < padded; row += 4) highest = f32x4.max(highest, v128.load(scores + row * 4));
  const largest = maxLane(highest);
  applyExp(scores, padded, largest);
  for (let row = count; row < padded; row++) store<f32>(scores + row * 4, 0);
  let sums = f32x4.splat(0);
  for (let row = 0; row < padded; row += 4) sums = f32x4.add(sums, v128.load(scores + row * 4));
  return sumLanes(sums);
}

/**
 * Writes the mean of all values at `to`, weighted by the scores, whose sum is `sum`. Additions wait for the one before in their lane, so
 * four vectors are summed at a time.
 */
function mix(to: i32, values: i32, count: i32, headBytes: i32, sum: f32): void {
  const stride = width * 4;
  const share = f32x4.splat((1 as f32) / sum);
  let place = 0;
  for (; place + 64 <= headBytes; place += 64) {
    let a = f32x4.splat(0);
    let b = f32x4.splat(0);
    let c = f32x4.splat(0);
    let d = f32x4.splat(0);
    let at = values + place;
    for (let row = 0; row < count; row++, at += stride) {
      const score = v128.load32_splat(scores + row * 4);
      a = f32x4.add(a, f32x4.mul(score, v128.load(at)));
      b = f32x4.add(b, f32x4.mul(score, v128.load(at, 16)));
      c = f32x4.add(c, f32x4.mul(score, v128.load(at, 32)));
      d = f32x4.add(d, f32x4.mul(score, v128.load(at, 48)));
    }
    v128.store(to + place, f32x4.mul(a, share));
    v128.store(to + place, f32x4.mul(b, share), 16);
    v128.store(to + place, f32x4.mul(c, share), 32);
    v128.store(to + place, f32x4.mul(d, share), 48);
  }
  for (; place < headBytes; place += 16) {
    let mixed = f32x4.splat(0);
    let at = values + place;
    for (let row = 0; row < count; row++, at += stride) {
      mixed = f32x4.add(mixed, f32x4.mul(v128.load32_splat(scores + row * 4), v128.load(at)));
    }
    v128.store(to + place, f32x4.mul(mixed, share));
  }
}
