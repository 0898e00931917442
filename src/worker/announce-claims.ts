import type { browser } from "wxt/browser";
import { endpoints, type ExtensionAsksPage } from "../messages/contracts.ts";
import { caller } from "../messages/messenger.ts";
import type { GainsayDatabase } from "../store/database.ts";
import { readVisibleSources } from "../store/sources-table.ts";

type Api = {
  tabs: Pick<typeof browser.tabs, "query" | "sendMessage">;
  storage: { session: Pick<typeof browser.storage.session, "get" | "set"> };
};

/** Key in session storage: the claims that open pages were last asked to match against. */
const key = "announced";

/**
 * Makes the function that notifies open pages when the claims have changed, so that they are matched again. Call it after
 * every change, and whenever the worker is woken for its sources: it may have died between a change and this call. If nothing has changed
 * since the last time, it does nothing. Calls wait for each other. Never rejects.
 *
 * Cost: one small read of the database; after a change, one message to each tab, which only the scripts of pages that are read understand.
 *
 * @param note writes one line to the log
 */
export function createAnnouncer({ tabs, storage }: Api, database: GainsayDatabase, note: (line: string) => void): () => Promise<void> {
  const announce = async (): Promise<void> => {
    const visible = await readVisibleSources(database);
    const now = visible.map(({ generation, claimCount, storedAt }) => [generation, claimCount, storedAt].join()).join(" ");
    if ((await storage.session.get(key))[key] === now) return;
    for (const { id } of await tabs.query({})) {
      const askPage = caller<ExtensionAsksPage>(endpoints.page, (request) => tabs.sendMessage(id ?? -1, request, { frameId: 0 }));
      void askPage("matchAgain", null).catch(() => undefined); // a page that is not read, or that is gone
    }
    await storage.session.set({ [key]: now });
  };
  let last = Promise.resolve();
  return async () => {
    last = last.then(announce).catch((error: unknown) => note(`worker: open pages do not know of new claims: ${String(error)}`));
    await last;
  };
}
