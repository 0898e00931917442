import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Bearing } from "../../../src/claims/bearing.ts";
import { readClaim, type Claim } from "../../../src/claims/claim.ts";
import { comparePartialDates, type PartialDate } from "../../../src/claims/partial-date.ts";
import { verdictOfRating } from "../../../src/claims/verdict-of-rating.ts";
import { orderTimeline, shortenTimeline } from "../../../src/ui/claim/order-timeline.ts";

/** The ten main topics. A claim's first topic is one of them; the rest may be any slug. */
const mainTopics = ["climate", "economy", "elections", "health", "migration", "quotations", "science", "technology", "viral-images", "war"];
const today: PartialDate = { date: "2026-11-24", precision: "day" };
const founding = "musk-putin.json";

const folder = join(import.meta.dirname, "../../../assets/starter");
const filed = readdirSync(folder).flatMap((file) =>
  (JSON.parse(readFileSync(join(folder, file), "utf8")) as unknown[]).map((value) => {
    const read = readClaim(value, { feed: "starter", sequence: 1 });
    if (!read.ok) throw new Error(`${file}: ${JSON.stringify(value).slice(0, 80)}: ${read.reason}`);
    return { file, claim: read.claim };
  }),
);
const claims = filed.map(({ claim }) => claim);
const reviews = claims.flatMap((claim) => claim.reviews.map((review) => ({ claim, review })));
const statements = claims.flatMap((claim) => claim.statements.map((statement) => ({ claim, statement })));

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const wordingsOf = (claim: Claim): string[] => [claim.text, ...claim.variants.map(({ text }) => text)];
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const isAtSite = (url: string, site: string): boolean => `.${new URL(url).host}`.endsWith(`.${site}`);
/** A month or year counts as before a day only if the day is not in it. */
const isBefore = (a: PartialDate, b: PartialDate): boolean => comparePartialDates(a, b) < 0 && !b.date.startsWith(a.date);

function findDuplicates(texts: string[]): string[] {
  return texts.filter((text, at) => texts.indexOf(text) !== at);
}

function findClaim(id: string): Claim {
  const claim = claims.find((candidate) => candidate.id === id);
  if (claim === undefined) throw new Error(`no starter claim ${id}`);
  return claim;
}

test("there are at least 150 claims, and ten or more on each of the ten topics", () => {
  expect(claims.length).toBeGreaterThanOrEqual(150);
  expect(mainTopics.filter((main) => claims.filter(({ topics }) => topics[0] === main).length < 10)).toEqual([]);
});

test("a claim is in the file of its main topic, and its other topics are slugs", () => {
  const wrong = filed.filter(({ file, claim: { topics } }) => {
    const [main = ""] = topics;
    const isFiled = file === founding || file === `${main}.json`;
    return !mainTopics.includes(main) || !isFiled || !topics.every((topic) => slug.test(topic)) || findDuplicates(topics).length > 0;
  });
  expect(wrong.map(({ claim }) => `${claim.id}: ${claim.topics.join(", ")}`)).toEqual([]);
});

test("ids are slugs, and no two claims share one", () => {
  expect(claims.filter(({ id }) => !slug.test(id))).toEqual([]);
  expect(findDuplicates(claims.map(({ id }) => id))).toEqual([]);
});

test("no wording appears twice, within one claim or in two", () => {
  expect(findDuplicates(claims.flatMap((claim) => wordingsOf(claim).map(fold)))).toEqual([]);
});

test("a claim has one to four other wordings; the founding dossier may have more", () => {
  const wrong = filed.filter(({ file, claim: { variants } }) => variants.length < 1 || (variants.length > 4 && file !== founding));
  expect(wrong.map(({ claim }) => claim.id)).toEqual([]);
});

test("the wording of a claim contains no verdict on it", () => {
  const verdict = /\b(?:falsely|wrongly|debunk\w*|mislead\w*|unfounded|baseless|fact-check\w*)\b/iu;
  expect(claims.flatMap(wordingsOf).filter((text) => verdict.test(text))).toEqual([]);
});

test("every claim has something said for or against it, and each review has its own page", () => {
  expect(claims.filter((claim) => claim.reviews.length + claim.statements.length === 0)).toEqual([]);
  expect(claims.flatMap((claim) => findDuplicates(claim.reviews.map(({ url = "" }) => url)))).toEqual([]);
});

test("every review has its address, at the site of its publisher", () => {
  const wrong = reviews.filter(({ review: { url = "", publisher } }) => publisher.site === undefined || !isAtSite(url, publisher.site));
  expect(wrong.map(({ claim, review }) => `${claim.id}: ${review.url} of ${review.publisher.name}`)).toEqual([]);
});

