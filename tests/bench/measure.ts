/** One measured figure with its goal, and a table of many. */

export interface Measure {
  name: string;
  /** A share from 0 to 1, or in the unit that the name gives. Undefined if there was nothing to count. */
  value: number | undefined;
  goal?: Goal;
  /** Number of queries, sentences or pairs that the value is based on. */
  of?: number;
}

export interface Goal {
  atLeast?: number;
  atMost?: number;
}

/** One line per measure: name, value, goal, number it is based on. A value that misses its goal has a "<" or ">" beside it. */
export function printMeasures(measures: readonly Measure[]): string {
  const width = Math.max(...measures.map(({ name }) => name.length)) + 2;
  const rows = measures.map(({ name, value, goal, of }) =>
    [name.padEnd(width), formatValue(value).padStart(8), formatMiss(value, goal), formatGoal(goal).padEnd(13), of ?? ""]
      .join(" ")
      .trimEnd(),
  );
  return [`${"measure".padEnd(width)} ${"value".padStart(8)}   ${"goal".padEnd(13)} of`, ...rows].join("\n");
}

function formatValue(value: number | undefined): string {
  return value === undefined ? "-" : value.toFixed(3);
}

function formatMiss(value: number | undefined, { atLeast = -Infinity, atMost = Infinity }: Goal = {}): string {
  if (value === undefined) return " ";
  return value < atLeast ? "<" : value > atMost ? ">" : " ";
}

function formatGoal({ atLeast, atMost }: Goal = {}): string {
  if (atLeast !== undefined && atMost !== undefined) return `${atLeast} to ${atMost}`;
  if (atLeast !== undefined) return `from ${atLeast}`;
  return atMost === undefined ? "" : `up to ${atMost}`;
}

/** The mean of some numbers; undefined for an empty list. */
export function measureMean(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** The share of entries for which `holds` is true; undefined for an empty list. */
export function measureShare<T>(entries: readonly T[], holds: (entry: T) => boolean): number | undefined {
  return entries.length === 0 ? undefined : entries.filter(holds).length / entries.length;
}
