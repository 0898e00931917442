/**
 * Text into sentences. A cut needs an end mark, then a space, then something that can begin a sentence, and must not
 * follow an abbreviation or an initial. Line breaks always cut. Own rules rather than Intl.Segmenter, which cuts after
 * "Mr." and "z. B."; sentence places are never stored, so they need not be equal between versions.
 */
import type { Span } from "./span.ts";

const endMark = /[.!?…؟۔।॥]+["'”’»)\]]*(?=\s)|[。！？]+[」』”’）]*|\s*[\n\r]+\s*/gu;
const opening = /^[\s"'“‘«„([¿¡–—-]*/u;
const lowerCase = /^\p{Ll}/u;
const abbreviations = new Set(
  (
    "mr mrs ms dr prof rev hon st sr jr gen col lt sgt capt cpt maj cmdr adm gov sen rep pres vs etc inc ltd co corp no nos vol fig art al cf ca approx dept est ft mt " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun e.g i.e p pp ed eds " +
    "bzw usw z.b u.a d.h ggf evtl nr abs hr fr str tel mio mrd vgl sog inkl " +
    "m mme mlle mm av env ex ndlr sra srta dña ud uds ee.uu pág núm excmo dom exmo dra sig dott ing avv on pag ecc tzn np itd itp tzw prof"
  ).split(" "),
);

/** Sentences in order, trimmed; they do not overlap and leave out nothing but white space. */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const mark of text.matchAll(endMark)) {
    const end = mark.index + mark[0].length;
    if (end <= start || !isCut(text, start, mark.index, mark[0], end)) continue;
    addTrimmed(sentences, text, start, end);
    start = end;
  }
  addTrimmed(sentences, text, start, text.length);
  return sentences;
}

function isCut(text: string, start: number, at: number, mark: string, end: number): boolean {
  if (/[\n\r]/u.test(mark)) return true;
  if (/^[。！？]/u.test(mark)) return true;
  const next = text.slice(end, end + 12).replace(opening, "");
  if (next !== "" && lowerCase.test(next)) return false;
  if (!mark.startsWith(".") || mark.startsWith("..")) return true;
  const before = /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(start, at - 24), at))?.[0] ?? "";
  if (abbreviations.has(before.toLowerCase())) return isEndAnyway(before, next);
  if (/^\p{L}$/u.test(before)) return false; // an initial: George W. Bush, z. B.
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(before)) return /^(?:The|A|An|He|She|It|They|We|I|In|On|But|And|This|That)\s/u.test(next);
  if (/^\d{1,2}$/u.test(before) && /^\p{Lu}/u.test(next) && isGermanOrdinal(next)) return false;
  return true;
}

/** "etc." and units often do end a sentence; titles never do. */
function isEndAnyway(before: string, next: string): boolean {
  return (
    /^(?:etc|inc|ltd|co|corp|usw|ecc|itd|itp|jr|sr|no|mio|mrd|ex|on|art|mon|sun|mar|p)$/iu.test(before) &&
    /^(?:\p{Lu}\p{Ll}*\s)/u.test(next)
  );
}

function isGermanOrdinal(next: string): boolean {
  return /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)/u.test(next);
}

function addTrimmed(sentences: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  if (end > start) sentences.push({ start, end });
}
