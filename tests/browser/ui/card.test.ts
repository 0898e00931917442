import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { Statement } from "../../../src/claims/claim.ts";
import { writeReport } from "../../../src/ui/export/write-report.ts";
import { formatPartialDate } from "../../../src/ui/i18n/format-partial-date.ts";
import { clearCardPage, focused, showCardPage, wordsOf, type CardPage } from "./card-page.ts";
import { annotate, denial, findClaim, starterClaims } from "./starter-claims.ts";

let shown: CardPage;
beforeEach(async () => {
  await page.viewport(1180, 900);
  shown = showCardPage();
});
afterEach(clearCardPage);

const part = (selector: string) => shown.card().querySelector<HTMLElement>(selector);
const parts = (selector: string) => [...shown.card().querySelectorAll<HTMLElement>(selector)];

test("the founding claim is shown with speaker, date, place and the speaker's words in quotation marks", () => {
  shown.open(annotate(denial, { stance: "disputed-here" }));
  expect(wordsOf(part(".card-top-text"))).toBe("This page also disputes it");
  expect(wordsOf(part("#claim"))).toBe(
    "“I have spoken to Putin only once and that was about 18 months ago. The subject matter was space.”",
  );
  expect(wordsOf(part(".by-line"))).toContain("Elon Musk");
  expect(wordsOf(part(".by-line"))).toContain(formatPartialDate(denial.statedOn!));
  expect(part("#claim .quote")!.lang).toBe("en");
});

test("a claim in our own wording has no quotation marks", () => {
  shown.open(annotate(findClaim(({ id }) => id === "vaccines-cause-autism")));
  expect(wordsOf(part("#claim"))).toBe("Vaccines cause autism.");
  expect(wordsOf(part(".by-line"))).toBe("Origin not recorded");
});

test("the standing shows the count for each side, and says when no one has reviewed the claim", () => {
  shown.open(annotate(denial));
  expect(wordsOf(part(".standing"))).toBe(
    "Statements differ 5 statements contradict it, 2 support it, 1 repeats it, 1 updates it. No fact‑checker has published a verdict.",
  );
});

test("the founding dossier is shown in full: the denial and the account that answers it", () => {
  shown.open(annotate(denial));
  expect(parts(".timeline li")).toHaveLength(denial.statements.length + 1);
  expect(parts(".timeline li").some((entry) => wordsOf(entry).includes("Colin Kahl"))).toBe(true);
});

test("a long timeline shows both ends and the claim, and the rest in place on demand", () => {
  const long = { ...denial, statements: [...denial.statements, ...denial.statements] };
  shown.open(annotate(long));
  const before = parts(".timeline li").map(wordsOf);
  expect(before.some((entry) => entry.includes("The claim"))).toBe(true);
  const more = part(".timeline-more")!;
  expect(wordsOf(more)).toBe(`Show ${long.statements.length + 1 - before.length} more`);
  more.click();
  return expect
    .poll(() => parts(".timeline li").length)
    .toBe(long.statements.length + 1)
    .then(() => {
      const dates = parts(".timeline time").map((time) => time.getAttribute("datetime")!);
      expect(dates).toEqual(dates.toSorted());
      expect(focused()?.closest("li")).not.toBeNull(); // focus does not fall back to the page when the button disappears
    });
});

test("every bearing has its own word, not only a symbol", () => {
  const [first] = denial.statements;
  const bearings = ["contradicts", "supports", "repeats", "updates", "retracts"] as const;
  shown.open(annotate({ ...denial, statements: bearings.map((bearing) => ({ ...first!, bearing })) }));
  expect(parts(".timeline .timeline-when > span:not(.timeline-source)").map(wordsOf)).toEqual(
    expect.arrayContaining(["Contradicts", "Supports", "Repeats", "Updates", "Withdrawn"]),
  );
});

