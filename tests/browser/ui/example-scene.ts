/** The example page, with claims that the worker has matched; its actions are recorded. */
import { blocksOf, longArticle } from "../../../src/ui/welcome/article-text.ts";
import { mountExample } from "../../../src/ui/welcome/example-page.tsx";
import type { ExampleMatch } from "../../../src/ui/welcome/live-article.tsx";
import { annotate, findClaim } from "./starter-claims.ts";

const claims = {
  "buzz-aldrin-took-communion-on-moon": "asserted",
  "shaving-makes-hair-grow-thicker": "attributed",
  "humans-use-ten-percent-of-brain": "disputed-here",
  "great-wall-visible-from-moon": "asked",
} as const;
/** Each claim is in a paragraph of its own, whose first sentence states it. */
export const exampleMatches = Object.entries(claims).map(([id, stance], at): ExampleMatch => {
  const text = blocksOf(longArticle)[at + 2]?.text ?? "";
  const end = text.search(/[.?]/u);
  return {
    annotation: annotate(
      findClaim((claim) => claim.id === id),
      { annotation: id, stance, text: text.slice(0, end) },
    ),
    block: at + 2,
    start: 0,
    end,
  };
});

/** @param found "no-room": the worker fails for this reason */
export function showExample(root: HTMLElement, calls: string[] = [], found: ExampleMatch[] | "no-room" = exampleMatches): void {
  mountExample(root, {
    readExample: () => (found === "no-room" ? Promise.reject(new Error("no claims")) : Promise.resolve(found)),
    readFailure: () => Promise.resolve("no-room"),
    readBackground: () => Promise.resolve({ sources: [], before: [], after: [] }),
    openSettings: () => void calls.push("settings"),
  });
}
