/** The ways in which every screen is drawn. */
import { afterEach, beforeEach } from "vitest";
import { cdp, page } from "vitest/browser";
import { speak } from "../support/interface-words.ts";

export interface Look {
  name: string;
  scheme?: "light" | "dark";
  language?: string;
  /** The width that 200 % zoom leaves of the window. */
  isLarge?: boolean;
  isForced?: boolean;
}

export const looks: Look[] = [
  { name: "light" },
  { name: "dark", scheme: "dark" },
  { name: "large", isLarge: true },
  { name: "arabic", language: "ar" },
  { name: "forced", isForced: true },
];

/** The part of the browser's protocol that is used here; vitest does not know its types. */
const browser = cdp() as unknown as { send: (method: string, parameters: object) => Promise<unknown> };

export async function putOn({ scheme = "light", language = "en", isForced = false }: Look): Promise<void> {
  const features = [
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
    { name: "forced-colors", value: isForced ? "active" : "none" },
  ];
  await browser.send("Emulation.setEmulatedMedia", { features });
  speak(language);
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr"; // for a part of a page, which does not set it
}

/** Draws each test of a group in a look. */
export function wear(look: Look): void {
  beforeEach(() => putOn(look));
  afterEach(async () => {
    await putOn({ name: "light" });
    document.body.replaceChildren();
  });
}

/** The element, once fonts are there and fades are over. */
export async function still(element: HTMLElement) {
  await document.fonts.ready;
  await new Promise((resolve) => setTimeout(resolve, 300));
  return page.elementLocator(element);
}

/** An empty root in a page. Each kind of screen has a file of its own: their styles are for whole pages and would mix. */
export function putRoot(): HTMLElement {
  document.body.innerHTML = '<div id="root"></div>';
  return document.querySelector<HTMLElement>("#root")!;
}
