/** The claims that come in the package: assets/starter/*.json, one JSON array of claims per file. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readClaim, type Claim, type Provenance } from "../../claims/claim.ts";

const provenance: Provenance = { feed: "starter", sequence: 1 };

/**
 * Reads and checks the starter claims, in order of file name.
 *
 * @param root the project's folder
 * @throws if a file is not a JSON array, if a claim is refused or if two share an id; the message names file and
 *   claim. These files are ours, so a mistake in one is a bug, and it stops the build.
 */
export function readStarterClaims(root: string): Claim[] {
  const folder = join(root, "assets", "starter");
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const claims = names.toSorted().flatMap((name) => readStarterFile(folder, name));
  const seen = new Set<string>();
  for (const { id } of claims) {
    if (seen.has(id)) throw new Error(`assets/starter: two claims have the id ${id}`);
    seen.add(id);
  }
  return claims;
}

/** The one file of starter claims that goes into the package, in the form that WXT's hook `build:publicAssets` expects. */
export function starterClaimsAsset(root: string): { relativeDest: string; contents: string } {
  return { relativeDest: "starter-claims.json", contents: JSON.stringify(readStarterClaims(root)) };
}

function readStarterFile(folder: string, name: string): Claim[] {
  let values: unknown;
  try {
    values = JSON.parse(readFileSync(join(folder, name), "utf8"));
  } catch (error) {
    throw new Error(`assets/starter/${name} is not JSON: ${String(error)}`, { cause: error });
  }
  if (!Array.isArray(values)) throw new Error(`assets/starter/${name} is not an array of claims`);
  return values.map((value: unknown, at) => {
    const result = readClaim(value, provenance);
    if (!result.ok) throw new Error(`assets/starter/${name}: claim ${nameOf(value, at)}: ${result.reason}`);
    return result.claim;
  });
}

function nameOf(value: unknown, at: number): string {
  return typeof value === "object" && value !== null && "id" in value ? `${at + 1} (${String(value.id)})` : `${at + 1}`;
}
