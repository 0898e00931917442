/** A copy of the test build whose catalogue is the test's own: sites on 127.0.0.1, chosen as a reader chooses them. */
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserName } from "../../src/dev/browsers/browser-place.ts";
import { testBuildOf } from "../../src/dev/build/test-builds.ts";
import type { CatalogueSite } from "../../src/messages/contracts.ts";

export interface CatalogueBuild {
  /** The folder of the extension. */
  extension: string;
  remove: () => Promise<void>;
}

export async function buildWithCatalogue(name: BrowserName, sites: readonly CatalogueSite[]): Promise<CatalogueBuild> {
  const extension = await mkdtemp(join(tmpdir(), "gainsay-catalogue-"));
  await cp(testBuildOf(name), extension, { recursive: true });
  await writeFile(join(extension, "sites.json"), JSON.stringify(sites));
  return { extension, remove: () => rm(extension, { recursive: true, force: true }) };
}
