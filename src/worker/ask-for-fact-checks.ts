import type { browser } from "wxt/browser";
import { endpoints, type ExtensionAsksPage } from "../messages/contracts.ts";
import { caller } from "../messages/messenger.ts";

/**
 * The ClaimReview data that the page in a tab publishes, and the host that it belongs to.
 *
 * The host is read before the page is asked and again after its answer. If they differ, the texts may come from either, so none
 * are returned: no host may publish in another's name. None are returned for a private window either, or for a page that does not answer.
 *
 * @param tabId a tab that is open; rejects for one that is not
 */
export async function askForFactChecks(
  tabs: Pick<typeof browser.tabs, "get" | "sendMessage">,
  tabId: number,
): Promise<{ texts: string[]; host: string }> {
  const look = async (): Promise<{ host: string; incognito: boolean }> => {
    const { url = "", incognito } = await tabs.get(tabId);
    return { host: URL.parse(url)?.hostname ?? "", incognito };
  };
  const { host, incognito } = await look();
  const askPage = caller<ExtensionAsksPage>(endpoints.page, (request) => tabs.sendMessage(tabId, request));
  const texts = incognito ? [] : await askPage("readFactChecks", null).catch(() => []);
  const isTexts = Array.isArray(texts) && texts.every((text) => typeof text === "string"); // the page may be hostile
  return { texts: isTexts && host === (await look()).host ? texts : [], host };
}
