import { afterEach, beforeEach, expect, test } from "vitest";
import { cdp, page } from "vitest/browser";
import { clearCardPage, showCardPage, type CardPage } from "./card-page.ts";
import { annotate, denial, findClaim } from "./starter-claims.ts";

/** The one call we need from Chromium's DevTools protocol. */
interface MediaSession {
  send: (method: "Emulation.setEmulatedMedia", parameters: { features: { name: string; value: string }[] }) => Promise<unknown>;
}
const emulate = (...features: { name: string; value: string }[]) =>
  (cdp() as unknown as MediaSession).send("Emulation.setEmulatedMedia", { features });

let shown: CardPage;
beforeEach(async () => {
  await page.viewport(1180, 900);
  shown = showCardPage();
});
afterEach(async () => {
  await emulate({ name: "prefers-color-scheme", value: "" }, { name: "prefers-reduced-motion", value: "" });
  await clearCardPage();
});

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/gu) ?? []).slice(0, 3).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test.each(["light", "dark"])("every text of the card has a contrast of 4.5 or more: %s", async (scheme) => {
  await emulate({ name: "prefers-color-scheme", value: scheme });
  for (const claim of [denial, findClaim(({ id }) => id === "fda-announced-vaccines-cause-autism")]) {
    shown.open(annotate(claim));
    const ground = getComputedStyle(shown.card()).backgroundColor;
    expect(luminance(ground) > 0.5).toBe(scheme === "light");
    const texts = [...shown.card().querySelectorAll<HTMLElement>("p, h3, h4, a, b, span, time, button, summary, blockquote")];
    const weak = texts.filter((element) => element.innerText.trim() !== "" && contrast(getComputedStyle(element).color, ground) < 4.5);
    expect(weak.map(({ className, innerText }) => `${className}: ${innerText}`)).toEqual([]);
  }
});

test("the card fades in, and simply appears if the reader prefers reduced motion", async () => {
  shown.open(annotate(denial));
  expect(getComputedStyle(shown.card()).animationDuration).toBe("0.12s");
  await emulate({ name: "prefers-reduced-motion", value: "reduce" });
  expect(getComputedStyle(shown.card()).animationDuration).toBe("0s");
});