test("a summary is set in our font; a speaker's exact words are in the quotation font with quotation marks", () => {
  shown.open(annotate({ ...denial, statements: denial.statements.slice(0, 2) }));
  const [summary, quoted] = parts(".timeline-text");
  expect(summary!.querySelector(".quote")).toBeNull();
  expect(wordsOf(quoted!.querySelector(".quote"))).toMatch(/^“.*”$/u);
});

test("a statement that only adds to the claim has neither the sign of agreement nor that of contradiction", () => {
  const [statement] = denial.statements;
  const bearings = ["supports", "contradicts", "updates", "retracts"] as const;
  shown.open(annotate({ ...denial, statements: bearings.map((bearing) => ({ ...statement!, bearing })) }));
  const signs = parts(".timeline-node > path").map((path) => path.getAttribute("d"));
  expect(new Set(signs).size).toBe(bearings.length);
});

test("sources open in a new tab without a referrer or opener; a source without an address is plain text", () => {
  const isUnaddressed = ({ source }: Statement): boolean => source.url === undefined;
  const statement = findClaim(({ statements }) => statements.some(isUnaddressed)).statements.find(isUnaddressed)!;
  shown.open(annotate({ ...denial, statements: [statement] }));
  const sources = parts(".timeline-source").map((source) => ({ words: wordsOf(source), links: source.querySelectorAll("a").length }));
  expect(sources).toContainEqual({ words: statement.source.publisher, links: 0 });
  for (const link of parts("a")) {
    expect(link).toHaveAttribute("target", "_blank");
    expect(link).toHaveAttribute("rel", "noreferrer");
    expect(link.getAttribute("href")).toMatch(/^https?:/u);
  }
});

test("reviews show the publisher's words, date and address; two are side by side, more are in rows", () => {
  const two = findClaim(({ id }) => id === "fda-announced-vaccines-cause-autism");
  shown.open(annotate(two));
  expect(wordsOf(part(".standing h3"))).toBe("Reviewed by 2 fact‑checkers");
  for (const { publisher, rating, url } of two.reviews) {
    const entry = parts(".reviews li").find((one) => wordsOf(one).includes(publisher.name));
    expect(wordsOf(entry!.querySelector("blockquote"))).toBe(`“${rating}”`);
    expect(entry!.querySelector("a")).toHaveAttribute("href", url);
    expect(entry!.querySelector("a")).toHaveAccessibleName(`Read the review by ${publisher.name}`);
  }
  const [left, right] = parts(".reviews li").map((one) => one.getBoundingClientRect());
  expect(right!.left).toBeGreaterThanOrEqual(left!.right - 1);

  shown.open(annotate(findClaim(({ reviews }) => reviews.length > 2)));
  const [first, second] = parts(".reviews li").map((one) => one.getBoundingClientRect());
  expect(second!.top).toBeGreaterThanOrEqual(first!.bottom - 1);
});

test("the card says that reviews disagree, and does not weigh them", () => {
  const verdicts = (claim: typeof denial) => new Set(claim.reviews.map(({ verdict }) => verdict));
  const claim = findClaim((one) => verdicts(one).has("mostly-supported") && verdicts(one).has("mostly-refuted"));
  shown.open(annotate(claim));
  expect(wordsOf(part(".standing p"))).toContain("The reviews reach different conclusions. Each is quoted as published.");
});

test("a group is not a person and has no place on the timeline, but the statements on it do", () => {
  const claim = findClaim(({ claimant, statements }) => claimant?.kind === "collective" && statements.length > 0);
  shown.open(annotate(claim));
  expect(part(".by-line b")).toBeNull();
  expect(parts(".timeline li")).toHaveLength(claim.statements.length);
  expect(wordsOf(part(".timeline"))).not.toContain("The claim");
});

