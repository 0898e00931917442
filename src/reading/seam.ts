/**
 * Where an element in the line begins or ends, a style sheet may have set apart what the text itself does not:
 *
 *     <span class="date">12 May 2021</span><span class="text">Mayor …</span>      <b>Brussels</b><span>The council …</span>
 *
 * What follows is a sentence of its own if it begins with a capital and has some words, and a name or a label ends before it. Names that are
 * written together ("YouTube", "McDonald") have no such words behind the seam, or too few letters before it.
 */
const endsInWord = /(?:\p{Ll}{2}|\p{Lu}{3}|[\p{Ll}\p{N}]\p{N}|\p{Lo}{3})[\])”"’»]?$/u;
const beginsSentence = /^["“„«‘(]?\p{Lu}\S*(?:\s+\S+){3}/u;
const endsInStop = /\p{L}{2}["”’»)]?[.!?…:;,]["”’»)]*$/u;
const beginsInWord = /^["“„«‘(]?\p{L}{2}/u;

/** What is between `before` and what follows it behind the edge of an element. Cost: looks at some tens of characters. */
export function seamBefore(before: string, after: string): "space" | "block" | undefined {
  const end = before.slice(-40);
  const start = after.slice(0, 120);
  if (endsInWord.test(end) && beginsSentence.test(start)) return "block";
  return endsInStop.test(end) && beginsInWord.test(start) && !/^\s/u.test(start) ? "space" : undefined;
}
