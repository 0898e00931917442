/**
 * Checks that reading real pages requests nothing and stores nothing, in both browsers:
 * `npm run check-silence -- DATA [--pages 100] [--browser chromium,firefox]`. DATA holds `pages.tar.gz`; the pages are spread over the
 * archive, each under a different made-up host. Builds the extension first.
 *
 * Everything a browser sends goes through a proxy that logs it. Each page is opened in a browser without Gainsay, and in another with all
 * of it: read at once, card, popup, number on the icon, list at the end. A request is attributed to us if it names the extension as its
 * origin, or if its target (a path on the page's own host, or any other host) was not requested by the page alone. Since a page may request
 * different things at different times, it is opened twice more without us before that is reported.
 *
 * Afterwards everything that is stored is searched for the pages' hosts and for their longer words, and the list of requests in the
 * settings has to be empty. Exit code 1 if any of these checks fails.
 */
import type { BrowserName } from "../../../src/dev/browsers/browser-place.ts";
import { makeTestBuilds } from "../../../src/dev/build/test-builds.ts";
import { launchBareReader } from "../../support/bare-browser.ts";
import { dumpClaims, dumpStorage } from "../../support/dump-storage.ts";
import { isBrowsersOwn, type LoggingProxy, startLoggingProxy, type ProxiedRequest } from "../../support/servers/logging-proxy.ts";
import { browserNames, launchReader, type OpenPage, type Reader } from "../../support/reader.ts";
import { readArguments, readChoice, runCommand } from "../data/read-arguments.ts";
import { loadMs, pause, servePageArchive, within } from "./serve-page-archive.ts";

const restMs = 250;

await runCommand("check-silence", async () => {
  const { data, values } = readArguments("check-silence", { pages: { type: "string", default: "100" }, browser: { type: "string" } });
  const names = readChoice("browser", values.browser, browserNames);
  const archive = await servePageArchive(data, values.pages);
  try {
    makeTestBuilds(names);
    for (const name of names) {
      const { faults, ...counts } = await check(name, archive.url, archive.pages);
      for (const fault of faults) console.log(`${name}: ${fault}`);
      console.table([{ browser: name, ...counts, faults: faults.length }]);
      if (faults.length > 0 || counts.read === 0) process.exitCode = 1;
    }
  } finally {
    await archive.close();
  }
});

async function check(name: BrowserName, target: string, pages: { file: string; path: string }[]) {
  const [proxy, bareProxy] = [await startLoggingProxy(target), await startLoggingProxy(target)];
  const reader = await launchReader(name, { proxy: proxy.port });
  const bare = await launchBareReader(name, bareProxy.port);
  const faults: string[] = [];
  const words = new Set<string>();
  let read = 0;
  let marked = 0;

  /** Collects the requests made while a page was open, except the browser's own and the icon. */
  const watch = async ({ log }: LoggingProxy, work: () => Promise<void>): Promise<Set<string>> => {
    const from = log.length;
    await work();
    return new Set(log.slice(from).flatMap((asked) => placeOf(asked)));
  };
  /** Undefined if the page does not finish loading: its further requests are unknown then. */
  const visitAlone = async (address: string): Promise<Set<string> | undefined> => {
    let isLoaded = false;
    const asked = await watch(bareProxy, async () => {
      const tab = await within(loadMs, bare.session.openTab(address));
      isLoaded = tab !== undefined;
      await pause(restMs * 3);
      for (const word of (await within(loadMs, tab?.evaluate(listWords) ?? Promise.resolve([]))) ?? []) words.add(word);
      await tab?.close();
    });
    return isLoaded ? asked : undefined;
  };

  await reader.inExtension(() => chrome.storage.local.set({ settings: { badge: true, mode: "end" } }));
  await reader.inExtension(ask, "readClaimState"); // the starter claims are stored by now
  const before = `${await reader.inExtension(dumpStorage)}\n${await reader.inExtension(dumpClaims)}`.toLowerCase();
  try {
    for (const [at, { file, path }] of pages.entries()) {
      const address = `http://page-${at}-post.example${path}`;
      const alone = await visitAlone(address);
      if (alone === undefined) continue;
      const together = await watch(proxy, async () => {
        const page = await within(loadMs, reader.open(address));
        if (page === undefined) return; // it waits for scripts that are not served
        const marks = await use(reader, page);
        if (marks !== undefined) read++;
        if (marks !== undefined && marks > 0) marked++;
        await page.tab.close();
      });
      let others = [...together].filter((place) => !alone.has(place));
      for (let times = 0; times < 2 && others.length > 0; times++) {
        const again = await visitAlone(address);
        others = others.filter((place) => again?.has(place) === false);
      }
      faults.push(...others.map((place) => `${file}: with us it asks for ${place}`));
    }
    faults.push(...proxy.log.filter(({ origin }) => origin.includes("-extension://")).map(({ host }) => `the extension asked ${host}`));
    const stored = await checkStorage(reader, before, words, faults);
    faults.push(...(await reader.session.listErrors()));
    return { pages: pages.length, read, marked, requests: proxy.log.length, words: words.size, "bytes kept": stored, faults };
  } finally {
    for (const one of [reader, bare]) await one.leave();
    for (const one of [proxy, bareProxy]) await one.close();
  }
}