test("a matched paraphrase is shown with its note and with the aligned words in bold", async () => {
  const place = denial.variants.findIndex(({ note }) => note !== undefined);
  const { text, note } = denial.variants[place]!;
  const [word = ""] = text.split(" ");
  const aligned = [{ here: { start: 0, end: 6 }, claim: { start: 0, end: word.length }, kind: "word" as const }];
  shown.open(annotate(denial, { text: "spoken only once", explanation: { wording: place + 1, aligned, model: "test" } }));
  expect(wordsOf(part(".card-body"))).toContain(note);
  part("summary")!.click();
  await expect.poll(() => wordsOf(part(".why-wordings"))).toContain(text);
  expect(wordsOf(part(".why-wordings b"))).toBe(word);
});

test("the reason for a match says in words how sure it is and what differs", () => {
  const differs = [
    { kind: "number" as const, here: "6.4", claim: "7.6" },
    { kind: "negation" as const, here: "not", claim: "" },
  ];
  shown.open(annotate(denial, { probability: 0.87, differs }));
  expect(wordsOf(part("summary"))).toBe("Why this match Close match");
  part("summary")!.click();
  expect(wordsOf(part(".why-differences"))).toBe("Different figure: 6.4 here, 7.6 in the claim. Negated here (“not”), not in the claim.");
});

test("no match is called certain, and the card names no percentage", () => {
  const certain = annotate(denial, { probability: 1 });
  shown.open(certain);
  expect(wordsOf(part("summary"))).toBe("Why this match Close match");
  expect(writeReport(certain)).toMatch(/Close match, 0\.99$/mu);
});

test("a very long claim shows six lines at first, and all of it on demand", async () => {
  shown.open(annotate({ ...denial, text: "A very long claim that goes on and on. ".repeat(20) }));
  const before = part("#claim")!.clientHeight;
  await page.getByRole("button", { name: "Show all" }).click();
  await expect.poll(() => part("#claim")!.clientHeight).toBeGreaterThan(before);
  expect(wordsOf(shown.card())).not.toContain("Show all");
});

/** The starter claims in parts: all of them at once take too long for one test. */
const partSize = 80;
const starterParts = Array.from({ length: Math.ceil(starterClaims.length / partSize) }, (_, at) => at * partSize);

