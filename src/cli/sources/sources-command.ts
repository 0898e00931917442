import { InputError } from "../io/input-error.ts";

export const sourcesHelp = `gainsay sources check

Visits each organization of the catalogue, and prints a table: whether its feed and sitemap answer, and how many of some of its latest
articles carry ClaimReview. Nothing is stored.

  --sources FILE   another list of sites, as feed collect takes it (assets/sources/catalogue.json)
  --pages N        how many articles of each site are read (5)
  --delay MS       pause between two requests to a host (3000), only for sites on 127.0.0.1

It asks as the extension does: one request at a time a host, 3 s apart; robots.txt, Crawl-delay and Retry-After are obeyed; what declines
is not asked again. Exit code: 0 every organization has a list that answers and ClaimReview in its sample, 1 not all, 2 wrong input or
options.
`;

/** The maintainer's tool. @throws InputError for an unknown command, and any error of the command itself */
export async function runSourcesCommand([name, ...words]: string[]): Promise<void> {
  if (name !== "check") throw new InputError("sources takes check; gainsay sources --help says more");
  await (await import("./check-sources.ts")).checkSources(words);
}
