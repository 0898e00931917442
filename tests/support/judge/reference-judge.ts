/**
 * The forward pass of a judge in plain doubles, written from src/judge/FORMAT.md to compare the kernel with. Slow and simple: a row is an
 * array of numbers.
 */

type Row = number[];
interface Matrix {
  weights: Row[];
  bias: Row;
}
interface Norm {
  gain: Row;
  bias: Row;
}

/** A map to the logits of the classes. */
type Classes = Matrix;

/** Takes the tensors of a file one after the other. */
function readTensors(bytes: Uint8Array<ArrayBuffer>) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const word = (at: number): number => view.getUint32(48 + at * 4, true);
  let at = 128 + word(10);
  const begin = (): void => {
    at = Math.ceil(at / 16) * 16;
  };
  const floats = (count: number): Row => {
    begin();
    const values = Array.from({ length: count }, (_, place) => view.getFloat32(at + place * 4, true));
    at += count * 4;
    return values;
  };
  const table = (rows: number, values: number): Row[] => {
    begin();
    const integers = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: values }, (_, place) => view.getInt8(at + row * values + place)),
    );
    at += rows * values;
    const scales = floats(rows);
    return integers.map((row, place) => row.map((value) => value * scales[place]!));
  };
  const matrix = (rows: number, values: number): Matrix => ({ weights: table(rows, values), bias: floats(rows) });
  const norm = (values: number): Norm => ({ gain: floats(values), bias: floats(values) });
  return { word, epsilon: view.getFloat32(48 + 13 * 4, true), floats, table, matrix, norm };
}

const sum = (row: Row): number => row.reduce((total, value) => total + value, 0);
const dot = (one: Row, other: Row): number => sum(one.map((value, place) => value * other[place]!));
const add = (...rows: Row[]): Row => rows[0]!.map((_, place) => sum(rows.map((row) => row[place]!)));

/** Rounds to an integer, ties to even. */
function nearest(value: number): number {
  const low = Math.floor(value);
  const rest = value - low;
  if (rest !== 0.5) return Math.round(value);
  return low % 2 === 0 ? low : low + 1;
}

/** The row as 8-bit integers times one scale. */
function quantize(row: Row): Row {
  const largest = Math.max(...row.map(Math.abs));
  return largest === 0 ? row : row.map((value) => nearest((value * 127) / largest) * (largest / 127));
}

/** Error function by its series with positive terms; beyond 6 it is 1 in doubles. */
function erf(x: number): number {
  if (Math.abs(x) > 6) return Math.sign(x);
  let term = x;
  let total = x;
  for (let n = 1; Math.abs(term) > 1e-18; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    total += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * total;
}

export const gelu = (x: number): number => (x / 2) * (1 + erf(x / Math.SQRT2));

function multiply({ weights, bias }: Matrix, row: Row): Row {
  const quantized = quantize(row);
  return weights.map((one, place) => dot(one, quantized) + bias[place]!);
}

const meanOf = (rows: Row[]): Row => add(...rows).map((value) => value / rows.length);

const classify = ({ weights, bias }: Classes, row: Row): Row => weights.map((one, place) => dot(one, row) + bias[place]!);

function normalize({ gain, bias }: Norm, row: Row, epsilon: number): Row {
  const mean = sum(row) / row.length;
  const variance = sum(row.map((value) => (value - mean) ** 2)) / row.length;
  return row.map((value, place) => ((value - mean) / Math.sqrt(variance + epsilon)) * gain[place]! + bias[place]!);
}

/** The contexts of all tokens in one head, whose part of a row begins at `from`. */
function attend(queries: Row[], keys: Row[], values: Row[], from: number, size: number): Row[] {
  const part = (row: Row): Row => row.slice(from, from + size);
  return queries.map((query) => {
    const scores = keys.map((key) => dot(part(query), part(key)) / Math.sqrt(size));
    const powers = scores.map((score) => Math.exp(score - Math.max(...scores)));
    return add(...values.map((value, place) => part(value).map((one) => (one * powers[place]!) / sum(powers))));
  });
}

function readModel(bytes: Uint8Array<ArrayBuffer>) {
  const file = readTensors(bytes);
  const [layers = 0, width = 0, heads = 0, intermediate = 0, pieces = 0, positions = 0, segments = 0] = [1, 2, 3, 4, 5, 6, 7].map(
    file.word,
  );
  const tables = [pieces, positions, segments].map((rows) => file.table(rows, width));
  const first = file.norm(width);
  const classes = (): Classes => {
    const rows = file.floats(file.word(9) * width);
    const weights = Array.from({ length: file.word(9) }, (_, one) => rows.slice(one * width, (one + 1) * width));
    return { weights, bias: file.floats(weights.length) };
  };
  const stack = Array.from({ length: layers }, (_, at) => ({
    query: file.matrix(width, width),
    key: file.matrix(width, width),
    value: file.matrix(width, width),
    attention: file.matrix(width, width),
    middle: file.norm(width),
    inner: file.matrix(intermediate, width),
    outer: file.matrix(width, intermediate),
    last: file.norm(width),
    exit: (file.word(14) >> at) % 2 === 1 ? { limit: file.floats(1)[0]!, ...classes() } : undefined,
  }));
  const pooled = file.matrix(width, width);
  return { width, heads, epsilon: file.epsilon, tables, first, stack, pooled, classes: classes() };
}

/** A function that gives the logits of token ids, the first `firstCount` of which belong to the sentence. */
export function openReference(bytes: Uint8Array<ArrayBuffer>): (ids: readonly number[], firstCount: number) => number[] {
  const { width, heads, epsilon, tables, first, stack, pooled, classes } = readModel(bytes);
  const [words = [], places = [], sides = []] = tables;
  const size = width / heads;
  return (ids, firstCount) => {
    let rows = ids.map((id, place) => normalize(first, add(words[id]!, places[place]!, sides[place < firstCount ? 0 : 1]!), epsilon));
    for (const { query, key, value, attention, middle, inner, outer, last, exit } of stack) {
      const [queries = [], keys = [], values = []] = [query, key, value].map((matrix) => rows.map((row) => multiply(matrix, row)));
      const parts = Array.from({ length: heads }, (_, head) => attend(queries, keys, values, head * size, size));
      const contexts = rows.map((_, place) => parts.flatMap((part) => part[place]!));
      rows = rows.map((row, place) => normalize(middle, add(row, multiply(attention, contexts[place]!)), epsilon));
      rows = rows.map((row) => normalize(last, add(row, multiply(outer, multiply(inner, row).map(gelu))), epsilon));
      const [other = 0, ...matches] = exit === undefined ? [] : classify(exit, meanOf(rows));
      if (exit !== undefined && other - Math.max(...matches) >= exit.limit) return [other, ...matches];
    }
    return classify(classes, multiply(pooled, meanOf(rows)).map(Math.tanh));
  };
}
