/**
 * The forward pass of the judge: token ids in, logits out (../FORMAT.md, Arithmetic). Compiled to WebAssembly with fixed SIMD, without
 * runtime, imports or static data; the memory is laid out in sizes.ts.
 *
 * The caller writes the first 128 bytes of a weights file to byte 0 and calls `measure`, grows the memory, writes the whole file to byte 0
 * and calls `check`. Then, for each pair, it writes the ids to `idsAt()` and calls `judge`; the logits are at `logitsAt()`, four f32 of
 * which the last is 0, and their softmax follows.
 */
import { attend } from "./attention.ts";
import { applyExp, applyGelu, applyTanh } from "./curves.ts";
import { multiply, quantizeRows } from "./dense.ts";
import { sumLanes } from "./lanes.ts";
import { addAndNormalize, normalizeRows } from "./layer-norm.ts";
import * as model from "./sizes.ts";
import { isWalkSound, passTensors, startWalk, takeFloats, takeIntegers, walkedTo } from "./tensor-walk.ts";

/** @returns how many bytes of memory the model needs; 0 if its sizes do not add up to the length of its file */
export function measure(): i32 {
  const needed = model.placeAll();
  walk(false);
  return walkedTo() + model.laterBytes == model.fileBytes ? needed : 0;
}

/** @returns whether all floats of the file are in their ranges, so that no logit can be NaN */
export function check(): bool {
  walk(true);
  return isWalkSound();
}

function walk(isChecking: bool): void {
  startWalk(model.tensorsAt);
  passTensors(
    model.layers,
    model.exits,
    model.width,
    model.intermediate,
    model.pieces,
    model.positions,
    model.segments,
    model.classes,
    isChecking,
  );
}

export function idsAt(): i32 {
  return model.ids;
}

export function logitsAt(): i32 {
  return model.logits;
}

/**
 * Judges one pair of `count` tokens, the first `firstCount` of which belong to the sentence. The caller keeps `count` from 1 to the most
 * tokens of a pair, and the ids below the number of pieces. Cost: 1.8 million multiplications a token and layer of width 384; a pair that
 * leaves at an exit is spared the layers behind it.
 */
export function judge(count: i32, firstCount: i32): void {
  const width = model.width;
  const intermediate = model.intermediate;
  const hidden = model.hidden;
  const context = model.context;
  const inner = model.inner;
  startWalk(model.tensorsAt);
  embed(count, firstCount);
  for (let layer = 0; layer < model.layers; layer++) {
    quantizeRows(hidden, count, width);
    multiply(count, width, width, model.query);
    multiply(count, width, width, model.key);
    multiply(count, width, width, model.value);
    attend(count);
    quantizeRows(context, count, width);
    multiply(count, width, width, inner);
    addAndNormalize(hidden, inner, count);
    quantizeRows(hidden, count, width);
    multiply(count, width, intermediate, inner);
    applyGelu(inner, count * intermediate);
    quantizeRows(inner, count, intermediate);
    multiply(count, intermediate, width, context);
    addAndNormalize(hidden, context, count);
    if (model.hasExit(layer) && leave(count)) return;
  }
  classify(count);
}

/** Writes the norm of the sum of each token's three embeddings. */
function embed(count: i32, firstCount: i32): void {
  const width = model.width;
  const words = takeIntegers(model.pieces * width);
  const wordScales = takeFloats(model.pieces);
  const places = takeIntegers(model.positions * width);
  const placeScales = takeFloats(model.positions);
  const segments = takeIntegers(model.segments * width);
  const segmentScales = takeFloats(model.segments);
  for (let row = 0; row < count; row++) {
    const id = load<i32>(model.ids + row * 4);
    const segment = row < firstCount ? 0 : 1;
    const to = model.hidden + row * width * 4;
    memory.fill(to, 0, width * 4);
    addEntry(to, words + id * width, load<f32>(wordScales + id * 4));
    addEntry(to, places + row * width, load<f32>(placeScales + row * 4));
    addEntry(to, segments + segment * width, load<f32>(segmentScales + segment * 4));
  }
  normalizeRows(model.hidden, count);
}

/** Adds an entry of a table to the row at `to`. */
function addEntry(to: i32, from: i32, scale: f32): void {
  const factor = f32x4.splat(scale);
  for (const end = from + model.width; from < end; from += 8, to += 32) {
    const entry = v128.load8x8_s(from);
    const low = f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(entry)), factor);
    const high = f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(entry)), factor);
    v128.store(to, f32x4.add(v128.load(to), low));
    v128.store(to, f32x4.add(v128.load(to, 16), high), 16);
  }
}

/** Takes the next exit of the file. @returns whether the pair leaves here; its logits are then written */
function leave(count: i32): bool {
  const limit = load<f32>(takeFloats(1));
  writeMean(count);
  writeLogits(model.context);
  const other = load<f32>(model.logits);
  if (!(other - max(load<f32>(model.logits + 4), load<f32>(model.logits + 8)) >= limit)) return false;
  spreadLogits();
  return true;
}

/** Writes the logits of the mean of all tokens, and their softmax. */
function classify(count: i32): void {
  writeMean(count);
  quantizeRows(model.context, 1, model.width);
  multiply(1, model.width, model.width, model.inner);
  applyTanh(model.inner, model.width);
  writeLogits(model.inner);
  spreadLogits();
}

/** Writes the mean of all tokens to `context`. */
function writeMean(count: i32): void {
  const bytes = model.width * 4;
  const share = f32x4.splat((1 as f32) / (count as f32));
  for (let place = 0; place < bytes; place += 16) {
    let sum = f32x4.splat(0);
    for (let row = 0; row < count; row++) sum = f32x4.add(sum, v128.load(model.hidden + row * bytes + place));
    v128.store(model.context + place, f32x4.mul(sum, share));
  }
}

/** Takes a map of the file, from the row at `from` to the classes, and writes the logits. */
function writeLogits(from: i32): void {
  const bytes = model.width * 4;
  const weights = takeFloats(model.classes * model.width);
  const biases = takeFloats(model.classes);
  for (let one = 0; one < model.classes; one++) {
    let sums = f32x4.splat(0);
    for (let place = 0; place < bytes; place += 16) {
      sums = f32x4.add(sums, f32x4.mul(v128.load(from + place), v128.load(weights + one * bytes + place)));
    }
    store<f32>(model.logits + one * 4, sumLanes(sums) + load<f32>(biases + one * 4));
  }
}

/** Writes the softmax of the logits behind them. The last of four lanes is not a class. */
function spreadLogits(): void {
  const to = model.logits + 16;
  const all = v128.load(model.logits);
  const largest = max(max(f32x4.extract_lane(all, 0), f32x4.extract_lane(all, 1)), f32x4.extract_lane(all, 2));
  v128.store(to, all);
  applyExp(to, 4, largest);
  store<f32>(to + 12, 0);
  const powers = v128.load(to);
  v128.store(to, f32x4.div(powers, f32x4.splat(sumLanes(powers))));
}
