/** Whether two numbers mean the same, and whether one can replace the other. */
import type { NumberReading } from "../../text/numbers/numbers.ts";

/** From this value on, a number of at most two digits followed by zeros is approximate. */
const roughMin = 10_000;
/** Kinds that count or measure something, unlike years, days and ordinals. */
const figures = new Set(["plain", "percent", "points", "money", "measure"]);

/**
 * The same value, kind and unit, and the same other end of a range; or a value just within the bound of the other. "1.13 billion" is
 * reported as "1.1 billion". A number may omit its currency or its unit of measure, a difference that `areSameTerms` reports, but not
 * that it is a share.
 */
export function areSameNumber(here: NumberReading | undefined, claim: NumberReading | undefined): boolean {
  if (here === undefined || claim === undefined) return false;
  if (!haveSameKind(here, claim) || (here.to === undefined) !== (claim.to === undefined)) return false;
  const isFigure = figures.has(here.kind) && figures.has(claim.kind);
  if (isFigure && here.to === undefined && (isJustWithin(here, claim) || isJustWithin(claim, here))) return true;
  return areSameValue(here.value, claim.value, isFigure) && areSameValue(here.to ?? 0, claim.to ?? 0, isFigure);
}

/** A bound may mean a number within it by this share of the bound: 635 is "more than 600", 54 percent "less than 55". */
const withinMax = 0.1;

function isJustWithin(open: NumberReading, exact: NumberReading): boolean {
  if (!isOpen(open) || isOpen(exact)) return false;
  const excess = exact.value / open.value - 1;
  const inside = open.bound === "more" ? excess : -excess;
  return inside > 0 && inside <= withinMax;
}

function areSameValue(here: number, claim: number, isFigure: boolean): boolean {
  if (here === claim) return true;
  return isFigure && Math.abs(here) >= 20 && (isRounding(here, claim) || isRounding(claim, here));
}

function haveSameKind(a: NumberReading, b: NumberReading): boolean {
  if (a.kind !== b.kind) return areComparable(a, b) && (!(figures.has(a.kind) && figures.has(b.kind)) || isUnitLeftOut(a, b));
  if (a.kind === "money") return a.unit === b.unit || (isKrone(a.unit) && isKrone(b.unit) && (a.unit === "KR" || b.unit === "KR"));
  if (a.kind === "measure")
    return (
      a.unit === b.unit || (a.unit.startsWith("degree") && (a.unit === "degree" || b.unit === "degree") && b.unit.startsWith("degree"))
    );
  return true;
}

/** 45 million and 45 million euros. */
function isUnitLeftOut(a: NumberReading, b: NumberReading): boolean {
  const kinds = [a.kind, b.kind];
  return kinds.includes("plain") && (kinds.includes("money") || kinds.includes("measure"));
}

function isKrone(unit: string): boolean {
  return unit === "KR" || unit === "SEK" || unit === "NOK" || unit === "DKK";
}

/** Whether one can replace the other: figures replace figures; digits that may be a year or a day replace either. */
export function areComparable(a: NumberReading, b: NumberReading): boolean {
  if (a.kind === b.kind || (figures.has(a.kind) && figures.has(b.kind))) return true;
  const kinds = [a.kind, b.kind];
  if (!kinds.includes("plain") || kinds.includes("ordinal")) return false;
  return !(kinds.includes("year") && a.value !== b.value);
}

/** `round` has at most two significant digits and equals `value` rounded to them. */
function isRounding(round: number, value: number): boolean {
  const size = sizeOf(round);
  return Number.isInteger(round / size) && Math.round(value / size) * size === round && !Number.isInteger(value / size);
}

/** Place value of a number's second digit; 1 below 100. */
function sizeOf(value: number): number {
  return 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 1);
}

/**
 * Whether both have the same unit and bounds: "about 5" is 5, "at least 5" is not. A true bound that rounds the value counts as the same
 * (635 is more than 600, but 15 is not at least 14), and news calls "more than 10,000" 10,000.
 */
export function areSameTerms(a: NumberReading, b: NumberReading): boolean {
  if (isUnitLeftOut(a, b)) return false;
  if (a.bound === b.bound) return true;
  const bounds = [a.bound, b.bound];
  if (bounds.includes("nearly") && bounds.includes("less")) return true;
  if (bounds.includes("about") && (bounds.includes("exact") || bounds.includes("nearly"))) return true;
  const [exact, other] = isOpen(a) ? [b, a] : [a, b];
  if (isOpen(exact)) return false;
  if (exact.value === other.value) return other.bound === "more" && exact.value >= roughMin && exact.value % sizeOf(exact.value) === 0;
  const isRounded = countDigits(other.value) < countDigits(exact.value) || areSameValue(exact.value, other.value, true);
  return isRounded && exact.value > other.value === (other.bound === "more");
}

/** Grows with the digits of a value before its last zeros. */
const countDigits = (value: number): number => value.toExponential().indexOf("e");

function isOpen({ bound }: NumberReading): boolean {
  return bound !== "exact" && bound !== "about";
}

/** At least 5 and at most 5. */
export function areOppositeBounds(a: NumberReading, b: NumberReading): boolean {
  const bounds = [a.bound, b.bound];
  return bounds.includes("more") && (bounds.includes("less") || bounds.includes("nearly"));
}
