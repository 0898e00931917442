/**
 * What the class names and the id of an element suggest about it. They are read as words ("ArticleShareBar" and "article-share_bar" both
 * contain "share"), each name separately. They are only hints, written by strangers: a name that also contains other words ("ad-free",
 * "social-housing") is a weak hint, and how either kind is treated depends on what the element contains (left-out.ts).
 */
import { attribute } from "./unclobbered.ts";

/** What a name suggests. The first three are left out regardless of their contents, unless that would leave no story. */
export type HintKind = "comments" | "consent" | "unseen" | "ads" | "around";

export interface NameHint {
  kind: HintKind;
  /** The name also contains unrelated words; or only an id suggests it, and ids of sections are made from their headings. */
  isWeak: boolean;
}

const kinds: readonly (readonly [HintKind, RegExp])[] = [
  [
    "comments",
    /(?:^| )(?:comments|comment (?:list|item|form|section|thread|body|content)|commentlist|disqus|respond|[ck]omm?ent[aá]\w*|commenti|reacties|yorumlar)(?= |$)/u,
  ],
  ["consent", /(?:^| )(?:cookies?|consent|gdpr|ccpa|onetrust)(?= |$)/u],
  ["unseen", /(?:^| )(?:sr only|visually ?hidden|screen reader(?: text| only)?|skip link)(?= |$)/u],
  ["ads", /(?:^| )(?:dfp|google ads?|adsbygoogle|ad (?:slot|unit)|advert\w*|taboola|outbrain|breadcrumbs?|navbar)(?= |$)/u],
  [
    "around",
    /(?:^| )(?:nav|navigation|menu|share\w*|sharing|social|newsletter|subscribe|sign ?up|promo|sponsored|related|recommend\w*|modal|popup|footer|sidebar|ads?|tags|author (?:bio|box|info|card|profile))(?= |$)/u,
  ],
];

/** Words about how a thing is made or where it is, not what it is. Most two-letter words and words with digits are neutral too. */
const neutral = new Set(
  (
    "area article articles banner bar block box button buttons card comment comments component container content cookie desktop form header " +
    "inner item items left links list mobile notice page panel policy post posts right section stories story text top widget wrap wrapper"
  ).split(" "),
);

/** Names repeat all over a page, so results for this many names are cached. */
const remembered = new Map<string, NameHint | undefined>();
const rememberedMax = 5_000;
const namesMax = 1_000;

/** The strongest hint in the names of an element, if any. Cost: O(length of the names), at most a few thousand characters. */
export function readNameHint(element: Element): NameHint | undefined {
  const id = hintOf(attribute(element, "id") ?? "");
  let found = id === undefined ? undefined : { kind: id.kind, isWeak: id.isWeak || id.kind === "ads" || id.kind === "around" };
  const names = attribute(element, "class") ?? "";
  if (names.length > namesMax) return found;
  for (const name of names.split(/\s+/u)) {
    const hint = hintOf(name);
    if (hint !== undefined && (found === undefined || (found.isWeak && !hint.isWeak))) found = hint;
  }
  return found;
}

function hintOf(name: string): NameHint | undefined {
  if (name.length < 2 || name.length > namesMax) return undefined;
  if (remembered.has(name)) return remembered.get(name);
  if (remembered.size >= rememberedMax) remembered.clear();
  const hint = readHint(name);
  remembered.set(name, hint);
  return hint;
}

function readHint(name: string): NameHint | undefined {
  if (/^(?:has|with|no|is|not|without|js|hide|show)[-_]/u.test(name)) return undefined;
  const words = wordsOf(name);
  for (const [kind, pattern] of kinds) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const others = `${words.slice(0, match.index)} ${words.slice(match.index + match[0].length)}`.split(" ");
    return { kind, isWeak: others.some(saysMore) };
  }
  return undefined;
}

/** Small words are a sign of a sentence, from which ids are made; other short words are abbreviations. */
function saysMore(word: string): boolean {
  return word.length > 2 ? !neutral.has(word) && !/\d/u.test(word) : /^(?:of|in|on|to|at|by|is|de|du|la|le|el|et|im|en|da|do)$/u.test(word);
}

/** A name as lower-case words. */
function wordsOf(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .toLowerCase()
    .trim();
}
