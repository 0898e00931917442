/**
 * The licenses of everything that ships: LICENCES.txt in the package. The list is checked against the bundler's output, so that nothing is
 * forgotten.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The packages that the bundler may include. Check the license before adding a name. */
export const shipped = [
  "@noble/hashes",
  "@orama/stemmers",
  "@wxt-dev/browser",
  "@wxt-dev/webextension-polyfill",
  "dexie",
  "entities",
  "fake-indexeddb",
  "htmlparser2",
  "preact",
  "robots-parser",
  "valibot",
  "webextension-polyfill",
  "wxt",
] as const;

/** Packages that ship without their license text, mapped to one by the same authors that has it. */
const textOf: Record<string, string> = {
  wxt: "@wxt-dev/webextension-polyfill",
  "@wxt-dev/browser": "@wxt-dev/webextension-polyfill",
};

/** The license of the judge's weights, with the attribution that it and the data ask for. tests/bench/train/judge/MODEL.md has the terms of each set. */
const weightsLicence = `judge.bin (CC BY-SA 4.0)

The weights of Gainsay's judge, by the Gainsay project, under Creative Commons Attribution-ShareAlike 4.0 International:
https://creativecommons.org/licenses/by-sa/4.0/legalcode

They are an adaptation of all-MiniLM-L6-v2 by the authors of Sentence Transformers (Apache-2.0; its text is below, with dexie), and were
trained with parts of CheckThat! 2022 (CC BY-SA 3.0 DE), Factopolis (CC BY 4.0), Breaking NLI (CC BY-SA 4.0), FEVER-symmetric and VitaminC
(Wikipedia's terms, else CC BY-SA 3.0), MultiNLI (OANC and others), and negated MultiNLI and SNLI by Hossain et al. 2020 (CC BY-SA 4.0). None
of these texts is in the file, apart from pieces of words.`;

/**
 * The file in the form that WXT's hook `build:publicAssets` expects.
 *
 * @throws if a package or its license text is missing
 */
export function licencesAsset(root: string): { relativeDest: string; contents: string } {
  const own = `Gainsay\n\n${readFileSync(join(root, "LICENSE"), "utf8").trim()}`;
  const parts = shipped.map((name) => {
    const { version, license } = readPackage(root, name);
    return `${name} ${version} (${license})\n\n${readLicence(root, name)}`;
  });
  return { relativeDest: "LICENCES.txt", contents: `${[own, weightsLicence, ...parts].join(`\n\n${"-".repeat(78)}\n\n`)}\n` };
}

/**
 * Checks the bundled modules against the list.
 *
 * @param moduleIds paths of the bundled modules
 * @throws if one belongs to a package that is not on the list
 */
export function checkShipped(moduleIds: readonly string[]): void {
  const names = new Set(moduleIds.flatMap((id) => packageOf(id) ?? []));
  const unknown = [...names].filter((name) => !(shipped as readonly string[]).includes(name));
  if (unknown.length > 0) throw new Error(`${unknown.join(", ")} would ship without a licence: add it to src/dev/build/licence-asset.ts`);
}

/** The package that a module belongs to; undefined for our own. */
function packageOf(id: string): string | undefined {
  const inPackages = id.replaceAll("\\", "/").split("/node_modules/").at(-1);
  if (inPackages === undefined || inPackages === id) return undefined;
  const [scope = "", name = ""] = inPackages.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}

/** Version and license of an installed package. @throws if it states neither */
export function readPackage(root: string, name: string): { version: string; license: string } {
  const { version, license } = JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")) as Record<
    string,
    unknown
  >;
  if (typeof version !== "string" || typeof license !== "string") throw new Error(`${name} names no licence`);
  return { version, license };
}

function readLicence(root: string, name: string): string {
  const folder = join(root, "node_modules", textOf[name] ?? name);
  const file = existsSync(folder) ? readdirSync(folder).find((one) => /^licen[cs]e(?:\.\w+)?$/iu.test(one)) : undefined;
  if (file === undefined) throw new Error(`${name} ships without the text of its licence`);
  return readFileSync(join(folder, file), "utf8").trim();
}
