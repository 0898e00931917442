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
  expect(wordsOf(part(".card-top-text"))).toBe("Stated and disputed here");
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
  expect(wordsOf(part(".by-line"))).toBe("Original speaker unknown");
});

test("the count for each side comes first, and below the statements that do something else, and that no one has reviewed the claim", () => {
  shown.open(annotate(denial));
  expect(parts(".statement-counts > span").map(wordsOf)).toEqual(["5 contradict", "2 support"]);
  expect(wordsOf(part(".card-section"))).toMatch(
    /^Statements by date 1 statement repeats it, 1 updates it\. No fact‑check in your sources\./u,
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
  expect(parts(".timeline .timeline-when > span").map(wordsOf)).toEqual(
    expect.arrayContaining(["Contradicts", "Supports", "Repeats", "Updates", "Withdrawn"]),
  );
});

test("a summary is set in our font; a speaker's exact words are in the quotation font with quotation marks", () => {
  shown.open(annotate({ ...denial, statements: denial.statements.slice(0, 2) }));
  const [summary, claim, quoted] = parts(".timeline li");
  expect(summary!.querySelector(".quote")).toBeNull();
  expect(wordsOf(claim)).toContain("The claim");
  expect(wordsOf(quoted!.querySelector("blockquote .quote"))).toMatch(/^“.*”$/u);
});

test("a statement that only adds to the claim has neither the sign of agreement nor that of contradiction", () => {
  const [statement] = denial.statements;
  const bearings = ["supports", "contradicts", "updates", "retracts"] as const;
  shown.open(annotate({ ...denial, statements: bearings.map((bearing) => ({ ...statement!, bearing })) }));
  const signs = parts(".timeline .timeline-node > path").map((path) => path.getAttribute("d"));
  expect(new Set(signs).size).toBe(bearings.length);
});

test("sources open in a new tab without a referrer or opener; a source without an address is plain text", () => {
  const isUnaddressed = ({ source }: Statement): boolean => source.url === undefined;
  const statement = findClaim(({ statements }) => statements.some(isUnaddressed)).statements.find(isUnaddressed)!;
  shown.open(annotate({ ...denial, statements: [statement] }));
  const sources = parts(".timeline .source-line").map((source) => ({ words: wordsOf(source), links: Number(source.localName === "a") }));
  expect(sources).toContainEqual({ words: statement.source.publisher, links: 0 });
  for (const link of parts("a")) {
    expect(link).toHaveAttribute("target", "_blank");
    expect(link).toHaveAttribute("rel", "noreferrer");
    expect(link.getAttribute("href")).toMatch(/^https?:/u);
  }
});

test("a whole card shows every review in order of date, with the publisher's words, date and address", () => {
  const two = findClaim(({ id }) => id === "fda-announced-vaccines-cause-autism");
  shown.open(annotate(two));
  expect(wordsOf(part(".card-section h3"))).toBe("2 reviews, in the publishers’ own words");
  for (const { publisher, rating, url } of two.reviews) {
    const entry = parts(".reviews li").find((one) => wordsOf(one).includes(publisher.name));
    expect(wordsOf(entry!.querySelector("blockquote"))).toContain(rating);
    expect(entry!.querySelector("a")).toHaveAttribute("href", url);
    expect(entry!.querySelector("a")).toHaveAccessibleName(`Read the review by ${publisher.name}`);
  }
  const dates = parts(".reviews time").map((time) => time.getAttribute("datetime")!);
  expect(dates).toEqual(dates.toSorted());
});

test("a publisher that reviewed a claim twice with the same rating is one: its newest review, and the other behind it", () => {
  const [first] = findClaim(({ reviews }) => reviews.length === 1).reviews;
  const on = (date: string, url: string) => ({
    ...first!,
    publishedOn: { date, precision: "day" as const },
    url: `https://checks.example/${url}`,
  });
  const tideline = { ...on("2023-02-01", "tideline"), publisher: { name: "Tideline", site: "tideline.example" } };
  const reviews = [on("2023-05-03", "old"), on("2023-05-06", "new"), tideline];
  const claim = annotate({ ...denial, statements: [], reviews });
  shown.open(claim, { isResting: true });
  expect(parts(".finding-publisher").map(wordsOf)).toEqual([first!.publisher.name, "Tideline"]);
  expect(wordsOf(part(".card-foot .card-more"))).toBe("Both reviews");
  shown.open(claim);
  expect(wordsOf(part(".card-section h3"))).toBe("2 reviews, in the publishers’ own words");
  const [other, twice] = parts(".reviews li");
  expect(wordsOf(other)).not.toContain("Also reviewed");
  expect(wordsOf(twice!.querySelector(".review-date"))).toBe("May 6, 2023");
  expect([...twice!.querySelectorAll("a")].map((link) => [wordsOf(link), link.getAttribute("href")])).toEqual([
    [expect.stringMatching(/^Read /u), "https://checks.example/new"],
    ["Also reviewed on May 3, 2023", "https://checks.example/old"],
  ]);
});

test("a publisher whose ratings of a claim differ is shown with both", () => {
  const [first] = findClaim(({ reviews }) => reviews.length === 1).reviews;
  shown.open(annotate({ ...denial, statements: [], reviews: [first!, { ...first!, rating: "Now half true" }] }));
  expect(parts(".reviews li")).toHaveLength(2);
  expect(parts(".finding-rating").map(wordsOf)).toEqual([first!.rating, "Now half true"]);
});

test("a review whose rating its publisher has changed says since when; one without a rating says so", () => {
  const [first] = findClaim(({ reviews }) => reviews.length === 1).reviews;
  const changed = { ...first!, correctedOn: { date: "2026-05-03", precision: "day" as const } };
  const { rating: _, ...unrated } = first!;
  shown.open(annotate({ ...denial, statements: [], reviews: [changed, unrated] }));
  expect(wordsOf(parts(".reviews li")[0])).toContain("Rating changed on May 3, 2026");
  expect(wordsOf(parts(".reviews li")[1])).toContain("No rating given");
});

test("the card says that reviews disagree, and does not weigh them", () => {
  const verdicts = (claim: typeof denial) => new Set(claim.reviews.map(({ verdict }) => verdict));
  const claim = findClaim((one) => verdicts(one).has("mostly-supported") && verdicts(one).has("mostly-refuted"));
  shown.open(annotate(claim));
  expect(wordsOf(part(".card-section .card-hint"))).toContain("The reviews reach different conclusions. Each is quoted as published.");
});

test("a group is not a person and has no place on the timeline, but the statements on it do", () => {
  const claim = findClaim(({ claimant, statements }) => claimant?.kind === "collective" && statements.length > 0);
  shown.open(annotate(claim));
  expect(part(".by-line b")).toBeNull();
  expect(parts(".timeline li")).toHaveLength(claim.statements.length);
  expect(wordsOf(part(".timeline"))).not.toContain("The claim");
});

test("a matched paraphrase is shown with its note, and the same number marks what corresponds in both sentences", async () => {
  const place = denial.variants.findIndex(({ note }) => note !== undefined);
  const { text, note } = denial.variants[place]!;
  const [word = ""] = text.split(" ");
  const aligned = [{ here: { start: 108, end: 114 }, claim: { start: 0, end: word.length }, kind: "word" as const }];
  const around = { text: "He had spoken only once.", start: 101 };
  shown.open(annotate(denial, { text: "spoken only once", around, explanation: { wording: place + 1, aligned, model: "test" } }));
  expect(wordsOf(part(".card-body"))).toContain(note);
  part("summary")!.click();
  await expect.poll(() => parts(".why-sentence").map(wordsOf)).toEqual(["He had 1spoken only once.", `1${text}`]);
  expect(parts(".why-same").map(wordsOf)).toEqual(["1spoken", `1${word}`]);
  expect(parts(".why-reasons li").map(wordsOf)).toEqual(["1 Same words"]);
});

test("words of a date that agrees are one span", () => {
  const text = "It fell in May 2017.";
  const aligned = [
    { here: { start: 3, end: 7 }, claim: { start: 3, end: 7 }, kind: "word" as const },
    { here: { start: 11, end: 14 }, claim: { start: 11, end: 14 }, kind: "date" as const },
    { here: { start: 15, end: 19 }, claim: { start: 15, end: 19 }, kind: "date" as const },
  ];
  shown.open(annotate({ ...denial, text }, { text, explanation: { wording: 0, aligned } }));
  part("summary")!.click();
  expect(parts(".why-reasons li").map(wordsOf)).toEqual(["1 Same words", "2 Same date"]);
});

test("what differs has a number of its own in both sentences, and is said in words", () => {
  const differs = [
    { kind: "number" as const, here: "6.4", claim: "7.6" },
    { kind: "negation" as const, here: "not", claim: "" },
  ];
  shown.open(
    annotate({ ...denial, text: "It rose by 7.6 percent." }, { text: "It did not rise by 6.4 percent.", probability: 0.87, differs }),
  );
  expect(wordsOf(part("summary"))).toBe("Why this was matched Close match");
  part("summary")!.click();
  expect(parts(".why-different").map(wordsOf)).toEqual(["2not", "16.4", "17.6"]);
  expect(parts(".why-reasons li").map(wordsOf)).toEqual([
    "1 Different figure: 6.4 here, 7.6 in the claim.",
    "2 Negated here (“not”), not in the claim.",
  ]);
});

test.each([
  ["same", "the page says what the claim says."],
  ["contrary", "the page seems to say the opposite of the claim."],
  ["other", "the page seems to say something other than the claim."],
  ["unsure", "unclear whether the page says what the claim says."],
] as const)("the card says what the judge of meaning read: %s", (judged, words) => {
  shown.open(annotate(denial, { explanation: { wording: 0, aligned: [], judged } }));
  part("summary")!.click();
  expect(wordsOf(part(".why-judge > span"))).toBe(`Meaning: ${words}`);
});

test("neither the card nor the report of a wrong match grades the match by a figure", () => {
  const certain = annotate(denial, { probability: 0.9731 });
  shown.open(certain);
  expect(wordsOf(part("summary"))).toBe("Why this was matched Close match");
  expect(writeReport(certain)).toMatch(/^Match: Close match$/mu);
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
    const ours = [
      ".card-top",
      ".statement-counts",
      ".timeline-when > span",
      ".card-actions",
      ".card-foot",
      "summary",
      ".why-judge",
      ".card-section h3",
    ]
      .flatMap((selector) => parts(selector).map(wordsOf))
      .join(" ");
    expect(ours).not.toMatch(/\b(?:true|false|fake|lie|hoax|debunk|verified|misinformation|warning)/iu);
  }
});

