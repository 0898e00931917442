import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { placeCard, type Box, type PlaceQuestion } from "../../../src/ui/card/place-card.ts";
import { clearCardPage, focused, showCardPage, wordsOf, type CardPage } from "./card-page.ts";
import { printing } from "../../support/printing.ts";
import { annotate, denial, findClaim, starterClaims } from "./starter-claims.ts";

let shown: CardPage;
beforeEach(async () => {
  await page.viewport(1180, 900);
  shown = showCardPage();
});
afterEach(clearCardPage);

const offName = "Off on this site: harbourpost.example";
const other = findClaim(({ id }) => id === "vaccines-cause-autism");
const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test("the page has no element of ours until a card opens, and none after the layer is removed", () => {
  expect(document.querySelector(":root > div")).toBeNull();
  shown.open(annotate(denial));
  expect(document.querySelector(":root > div")!.parentElement).toBe(document.documentElement);
  shown.layer.remove();
  expect(document.querySelector(":root > div")).toBeNull();
});

test("opened by the pointer, the card is a named dialog that does not take the focus", () => {
  document.querySelector<HTMLElement>("#here")!.focus();
  shown.open(annotate(denial));
  expect(shown.layer.isOpen()).toBe(true);
  expect(shown.card()).toHaveAccessibleName("Known claim 2 of 3");
  expect(focused()?.id).toBe("here");
});

test("opened by key, the heading has the focus, and Tab goes through the card in order and then on through the page", async () => {
  document.querySelector<HTMLElement>("#here")!.focus();
  const statements = denial.statements.filter(({ source }) => source.publisher === "The New Yorker");
  shown.open(annotate({ ...denial, statements }), { takeFocus: true, site: "harbourpost.example" });
  expect(wordsOf(focused())).toBe("Known claim 2 of 3");
  const stops = [];
  for (let presses = 0; presses < 16 && shown.layer.isOpen(); presses += 1) {
    await userEvent.keyboard("{Tab}");
    if (shown.layer.isOpen()) stops.push(focused()!.getAttribute("aria-label") ?? wordsOf(focused()));
  }
  expect(stops.slice(0, 3)).toEqual(["Previous claim", "Next claim", "Close"]);
  expect(stops[3]).toBe("The claim"); // the strip is one stop
  expect(stops.slice(4, 7)).toEqual(["thehill.com", "The New Yorker", "The New Yorker"]);
  expect(stops[7]).toMatch(/^Why this was matched/u);
  expect(stops.slice(8)).toEqual(["Wrong match", "Hide claim", "Copy citation", "Go to source", offName, "Settings"]);
  expect(shown.events).toContain("forward");
  expect(focused()?.id).toBe("next"); // the stop after the one that the reader came from
});

test("Shift+Tab before the first stop leaves backwards", async () => {
  shown.open(annotate(denial), { takeFocus: true });
  await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
  expect(shown.layer.isOpen()).toBe(false);
  expect(shown.events).toContain("back");
});

test("Escape closes the card, reports it to the page and gives the focus back", async () => {
  document.querySelector<HTMLElement>("#here")!.focus();
  shown.open(annotate(denial), { takeFocus: true });
  await userEvent.keyboard("{Escape}");
  expect(shown.layer.isOpen()).toBe(false);
  expect(shown.events).toContain("dismissed");
  expect(focused()?.id).toBe("here");
});

test("the page sees no key that is pressed in the card", async () => {
  const heard: string[] = [];
  const hear = (event: KeyboardEvent) => heard.push(event.key);
  document.addEventListener("keydown", hear);
  shown.open(annotate(denial), { takeFocus: true });
  await userEvent.keyboard("j");
  document.removeEventListener("keydown", hear);
  expect(heard).toEqual([]);
});

test("the buttons at the top step and close", async () => {
  shown.open(annotate(denial));
  await page.getByRole("button", { name: "Next claim" }).click();
  await page.getByRole("button", { name: "Previous claim" }).click();
  expect(shown.events.filter((words) => words.startsWith("step"))).toEqual(["step 1", "step -1"]);
  await page.getByRole("button", { name: "Close" }).click();
  expect(shown.events).toContain("dismissed");
  expect(shown.layer.isOpen()).toBe(false);
});

test("a single claim has no previous and next buttons", () => {
  shown.open(annotate(denial), { position: 1, total: 1 });
  const names = [...shown.card().querySelectorAll(".card-top button")].map((button) => button.getAttribute("aria-label"));
  expect(names).toEqual(["Close"]);
});

test("stepping from a focused card keeps the focus in the next card, which starts at its top", async () => {
  shown.open(annotate(denial), { takeFocus: true });
  shown.card().querySelector<HTMLElement>("summary")!.click();
  await page.getByRole("button", { name: "Next claim" }).click();
  shown.open(annotate(other), { position: 3 });
  expect(wordsOf(focused())).toBe("Known claim 3 of 3");
  expect(shown.card().querySelector("details")!.open).toBe(false);
});

