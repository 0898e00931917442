import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readPackage, shipped } from "./licence-asset.ts";

interface LockedPackage {
  version?: string;
  integrity?: string;
}

/**
 * Everything that ships, as a software bill of materials: CycloneDX 1.6, JSON, the same bytes for the same packages. `npm sbom --omit dev`
 * (npm 11) leaves out packages that a development tool needs too, so this uses the list that is checked against the bundler, with versions
 * and digests from the lock file.
 *
 * @throws if a package is not in the lock file, or is installed in another version
 */
export function writeBillOfMaterials(root: string, version: string): string {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as { packages: Record<string, LockedPackage> };
  const components = shipped.map((name) => {
    const { version: installed, license } = readPackage(root, name);
    const { version: locked, integrity } = lock.packages[`node_modules/${name}`] ?? {};
    if (locked !== installed || integrity === undefined) throw new Error(`${name} ${installed} is not what package-lock.json pins`);
    const purl = `pkg:npm/${name.replace("@", "%40")}@${installed}`;
    return {
      type: "library",
      "bom-ref": purl,
      name,
      version: installed,
      purl,
      licenses: [{ license: { id: license } }],
      hashes: [{ alg: "SHA-512", content: Buffer.from(integrity.replace(/^sha512-/u, ""), "base64").toString("hex") }],
    };
  });
  const own = { type: "application", "bom-ref": `gainsay@${version}`, name: "gainsay", version, licenses: [{ license: { id: "MIT" } }] };
  const dependencies = [{ ref: own["bom-ref"], dependsOn: components.map(({ purl }) => purl) }];
  const bill = { bomFormat: "CycloneDX", specVersion: "1.6", version: 1, metadata: { component: own }, components, dependencies };
  return `${JSON.stringify(bill, undefined, 2)}\n`;
}
