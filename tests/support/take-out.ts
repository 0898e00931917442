/** What only a reader can do to the extension itself. */
import { waitUntil, type Tab } from "../../src/cli/browser-session.ts";
import type { Reader } from "./reader.ts";

/** Takes Gainsay out of the browser; what the reader does `inExtension` is refused from then on. */
export async function takeOut(reader: Reader): Promise<void> {
  await reader.inExtension(() => void setTimeout(() => void chrome.management.uninstallSelf(), 50)); // after this has been answered
  await isGone(reader);
}

/** Loads Gainsay anew, as an update does. @returns a page of the new one; those of the old one are closed */
export async function loadAnew(reader: Reader): Promise<Tab> {
  await reader.inExtension(() => void setTimeout(() => chrome.runtime.reload(), 50));
  await isGone(reader);
  return await waitUntil("the extension is back", () => reader.session.openOwnPage("options.html"));
}

async function isGone(reader: Reader): Promise<void> {
  await waitUntil("the extension is gone", () =>
    reader
      .inExtension(() => true)
      .then(
        () => false,
        () => true,
      ),
  );
}
