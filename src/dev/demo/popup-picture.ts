/** Draws the popup as it appears below the toolbar, over the page that it was opened for. */
import type { Tab } from "../browsers/browser-session.ts";

/** With room for a scrollbar, which the picture leaves out. */
const popupWidth = 396;

/** Lays a picture of the popup, as high as its content, over the page, in place of one that is there. Brings the page to the front. */
export async function layPopupOver(page: Tab, popup: Tab): Promise<void> {
  await popup.bringToFront();
  await popup.resize(popupWidth, await popup.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)));
  const taken = await popup.takePicture();
  await page.bringToFront();
  await page.evaluate(
    (source) => {
      document.querySelector("#popup-picture")?.remove();
      const picture = Object.assign(document.createElement("img"), { src: source, id: "popup-picture" });
      picture.style.cssText =
        "position: fixed; z-index: 9; inset: 0 24px auto auto; width: 396px; clip-path: inset(0 16px 0 0 round 0 0 10px 10px); filter: drop-shadow(0 8px 24px rgb(0 0 0 / 35%))";
      document.body.append(picture);
    },
    `data:image/png;base64,${Buffer.from(taken).toString("base64")}`,
  );
  await page.waitFor("the picture", () => document.querySelector<HTMLImageElement>("#popup-picture")?.complete);
}

export async function takePopupAway(page: Tab): Promise<void> {
  await page.evaluate(() => document.querySelector("#popup-picture")?.remove());
}
