/** The card as a sheet from below, on a phone of 360 by 740. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { clearCardPage, focused, showCardPage, wordsOf, type CardPage } from "./card-page.ts";
import { annotate, denial, findClaim } from "./starter-claims.ts";

let shown: CardPage;
beforeEach(async () => {
  await page.viewport(360, 740);
  shown = showCardPage();
  shown.open(annotate(denial), { isResting: true, site: "harbourpost.example" });
});
afterEach(clearCardPage);

const part = (selector: string) => shown.card().querySelector<HTMLElement>(selector);
const parts = (selector: string) => [...shown.card().querySelectorAll<HTMLElement>(selector)];
const isWhole = () => part(".card-actions") !== null;
const box = () => shown.card().getBoundingClientRect();
const settled = () =>
  Promise.all(
    shown
      .card()
      .getAnimations()
      .map(({ finished }) => finished),
  );
const scrim = () => shown.card().parentElement!.querySelector<HTMLElement>(".scrim")!;

/**
 * Moves a finger over the card by this many pixels, in this many milliseconds; dispatched where a finger would be. The events carry
 * their times, so that a busy machine does not turn a fast swipe into a slow one.
 */
function swipe(from: HTMLElement, by: number, ms = 60): void {
  const { left, top } = from.getBoundingClientRect();
  const send = (type: string, y: number, timeStamp: number): void => {
    const place = { clientX: left + 20, clientY: top + 8 + y };
    const event = new PointerEvent(type, { bubbles: true, composed: true, isPrimary: true, pointerId: 1, ...place });
    Object.defineProperty(event, "timeStamp", { value: timeStamp });
    from.dispatchEvent(event);
  };
  shown.card().setPointerCapture = () => {}; // no such finger exists for the browser
  send("pointerdown", 0, 1_000);
  send("pointermove", by / 2, 1_000);
  send("pointermove", by, 1_000 + ms);
  send("pointerup", by, 1_000 + ms);
}

test("a tap opens the sheet at the bottom edge, as high as its content, with the mark above it and the page free behind", async () => {
  await settled();
  expect([box().left, box().width, box().bottom]).toEqual([0, 360, 740]);
  expect(box().height).toBeLessThanOrEqual(420);
  expect(shown.mark().bottom).toBeLessThanOrEqual(box().top);
  expect(getComputedStyle(scrim()).pointerEvents).toBe("none");
  expect(wordsOf(part(".card-more.is-large"))).toBe("All 9 statements");
  expect(part(".card-foot .card-more")!.checkVisibility()).toBe(false);
});

test("a claim opened by key or from the popup begins as the small sheet too, so that its mark is seen", () => {
  shown.open(annotate(findClaim(({ id }) => id === "vaccines-cause-autism")), { takeFocus: true });
  expect(isWhole()).toBe(false);
  expect(wordsOf(focused())).toBe("Known claim 2 of 3");
});

test("the large button shows all of it under a scrim, 44 px below the top; the grabber makes it small again", async () => {
  await userEvent.click(part(".card-more.is-large")!);
  expect(isWhole()).toBe(true);
  await settled();
  expect(Math.round(box().top)).toBe(44);
  expect(getComputedStyle(scrim()).pointerEvents).toBe("auto");
  await page.getByRole("button", { name: "Smaller" }).click();
  expect(isWhole()).toBe(false);
  await page.getByRole("button", { name: "Open all" }).click();
  expect(isWhole()).toBe(true);
});

test("a swipe up shows all of it; down makes it small, and down again closes it, at the page's scroll position", async () => {
  const before = scrollY;
  swipe(part(".card-claim")!, -120);
  expect(isWhole()).toBe(true);
  swipe(part(".card-top")!, 200);
  expect([isWhole(), shown.layer.isOpen()]).toEqual([false, true]);
  swipe(part(".card-body")!, 200);
  expect(shown.layer.isOpen()).toBe(false);
  expect(shown.events).toContain("dismissed");
  expect(scrollY).toBe(before);
});

test("a short slow pull does nothing, and presses nothing", async () => {
  swipe(part(".card-claim")!, 30, 300);
  part(".card-claim")!.click();
  expect([isWhole(), shown.layer.isOpen(), shown.card().style.transform]).toEqual([false, true, ""]);
});

test("the body of a whole sheet scrolls, so a swipe over it does not move the sheet", async () => {
  shown.layer.grow();
  swipe(part(".card-claim")!, 300);
  expect(isWhole()).toBe(true);
});

test("on a narrow phone the actions are in two columns, and the sign of a link follows its last word", async () => {
  await page.viewport(320, 740);
  const [first] = denial.statements;
  const source = { publisher: "A long name of a newspaper, carried by another newspaper", url: "https://paper.example/a" };
  shown.open(annotate({ ...denial, statements: [{ ...first!, source }] }), { isResting: true, site: "harbourpost.example" });
  shown.layer.grow();
  const lefts = parts(".card-actions svg").map((icon) => icon.getBoundingClientRect().left);
  expect([lefts[2], lefts[3]]).toEqual(lefts.slice(0, 2));
  const [lines, sign] = [part(".timeline .source-line bdi")!.getClientRects(), part(".timeline .source-line svg")!.getBoundingClientRect()];
  expect(lines.length).toBeGreaterThan(1);
  expect(sign.left - lines[lines.length - 1]!.right).toBeLessThanOrEqual(5);
  expect(sign.top).toBeGreaterThan(lines[0]!.bottom - 5);
  for (let width = 320; width > 240; width -= 7) {
    shown.card().style.width = `${width}px`;
    const [words, icon] = ["bdi", "svg"].map((one) => part(`.timeline .source-line ${one}`)!);
    const end = words!.getClientRects();
    expect(icon!.getBoundingClientRect().left).toBeGreaterThanOrEqual(end[end.length - 1]!.right); // never alone on a line
  }
});

test("the number of other reviews ends where the lines do", () => {
  const reviews = ["A", "B", "C"].map((name) => ({ publisher: { name }, verdict: "refuted" as const, rating: "False", language: "en" }));
  shown.open(annotate({ ...denial, statements: [], reviews: [...reviews, { ...reviews[0]!, publisher: { name: "D" } }] }), {
    isResting: true,
  });
  const [words, line] = [".finding-more bdi", ".finding-columns"].map((selector) => part(selector)!.getBoundingClientRect());
  expect(line!.right - words!.right).toBeLessThanOrEqual(2);
});

test("a tap on the scrim closes", async () => {
  shown.layer.grow();
  await userEvent.click(scrim(), { position: { x: 180, y: 20 } });
  expect(shown.layer.isOpen()).toBe(false);
});

test("everything that is pressed is large enough for a finger", () => {
  const small = (): string[] =>
    parts("button, a, summary")
      .filter((one) => one.checkVisibility() && one.closest(".strip, .card-grab") === null)
      .filter((one) => {
        const { width, height } = one.getBoundingClientRect();
        return height < (one.closest(".timeline") === null ? 44 : 36) || width < 40;
      })
      .map((one) => one.getAttribute("aria-label") ?? wordsOf(one));
  expect(small()).toEqual([]);
  shown.layer.grow();
  expect(small()).toEqual([]);
  expect(part(".card-body")!.scrollWidth).toBeLessThanOrEqual(360);
});

test("in a low window a small card that would take most of it is a sheet as well", async () => {
  await page.viewport(700, 280); // less than the mark and a small card need, one below the other
  shown.open(annotate(denial), { isResting: true });
  expect(shown.card().classList.contains("is-sheet")).toBe(true);
});
