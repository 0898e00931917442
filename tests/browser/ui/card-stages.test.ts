/** The two stages of a card: what was found, and everything known. */
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Claim, Review } from "../../../src/claims/claim.ts";
import { speak } from "../../support/interface-words.ts";
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
const isWhole = () => part(".card-actions") !== null;
const rest = (claim: Claim, more = {}) => shown.open(annotate(claim, more), { isResting: true, site: "harbourpost.example" });

const review = (name: string, date: string, more: Partial<Review>): Review => ({
  publisher: { name },
  publishedOn: { date, precision: "day" },
  verdict: "refuted",
  language: "en",
  ...more,
});
const reviewed = (...reviews: Review[]): Claim => ({ ...denial, statements: [], reviews });

test("a small card shows the findings first, then speaker and claim, then whose card it is, how to switch it off, and the way on", () => {
  rest(denial);
  expect(wordsOf(shown.card())).toMatch(
    /^Known claim 2 of 3 Stated on this page 5 contradict 2 support .*Elon Musk · Oct 11, 2022.*“I have spoken to Putin.*Gainsay Off on this site All 9 statements$/u,
  );
  expect(shown.card()).toHaveAccessibleName("Known claim 2 of 3");
});

// As a block, Firefox puts … behind it even if it fits.
test("a claim in a right-to-left script starts at the right and is inline", () => {
  rest({ ...denial, text: "نفى إيلون ماسك أنه تحدث مع فلاديمير بوتين.", language: "ar" });
  const [words, line] = [".claim-text .quote, .claim-text span", ".claim-text"].map((selector) => part(selector)!.getBoundingClientRect());
  expect([getComputedStyle(part(".claim-text span")!).display, Math.round(words!.right)]).toEqual(["inline", Math.round(line!.right)]);
});

test.each([1180, 700])(
  "every starter claim's small card is 380 wide and at most 300 high, and nothing of it is cut off: %i wide",
  async (width) => {
    await page.viewport(width, 900);
    const tall = starterClaims.flatMap((claim) => {
      rest(claim);
      const { width: cardWidth, height } = shown.card().getBoundingClientRect();
      const { scrollHeight, clientHeight } = part(".card-body")!;
      return cardWidth === 380 && height <= 300 && scrollHeight <= clientHeight ? [] : [[claim.id, cardWidth, height]];
    });
    expect(tall).toEqual([]);
  },
);

test("a rating takes the room that a short publisher's name leaves", () => {
  rest(reviewed(review("Fjord", "2024-03-02", { rating: "Neither true nor false" })));
  expect(part(".finding-rows .finding-rating")!.getBoundingClientRect().height).toBeLessThan(40);
});

test("a long claim is held to three lines, and to fewer under long findings, so that the card stays small", () => {
  const text = "A very long claim that goes on and on. ".repeat(20).trim();
  const sentence = "This is wrong, it’s more like £250 million a week. ".repeat(4).trim();
  const [one, other] = [review("Full Fact", "2017-09-19", { rating: sentence }), review("Tideline", "2017-09-20", { rating: sentence })];
  const short = review("North Sea Check", "2025-06-02", { rating: "False" });
  const unrated = review("North Sea Check", "2026-04-14", { title: "What the terminal costs, and which households pay for it" });
  const [bySentences, byRating] = [
    { ...denial, reviews: [one, other] },
    { ...denial, reviews: [short] },
  ];
  const claims = [denial, reviewed(short), reviewed(one, other), reviewed(unrated), bySentences, byRating];
  const heights = claims.map((claim, at) => {
    rest({ ...claim, id: `long-${at}`, text });
    return shown.card().getBoundingClientRect().height;
  });
  expect(heights.map((height) => height <= 300)).toEqual(heights.map(() => true));
});

