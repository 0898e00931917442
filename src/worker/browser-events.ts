import type { browser } from "wxt/browser";
import { endpoints, type ExtensionAsksSentinel } from "../messages/contracts.ts";
import { caller, type Request } from "../messages/messenger.ts";
import type { WorkerServices } from "./answers/answer-calls.ts";
import { injectLookup, injectSentinels } from "./inject-scripts.ts";
import { runCommand } from "./run-command.ts";
import { lookUpSelection, makeSelectionMenu } from "./selection-menu.ts";

type Api = Pick<typeof browser, "commands" | "contextMenus" | "runtime" | "scripting" | "tabs">;

/**
 * Reacts to the browser's events: an install or update, a start, a keyboard command, a choice in the menu of selected text. Call it in the
 * worker's first task: a listener added later would miss the event that woke the worker.
 *
 * @param menuTitle the words for "Look up in Gainsay"
 */
export function watchBrowserEvents(
  api: Api,
  { claimIndex, sources }: Pick<WorkerServices, "claimIndex" | "sources">,
  menuTitle: string,
): void {
  const { commands, runtime, scripting, tabs } = api;
  const menus = api.contextMenus as Api["contextMenus"] | undefined; // Firefox for Android has none
  menus?.onClicked.addListener(async (click, tab) => {
    const tabId = tab?.id;
    if (tabId === undefined) return;
    await lookUpSelection(
      click,
      (frameId) => injectLookup(scripting, tabId, frameId),
      (request, to) => tabs.sendMessage(tabId, request, to),
    );
  });
  runtime.onInstalled.addListener(({ reason }) => {
    void injectSentinels(scripting, tabs, (tabId) => hasSentinel(tabs, tabId));
    void claimIndex.open().then(sources.runDue, () => undefined); // the failure is already recorded
    if (menus !== undefined) void makeSelectionMenu(menus, menuTitle);
    if (reason === "install") void tabs.create({ url: runtime.getURL("/welcome.html") });
  });
  runtime.onStartup.addListener(() => void sources.runDue());
  commands.onCommand.addListener(async (command, tab) => {
    const tabId = tab?.id ?? (await tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
    if (tabId !== undefined) await runCommand(command, (request: Request) => tabs.sendMessage(tabId, request));
  });
}

async function hasSentinel(tabs: Api["tabs"], tabId: number): Promise<boolean> {
  const askSentinel = caller<ExtensionAsksSentinel>(endpoints.sentinel, (request) => tabs.sendMessage(tabId, request));
  return await askSentinel("describeDocument", null).then(
    () => true,
    () => false,
  );
}
