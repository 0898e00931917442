/**
 * What of a page is not read: navigation, code, controls, editable text, share bars, cookie notices, comments, hidden text as far as the
 * markup tells. What only the layout tells is the caller's `isHidden`.
 *
 * Class names and ids are read as words ("ArticleShareBar" and "article-share_bar" both hold "share"). They are hints, written by
 * strangers: an element whose name says "related" but which holds the story is read all the same (`holdsStory`).
 */
const leftOutNames = new Set(
  (
    "applet area audio base button canvas code colgroup datalist embed fieldset frame frameset head iframe input kbd label legend link map math " +
    "menu meta meter nav noscript object optgroup option output picture pre progress rp rt samp script select source style svg template textarea " +
    "title track var video"
  ).split(" "),
);
const leftOutRoles = new Set(
  "navigation menu menubar menuitem toolbar tablist tab search searchbox textbox combobox listbox button dialog alertdialog tooltip status log timer complementary contentinfo directory".split(
    " ",
  ),
);

/** Never part of what is read, whatever they hold. */
const certain =
  /(?:^| )(?:sr only|visually hidden|visuallyhidden|screen reader(?: text| only)?|skip link|cookies?|cookie \w+|consent|gdpr|ccpa|onetrust|comments|comment (?:list|form|section|thread|body|content)|commentlist|disqus|respond|breadcrumbs?|navbar|dfp|google ads?|adsbygoogle|ad (?:slot|unit|container|wrapper|box|banner|label|block)|advert\w*|taboola|outbrain)(?: |$)/u;
/** Left out unless the story is in them. */
const likely =
  /(?:^| )(?:nav|navigation|menu|submenu|share|sharing|sharebar|sharetools|social|newsletter|subscribe|signup|sign up|promo|sponsored|related|recirc\w*|recommended|recommendations|most read|mostread|most popular|trending|pagination|pager|toolbar|modal|popup|lightbox|footer|sidebar|ads?|read more|also read|read also|tags|tag list|author bio|bio box)(?: |$)/u;

/** Is this element, with all it holds, no running text of the page? Cost: O(1) for most; bounded reads where a name gives a hint. */
export function isLeftOut(element: Element): boolean {
  const name = element.localName;
  if (leftOutNames.has(name) || name.startsWith("gainsay-")) return true; // our own card is not the page's
  if (isMarkedHidden(element) || isEditable(element)) return true;
  const role = element.getAttribute("role");
  if (
    role !== null &&
    leftOutRoles.has(role) &&
    !(role === "complementary" || role === "contentinfo" || role === "dialog" || role === "tab")
  )
    return true;
  if (name === "html" || name === "body" || name === "main" || name === "article") return false;
  if (name === "form") return !holdsStory(element);
  if (name === "sup") return isNoteSign(element);
  if (name === "footer" || name === "aside" || role === "complementary" || role === "contentinfo" || role === "dialog") {
    return isMostlyLinks(element) || (name === "footer" && element.closest("article, blockquote, main") === null && !holdsStory(element));
  }
  const words = nameWords(element);
  if (words === "") return false;
  if (certain.test(words)) return !element.querySelector("article, main, h1");
  const isHeading = /^h[1-6]$/u.test(name); // its id is made of its own words
  return !isHeading && likely.test(words) && !holdsStory(element);
}

function isMarkedHidden(element: Element): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  const style = element.getAttribute("style");
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style);
}

function isEditable(element: Element): boolean {
  const editable = element.getAttribute("contenteditable");
  return editable !== null && editable !== "false";
}

/** The sign of a note ("[1]", a linked number), not an exponent. */
function isNoteSign(element: Element): boolean {
  const text = (element.textContent ?? "").trim();
  return /^\[.{1,12}\]$/u.test(text) || (text.length <= 4 && element.getElementsByTagName("a").length > 0);
}

/** Does most of this element's text stand in links? Reads at most a few thousand characters of meaning: asked for asides and footers only. */
function isMostlyLinks(element: Element): boolean {
  const length = seenLength(element);
  if (length === 0) return true;
  let linked = 0;
  for (const link of element.getElementsByTagName("a")) linked += seenLength(link);
  return linked / length > 0.5;
}

/** A title, or three paragraphs of running text: then a hint in the name does not count. */
function holdsStory(element: Element): boolean {
  if (element.querySelector("article, main, h1") !== null) return true;
  let running = 0;
  for (const paragraph of element.getElementsByTagName("p")) {
    if (seenLength(paragraph) < 80 || isMostlyLinks(paragraph)) continue;
    if (++running === 3) return true;
  }
  return false;
}

function seenLength(element: Element): number {
  return (element.textContent ?? "").replace(/\s+/gu, " ").trim().length;
}

/** Class names and id as words in small letters. */
function nameWords(element: Element): string {
  const names = `${element.getAttribute("class") ?? ""} ${element.id}`.trim();
  if (names === "" || names.length > 1000) return "";
  return names
    .replace(/(?:^|\s)(?:has|with|no|is|not|without|js|hide|show)[-_]\S+/gu, " ")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .toLowerCase();
}