const longTexts: Record<string, string> = {
  en: "The anti-vaccine campaign’s well-known brochure says that the ministry’s inoculation programme has hospitalized twelve thousand schoolchildren within eighteen months.",
  de: "Das Bundesgesundheitsministerium habe Krankenhausfinanzierungsverhandlungen mit den Versicherungsgesellschaften wegen Unwirtschaftlichkeitsprüfungen abgebrochen, sagt er.",
  ar: "قالت الوزارة إن الحكومة أنفقت على مشروع الميناء الجديد أكثر من مليار ونصف المليار من أموال دافعي الضرائب خلال السنوات الخمس الأخيرة وحدها دون أي رقابة برلمانية تذكر.",
  hi: "मंत्रालय के अनुसार सरकार ने पिछले पाँच वर्षों में नए बंदरगाह के निर्माण पर करदाताओं के डेढ़ सौ करोड़ रुपये से अधिक खर्च किए और संसद को इसकी कोई सूचना नहीं दी गई थी।",
  ja: "政府は過去五年間に新しい港の建設のために納税者の資金から十五億円以上を支出したにもかかわらず国会には一度も報告していなかったと当時の担当大臣が記者会見で述べた。",
};

test.each(Object.entries(longTexts))(
  "a claim in %s that is too long for a small card ends after a whole word, with …",
  async (language, short) => {
    const text = short.repeat(4);
    for (const width of [1180, 340]) {
      await page.viewport(width, 740);
      rest({ ...denial, text, language, id: `${language}-${width}` });
      const line = part(".claim-text")!;
      const [shownText, hidden] = [line.querySelector(".quote")!.firstChild as Text, line.querySelector(".visually-hidden")];
      expect(line.scrollHeight).toBeLessThanOrEqual(line.clientHeight + 2);
      expect(shownText.data).toMatch(/…”?$/u);
      const words = shownText.data.replaceAll(/^“|…”?$/gu, "");
      expect(text.startsWith(words)).toBe(true);
      const isWordEnd = [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)].some(
        ({ index, segment, isWordLike }) => isWordLike === true && index + segment.length === words.length,
      );
      expect(isWordEnd).toBe(true);
      expect(text.slice(words.length)).toMatch(language === "ja" ? /^\p{L}/u : /^\s/u);
      expect(hidden!.textContent!.startsWith(text.slice(words.length))).toBe(true); // for screen readers
    }
  },
);

test("in one of three rows, a rating has the room that short names of publishers leave, and is not cut", () => {
  const ratings = ["True", "Half right", "Partially misleading"];
  rest(reviewed(...ratings.map((rating, at) => review(["Klarsyn", "Tideline", "Plumb Line"][at]!, `2026-03-0${3 - at}`, { rating }))));
  expect(parts(".finding-rating").map(wordsOf)).toEqual(ratings); // with … if it is cut
});

test("right to left, a foreign place is cut after its first words, and the count of other reviews keeps its plus sign in front", () => {
  speak("ar");
  onTestFinished(() => speak("en"));
  shown.layer.remove();
  shown = showCardPage();
  rest(denial);
  const line = part(".by-line")!.getBoundingClientRect();
  const place = part(".by-line > bdi:last-child")!.firstChild as Text;
  const first = document.createRange();
  first.setStart(place, 0);
  first.setEnd(place, place.data.indexOf(" "));
  const { left, right } = first.getBoundingClientRect();
  expect([left >= line.left, right <= line.right]).toEqual([true, true]);
  const name = part(".by-line > b")!;
  first.selectNodeContents(name);
  expect(first.getBoundingClientRect().width).toBeLessThanOrEqual(name.getBoundingClientRect().width); // a hair less cuts it
  rest({ ...reviewed(...["A", "B", "C", "D"].map((name) => review(name, "2025-06-02", { rating: "False" }))), id: "four" });
  const more = part(".finding-more bdi")!.firstChild as Text;
  const sign = document.createRange();
  sign.setStart(more, 0);
  sign.setEnd(more, 1);
  const box = part(".finding-more")!.getBoundingClientRect();
  expect(sign.getBoundingClientRect().right).toBeLessThan(box.right - 8); // the digit is behind it
  expect(box.left).toBeCloseTo(part(".finding-columns")!.getBoundingClientRect().left, 0); // at the end of the line
});

