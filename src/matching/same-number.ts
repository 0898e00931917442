/** When two numbers are the same in what they say. */
import type { NumberReading } from "../text/numbers.ts";

/** "1.13 billion" is reported as "1.1 billion". */
export function areSameNumber(here: NumberReading | undefined, claim: NumberReading | undefined): boolean {
  if (here === undefined || claim === undefined) return false;
  if (!areComparable(here, claim)) return false;
  if (here.value === claim.value) return true;
  if (here.kind === "year" || here.kind === "day" || here.kind === "ordinal" || Math.abs(here.value) < 20) return false;
  return isRounding(here.value, claim.value) || isRounding(claim.value, here.value);
}

/** Kinds that can be held against each other: money with money or with a plain number, not with a share or a year. */
export function areComparable(a: NumberReading, b: NumberReading): boolean {
  if (a.kind === b.kind) return a.kind !== "money" || a.unit === b.unit || a.unit === "" || b.unit === "";
  const kinds = [a.kind, b.kind];
  return (
    kinds.includes("plain") &&
    (kinds.includes("money") || kinds.includes("ordinal") === false) &&
    !kinds.includes("percent") &&
    !(kinds.includes("year") && a.value !== b.value)
  );
}

/** `round` has at most two significant digits, and is what `value` gives when rounded to them. */
function isRounding(round: number, value: number): boolean {
  const size = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(round))) - 1);
  return Number.isInteger(round / size) && Math.round(value / size) * size === round && !Number.isInteger(value / size);
}