test("a publisher has one name and one site", () => {
  const pairs = new Set(reviews.map(({ review }) => `${review.publisher.name} at ${review.publisher.site}`));
  expect(findDuplicates([...pairs].map((pair) => pair.split(" at ")[0] ?? ""))).toEqual([]);
  expect(findDuplicates([...pairs].map((pair) => pair.split(" at ")[1] ?? ""))).toEqual([]);
});

test("a statement taken from a fact-checker has an address at that fact-checker's site", () => {
  const sites = new Map(reviews.map(({ review }) => [review.publisher.name, [review.publisher.site ?? ""]]));
  sites.get("Politico")?.push("politico.eu");
  const wrong = statements.filter(({ statement: { source } }) => {
    const known = sites.get(source.publisher);
    return known !== undefined && !known.some((site) => isAtSite(source.url ?? "", site));
  });
  expect(wrong.map(({ claim, statement }) => `${claim.id}: ${statement.source.url}`)).toEqual([]);
});

test("ratings are words as published, not codes from a data set, and the verdict is what the words mean", () => {
  const rated = reviews.flatMap(({ claim, review: { rating, verdict } }) =>
    rating === undefined ? [] : [{ id: claim.id, rating, verdict }],
  );
  expect(rated.filter(({ rating }) => !/^\p{Lu}/u.test(rating) || /^Verdict|[a-z]-[a-z]/u.test(rating))).toEqual([]);
  expect(rated.filter(({ rating, verdict }) => verdict !== verdictOfRating(rating))).toEqual([]);
  expect(reviews.filter(({ review }) => review.rating === undefined && review.verdict !== "other")).toEqual([]);
});

test("nothing is dated in the future", () => {
  const dates = claims.flatMap((claim) =>
    [claim.statedOn, ...claim.reviews.map(({ publishedOn }) => publishedOn), ...claim.statements.map(({ saidOn }) => saidOn)].filter(
      (date) => date !== undefined,
    ),
  );
  expect(dates.length).toBeGreaterThan(500);
  expect(dates.filter((date) => isBefore(today, date))).toEqual([]);
});

test("no review is older than the claim it is about", () => {
  const wrong = reviews.filter(
    ({ claim: { statedOn }, review: { publishedOn } }) =>
      statedOn !== undefined && publishedOn !== undefined && isBefore(publishedOn, statedOn),
  );
  expect(wrong.map(({ claim, review }) => `${claim.id}: ${review.url}`)).toEqual([]);
});

test("where one person's statement and denial are known, each claim shows the other side", () => {
  const contradictors = (id: string) =>
    findClaim(id)
      .statements.filter(({ bearing }) => bearing === "contradicts")
      .map(({ speaker }) => speaker.name);
  expect(contradictors("trump-climate-change-hoax-chinese")).toEqual(["Donald Trump"]);
  expect(contradictors("trump-denies-chinese-hoax-remark")).toEqual(["Bernie Sanders", "Hillary Clinton"]);
  expect(contradictors("syrian-refugees-mostly-young-men")).toEqual(["Keith Ellison"]);
  expect(contradictors("three-quarters-of-syrian-refugees-women-children")).toEqual(["Carly Fiorina"]);
});