const startOf = (element: HTMLElement, isRightToLeft: boolean): number => {
  const words = document.createRange();
  words.selectNodeContents(element);
  const { left, right } = words.getBoundingClientRect();
  return Math.round(isRightToLeft ? right : left);
};
/** Text that runs the other way than the interface, whichever that is: what is in a list begins where the names do. */
test.each(["en", "ar"])(
  "in %s, titles, ratings and statements of both directions begin at the side where the interface does",
  (language) => {
    speak(language);
    onTestFinished(() => speak("en"));
    shown.layer.remove();
    shown = showCardPage();
    const isRightToLeft = language === "ar";
    const [english, arabic] = [
      review("Tideline", "2025-05-28", { rating: "Wrong", title: "The harbor board’s own accounts list a grant." }),
      review("مرصد الميناء", "2025-06-03", { rating: "زائف", title: "حسابات هيئة الميناء تذكر منحة.", language: "ar" }),
    ];
    const [said] = denial.statements;
    const statements = ["He said so.", "قال ذلك."].flatMap((text) =>
      [false, true].map((quoted) => ({ ...said!, text, quoted, speaker: { name: text } })),
    );
    shown.open(annotate({ ...denial, statements, reviews: [english, arabic] }));
    const begin = (selector: string) => parts(selector).map((element) => startOf(element, isRightToLeft));
    const [name] = begin(".reviews h4");
    expect(begin(".reviews blockquote, .review-title")).toEqual(Array.from({ length: 4 }, () => name));
    const [when] = begin(".timeline-when");
    expect(begin(".timeline-text, .timeline blockquote")).toEqual(Array.from({ length: 6 }, () => when));
    for (const one of [english, arabic]) {
      rest({ ...reviewed({ ...one, rating: `${one.title} ${one.title}` }), id: one.publisher.name });
      expect(begin(".finding-sentence")).toEqual(begin(".finding-publisher"));
    }
  },
);

test("words of others in an unknown language are not marked as in the interface's: Firefox would set them in another font", () => {
  speak("ar");
  onTestFinished(() => speak("en"));
  shown.layer.remove();
  shown = showCardPage();
  const claim = reviewed(review("Tideline", "2026-03-02", { rating: "Half right" }));
  delete claim.reviews[0]!.language;
  shown.open(annotate(claim), { site: "harbourpost.example" });
  expect([part(".finding-rating")!.matches(":lang(ar)"), part(".why-sentence")!.matches(":lang(ar)")]).toEqual([true, false]);
  expect(parts(".quote").filter((quote) => /Half right/u.test(quote.innerText) && quote.matches(":lang(ar)"))).toEqual([]);
});

