/**
 * Parts of a page that are not read: navigation, code, controls, editable text, share bars, cookie notices, comments, and text that the
 * markup retracts or hides. The caller's `isHidden` asks the layout about everything else.
 *
 * Class names, ids and roles alone never cost a page its story: the text they would leave out is compared with the text kept.
 */
import { isHiddenByMarkup, isEditable, isStruck } from "./hidden-by-markup.ts";
import { hasSilentTwin } from "./silent-twin.ts";
import { isQuotedPost } from "./quoted-post.ts";
import { reasonsOf, textless, type Holding, type Reason, type Survey } from "./survey-page.ts";
import { closest, localName } from "./unclobbered.ts";
import { peekText } from "./peek.ts";

/** This many paragraphs of running text are a story, unless they are comments, a notice or an advertisement. */
const storyParagraphs = 3;
const storyShare = 0.25;
/** A page with this much text left has something to read, in UTF-16 units: a sentence or two. */
const restMin = 30;

/** Is this element, with everything in it, not running text of the page? Cost: O(1) for most; its contents were counted earlier. */
export function isLeftOut(element: Element, survey: Survey, isHidden: (element: Element) => boolean): boolean {
  const name = localName(element);
  if (textless.has(name) || isHiddenByMarkup(element) || isEditable(element) || isStruck(element)) return true;
  if (name === "sup") return isNoteSign(element);
  const { reason } = reasonsOf(element);
  const holding = survey.holdings.get(element);
  if (reason === "silent" && hasSilentTwin(element, isHidden)) return false;
  if (holding === undefined || isVoid(reason, survey, holding)) return false;
  if (reason === "silent" || reason === "unseen") return true;
  if (name === "html" || name === "body" || name === "main" || name === "article") return false;
  if (reason === "role") return !holdsStory(holding, survey);
  const isLittle = !holdsStory(holding, survey) && holding.running <= survey.kept / 2;
  if (name === "form") return isLittle;
  if ((name === "footer" || name === "aside") && isLinks(holding)) return true;
  if (name === "footer" && isLittle && closest(element, "article, blockquote, main") === null) return true;
  return reason !== undefined && !isQuotedPost(element) && isNamedOut(element, reason, holding, survey);
}

/**
 * Would most of the page's running text be lost for this reason? Then the page does not use the name or role in its usual sense. Comments
 * and notices may well be longer than the story, so they are read only if hardly anything else is left.
 */
function isVoid(reason: Reason | undefined, { kept, lost }: Survey, { hint }: Holding): boolean {
  if (reason === undefined) return false;
  const isLongAnyway = (reason === "comments" || reason === "consent") && hint?.isWeak !== true;
  return lost[reason] > kept && (!isLongAnyway || Math.max(kept, lost.around - lost[reason]) < restMin);
}

function isNamedOut(element: Element, reason: Reason, holding: Holding, survey: Survey): boolean {
  const { hint, hasTitle, articles, sentences, controls } = holding;
  if (hint === undefined || hasTitle || (articles === 1 && reason !== "comments")) return false;
  if (/^h[1-6]$/u.test(localName(element))) return false; // its id is made from its own words
  const isSaid = sentences > 0 && controls === 0 && !isLinks(holding);
  if (isSaid && hint.isWeak) return false;
  return reason !== "around" || !holdsStory(holding, survey);
}

/** Is most of the text in links? */
function isLinks({ text, linked }: Holding): boolean {
  return text === 0 || linked / text > 0.5;
}

/** A title, or paragraphs of running text that are more than a small part of the whole: then a hint in the name does not count. */
function holdsStory({ hasTitle, articles, paragraphs, running }: Holding, { kept }: Survey): boolean {
  return hasTitle || articles === 1 || (paragraphs >= storyParagraphs && running >= kept * storyShare);
}

/** A reference to a note ("[1]", a linked number), not an exponent. */
function isNoteSign(element: Element): boolean {
  const text = peekText(element, 16);
  return text !== undefined && (/^\[.{1,12}\]$/u.test(text) || (text.length <= 4 && element.getElementsByTagName("a").length > 0));
}
