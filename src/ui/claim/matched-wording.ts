import type { AnnotationSummary } from "../../messages/contracts.ts";

/** The wording of the claim that the page's words were held against, cut into aligned and other pieces. */
export interface MatchedWording {
  text: string;
  language: string;
  /** What the source says is special about this wording. */
  note?: string;
  pieces: { text: string; isAligned: boolean }[];
}

/** Finds the wording; without an explanation, or with one that does not fit the claim, it is the claim's own text with nothing aligned. */
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
    // aligned words with only a space between them read as one run
    if (last?.isAligned === true && between.trim() === "") last.text += between + words;
    else pieces.push(...(between === "" ? [] : [{ text: between, isAligned: false }]), { text: words, isAligned: true });
    end = span.end;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isAligned: false });
  return { text, language: variant?.language ?? claim.language, pieces, ...(variant?.note === undefined ? {} : { note: variant.note }) };
}