test("in a right-to-left card, text in Latin script is isolated, so that its punctuation and numbers stay in place", () => {
  speak("ar");
  onTestFinished(() => speak("en"));
  shown.layer.remove();
  shown = showCardPage();
  const own = (node: Node): boolean => node.parentElement!.closest("bdi, [dir]") === shown.card().closest("[dir]");
  const loose: string[] = [];
  for (const claim of starterClaims.filter((_claim, at) => at % 7 === 0)) {
    shown.open(annotate(claim), { address: "https://harbourpost.example/a", site: "harbourpost.example" });
    const texts = document.createNodeIterator(shown.card(), NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
      if (/\p{Script=Latin}/u.test(node.textContent ?? "") && own(node))
        loose.push(`${node.parentElement!.className || node.parentElement!.localName}: ${node.textContent}`);
  }
  expect(loose).toEqual([]);
});

test("a cut quotation keeps its closing mark in German, whose opening one is „", () => {
  speak("de");
  onTestFinished(() => speak("en"));
  shown.layer.remove();
  shown = showCardPage();
  rest({ ...denial, text: "I have spoken to him only once, about space. ".repeat(12), id: "quoted" });
  expect(part(".claim-text .quote")!.firstChild!.textContent).toMatch(/^„.*\p{L}…“$/u);
});

test("a cut claim is whole again when the card opens", () => {
  rest({ ...denial, text: longTexts["en"]! });
  shown.layer.grow();
  expect(wordsOf(part(".claim-text"))).toBe(longTexts["en"]);
  expect(part(".claim-text .visually-hidden")).toBeNull();
});

test("two short ratings that agree are side by side, with the number of the others, which opens all", async () => {
  rest(
    reviewed(
      review("North Sea Check", "2025-06-02", { rating: "False" }),
      review("Faktenlinie", "2025-07-11", { rating: "Falsch", language: "de" }),
      review("Tideline", "2025-05-28", { rating: "False" }),
      review("Klarsyn", "2025-07-03", {}),
    ),
  );
  expect(parts(".finding-columns .finding-publisher").map(wordsOf)).toEqual(["North Sea Check", "Tideline"]); // in the reader's language, newest first
  const [one, other] = parts(".finding-rating").map((rating) => rating.getBoundingClientRect());
  expect(one!.top).toBe(other!.top);
  await page.getByRole("button", { name: "2 more reviews" }).click();
  expect(isWhole()).toBe(true);
  expect(parts(".reviews li")).toHaveLength(4);
});

test("ratings that differ are in rows, even two; of more than three, two and the number of the others", () => {
  const [first, second] = [
    review("North Sea Check", "2026-03-04", { rating: "Mostly true", verdict: "mostly-supported" }),
    review("Tideline", "2026-03-02", { rating: "Half right", verdict: "mixed" }),
  ];
  rest(reviewed(first, second));
  expect(parts(".finding-rows li").map(wordsOf)).toEqual(["North Sea Check Mostly true Mar 2026", "Tideline Half right Mar 2026"]);
  rest({ ...reviewed(first, second, { ...first, publisher: { name: "Klarsyn" } }, { ...first, publisher: { name: "Quay" } }), id: "four" });
  expect(parts(".finding-rows li")).toHaveLength(3);
  expect(wordsOf(parts(".finding-rows li")[2])).toBe("+2");
});

test("ratings that are sentences are quoted in two lines at most; a review without a rating says so and shows its title", () => {
  rest(reviewed(review("Full Fact", "2017-09-19", { rating: "This is wrong, it’s more like £250 million a week. ".repeat(4).trim() })));
  expect(wordsOf(part(".finding-sentence"))).toMatch(/^“This is wrong/u);
  expect(part(".finding-sentence")!.clientHeight).toBeLessThanOrEqual(46);
  rest({ ...reviewed(review("North Sea Check", "2026-04-14", { title: "What the terminal costs" })), id: "unrated" });
  expect(wordsOf(part(".card-body"))).toMatch(/^North Sea Check · Apr 14, 2026 No rating given “What the terminal costs”/u);
});

test("a side without statements is left out; reviews and statements together have one line of counts", () => {
  rest({ ...denial, statements: denial.statements.filter(({ bearing }) => bearing === "supports") });
  expect(parts(".statement-counts > span").map(wordsOf)).toEqual(["2 support"]);
  rest({ ...denial, id: "both", reviews: [review("Tideline", "2025-05-28", { rating: "False" })] });
  expect(wordsOf(part(".finding-counts"))).toBe("5 contradict · 2 support");
  expect(part(".strip")).toBeNull();
});

test("the strip has the nodes of the timeline in order of date, and names the months", () => {
  rest(denial);
  expect(parts(".strip li .visually-hidden").map(wordsOf)).toHaveLength(denial.statements.length + 1);
  expect(parts(".strip time").map(wordsOf)).toEqual(["Oct 2022", "Aug 2023", "Oct 2024"]);
  const edges = parts(".strip time").map((label) => label.getBoundingClientRect());
  expect(edges.slice(1).every(({ left }, at) => left >= edges[at]!.right)).toBe(true);
});

test.each([1180, 360, 320])("no two months of a strip touch: %i wide", async (width) => {
  await page.viewport(width, 900);
  const touching: string[] = [];
  let pairs = 0;
  for (const claim of starterClaims) {
    if (claim.statements.length === 0 || claim.reviews.length > 0) continue;
    rest(claim);
    const edges = parts(".strip time:not([hidden])").map((label) => label.getBoundingClientRect());
    pairs += Math.max(0, edges.length - 1);
    touching.push(...edges.flatMap((edge, at) => (at > 0 && edge.left - edges[at - 1]!.right < 8 ? [claim.id] : [])));
  }
  expect(touching).toEqual([]);
  expect(pairs).toBeGreaterThan(0);
});

test("a long strip shows both ends and the claim", () => {
  rest({ ...denial, id: "long", statements: [...denial.statements, ...denial.statements] });
  expect(parts(".strip li").length).toBeLessThanOrEqual(9);
  expect(parts(".strip li").map(wordsOf).join(" ")).toContain("…");
});

test("the strip is one stop; the arrows move along it, and a node leads to its statement", async () => {
  shown.open(annotate(denial), { takeFocus: true });
  parts(".strip button")[0]!.focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(focused()).toBe(parts(".strip button")[2]);
  expect(parts('.strip button[tabindex="0"]')).toEqual([focused()]);
  await userEvent.keyboard("{ArrowLeft}");
  expect(focused()).toHaveAccessibleName("The claim");
  parts(".strip button").at(-1)!.click();
  const inView = () => {
    const body = part(".card-body")!.getBoundingClientRect();
    const entry = parts(".timeline li").at(-1)!.getBoundingClientRect();
    return entry.bottom <= body.bottom + 1 && entry.top >= body.top;
  };
  await expect.poll(inView).toBe(true);
});

test("a click on a small card opens all of it and keeps it open; nothing that was there moves", async () => {
  rest(denial);
  const before = part(".statement-counts")!.getBoundingClientRect();
  await userEvent.click(part("#claim")!);
  expect(isWhole()).toBe(true);
  expect(shown.events).toContain("focus");
  const { left, top } = part(".statement-counts")!.getBoundingClientRect();
  expect([left, top]).toEqual([before.left, before.top]);
});

test("a pointer that rests on the body opens all; on the foot it does not", async () => {
  rest(denial);
  await userEvent.hover(part(".card-off")!);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(isWhole()).toBe(false);
  await userEvent.hover(part("#claim")!);
  await expect.poll(isWhole).toBe(true);
});

test("the way on opens all by Enter, and the focus stays in the card", async () => {
  rest(denial);
  part(".card-foot .card-more")!.focus();
  await userEvent.keyboard("{Enter}");
  expect(isWhole()).toBe(true);
  expect(wordsOf(focused())).toBe("Known claim 2 of 3");
});

test("opened by key, all of it is there at once", () => {
  shown.open(annotate(denial), { takeFocus: true });
  expect(isWhole()).toBe(true);
});

test.each([
  ["below", 100, "top"],
  ["above", 700, "bottom"],
] as const)("a small card %s its mark grows away from it and never covers it", (_, before, side) => {
  shown.layer.remove();
  shown = showCardPage({ before });
  rest(denial);
  const small = shown.card().getBoundingClientRect();
  shown.layer.grow();
  const whole = shown.card().getBoundingClientRect();
  const mark = shown.mark();
  expect(whole.height).toBeGreaterThan(small.height);
  expect(whole.height).toBeLessThanOrEqual(620);
  expect(whole[side]).toBe(small[side]);
  expect(whole.top >= mark.bottom || whole.bottom <= mark.top).toBe(true);
  expect([whole.top >= 12, whole.bottom <= 888]).toEqual([true, true]);
});

test("the body of a whole card scrolls; actions and foot stay", () => {
  shown.open(annotate(denial), { site: "harbourpost.example" });
  const { scrollHeight, clientHeight } = part(".card-body")!;
  expect(scrollHeight).toBeGreaterThan(clientHeight);
  const { bottom } = shown.card().getBoundingClientRect();
  for (const selector of [".card-actions", ".card-foot"])
    expect(part(selector)!.getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom);
});

test("a question is labeled as one; a page that is one of the reviews says so, and its review comes first", () => {
  rest(denial, { stance: "asked" });
  expect(wordsOf(part(".card-top"))).toBe("Asked on this page");
  const url = "https://www.northseacheck.example/terminal";
  const own = reviewed(
    review("Tideline", "2025-07-28", { rating: "False" }),
    review("North Sea Check", "2025-06-02", { rating: "False", url }),
  );
  shown.open(annotate(own), { isResting: true, address: "https://northseacheck.example/terminal/?from=mail#top" });
  expect(wordsOf(part(".card-top"))).toBe("This page is one of the reviews");
  expect(wordsOf(part(".finding-columns > div"))).toBe("North Sea Check False Jun 2, 2025, this page");
  shown.open(annotate(own), { isResting: true, address: "https://northseacheck.example/bridge" });
  expect(wordsOf(part(".card-top"))).toBe("Stated on this page");
});

test("the site is switched off from the card, which closes, and the settings open", async () => {
  rest(denial);
  await page.getByRole("button", { name: "Off on this site: harbourpost.example" }).click();
  await expect.poll(() => shown.layer.isOpen()).toBe(false);
  expect(shown.events).toContain("site off");
  shown.open(annotate(denial));
  expect(part(".card-off")).toBeNull(); // in a private window there is nothing to switch
  await page.getByRole("button", { name: "Settings" }).click();
  expect(shown.events).toContain("settings");
});

test("a claim that nobody has answered says so", () => {
  rest({ ...findClaim(({ id }) => id === "vaccines-cause-autism"), reviews: [], statements: [] });
  expect(wordsOf(part(".statement-counts"))).toBe("No response on record");
});
