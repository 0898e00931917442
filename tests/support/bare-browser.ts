import type { BrowserName } from "../../src/cli/browser-place.ts";
import { waitUntil } from "../../src/cli/browser-session.ts";
import { sitDown, type Reader } from "./reader.ts";

/** The same browser without Gainsay, which is taken out of it again: what pages do by themselves. Only its session is of use. */
export async function sitDownBare(name: BrowserName, proxy: number): Promise<Reader> {
  const reader = await sitDown(name, { proxy });
  try {
    await reader.inExtension(() => void setTimeout(() => void chrome.management.uninstallSelf(), 50));
    await waitUntil("Gainsay is out of the browser", () =>
      reader.session.openOwnPage("options.html").then(
        () => false,
        () => true,
      ),
    );
    return reader;
  } catch (error) {
    await reader.leave();
    throw error;
  }
}
