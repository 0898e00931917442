import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserSession, Tab } from "../browsers/browser-session.ts";
import { openPopup, waitForAllMarks } from "./read-marks.ts";

/**
 * Goes through the founding page as a reader would, and prints the findings.
 * @param folder folder for the pictures of page, card and popup
 */
export async function formatDemo(session: BrowserSession, url: string, folder: string): Promise<void> {
  const address = `${url}/founding/`;
  const page = await session.openTab(address);
  const marks = await waitForAllMarks(session, page, address);
  console.log(`\n${address}: ${marks.length} marks`);
  for (const { style, text } of marks) console.log(`  ${style.padEnd(10)} ${text}`);
  mkdirSync(folder, { recursive: true });
  await save(page, join(folder, `${session.name}-page.png`));
  const first = marks[0];
  if (first !== undefined) {
    await page.moveMouse(first.x, first.y);
    await new Promise((resolve) => setTimeout(resolve, 1_000)); // the time a pointer rests on a mark, and the card's fade
    await save(page, join(folder, `${session.name}-card.png`));
  }
  const popup = await openPopup(session, address);
  await popup.waitFor("the popup's list", () => document.querySelectorAll(".claim-list button").length > 0);
  console.log(`popup: ${await popup.evaluate(() => document.querySelector("h1")?.textContent ?? "")}`);
  await save(popup, join(folder, `${session.name}-popup.png`));
}

async function save(tab: Tab, file: string): Promise<void> {
  writeFileSync(file, await tab.takePicture());
  console.log(`  picture: ${file}`);
}
