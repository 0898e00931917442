/**
 * Sizes of the model, from the header of the weights file, which lies at byte 0 of the memory, and the places of everything behind the file.
 *
 *   0             the weights file
 *   file length   activations   i16 × most values of a row × rows       the rows that a matrix is multiplied with, as integers: eight of one
 *                                                                       row, eight of the next, and so on, by twos
 *                 stretches     f32 × rows                              their scales
 *                 block         i16 × most values of a row × 4          four rows of weights, widened, eight of each in turn
 *                 hidden        f32 × width × rows
 *                 query, key, value, context
 *                 inner         f32 × most values of a row × rows
 *                 scores        f32 × rows                              one token's attention
 *                 logits        f32 × 4 × 2                             logits and their softmax
 *                 ids           i32 × rows                              written by the caller
 *
 * `rows` is the most tokens of a pair, rounded up to a multiple of 4: rows are multiplied in twos and compared in fours. Every place is a
 * multiple of 16, since every size is.
 */

const headerAt = 48;
/** Where the vocabulary begins, and after it, rounded up, the tensors. */
const vocabularyAt = 128;

function readHeader(word: i32): i32 {
  return load<i32>(headerAt + word * 4);
}

export let layers: i32 = 0;
export let width: i32 = 0;
export let heads: i32 = 0;
export let intermediate: i32 = 0;
export let pieces: i32 = 0;
export let positions: i32 = 0;
export let segments: i32 = 0;
export let classes: i32 = 0;
export let laterBytes: i32 = 0;
export let epsilon: f32 = 0;
/** A bit for each layer, the first one lowest: whether an exit follows it. */
export let exits: i32 = 0;
export let fileBytes: i32 = 0;
export let tensorsAt: i32 = 0;

export let activations: i32 = 0;
export let stretches: i32 = 0;
export let block: i32 = 0;
export let hidden: i32 = 0;
export let query: i32 = 0;
export let key: i32 = 0;
export let value: i32 = 0;
export let context: i32 = 0;
export let inner: i32 = 0;
export let scores: i32 = 0;
export let logits: i32 = 0;
export let ids: i32 = 0;

/** Reads the sizes and places everything. @returns how many bytes of memory that takes */
export function placeAll(): i32 {
  fileBytes = readHeader(0);
  layers = readHeader(1);
  width = readHeader(2);
  heads = readHeader(3);
  intermediate = readHeader(4);
  pieces = readHeader(5);
  positions = readHeader(6);
  segments = readHeader(7);
  const rows = (readHeader(8) + 3) & ~3;
  classes = readHeader(9);
  tensorsAt = (vocabularyAt + readHeader(10) + 15) & ~15;
  laterBytes = readHeader(12);
  epsilon = load<f32>(headerAt + 13 * 4);
  exits = readHeader(14);

  const widest = max(width, intermediate);
  activations = fileBytes;
  stretches = activations + widest * rows * 2;
  block = stretches + rows * 4;
  hidden = block + widest * 4 * 2;
  query = hidden + width * rows * 4;
  key = query + width * rows * 4;
  value = key + width * rows * 4;
  context = value + width * rows * 4;
  inner = context + width * rows * 4;
  scores = inner + widest * rows * 4;
  logits = scores + rows * 4;
  ids = logits + 32;
  return ids + rows * 4;
}

/** Whether an exit follows this layer, counted from 0. */
export function hasExit(layer: i32): bool {
  return ((exits >> layer) & 1) == 1;
}
