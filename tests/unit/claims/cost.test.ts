/** Reading a claim review takes time linear in its length, whatever it contains. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startCounting, type StepCounter } from "../../support/count-steps.ts";

let countSteps: StepCounter;
let end: () => Promise<void>;
let read: (value: unknown) => unknown;
let hash: (text: string) => unknown;

beforeAll(async () => {
  ({ countSteps, end } = await startCounting(["/src/claims/"]));
  const { readClaimReview } = await import("../../../src/claims/claim-review.ts");
  const { hashClaim } = await import("../../../src/claims/claim-hash.ts");
  read = (value) => readClaimReview(value, { feed: "test", sequence: 0 });
  hash = hashClaim;
});
afterAll(() => end());

/** Inputs that have been slow somewhere: runs of marks, and near misses of a pattern. */
const piece = fc.oneof(
  fc.constantFrom(
    ",",
    ";",
    '"',
    "'",
    ".",
    " ",
    "\n",
    "&",
    "&#",
    "&amp;",
    "<",
    "<b",
    "</",
    "a",
    "á",
    "\u0301",
    "1",
    "May ",
    "http://",
    "https://a.b/,",
  ),
  fc.constantFrom(
    "“",
    "”",
    "…",
    "false and ",
    "x: ",
    "-",
    "(",
    "[",
    "{",
    "\\",
    "\u200b",
    "\u202e",
    "\ud800",
    "क",
    "कि ",
    "de ",
    "1 de mayo ",
  ),
  fc.string({ minLength: 1, maxLength: 4, unit: "binary" }),
);
const unit = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(""));
const ending = fc.constantFrom("", "x", ".", "\n", '"');

const fields = (text: string): unknown => ({
  "@type": "ClaimReview",
  claimReviewed: text,
  url: text,
  datePublished: text,
  inLanguage: text,
  headline: text,
  author: { name: text, url: text },
  reviewRating: { alternateName: text, ratingValue: text },
  itemReviewed: { author: { name: text, sameAs: text }, datePublished: text, appearance: [{ url: text }, text] },
});

async function growth(work: (text: string) => unknown, part: string, last: string): Promise<number> {
  const text = (size: number): string => part.repeat(Math.ceil(size / part.length)).slice(0, size) + last;
  const once = await countSteps(() => work(text(1_500)));
  const twice = await countSteps(() => work(text(3_000)));
  return twice / once;
}

test("a claim review with twice as much in each field takes at most about twice as long", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(unit, ending, async (part, last) => {
      expect(await growth((text) => read(fields(text)), part, last)).toBeLessThan(2.5);
    }),
    { numRuns: Number(process.env["FUZZ_RUNS"] ?? 60) },
  );
});

test("so does making the name of a claim without one", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(unit, ending, async (part, last) => {
      expect(await growth(hash, part, last)).toBeLessThan(2.5);
    }),
    { numRuns: Number(process.env["FUZZ_RUNS"] ?? 60) },
  );
});

test("a field full of separators contains no address, and is finished quickly", async () => {
  for (const mark of [",", ";", " ", "\n"]) expect(await growth((text) => read(fields(text)), mark, "x")).toBeLessThan(2.5);
});
