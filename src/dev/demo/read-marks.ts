/** Reads what is visible of Gainsay from outside: the marks on a page, and the popup. */
import type { BrowserSession, Tab } from "../browsers/browser-session.ts";

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
