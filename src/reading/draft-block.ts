import type { BlockKind } from "../matching/match.ts";
import { dateLineLength } from "./date-line.ts";
import type { Piece, PlacedBlock } from "./reading.ts";

/** The place of one run's text. */
export interface RunPlace {
  element: Element;
  kind: BlockKind;
  /** The whole run is inside a link. */
  isInLink: boolean;
  language: string;
}

/** A block that is still being read. */
export interface Draft {
  element: Element;
  kind: BlockKind;
  text: string;
  pieces: Piece[];
  /** How much of the text is in links, in UTF-16 units. */
  linkedLength: number;
  /** The whole run is inside one link that began before it: a teaser. */
  isInsideLink: boolean;
  /** The `lang` declared for it by an element inside the page, "" if none. */
  language: string;
}

/**
 * Not part of the visible text: white space after the first space; invisible characters (Unicode's default ignorable code
 * points: soft hyphen, zero width space and joiners, direction marks, variation selectors, tags, fillers); template placeholders that a
 * page failed to fill: {{…}}, {%…%}, <%…%>, ${…}.
 */
const unseen =
  /[ \t\n\r\f]+|\p{Default_Ignorable_Code_Point}+|\{\{[^{}]{0,200}\}\}\}?|\{%[^{}]{0,200}%\}|<%.{0,200}?%>|\$\{[^{}]{0,200}\}/gu;
const isSpace = (character: string): boolean => /\s/u.test(character);
const whiteSpace = /[\t\n\r\f]/gu;

export function startDraft({ element, kind, isInLink, language }: RunPlace): Draft {
  return { element, kind, text: "", pieces: [], linkedLength: 0, isInsideLink: isInLink, language };
}

/** Appends the visible text of a node, up to `end`. White space is folded across nodes, as when rendered on one line. */
export function appendText(draft: Draft, node: Text, end = node.data.length): void {
  const data = node.data;
  let start = 0; // of the stretch that is copied unchanged
  unseen.lastIndex = 0;
  for (let found = unseen.exec(data); found !== null && found.index < end; found = unseen.exec(data)) {
    const { index } = found;
    const next = Math.min(index + found[0].length, end);
    const isWhite = data.charCodeAt(index) <= 32;
    if (isWhite && (index > start || !endsWithSpace(draft))) {
      if (next - index === 1) continue; // a single space stays within its stretch
      takePiece(draft, node, start, index + 1);
    } else {
      takePiece(draft, node, start, index);
    }
    start = next;
  }
  takePiece(draft, node, start, end);
}

/** A line break: a space that is in no node. */
export function appendSpace(draft: Draft): void {
  if (!endsWithSpace(draft)) draft.text += " ";
}

/** A quotation mark that the page draws but no node contains. */
export function appendMark(draft: Draft, mark: string): void {
  draft.text += mark;
}

function endsWithSpace(draft: Draft): boolean {
  return draft.text === "" || draft.text.endsWith(" ");
}

function takePiece(draft: Draft, node: Text, from: number, to: number): void {
  if (to <= from) return;
  draft.pieces.push({ at: draft.text.length, length: to - from, node, from });
  draft.text += node.data.slice(from, to).replace(whiteSpace, " ");
}

/** Ends the draft. Returns its block, two if a date line precedes the first sentence, none if there is nothing to read. */
export function finishDraft(draft: Draft): PlacedBlock[] {
  const whole = cutBlock(draft, 0, draft.text.length);
  if (whole === undefined) return [];
  if (whole.kind !== "paragraph") return [whole];
  const length = dateLineLength(whole.text);
  if (length === 0) return [whole];
  const line = cutBlock({ ...draft, kind: "caption" }, 0, length);
  const rest = cutBlock(draft, length, draft.text.length);
  return [line, rest].filter((block) => block !== undefined);
}

/** The part of a draft between two offsets, without space at its ends; undefined when nothing is left. */
function cutBlock(draft: Omit<Draft, "linkedLength" | "isInsideLink">, from: number, to: number): PlacedBlock | undefined {
  let start = from;
  let end = to;
  while (end > start && isSpace(draft.text[end - 1]!)) end--;
  while (start < end && isSpace(draft.text[start]!)) start++;
  if (start === end) return undefined;
  const pieces: Piece[] = [];
  for (const piece of draft.pieces) {
    const first = Math.max(piece.at, start);
    const last = Math.min(piece.at + piece.length, end);
    if (last > first) pieces.push({ at: first - start, length: last - first, node: piece.node, from: piece.from + first - piece.at });
  }
  if (pieces.length === 0) return undefined;
  const { kind, element, language } = draft;
  return { text: draft.text.slice(start, end), kind, ...(language !== "" && { language }), element, pieces };
}
