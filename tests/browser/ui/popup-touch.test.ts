/** The popup under a finger, on a phone of 360 by 740: everything that is pressed is large enough. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { cdp, page } from "vitest/browser";
import { wordsOf } from "./card-page.ts";
import { catalogueSite, sourceReport } from "./fake-sources.ts";
import { clearPopup, now, openPopup, preparePopup, read, ready, root, type Situation } from "./popup-page.ts";

const browser = cdp() as unknown as { send: (method: string, given: object) => Promise<unknown> };
/** Least height of what a finger presses, in CSS pixels. */
const fingerHeight = 44;

beforeAll(async () => {
  await browser.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  await page.viewport(360, 740);
});
afterAll(() => browser.send("Emulation.setTouchEmulationEnabled", { enabled: false }));
beforeEach(preparePopup);
afterEach(clearPopup);

const problem = { kind: "unreachable", detail: "", at: now } as const;
const silent = { claims: { ...ready, claimCount: 312 }, report: { ...read, claimCount: 312, annotations: [] } };
const situations: Record<string, Situation> = {
  "with claims": {},
  "with a step to more claims": {
    ...silent,
    sources: [sourceReport({ kind: "starter", source: "starter", claimCount: 312 })],
    catalogue: [catalogueSite("Tideline", ["en"]), catalogueSite("Klarsyn", ["sv"])],
  },
  "while claims arrive": { sources: [sourceReport({ progress: { bytesDone: 81e6, bytesTotal: 190e6, claimCount: 56_300 } })] },
  "with a stale source": { sources: [sourceReport({ problem, checkedAt: now - 9 * 86_400_000 })] },
  "on a fact-check": { factChecks: { count: 1, publisher: "Plumb Line", isSaved: false } },
  "on a page without an article": { report: "not-an-article" },
  "on a page that does not answer": { report: "no-answer" },
  "in a pause": { settings: { pausedUntil: now + 1_800_000 } },
  "on its own page": { activePage: { kind: "own-page" } },
};

test.each(Object.entries(situations))("%s", async (_name, situation) => {
  await openPopup(situation);
  for (const fold of root.querySelectorAll("details")) fold.open = true;
  await expect.poll(listSmall).toEqual([]);
  expect(document.documentElement.scrollWidth).toBe(360);
});

/** What is pressed but too low for a finger: its words and height. */
function listSmall(): string[] {
  expect(matchMedia("(pointer: coarse)").matches).toBe(true);
  return [...root.querySelectorAll<HTMLElement>("button, a[href], summary, label, input")]
    .filter((one) => one.checkVisibility() && one.parentElement?.closest("button, a[href], summary, label") === null)
    .filter((one) => !isHigh(one))
    .map((one) => `${one.ariaLabel ?? wordsOf(one) ?? one.id}: ${one.getBoundingClientRect().height}`);
}

/** Whether a press far above or below its middle is its own as well; what is drawn may be lower. */
function isHigh(one: HTMLElement): boolean {
  one.scrollIntoView({ block: "center" });
  const { left, top, width, height } = one.getBoundingClientRect();
  const reach = fingerHeight / 2 - 1;
  return [-reach, reach].every((away) => one.contains(document.elementFromPoint(left + width / 2, top + height / 2 + away)));
}