/**
 * Checks that nothing of the pages was stored, and no request noted.
 *
 * @param before what was stored before the first page, in lower case
 * @param words words of the pages
 * @param faults gets a sentence for each fault
 * @returns the length of what is stored
 */
async function checkStorage(reader: Reader, before: string, words: ReadonlySet<string>, faults: string[]): Promise<number> {
  const requests = await reader.inExtension(ask, "readRequests");
  if (!Array.isArray(requests) || requests.length > 0) faults.push(`the settings list requests: ${JSON.stringify(requests)}`);
  const stored = await reader.inExtension(dumpStorage);
  const kept = stored.toLowerCase();
  if (kept.includes("-post.example")) faults.push("the host of a page is kept");
  faults.push(...[...words].filter((word) => !before.includes(word) && kept.includes(word)).map((word) => `"${word}" of a page is kept`));
  if (!kept.includes("spoken to putin only once")) faults.push("what is kept was not read: the starter claims are not in it");
  return stored.length;
}

/** Reads a page with every feature in use. @returns its number of marks, or undefined if it was not read in time */
async function use(reader: Reader, page: OpenPage): Promise<number | undefined> {
  await reader.inExtension(readOnce, page.id, page.address);
  const report = await within(
    loadMs,
    reader.describeWhen(page, "it is read", () => true),
  );
  if (report === undefined) return undefined;
  await page.tab.bringToFront();
  await reader.session.runCommand("next-claim");
  await pause(restMs);
  const popup = await reader.openPopup(page);
  await popup.waitFor("the heading", () => document.querySelector("h1"));
  await popup.close();
  await pause(restMs);
  return report.annotations.length;
}

/** A request's target: a made-up host with the path; for any other host only the host, since it is not reached. */
function placeOf({ host, path }: ProxiedRequest): string[] {
  if (path === "/favicon.ico" || isBrowsersOwn(host)) return [];
  return [host.endsWith("-post.example") ? `${host}${path.replace(/\?.*$/su, "")}` : host];
}

/** Runs in the page: its words that are long enough to be distinguished from other stored text. */
function listWords(): string[] {
  return [...new Set((document.body.innerText.match(/\p{L}{9,}/gu) ?? []).map((word) => word.toLowerCase()))];
}

/** These run in an own page. */
async function readOnce(tab: number, address: string): Promise<void> {
  await chrome.runtime.sendMessage({ to: "worker-own", call: "readOnce", argument: { tab, address } });
}

async function ask(call: string): Promise<unknown> {
  return (await chrome.runtime.sendMessage({ to: "worker-own", call, argument: null })).value;
}
