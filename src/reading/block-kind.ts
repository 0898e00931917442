import type { BlockKind } from "../matching/match.ts";
import { attribute, localName } from "./unclobbered.ts";

/** Elements that break the run of text before and after them. Listed by name, since Node has no layout; all others are inline. */
const breaking = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol optgroup p search section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

const kinds: Record<string, BlockKind> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  blockquote: "quote",
  li: "list-item",
  dd: "list-item",
  dt: "list-item",
  figcaption: "caption",
  caption: "caption",
  td: "cell",
  th: "cell",
};

/** Does this element begin a block, so that the text before and after it is not the same run? */
export function breaksText(element: Element): boolean {
  return breaking.has(localName(element));
}

/**
 * Which kind of block the text directly in `element` is, given the kind of the place around it.
 * A paragraph in a quotation, a caption or a heading keeps that kind; in a list item or a table cell it is a paragraph, since live blogs
 * and old layouts put whole stories there.
 */
export function blockKind(element: Element, around: BlockKind): BlockKind {
  const own = kinds[localName(element)];
  if (own !== undefined) return own === "list-item" && around === "quote" ? "quote" : own;
  if (attribute(element, "role") === "heading") return "heading";
  if (localName(element) === "p" && (around === "list-item" || around === "cell")) return "paragraph";
  return around;
}
