/** Reads what is visible of Gainsay from outside: the marks on a page, and the popup. */
import { type BrowserSession, type Tab, waitUntil } from "../browsers/browser-session.ts";

export interface Mark {
  /** "asserted", "disputed" or "reported": the state that the line shows. */
  style: string;
  text: string;
  /** Middle of the mark's first line, in viewport coordinates. */
  x: number;
  y: number;
}

/** Runs in the page: the painted marks, from top to bottom. A page can see highlights. */
export function findMarks(): Mark[] | undefined {
  const marks: Mark[] = [];
  for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<Range>>) {
    const style = /^gainsay-(asserted|disputed|reported)/u.exec(name)?.[1];
    if (style === undefined) continue;
    for (const range of highlight) {
      const line = range.getClientRects()[0];
      if (line === undefined) continue;
      const text = range.toString().replaceAll(/\s+/gu, " ");
      marks.push({ style, text, x: line.x + Math.min(line.width / 2, 40), y: line.y + line.height / 2 });
    }
  }
  marks.sort((a, b) => a.y - b.y || a.x - b.x); // by position: ranges of different shadow roots cannot be compared
  return marks.length === 0 ? undefined : marks;
}

/** Waits for a mark with these words: they come one after the other while a page is read. */
export function waitForMark(page: Tab, words: RegExp): Promise<Mark> {
  return waitUntil(`a mark that says ${words}`, async () => (await page.evaluate(findMarks))?.find(({ text }) => words.test(text)));
}

/** Waits until the page at this address has been read to its end, and returns its marks. */
export async function waitForAllMarks(session: BrowserSession, page: Tab, address: string): Promise<Mark[]> {
  const own = await session.openOwnPage("popup.html");
  await own.waitFor(`${address} is read`, isRead, address);
  await own.close();
  await page.bringToFront();
  return await page.waitFor(`marks on ${address}`, findMarks);
}

/** Runs in a page of the extension. */
async function isRead(address: string): Promise<boolean> {
  const id = (await chrome.tabs.query({})).find((tab) => tab.url === address)?.id;
  const message = { to: "page", call: "describePage", argument: null };
  const reply = id === undefined ? undefined : await chrome.tabs.sendMessage(id, message).catch(() => undefined);
  return reply?.value?.state === "read";
}

/** Opens the popup over the tab that shows an address, in a separate tab at the popup's size. */
export async function openPopup(session: BrowserSession, address: string): Promise<Tab> {
  const own = await session.openOwnPage("popup.html");
  const id = await own.evaluate(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id, address);
  await own.close();
  if (id === undefined) throw new Error(`no tab shows ${address}`);
  const popup = await session.openOwnPage(`popup.html?tab=${id}`);
  await popup.resize(396, 620);
  return popup;
}
