/**
 * The licences of everything that ships: LICENCES.txt in the package. What ships is asked of the bundler, so that nothing is forgotten.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the bundler may put into the package. A new name is added here with a look at its licence. */
export const shipped = [
  "@noble/hashes",
  "@orama/stemmers",
  "@wxt-dev/browser",
  "@wxt-dev/webextension-polyfill",
  "dexie",
  "fake-indexeddb",
  "preact",
  "valibot",
  "webextension-polyfill",
  "wxt",
] as const;

/** Packages of one house that ship without the text of their licence have that of the house's other package. */
const textOf: Record<string, string> = {
  wxt: "@wxt-dev/webextension-polyfill",
  "@wxt-dev/browser": "@wxt-dev/webextension-polyfill",
};

/**
 * The file in the shape WXT's hook `build:publicAssets` takes.
 *
 * @throws where a package or the text of its licence is missing
 */
export function licencesAsset(root: string): { relativeDest: string; contents: string } {
  const own = `Gainsay\n\n${readFileSync(join(root, "LICENSE"), "utf8").trim()}`;
  const parts = shipped.map((name) => {
    const { version, license } = readPackage(root, name);
    return `${name} ${version} (${license})\n\n${readLicence(root, name)}`;
  });
  return { relativeDest: "LICENCES.txt", contents: `${[own, ...parts].join(`\n\n${"-".repeat(78)}\n\n`)}\n` };
}

/**
 * Holds what was bundled against the list.
 *
 * @param moduleIds paths of the bundled modules
 * @throws where one is of a package that is not on the list
 */
export function checkShipped(moduleIds: readonly string[]): void {
  const names = new Set(moduleIds.flatMap((id) => packageOf(id) ?? []));
  const unknown = [...names].filter((name) => !(shipped as readonly string[]).includes(name));
  if (unknown.length > 0) throw new Error(`${unknown.join(", ")} would ship without a licence: add it to src/dev/build/licence-asset.ts`);
}

/** The package that a module is part of, undefined for our own. */
function packageOf(id: string): string | undefined {
  const inPackages = id.replaceAll("\\", "/").split("/node_modules/").at(-1);
  if (inPackages === undefined || inPackages === id) return undefined;
  const [scope = "", name = ""] = inPackages.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}

/** Version and licence of a package as it is installed. @throws where it says neither */
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
