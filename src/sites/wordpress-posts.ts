/** WordPress's list of posts, as JSON: developer.wordpress.org/rest-api/reference/posts. */

/** Posts on a page: as many as WordPress allows. */
export const postsPerPage = 100;

export function isWordPress(address: string): boolean {
  return /\/wp-json\/wp\/v2\/[\w-]{1,60}(?:[/?#]|$)/u.test(address);
}

/** A page of the list, from 1: the posts that were changed last come first. The address's other parameters stay, a category for example. */
export function pageOfPosts(address: string, page: number): string {
  const url = new URL(address);
  const asked = {
    _fields: "link,modified_gmt,date_gmt",
    per_page: String(postsPerPage),
    orderby: "modified",
    order: "desc",
    page: String(page),
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.href;
}
