import type { AnnotationSummary } from "../../messages/contracts.ts";

/** The claim's wording that the page's words were compared with, split into aligned and other pieces. */
export interface MatchedWording {
  text: string;
  language: string;
  /** What the source says is special about this wording. */
  note?: string;
  pieces: { text: string; isAligned: boolean }[];
}

/** Finds the wording; without an explanation, or if it does not fit the claim, returns the claim's own text with nothing aligned. */
export function matchedWording({ claim, explanation }: Pick<AnnotationSummary, "claim" | "explanation">): MatchedWording {
  const variant = explanation === undefined ? undefined : claim.variants[explanation.wording - 1];
  const text = variant?.text ?? claim.text;
  const pieces: MatchedWording["pieces"] = [];
  let end = 0;
  for (const span of (explanation?.aligned ?? []).map((alignment) => alignment.claim).sort((a, b) => a.start - b.start)) {
    if (span.start < end || span.end <= span.start || span.end > text.length) continue;
    const between = text.slice(end, span.start);
    const last = pieces.at(-1);
    const words = text.slice(span.start, span.end);
    // merge aligned words with only white space between them into one run
    if (last?.isAligned === true && between.trim() === "") last.text += between + words;
    else pieces.push(...(between === "" ? [] : [{ text: between, isAligned: false }]), { text: words, isAligned: true });
    end = span.end;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isAligned: false });
  return { text, language: variant?.language ?? claim.language, pieces, ...(variant?.note === undefined ? {} : { note: variant.note }) };
}
