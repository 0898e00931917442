/** Takes the tensors of the weights file one after the other, in the order of the file (../FORMAT.md). */

/** Largest f32 apart from scales. */
const valueMax: f32 = 1024;

let at: i32 = 0;
let isSound: bool = true;

export function startWalk(from: i32): void {
  at = from;
  isSound = true;
}

/** Where the next tensor begins. */
export function walkedTo(): i32 {
  return at;
}

/** Whether all floats checked since the start were in their range. */
export function isWalkSound(): bool {
  return isSound;
}

/** Takes the next tensor. @returns its place */
function take(bytes: i32): i32 {
  const taken = at;
  at = (at + bytes + 15) & ~15;
  return taken;
}

export function takeIntegers(count: i32): i32 {
  return take(count);
}

export function takeFloats(count: i32): i32 {
  return take(count * 4);
}

/** Takes a tensor of f32 and checks that each is from `low` to `high`; NaN is not. */
function checkFloats(count: i32, low: f32, high: f32): void {
  const from = take(count * 4);
  for (let place = from; place < from + count * 4; place += 4) {
    const one = load<f32>(place);
    if (!(one >= low && one <= high)) isSound = false;
  }
}

/** Takes a table or, with a bias, a matrix, and checks its floats if `isChecking`. */
function passRows(rows: i32, values: i32, hasBias: bool, isChecking: bool): void {
  take(rows * values);
  if (isChecking) {
    checkFloats(rows, 0, 1);
    if (hasBias) checkFloats(rows, -valueMax, valueMax);
  } else {
    take(rows * 4);
    if (hasBias) take(rows * 4);
  }
}

function passFloats(count: i32, isChecking: bool): void {
  if (isChecking) checkFloats(count, -valueMax, valueMax);
  else take(count * 4);
}

/**
 * Walks past all tensors of a model with these sizes and exits (a bit for each layer that one follows), and checks their floats if `isChecking`; otherwise nothing of them is read.
 * Cost of checking: about 0.1 ms for 100,000 floats.
 */
export function passTensors(
  layers: i32,
  exits: i32,
  width: i32,
  intermediate: i32,
  pieces: i32,
  positions: i32,
  segments: i32,
  classes: i32,
  isChecking: bool,
): void {
  passRows(pieces, width, false, isChecking);
  passRows(positions, width, false, isChecking);
  passRows(segments, width, false, isChecking);
  passFloats(width, isChecking);
  passFloats(width, isChecking);
  for (let layer = 0; layer < layers; layer++) {
    for (let matrix = 0; matrix < 4; matrix++) passRows(width, width, true, isChecking);
    passFloats(width, isChecking);
    passFloats(width, isChecking);
    passRows(intermediate, width, true, isChecking);
    passRows(width, intermediate, true, isChecking);
    passFloats(width, isChecking);
    passFloats(width, isChecking);
    if (((exits >> layer) & 1) == 0) continue;
    passFloats(1, isChecking);
    passFloats(classes * width, isChecking);
    passFloats(classes, isChecking);
  }
  passRows(width, width, true, isChecking);
  passFloats(classes * width, isChecking);
  passFloats(classes, isChecking);
}