test("copying the citation puts claim, speaker and every source on the clipboard, or shows them if the browser refuses", async () => {
  shown.open(annotate(denial), {});
  await page.getByRole("button", { name: "Copy citation" }).click();
  await expect.poll(() => wordsOf(part(".card-message"))).toMatch(/Citation copied\.|Copying was blocked/u);
});

test("open source leads to where the claim was made", () => {
  shown.open(annotate(denial));
  expect(parts(".card-actions a").map((link) => link.getAttribute("href"))).toEqual([denial.appearances[0]!.url]);
});

test("a wrong match is dismissed with a report that names words, claim and reviewers, can be copied, and can be undone", async () => {
  const annotation = annotate(denial);
  shown.open(annotation, { countMarks: () => (shown.dismissals().length > 0 ? 2 : 3) });
  expect(wordsOf(part(".card-top"))).toContain("2 of 3");
  await page.getByRole("button", { name: "Wrong match" }).click();
  await expect
    .poll(() => wordsOf(part(".card-message")))
    .toBe("Mark removed. This sentence won’t be matched to this claim again. Undo See report");
  await expect.poll(() => wordsOf(focused())).toBe("Undo");
  expect(shown.dismissals()).toMatchObject([{ claim: denial.id, words: annotation.text }]);
  await expect.poll(() => wordsOf(part(".card-top"))).toContain("2 known claims");
  await page.getByRole("button", { name: "See report" }).click();
  await expect.poll(() => part(".copy-box")).not.toBeNull();
  const report = part(".copy-box") as HTMLTextAreaElement;
  for (const said of [annotation.text, denial.text, denial.id, "Elon Musk", "Gainsay: 0.0.0-test"]) expect(report.value).toContain(said);
  expect(report.value).not.toContain(location.host);
  await expect.poll(() => wordsOf(focused())).toBe("Copy");
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await expect.poll(() => wordsOf(part(".mark-report [role=status]"))).toMatch(/Report copied\.|Copying was blocked\./u);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => shown.dismissals()).toEqual([]);
  await expect.poll(() => wordsOf(focused())).toBe("Wrong match");
  await expect.poll(() => wordsOf(part(".card-top"))).toContain("2 of 3");
});