test("the pointer entering and leaving, and any focus, are reported to the page", async () => {
  shown.open(annotate(denial));
  await userEvent.hover(shown.card());
  await userEvent.hover(document.querySelector("#here")!);
  shown.card().querySelector<HTMLElement>("a")!.focus();
  expect(shown.events.filter((words) => !words.startsWith("background"))).toEqual(["enter", "leave", "focus"]);
});

test("no style of the page reaches the card", () => {
  shown.layer.remove();
  shown = showCardPage({
    style:
      "html { font-size: 5px } * { letter-spacing: 9px !important; color: red !important; text-transform: uppercase } :root > div { display: none !important; opacity: 0 !important } button { width: 1px !important }",
  });
  shown.open(annotate(denial));
  const claim = getComputedStyle(shown.card().querySelector("#claim")!);
  expect([claim.letterSpacing, claim.textTransform, claim.fontSize]).toEqual(["normal", "none", "18px"]);
  expect(claim.color).not.toBe("rgb(255, 0, 0)");
  expect(getComputedStyle(document.querySelector(":root > div")!).opacity).toBe("1");
  expect(shown.card().checkVisibility({ visibilityProperty: true })).toBe(true);
});

test("a host that the page removes is attached again with the next card", () => {
  shown.open(annotate(denial));
  document.querySelector(":root > div")!.remove();
  expect(shown.layer.isOpen()).toBe(false);
  shown.open(annotate(other));
  expect(shown.layer.isOpen()).toBe(true);
  expect(wordsOf(shown.card())).toContain("Vaccines cause autism.");
});

test("announcements go to a polite live region once, and are then removed", async () => {
  shown.layer.announce(shown.layer.words.foundClaims(3, [0.02, 0.04, 0.5]));
  const live = () => wordsOf(document.querySelector(":root > div")!.shadowRoot!.querySelector("[role=status]"));
  await expect.poll(live).toBe("3 known claims: near the top, in the middle. Alt Shift K for the first.");
  await expect.poll(live).toBe("");
});

test("announcements count: zero, one, several", () => {
  const { foundClaims, marksOn, marksOff } = shown.layer.words;
  expect([foundClaims(1, [0.9]), marksOn(0), marksOn(1), marksOn(3), marksOff()]).toEqual([
    "1 known claim: near the end. Alt Shift K for the first.",
    "Marks on, no known claims",
    "Marks on, 1 known claim",
    "Marks on, 3 known claims",
    "Marks off",
  ]);
});

test.each([
  ["with room below", 1180, 900, 100],
  ["low on the page", 1180, 900, 760],
  ["in the middle of a low window", 900, 420, 150],
  ["with a wide margin", 1500, 900, 100],
  ["at 200 % zoom", 640, 500, 100],
  ["on a phone", 320, 640, 500],
])("the card covers no word of the mark and stays in the window: %s", async (_, width, height, before) => {
  await page.viewport(width, height);
  shown.layer.remove();
  shown = showCardPage({ before });
  shown.open(annotate(denial));
  await Promise.all(
    shown
      .card()
      .getAnimations()
      .map(({ finished }) => finished),
  ); // a sheet rises
  const box = shown.card().getBoundingClientRect();
  expect(overlaps(box, shown.mark())).toBe(false);
  expect([box.left >= 0, box.top >= 0, box.right <= width, box.bottom <= height]).toEqual([true, true, true, true]);
  expect(shown.mark().top).toBeGreaterThanOrEqual(0);
});

test("beside a quotation in a frame of its own the card covers nothing in the column", async () => {
  await page.viewport(1500, 900);
  shown.layer.remove();
  shown = showCardPage({ style: "p { margin-inline: 30px }" });
  shown.open(annotate(denial));
  const column = document.querySelector("main")!.getBoundingClientRect();
  expect(shown.card().getBoundingClientRect().left).toBeGreaterThanOrEqual(column.right);
});

const columns = "main { max-width: none; margin: 0; display: grid; gap: 40px } main > * { grid-column: 1; width: auto }";

test.each([
  ["of 560 pixels", 1240, 560, 380],
  ["of 340 pixels", 1100, 340, 328],
])("on a page with a second column the card stays over the column of its mark, %s", async (_, window, width, cardWidth) => {
  await page.viewport(window, 900);
  shown.layer.remove();
  shown = showCardPage({
    before: 40,
    style: `${columns} main { grid-template-columns: ${width}px 1fr } p { padding-inline-start: ${width - 300}px }`,
  });
  const aside = document.createElement("aside");
  aside.style.cssText = "grid-column: 2; grid-row: 1 / 9";
  aside.innerHTML = "<p>Other news of the day, in a column of its own.</p>".repeat(40);
  document.querySelector("main")!.append(aside);
  shown.open(annotate(denial), { isResting: true });
  const box = shown.card().getBoundingClientRect();
  expect([Math.round(box.width), box.left >= 0, box.right <= width]).toEqual([cardWidth, true, true]);
  expect(overlaps(box, shown.mark())).toBe(false);
  aside.innerHTML = "<div><p></p></div>"; // a frame as high as the article, with nothing in it
  shown.open(annotate(denial), { isResting: true });
  expect([shown.card().getBoundingClientRect().left >= width, shown.card().getBoundingClientRect().width]).toEqual([true, 380]);
});

