/** Handles, tags and picture addresses distinguish a post from prose. */
const postMark = /(?:^|[\s.(“"])[@#]\p{L}|pic\.twitter\.com|\/\/t\.co\//u;

/** Whether a text looks like a post in a social network. Cost: linear. */
export function isPost(text: string): boolean {
  return postMark.test(text);
}