describe("the founding dossier", () => {
  type Row = [speaker: string, saidOn: string, bearing: Bearing, publisher: string];
  const rowsOf = (id: string): Row[] =>
    findClaim(id).statements.map(({ speaker, saidOn, bearing, source }) => [speaker.name, saidOn?.date ?? "", bearing, source.publisher]);
  const denial = "I have spoken to Putin only once and that was about 18 months ago. The subject matter was space.";
  const tweetReport =
    "https://thehill.com/policy/international/russia/3683031-musk-denies-he-talked-to-putin-ahead-of-controversial-tweet/";

  test("has Musk's denial word for word, with its day and where it was reported, and no fact-checker's verdict", () => {
    const claim = findClaim("musk-spoke-to-putin-only-once");
    expect(claim.text).toBe(denial);
    expect(claim).toMatchObject({
      claimant: { name: "Elon Musk" },
      statedOn: { date: "2022-10-11" },
      appearances: [{ url: tweetReport }],
      reviews: [],
    });
  });

  test("has everything that was said about the denial, oldest first", () => {
    expect(rowsOf("musk-spoke-to-putin-only-once")).toEqual([
      ["Ian Bremmer", "2022-10-10", "contradicts", "Bloomberg, carried by BusinessLIVE"],
      ["Ian Bremmer", "2022-10-11", "contradicts", "Bloomberg, carried by BusinessLIVE"],
      ["Ian Bremmer", "2022-10-11", "updates", "Washington Examiner"],
      ["Elon Musk", "2022-10-11", "repeats", "Bloomberg, carried by BusinessLIVE"],
      ["Dmitry Peskov", "2022-10-12", "supports", "Bloomberg, carried by BusinessLIVE"],
      ["Colin Kahl", "2023-08-21", "contradicts", "The New Yorker"],
      ["A senior defense official", "2023-08-21", "contradicts", "The New Yorker"],
      ["The Wall Street Journal", "2024-10-24", "contradicts", "Politico"],
      ["Dmitry Peskov", "2024-10-25", "supports", "TASS"],
    ]);
  });

  test("shows the whole timeline of the denial at first, with the former official's account in it", () => {
    const entries = orderTimeline(findClaim("musk-spoke-to-putin-only-once"));
    expect(shortenTimeline(entries)).toEqual(entries);
    expect(entries.some((entry) => entry?.speaker.name === "Colin Kahl")).toBe(true);
  });

  test("has the Wall Street Journal's report as a claim of its own, with what was answered, oldest first", () => {
    const id = "musk-in-regular-contact-with-putin";
    expect(findClaim(id)).toMatchObject({ claimant: { name: "The Wall Street Journal" }, statedOn: { date: "2024-10-24" }, reviews: [] });
    expect(rowsOf(id)).toEqual([
      ["Elon Musk", "2022-10-11", "contradicts", "The Hill"],
      ["Dmitry Peskov", "2024-10", "contradicts", "The Week"],
      ["Dmitry Peskov", "2024-10-25", "contradicts", "TASS"],
      ["Bill Nelson", "2024-10-25", "updates", "CNN, carried by KESQ"],
      ["John Kirby", "2024-10-25", "updates", "CNN, carried by KESQ"],
      ["Jack Reed and Jeanne Shaheen", "2024-11-15", "updates", "Business Times"],
      ["Elon Musk", "2024-11-16", "updates", "Online.UA"],
    ]);
  });

  test.each(["ar", "de", "es", "fr", "hi", "pt"])(
    "words every claim in three ways or more in %s, in that language's letters",
    (language) => {
      const letters = { ar: /^[^A-Za-z]*\p{Script=Arabic}/u, hi: /^[^A-Za-z]*\p{Script=Devanagari}/u }[language] ?? /\p{Script=Latin}/u;
      for (const { file, claim } of filed) {
        if (file !== founding) continue;
        const texts = claim.variants.filter((variant) => variant.language === language).map(({ text }) => text);
        expect(texts.length, `${claim.id} in ${language}`).toBeGreaterThanOrEqual(3);
        expect(texts.filter((text) => !letters.test(text))).toEqual([]);
      }
    },
  );

  test("says of a translated quotation that it is one", () => {
    const quotations = findClaim("musk-spoke-to-putin-only-once").variants.filter(
      ({ language, text }) => language !== undefined && /^[«“„]/u.test(text),
    );
    expect(new Set(quotations.map(({ language }) => language)).size).toBe(6);
    expect(quotations.filter(({ note }) => note === undefined || !note.startsWith("A translation"))).toEqual([]);
  });

  test("says that the newspaper's paraphrase is not what Musk wrote", () => {
    const paraphrase = findClaim("musk-spoke-to-putin-only-once").variants.find(({ text }) => text.includes("since the start of the war"));
    expect(paraphrase?.note).toContain("not what Musk wrote");
  });

  test("has the other side as a claim of Colin Kahl's, with the denial as its counter-statement", () => {
    const claim = findClaim("musk-told-pentagon-he-spoke-to-putin");
    expect(claim.claimant?.name).toBe("Colin Kahl");
    expect(claim.statements[0]).toMatchObject({
      speaker: { name: "Elon Musk" },
      text: denial,
      quoted: true,
      bearing: "contradicts",
      source: { url: tweetReport },
    });
  });

  test("has Musk's promise to go on funding Starlink for free, and what the Pentagon said later", () => {
    const quoted =
      "The hell with it … even though Starlink is still losing money & other companies are getting billions of taxpayer $, we'll just keep funding Ukraine govt for free";
    const id = "musk-keep-funding-starlink-for-ukraine";
    expect(findClaim(id).variants.some(({ text }) => text.includes(quoted))).toBe(true);
    expect(rowsOf(id)).toEqual([
      ["US Department of Defense", "2023-06", "updates", "US Department of Defense"],
      ["Jeff Jurgensen", "2023-08", "updates", "Bloomberg"],
    ]);
  });

  test("has the reports of lost Starlink connections, and who told otherwise", () => {
    expect(rowsOf("ukrainian-troops-lost-starlink")).toEqual([
      ["A senior Ukrainian official", "2022-10-07", "supports", "Babel"],
      ["Two Ukrainian military sources", "2022-10-07", "contradicts", "Babel"],
      ["The New Yorker", "2023-08-21", "supports", "The New Yorker"],
    ]);
  });

  test("gives no address for sources we know only by name and date", () => {
    const unaddressed = statements
      .filter(({ statement }) => statement.source.url === undefined)
      .map(({ statement }) => statement.source.publisher);
    expect(unaddressed).toEqual(["US Department of Defense", "Bloomberg"]);
  });
});
