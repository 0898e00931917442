import type { browser } from "wxt/browser";
import { addressees, type ExtensionAsksPage } from "../messages/contracts.ts";
import { caller } from "../messages/messenger.ts";

/**
 * What the page in a tab publishes as ClaimReview, and the host that it belongs to.
 *
 * The host is read before the page is asked and again after its answer. If the tab was at two hosts, the texts may be of either, so there
 * are none: no host may publish in another's name. There are none from a private window either, or from a page that does not answer.
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
  const askPage = caller<ExtensionAsksPage>(addressees.page, (request) => tabs.sendMessage(tabId, request));
  const texts = incognito ? [] : await askPage("readFactChecks", null).catch(() => []);
  const isTexts = Array.isArray(texts) && texts.every((text) => typeof text === "string"); // the page next door may be hostile
  return { texts: isTexts && host === (await look()).host ? texts : [], host };
}
