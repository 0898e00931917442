/** The ways in which every screen is drawn. */
import { render } from "preact";
import { afterEach, beforeEach } from "vitest";
import { commands, page, server } from "vitest/browser";
import { speak } from "../support/interface-words.ts";

export interface Look {
  name: string;
  scheme?: "light" | "dark";
  language?: string;
  /** The width that 200 % zoom leaves of the window. */
  isLarge?: boolean;
  isForced?: boolean;
}

const inBoth: Look[] = [{ name: "light" }, { name: "dark", scheme: "dark" }, { name: "large", isLarge: true }];
const inChromium: Look[] = [
  { name: "arabic", language: "ar" },
  { name: "forced", isForced: true },
];

/** Two looks are drawn in Chromium only, to keep the repository small. */
export const looks = server.browser === "chromium" ? [...inBoth, ...inChromium] : inBoth;

export async function putOn({ scheme = "light", language = "en", isForced = false }: Look): Promise<void> {
  await commands.emulateMedia({ scheme, isForced });
  speak(language);
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr"; // for a part of a page, which does not set it
}

let root: HTMLElement | undefined;

/** Draws each test of a group in a look. */
export function wear(look: Look): void {
  beforeEach(() => putOn(look));
  afterEach(async () => {
    await putOn({ name: "light" });
    if (root !== undefined) render(null, root); // also after a picture that differs: its card would lie over all that follow
    root = undefined;
    document.body.replaceChildren();
  });
}

/** The element, once fonts are there and fades are over. */
export async function still(element: HTMLElement) {
  await document.fonts.ready;
  await new Promise((resolve) => setTimeout(resolve, 300));
  return server.provider === "playwright" ? page.elementLocator(element) : element;
}

/** An empty root in a page. Each kind of screen has a file of its own: their styles are for whole pages and would mix. */
export function putRoot(): HTMLElement {
  document.body.innerHTML = '<div id="root"></div>';
  root = document.querySelector<HTMLElement>("#root")!;
  return root;
}
