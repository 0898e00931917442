/**
 * Records the clip of the README: the pointer rests on a mark, the card opens, the popup switches the site off. A GIF of a few dozen
 * pictures, each shown for as long as a reader needs.
 */
import { encode } from "modern-gif";
import { PNG } from "pngjs";
import type { BrowserSession, Tab } from "../browsers/browser-session.ts";
import { layPopupOver, takePopupAway } from "./popup-picture.ts";
import { findMarks, openPopup, waitForMark } from "./read-marks.ts";

const size = { width: 960, height: 640 };
/** Colors of the whole clip: text in gray needs few. */
const maxColors = 96;
const glideMs = 50;
const glideSteps = 8;
const pointerPicture = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="22" height="30" viewBox="0 0 22 30"><path d="M2 2v21l5-5 4 9 4-2-4-8h7Z" fill="#111" stroke="#fff" stroke-width="1.500" stroke-linejoin="round"/></svg>',
)}`;

interface Clip {
  page: Tab;
  frames: { data: Uint8ClampedArray<ArrayBuffer>; delay: number }[];
  pointer: { x: number; y: number };
}

/**
 * @param address of a page with a mark whose text matches `words`
 * @returns the bytes of a GIF; the site is on again afterward
 */
export async function recordClip(session: BrowserSession, address: string, words: RegExp): Promise<Uint8Array> {
  const page = await session.openTab(address);
  await page.resize(size.width, size.height);
  await page.waitFor("marks", findMarks);
  await page.evaluate(() => scrollTo({ top: 520, behavior: "instant" }));
  const clip: Clip = { page, frames: [], pointer: { x: 700, y: 520 } };
  await showFor(clip, 1200);
  const mark = await waitForMark(page, words);
  await glide(clip, { x: mark.x + 60, y: mark.y });
  await pause(900); // the card waits for the pointer to rest, then fades in
  await showFor(clip, 2600);
  await page.click(clip.pointer.x, clip.pointer.y);
  await pause(500);
  await showFor(clip, 3200);
  await page.press("Escape");
  await pause(400);
  await showFor(clip, 700);
  const popup = await openPopup(session, address);
  await showPopup(clip, popup, 2600);
  await popup.evaluate(() => document.querySelector<HTMLElement>("#site")?.click());
  await page.waitFor("no marks", () => [...CSS.highlights].every(([name, marks]) => !name.startsWith("gainsay-") || marks.size === 0));
  await showPopup(clip, popup, 2200);
  await takePopupAway(page);
  await showFor(clip, 1600);
  await popup.evaluate(() => document.querySelector<HTMLElement>("#site")?.click());
  await popup.close();
  await page.close();
  return new Uint8Array(await encode({ ...size, maxColors, frames: clip.frames }));
}

async function showPopup(clip: Clip, popup: Tab, ms: number): Promise<void> {
  await popup.waitFor("the popup's switch", () => document.querySelector("#site"));
  await pause(500);
  await layPopupOver(clip.page, popup);
  await pause(200);
  await showFor(clip, ms);
}

/** Adds a picture of the page with the pointer, which browsers leave out of pictures. */
async function showFor({ page, frames, pointer }: Clip, delay: number): Promise<void> {
  await page.evaluate(drawPointer, pointer.x, pointer.y, pointerPicture);
  const { data } = PNG.sync.read(Buffer.from(await page.takePicture()));
  frames.push({ data: new Uint8ClampedArray(data), delay });
}

async function glide(clip: Clip, to: { x: number; y: number }): Promise<void> {
  const from = clip.pointer;
  for (let step = 1; step <= glideSteps; step++) {
    const share = step / glideSteps;
    clip.pointer = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    await clip.page.moveMouse(clip.pointer.x, clip.pointer.y);
    if (step < glideSteps) await showFor(clip, glideMs);
  }
}

/** Runs in the page. A popover that is shown again is above all others, so above the card. */
function drawPointer(x: number, y: number, source: string): void {
  let pointer = document.querySelector<HTMLElement>("#pointer-picture");
  if (pointer === null) {
    pointer = Object.assign(document.createElement("img"), { id: "pointer-picture", popover: "manual", src: source });
    document.body.append(pointer);
  }
  pointer.style.cssText = `position: fixed; inset: ${y}px auto auto ${x}px; margin: 0; padding: 0; border: 0; background: none; pointer-events: none`;
  pointer.hidePopover();
  pointer.showPopover();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
