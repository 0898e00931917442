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
  await emulate(...["prefers-color-scheme", "prefers-reduced-motion", "forced-colors"].map((name) => ({ name, value: "" })));
  await clearCardPage();
});

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/gu) ?? []).slice(0, 3).map((part) => {
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

/** Colors as a screen shows them, whatever notation they are in. */
function shownAs(color: string): string {
  const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d")!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return context.getImageData(0, 0, 1, 1).data.slice(0, 3).join(" ");
}

/** The least contrast of a text of the card, and of its lines, on the card's surface. */
function leastContrast(): { text: number; line: number } {
  const ground = shownAs(getComputedStyle(shown.card()).backgroundColor);
  const texts = [...shown.card().querySelectorAll<HTMLElement>("p, h3, h4, a, b, span, time, button, summary, blockquote")];
  const colors = new Set(texts.filter(({ innerText }) => innerText.trim() !== "").map((element) => getComputedStyle(element).color));
  const line = getComputedStyle(shown.card().querySelector(".strip li")!, "::after").borderTopColor;
  return { text: Math.min(...[...colors].map((color) => contrast(shownAs(color), ground))), line: contrast(shownAs(line), ground) };
}

test.each([
  ["white", [255, 255, 255], "255 255 255"],
  ["dark", [18, 18, 18], "31 29 34"],
  ["sepia", [246, 238, 219], undefined],
  ["navy", [43, 58, 85], undefined],
] as const)("the card takes its colors from the page, whatever the system's: %s", async (name, behind, surface) => {
  const isDark = name === "dark" || name === "navy";
  await emulate({ name: "prefers-color-scheme", value: isDark ? "light" : "dark" });
  shown.open(annotate(denial), { behind });
  const ground = shownAs(getComputedStyle(shown.card()).backgroundColor);
  expect(luminance(ground) > 0.5).toBe(!isDark);
  expect(ground).toBe(surface ?? ground);
  const [red = 0, , blue = 0] = ground.split(" ").map(Number);
  expect(Math.sign(red - blue)).toBe(name === "sepia" ? 1 : name === "white" ? 0 : -1); // warm, plain, or cool
  const { text, line } = leastContrast();
  expect([text >= 4.5, line >= 3]).toEqual([true, true]);
});

test("on any page the card can be read", () => {
  const steps = [0, 60, 120, 180, 220, 255];
  const weak = steps.flatMap((red) =>
    steps.flatMap((green) =>
      steps.flatMap((blue) => {
        shown.open(annotate(denial), { behind: [red, green, blue], isResting: true });
        const { text, line } = leastContrast();
        return text >= 4.5 && line >= 3 ? [] : [[red, green, blue, text, line].join(" ")];
      }),
    ),
  );
  expect(weak).toEqual([]);
});

test("a page whose background is a picture gives no colors: the card follows the system", async () => {
  await emulate({ name: "prefers-color-scheme", value: "dark" });
  shown.open(annotate(denial), { behind: [255, 255, 255] });
  shown.open(annotate(denial), { behind: undefined });
  expect(luminance(shownAs(getComputedStyle(shown.card()).backgroundColor))).toBeLessThan(0.1);
});

test("the card fades in, and simply appears if the reader prefers reduced motion", async () => {
  shown.open(annotate(denial));
  expect(getComputedStyle(shown.card()).animationDuration).toBe("0.12s");
  await emulate({ name: "prefers-reduced-motion", value: "reduce" });
  expect(getComputedStyle(shown.card()).animationDuration).toBe("0s");
});

test("a sheet opens, grows and closes at once if the reader prefers reduced motion", async () => {
  await page.viewport(360, 740);
  const isMoving = ({ effect }: Animation): boolean => Number(effect?.getComputedTiming().duration) > 0;
  const moving = (): number => shown.card().getAnimations().filter(isMoving).length;
  shown.open(annotate(denial), { isResting: true });
  expect(moving()).toBeGreaterThan(0);
  shown.layer.close();
  await emulate({ name: "prefers-reduced-motion", value: "reduce" });
  const steps = [() => shown.open(annotate(denial), { isResting: true }), () => shown.layer.grow(), () => shown.layer.close()];
  const seen = steps.map((step) => {
    step();
    return moving();
  });
  expect([...seen, getComputedStyle(shown.card()).transitionDuration]).toEqual([0, 0, 0, "0s"]);
});

test.each(["light", "dark"])(
  "in forced colors the card has the reader's colors and a visible edge, on a navy page too: %s",
  async (scheme) => {
    await emulate({ name: "forced-colors", value: "active" }, { name: "prefers-color-scheme", value: scheme });
    const system = (name: string): string => {
      const probe = Object.assign(document.createElement("p"), { textContent: name });
      probe.style.color = name;
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return shownAs(color);
    };
    for (const width of [1180, 360]) {
      await page.viewport(width, 740);
      shown.open(annotate(denial), { behind: [43, 58, 85], isResting: true });
      for (const isWhole of [false, true]) {
        if (isWhole) shown.layer.grow();
        const { backgroundColor, borderTopColor } = getComputedStyle(shown.card());
        expect(shownAs(backgroundColor)).toBe(system("Canvas"));
        expect(contrast(shownAs(borderTopColor), shownAs(backgroundColor))).toBeGreaterThan(3);
        const { text, line } = leastContrast();
        expect([text >= 4.5, line >= 3]).toEqual([true, true]);
        for (const node of shown.card().querySelectorAll(".timeline-node-ring, .timeline-node-repeat"))
          expect(contrast(shownAs(getComputedStyle(node).color), shownAs(backgroundColor))).toBeGreaterThan(3);
      }
    }
  },
);
