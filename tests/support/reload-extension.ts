/** Actions on the extension itself that only a person can take. */
import { waitUntil, type Tab } from "../../src/dev/browsers/browser-session.ts";
import type { Reader } from "./reader.ts";

/** Uninstalls Gainsay; from then on, every `inExtension` call of the reader is refused. */
export async function uninstallExtension(reader: Reader): Promise<void> {
  await reader.inExtension(() => void setTimeout(() => void chrome.management.uninstallSelf(), 50)); // after this call has returned
  await isGone(reader);
}

/** Reloads Gainsay, as an update does. @returns a page of the new copy; pages of the old one are closed */
export async function reloadExtension(reader: Reader): Promise<Tab> {
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