test("a hidden claim is dismissed wherever it is found", async () => {
  shown.open(annotate(denial));
  await page.getByRole("button", { name: "Hide claim" }).click();
  await expect.poll(() => wordsOf(part(".card-message"))).toBe("This claim is hidden on all pages. Undo");
  expect(shown.dismissals()).toMatchObject([{ claim: denial.id, words: "", report: "" }]);
});

test("the sources of a claim and the claimant's other claims are asked for only when the whole card is shown", async () => {
  const other = {
    ...denial,
    id: "later",
    text: "I never spoke to him at all.",
    statedOn: { date: "2023-01-05", precision: "day" as const },
  };
  const source = { kind: "feed" as const, title: "Example Feed", publisher: "Example Desk", licence: "CC BY 4.0" };
  shown.background = { sources: [{ ...source, address: "https://feed.example/", storedAt: Date.now() }], before: [], after: [other] };
  shown.open(annotate(denial), { isResting: true });
  expect(shown.events).not.toContain(`background starter ${denial.id}`);
  shown.layer.grow();
  await expect.poll(() => wordsOf(part(".background"))).toContain("Example Feed · Example Desk · CC BY 4.0 · stored");
  expect(wordsOf(part(".background"))).toContain("Later from Elon Musk “I never spoke to him at all.”");
  expect(wordsOf(part(".background"))).not.toContain("Earlier from");
  expect(shown.events).toContain(`background starter ${denial.id}`);
});

test("the card of a claim that every source has removed says so", async () => {
  shown.open(annotate(denial));
  await expect.poll(() => wordsOf(part(".background"))).toContain("Its source has been removed.");
});

test("a quoted statement's source opens at the exact words, any other source at the top of its page", () => {
  const [first] = denial.statements;
  const source = { publisher: "Paper", url: "https://paper.example/a" };
  const quoted = { ...first!, quoted: true, text: "He told me so.", source };
  shown.open(annotate({ ...denial, statements: [quoted, { ...quoted, quoted: false }] }));
  const addresses = parts(".timeline a").map((link) => link.getAttribute("href"));
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
