import type { BrowserName } from "../../src/dev/browsers/browser-place.ts";
import { launchReader, type Reader } from "./reader.ts";
import { uninstallExtension } from "./reload-extension.ts";

/** The same browser with Gainsay removed again, to see what pages do on their own. Only its session is usable. */
export async function launchBareReader(name: BrowserName, proxy: number): Promise<Reader> {
  const reader = await launchReader(name, { proxy });
  try {
    await uninstallExtension(reader);
    return reader;
  } catch (error) {
    await reader.leave();
    throw error;
  }
}
