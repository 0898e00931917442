/** The catalogue of fact-checkers' sites as a file of the package: what the interface shows and a visit needs, without the evidence. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { placesOf, readSourceCatalogue } from "../../feeds/source-catalogue.ts";

/**
 * The file in the form that WXT's hook `build:publicAssets` expects: a JSON array of what messages/contracts.ts calls `CatalogueSite`.
 *
 * @param root the project's folder
 * @throws if the catalogue is not in order; it is ours, so that is a bug, and it stops the build
 */
export function siteCatalogueAsset(root: string): { relativeDest: string; contents: string } {
  const path = "assets/sources/catalogue.json";
  const read = readSourceCatalogue(JSON.parse(readFileSync(join(root, path), "utf8")));
  if (!read.ok) throw new Error(`${path}: ${read.reason}`);
  const sites = read.catalogue.sources.map((entry) => ({
    title: entry.name,
    languages: entry.languages,
    ...(entry.country !== undefined && { country: entry.country }),
    ...placesOf(entry),
  }));
  return { relativeDest: "sites.json", contents: JSON.stringify(sites) };
}
