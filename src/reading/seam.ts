/**
 * At the edge of an inline element, a style sheet may separate words that the text itself does not:
 *
 *     <span class="date">12 May 2021</span><span class="text">Mayor …</span>      <b>Brussels</b><span>The council …</span>
 *
 * What follows starts a new sentence if it begins with a capital and has several words, and a name or a label ends before it. Names that
 * are written as one word ("YouTube", "McDonald") do not have that many words after the seam, or have too few letters before it.
 */
const endsInWord = /(?:\p{Ll}{2}|\p{Lu}{3}|[\p{Ll}\p{N}]\p{N}|\p{Lo}{3})[\])”"’»]?$/u;
const beginsSentence = /^["“„«‘(]?\p{Lu}\S*(?:\s+\S+){3}/u;
const endsInStop = /[\p{L}\p{N}]{2}["”’»)]?[.!?…:;,]["”’»)]*$/u;
const beginsInWord = /^["“„«‘(]?\p{L}{2}/u;

/** What separates `before` from the text after it across the edge of an element. Cost: looks at a few tens of characters. */
export function seamBefore(before: string, after: string): "space" | "block" | undefined {
  const end = before.slice(-40);
  const start = after.slice(0, 120);
  if (endsInWord.test(end) && beginsSentence.test(start)) return "block";
  return endsInStop.test(end) && beginsInWord.test(start) && !/^\s/u.test(start) ? "space" : undefined;
}