test("the card stays in place while its page scrolls and while it grows, and moves when the window changes size", async () => {
  shown.open(annotate(other));
  const before = shown.card().getBoundingClientRect();
  scrollTo(0, 60);
  shown.card().querySelector<HTMLElement>("summary")!.click();
  const after = shown.card().getBoundingClientRect();
  expect([after.left, after.top]).toEqual([before.left, before.top]);
  await page.viewport(400, 700);
  await expect.poll(() => shown.card().getBoundingClientRect().width).toBe(400);
});

test("in a page that reads from right to left the card starts at the mark's right edge", async () => {
  await page.viewport(900, 900);
  shown.open(annotate(other), { direction: "rtl", rects: () => [new DOMRect(500, 200, 200, 20)] });
  expect(shown.card().getBoundingClientRect().right).toBe(700);
});

const length = (min: number, max: number) => fc.integer({ min, max });
const share = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const questions = fc
  .record({
    width: length(320, 2000),
    height: length(256, 1400),
    cardHeight: length(150, 900),
    left: share(0, 0.8),
    top: share(-0.2, 1.1),
    lines: length(1, 5),
    direction: fc.constantFrom("ltr" as const, "rtl" as const),
    hasColumn: fc.boolean(),
  })
  .map(({ width, height, cardHeight, left, top, lines, direction, hasColumn }): PlaceQuestion => {
    const start = { x: left * width, y: top * height };
    return {
      lines: Array.from({ length: lines }, (_, line) => boxAt(start.x, start.y + line * 24, 80, 20)),
      column: hasColumn ? boxAt(start.x - 20, 0, 220, height) : undefined,
      viewport: { width, height },
      card: { width: Math.min(380, width - 24), height: cardHeight },
      direction,
    };
  });

function boxAt(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

/** Whether the card stays in the window and off the mark; for a sheet, whether it leaves room for the mark. */
function isWellPlaced(question: PlaceQuestion): boolean {
  const { lines, viewport, card } = question;
  const place = placeCard(question);
  if (place.kind === "sheet") return place.heightMax <= viewport.height * 0.7;
  const height = Math.min(card.height, place.heightMax);
  const box = boxAt(place.left, place.top ?? viewport.height - place.bottom! - height, card.width, height);
  const isInside = box.left >= 0 && box.right <= viewport.width && box.top >= 0 && box.bottom <= viewport.height;
  return isInside && !lines.some((line) => overlaps(box, line));
}

test("wherever the mark is and however large the card, the card never covers it and never leaves the window", () => {
  expect(fc.check(fc.property(questions, isWellPlaced))).toMatchObject({ failed: false, counterexample: null });
});

test("the recap lists the claims at the edge of the view, takes no focus, and every entry leads to its place", async () => {
  document.querySelector<HTMLElement>("#here")!.focus();
  const recap = () => document.querySelector(":root > div")!.shadowRoot!.querySelector<HTMLElement>(".recap")!;
  const annotations = starterClaims.slice(0, 3).map((claim, place) => ({ ...annotate(claim), annotation: `a${place}` }));
  shown.layer.openRecap({ annotations });
  expect(focused()?.id).toBe("here");
  expect(recap()).toHaveAccessibleName("3 known claims in this article");
  const [first] = starterClaims[0]!.reviews;
  expect(wordsOf(recap().querySelector(".claim-list button"))).toMatch(new RegExp(`^${first!.publisher.name} ${first!.rating}`, "u")); // leads with the finding
  const { right, bottom } = recap().getBoundingClientRect();
  expect([right, bottom]).toEqual([document.documentElement.clientWidth - 12, innerHeight - 12]);
  recap().querySelectorAll<HTMLElement>(".claim-list button")[1]!.click();
  expect(shown.events).toContain("show a1");
  expect(recap().matches(":popover-open")).toBe(false);
  shown.layer.openRecap({ annotations });
  recap().querySelector<HTMLElement>(".claim-list button")!.focus();
  await userEvent.keyboard("{Escape}");
  expect(recap().matches(":popover-open")).toBe(false);
});

test("an open card is not printed", async () => {
  shown.open(annotate(denial));
  expect(shown.card().getBoundingClientRect().height).toBeGreaterThan(0);
  await printing(true);
  const { height } = shown.card().getBoundingClientRect();
  await printing(false);
  expect(height).toBe(0);
});
