import { peekText } from "./peek.ts";
import { attribute, localName } from "./unclobbered.ts";

/** Minimum and maximum length of the text of an embedded post, in UTF-16 units. */
const postMin = 40;
const postMax = 3_000;

/** Names of the boxes in which posts from social networks are embedded. */
const postName =
  /(?:^|[\s_-])(?:tweet|toot|mastodon|bluesky|instagram-media|(?:fb|facebook|telegram|reddit|threads|tiktok|social)-?(?:post|embed|card))(?:[\s_-]|$)/iu;
const postHost =
  /^https?:\/\/(?:www\.)?(?:(?:twitter|x|facebook|instagram|tiktok|reddit|vk|truthsocial)\.com|threads\.net|bsky\.app|t\.me|[\w.-]+\/@\w+\/\d{6,})(?:[/?#]|$)/iu;

/**
 * Is this an embedded post? Such a box is often a single link, which elsewhere indicates a teaser; but its words are its author's.
 * Cost: O(1) for most; a bounded look at the text of elements with such a name.
 */
export function isQuotedPost(element: Element): boolean {
  const names = (attribute(element, "class") ?? "").slice(0, 500);
  if (/share|follow|button/iu.test(names)) return false;
  const isNamed = postName.test(names);
  const isLinked = localName(element) === "a" && postHost.test((attribute(element, "href") ?? "").slice(0, 300));
  if (!isNamed && !isLinked) return false;
  const text = peekText(element, postMax);
  return text !== undefined && text.length >= postMin;
}
