/** WordPress's list of posts, as JSON: developer.wordpress.org/rest-api/reference/posts. */

/** Posts per page: WordPress's maximum. */
export const postsPerPage = 100;

export function isWordPress(address: string): boolean {
  return /\/wp-json\/wp\/v2\/[\w-]{1,60}(?:[/?#]|$)/u.test(address);
}

/** Returns the address of a page of the list, counted from 1, most recently changed posts first. Keeps other parameters, such as a category. */
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