test.each(starterParts.flatMap((from) => [1180, 320].map((width) => [from, width] as const)))(
  "starter claims from %i on fit their card: no part is wider than the card on a screen %i pixels wide",
  async (from, width) => {
    await page.viewport(width, 900);
    for (const claim of starterClaims.slice(from, from + partSize)) {
      shown.open(annotate(claim));
      const body = part(".card-body")!;
      expect([claim.id, body.scrollWidth <= body.clientWidth]).toEqual([claim.id, true]);
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);

test.each(starterParts)("our own words never judge: in starter claims from %i on, only publishers and speakers do", (from) => {
  for (const claim of starterClaims.slice(from, from + partSize)) {
    shown.open(annotate(claim));
    const ours = [".state", ".status", ".when > span:not(.src)", ".card-acts", "summary"]
      .flatMap((selector) => parts(selector).map(wordsOf))
      .join(" ");
    expect(ours).not.toMatch(/\b(?:true|false|fake|lie|hoax|debunk|verified|misinformation|warning)/iu);
  }
});

test("copying the citation puts claim, speaker and every source on the clipboard, or shows them if the browser refuses", async () => {
  shown.open(annotate(denial), {});
  await page.getByRole("button", { name: "Copy citation" }).click();
  await expect.poll(() => wordsOf(part(".card-message"))).toMatch(/Citation copied\.|The browser did not allow copying/u);
});

test("open source leads to where the claim was made", () => {
  shown.open(annotate(denial));
  expect(parts(".card-actions a").map((link) => link.getAttribute("href"))).toEqual([denial.appearances[0]!.url]);
});

test("a wrong match is dismissed with a report that names words, claim and reviewers, and can be undone", async () => {
  const annotation = annotate(denial);
  shown.open(annotation);
  await page.getByRole("button", { name: "Not this claim" }).click();
  await expect.poll(() => wordsOf(part(".card-message"))).toBe("Mark removed. This pair will not be matched again. Undo See report");
  await expect.poll(() => wordsOf(focused())).toBe("Undo");
  expect(shown.dismissals()).toMatchObject([{ claim: denial.id, words: annotation.text }]);
  await page.getByRole("button", { name: "See report" }).click();
  await expect.poll(() => part(".copy-box")).not.toBeNull();
  const report = part(".copy-box") as HTMLTextAreaElement;
  for (const said of [annotation.text, denial.text, denial.id, "Elon Musk", "Gainsay: 0.0.0-test"]) expect(report.value).toContain(said);
  expect(report.value).not.toContain(location.host);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => shown.dismissals()).toEqual([]);
  await expect.poll(() => wordsOf(focused())).toBe("Not this claim");
});

test("a hidden claim is dismissed wherever it is found", async () => {
  shown.open(annotate(denial));
  await page.getByRole("button", { name: "Hide this claim" }).click();
  await expect.poll(() => wordsOf(part(".card-message"))).toBe("This claim is hidden on all pages. Undo");
  expect(shown.dismissals()).toMatchObject([{ claim: denial.id, words: "", report: "" }]);
});

test("the sources of a claim and the claimant's other claims are fetched only when the reader asks for them", async () => {
  const other = {
    ...denial,
    id: "later",
    text: "I never spoke to him at all.",
    statedOn: { date: "2023-01-05", precision: "day" as const },
  };
  const source = { kind: "feed" as const, title: "Example Feed", publisher: "Example Desk", licence: "CC BY 4.0" };
  shown.background = { sources: [{ ...source, address: "https://feed.example/", storedAt: Date.now() }], before: [], after: [other] };
  shown.open(annotate(denial));
  expect(shown.events).not.toContain(`background starter ${denial.id}`);
  parts(".why summary").at(-1)!.click();
  await expect.poll(() => wordsOf(parts(".why").at(-1)!)).toContain("Example Feed · Example Desk · CC BY 4.0 · stored");
  const words = wordsOf(parts(".why").at(-1)!);
  expect(words).toContain("Elon Musk after that “I never spoke to him at all.”");
  expect(words).not.toContain("before that");
  expect(shown.events).toContain(`background starter ${denial.id}`);
});

test("the card of a claim that every source has removed says so", async () => {
  shown.open(annotate(denial));
  parts(".why summary").at(-1)!.click();
  await expect.poll(() => wordsOf(parts(".why").at(-1)!)).toContain("No source on this device holds it any more.");
});

test("a quoted statement's source opens at the exact words, any other source at the top of its page", () => {
  const [first] = denial.statements;
  const source = { publisher: "Paper", url: "https://paper.example/a" };
  const quoted = { ...first!, quoted: true, text: "He told me so.", source };
  shown.open(annotate({ ...denial, statements: [quoted, { ...quoted, quoted: false }] }));
  const addresses = parts(".timeline .timeline-source a").map((link) => link.getAttribute("href"));
  expect(addresses).toContain("https://paper.example/a#:~:text=He%20told%20me%20so.");
  expect(addresses).toContain("https://paper.example/a");
});

test("an address outside the publisher's own site is labeled with its host, not as the publisher's", () => {
  const review = { publisher: { name: "Snopes", site: "snopes.com" }, verdict: "refuted" as const, rating: "Wrong" };
  const links = (url: string, publisher = review.publisher): string[] => {
    shown.open(annotate({ ...denial, id: url, statements: [], reviews: [{ ...review, publisher, url }] }));
    return parts(".reviews a").map(wordsOf);
  };
  expect(links("https://www.snopes.com/fact-check/x")).toEqual(["Read the review"]);
  expect(links("https://snopes.com.evil.example/x")).toEqual(["Read at snopes.com.evil.example"]);
  expect(links("https://notsnopes.com/x")).toEqual(["Read at notsnopes.com"]);
  expect(links("https://snopes.com@evil.example/x")).toEqual(["Read at evil.example"]);
});
