import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isClaimReview, listClaimReviews, readClaimReview, readClaimReviews } from "../../../src/claims/claim-review.ts";
import { readClaim, type Claim } from "../../../src/claims/claim.ts";

const provenance = { feed: "test", sequence: 3 };

const clean = {
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  claimReviewed: "The moon is made of cheese.",
  url: "https://www.factcheck.example/moon",
  author: { "@type": "Organization", name: "Fact Check", url: "https://factcheck.example" },
  datePublished: "2021-05-04",
  inLanguage: "en",
  reviewRating: { "@type": "Rating", alternateName: "False" },
  itemReviewed: {
    "@type": "Claim",
    author: { "@type": "Person", name: "Wallace Smith", sameAs: "https://en.wikipedia.org/wiki/Wallace" },
    datePublished: "2021-05-01",
    appearance: { "@type": "CreativeWork", url: "https://social.example/1" },
  },
};

function read(changes: object): Claim {
  const result = readClaimReview({ ...clean, ...changes }, provenance);
  if (!result.ok) throw new Error(result.reason);
  return result.claim;
}

const readItem = (changes: object) => read({ itemReviewed: { ...clean.itemReviewed, ...changes } });

const runs = Number(process.env["FUZZ_RUNS"] ?? 1_000);

describe("a claim review", () => {
  it("gives the claim, who made it when and where, and what the publisher found", () => {
    expect(read({})).toEqual({
      id: expect.stringMatching(/^claim-[0-9a-f]{16}$/u),
      text: "The moon is made of cheese.",
      language: "en",
      variants: [],
      claimant: { name: "Wallace Smith", kind: "person", sameAs: ["https://en.wikipedia.org/wiki/Wallace"] },
      statedOn: { date: "2021-05-01", precision: "day" },
      appearances: [{ url: "https://social.example/1" }],
      reviews: [
        {
          publisher: { name: "Fact Check", site: "factcheck.example" },
          url: "https://www.factcheck.example/moon",
          publishedOn: { date: "2021-05-04", precision: "day" },
          rating: "False",
          verdict: "refuted",
          language: "en",
        },
      ],
      statements: [],
      topics: [],
      provenance,
    });
  });

  it("needs only the text of the claim", () => {
    const result = readClaimReview({ claimReviewed: "Cheese floats." }, provenance);
    expect(result).toMatchObject({
      ok: true,
      claim: { text: "Cheese floats.", reviews: [{ publisher: { name: "unknown" }, verdict: "other" }] },
    });
  });

  it.each<[string, unknown]>([
    ["empty", ""],
    ["blank", "  \n "],
    ["missing", undefined],
    ["a number", 12],
    ["an empty list", []],
  ])("is refused with its reason when claimReviewed is %s", (_what, claimReviewed) => {
    expect(readClaimReview({ ...clean, claimReviewed }, provenance)).toEqual({ ok: false, reason: "claimReviewed is empty" });
  });

  it("is refused when the claim is a document rather than a sentence", () => {
    const result = readClaimReview({ ...clean, claimReviewed: "a ".repeat(3000) }, provenance);
    expect(result).toEqual({ ok: false, reason: "claimReviewed is longer than 4000 characters" });
  });

  it.each<[string, unknown, string]>([
    ["entities", "Tom &amp; Jerry&#8217;s &quot;fight&quot;", 'Tom & Jerry’s "fight"'],
    ["entities encoded twice", "R&amp;amp;D costs &amp;euro; 5", "R&D costs € 5"],
    ["Windows-1252 numbers", "It&#146;s so", "It’s so"],
    ["inline markup", "A box of <nobr>Cheez-Its</nobr>.", "A box of Cheez-Its."],
    ["a list", ["", "The first that says something", "another"], "The first that says something"],
    ["a JSON-LD value", { "@value": "Typed text", "@language": "en" }, "Typed text"],
    ["line breaks", "One\n  claim\tin lines", "One claim in lines"],
    ["text that looks like markup but is not", "For all x < y and y > z", "For all x < y and y > z"],
    ["half a surrogate pair", "Bad \ud83d end", "Bad \ufffd end"],
  ])("has plain text where the source has %s", (_what, claimReviewed, text) => {
    expect(read({ claimReviewed }).text).toBe(text);
  });

  it("is found inside the properties of microdata", () => {
    const { claimReviewed, reviewRating } = clean;
    const result = readClaimReview({ type: ["http://schema.org/ClaimReview"], properties: { claimReviewed, reviewRating } }, provenance);
    expect(result).toMatchObject({ ok: true, claim: { text: claimReviewed, reviews: [{ verdict: "refuted" }] } });
  });

  it.each<[string, unknown, string[]]>([
    ["a string", "https://a.example/1", ["https://a.example/1"]],
    ["an object", { url: "https://a.example/1" }, ["https://a.example/1"]],
    ["a list of both", ["https://a.example/1", { "@id": "https://b.example" }], ["https://a.example/1", "https://b.example"]],
    [
      "several in one string",
      "https://a.example/1, http://b.example/2 and https://c.example",
      ["https://a.example/1", "http://b.example/2", "https://c.example"],
    ],
    ["a number in a string", "1", []],
    ["a relative file name", "images/photo.jpg", []],
    ["a script", "javascript:alert(1)", []],
    [
      "the publisher's own page",
      ["https://factcheck.example/moon", "https://www.factcheck.example/x", "https://a.example/1"],
      ["https://a.example/1"],
    ],
    ["the same place twice", ["https://a.example/1", "https://a.example/1"], ["https://a.example/1"]],
    ["null", null, []],
  ])("keeps web addresses of an appearance that is %s", (_what, appearance, urls) => {
    expect(readItem({ appearance }).appearances.map(({ url }) => url)).toEqual(urls);
  });

  it("takes firstAppearance and the item's url as appearances too", () => {
    const claim = readItem({ appearance: undefined, firstAppearance: { url: "https://a.example/1" }, url: ["https://b.example/2"] });
    expect(claim.appearances).toEqual([{ url: "https://a.example/1" }, { url: "https://b.example/2" }]);
  });

  it.each<[string, unknown, Claim["claimant"]]>([
    ["posts marked as a person", { "@type": "Person", name: "Facebook posts" }, { name: "Facebook posts", kind: "collective" }],
    ["several sources", { name: "Fuentes múltiples" }, { name: "Fuentes múltiples", kind: "collective" }],
    ["web sites", { name: "Plusieurs sites internet" }, { name: "Plusieurs sites internet", kind: "collective" }],
    ["a domain", { name: "NaturalNews.com" }, { name: "NaturalNews.com", kind: "collective" }],
    ["a body", { "@type": "Organization", name: "Vote Leave" }, { name: "Vote Leave", kind: "organization" }],
    [
      "a party marked as a person",
      { "@type": "Person", name: "Republican Party of Florida" },
      { name: "Republican Party of Florida", kind: "organization" },
    ],
    ["a name only", "Ada Lovelace", { name: "Ada Lovelace", kind: "person" }],
    ["a list", [{ name: "Ada Lovelace" }, { name: "Charles Babbage" }], { name: "Ada Lovelace", kind: "person" }],
    ["the address of a post", { name: "https://social.example/1" }, undefined],
    ["an empty name", { name: "" }, undefined],
    [
      "dirty sameAs",
      { name: "Ada Lovelace", sameAs: ["", "see wikipedia", "https://a.example"] },
      { name: "Ada Lovelace", kind: "person", sameAs: ["https://a.example"] },
    ],
  ])("names who made the claim when the author is %s", (_what, author, claimant) => {
    expect(readItem({ author }).claimant).toEqual(claimant);
  });

  it.each<[string, unknown, unknown, string, string]>([
    ["author without address", { name: "Checker" }, undefined, "Checker", "factcheck.example"],
    ["author that is a string", "Checker", undefined, "Checker", "factcheck.example"],
    ["author that is an address", "https://www.checker.example/", undefined, "checker.example", "checker.example"],
    ["author with only an address", { url: "https://checker.example/about" }, undefined, "checker.example", "checker.example"],
    ["publisher instead of author", undefined, { name: "Checker" }, "Checker", "factcheck.example"],
    ["neither", undefined, undefined, "factcheck.example", "factcheck.example"],
  ])("names the publisher when there is %s", (_what, author, publisher, name, site) => {
    expect(read({ author, publisher }).reviews[0]?.publisher).toEqual({ name, site });
  });

  it.each<[unknown, string | undefined]>([
    ["2020-10-07 20:05", "2020-10-07"],
    ["2017-03-01 20:30:17 UTC", "2017-03-01"],
    ["2022-01-31T23:30:00+0100", "2022-01-31"],
    ["2020-10", "2020-10"],
    ["26 May 2015", "2015-05-26"],
    ["May 26th, 2015", "2015-05-26"],
    ["3. März 2019", "2019-03-03"],
    ["7 de outubro de 2022", "2022-10-07"],
    ["14.02.2021", "2021-02-14"],
    ["10/07/2020", "2020"],
    ["2021-02-30", "2021-02"],
    ["0001-01-01", undefined],
    ["20211", undefined],
    ["yesterday", undefined],
    [null, undefined],
    [{ "@value": "2020" }, "2020"],
    [["2020-10-07"], "2020-10-07"],
    ["1620259200", "2021-05-06"],
    [1_620_259_200_000, "2021-05-06"],
    ["/Date(1620259200000)/", "2021-05-06"],
    ["951782400", "2000-02-29"],
    ["0000-00-00", undefined],
    ["0", undefined],
    ["६ मई २०२१", "2021-05-06"],
    ["٦ مايو ٢٠٢١", "2021-05-06"],
    ["6 maja 2021", "2021-05-06"],
    ["6 мая 2021 г.", "2021-05-06"],
    ["6-May-2021", "2021-05-06"],
    ["Thu, 06 May 2021 10:00:00 GMT", "2021-05-06"],
    ["2021年5月6日", "2021-05-06"],
    ["2021/05/06", "2021-05-06"],
  ])("reads the date %j as %s", (datePublished, date) => {
    expect(read({ datePublished }).reviews[0]?.publishedOn?.date).toBe(date);
  });

  it.each<[string, object, string]>([
    ["the claim's @id", { "@id": "https://f.example/r/1", itemReviewed: { "@id": "https://f.example/c/1" } }, "https://f.example/c/1"],
    ["the review's @id", { "@id": "https://f.example/r/1" }, "https://f.example/r/1"],
    ["a hash where @id is a blank node", { "@id": "_:b0" }, read({}).id],
    ["a hash where @id is a fragment", { "@id": "#claimreview" }, read({}).id],
  ])("is named by %s", (_what, changes, id) => {
    expect(read(changes).id).toBe(id);
  });

  it("has the same name whatever the case, spacing and quotation marks of its text, and another for another claimant", () => {
    expect(read({ claimReviewed: "“the moon  is MADE of cheese”" }).id).toBe(read({}).id);
    expect(readItem({ author: { name: "Gromit" } }).id).not.toBe(read({}).id);
  });

  it.each<[string, string]>([
    ["Der Mond ist aus Käse und wird von Mäusen bewohnt.", "de"],
    ["La lune est faite de fromage et les souris sont dessus.", "fr"],
    ["O queijo não é da lua, mas as pessoas dizem que sim.", "pt"],
    ["La luna está hecha de queso y los ratones son del espacio.", "es"],
    ["La luna è fatta di formaggio, non della roccia.", "it"],
    ["The moon is made of cheese.", "en"],
    ["Moon cheese", "en"],
    ["月はチーズでできている", "ja"],
    ["Луна сделана из сыра", "ru"],
  ])("guesses the language of %j when the source does not say it", (claimReviewed, language) => {
    expect(read({ inLanguage: undefined, claimReviewed }).language).toBe(language);
  });

  it.each<[unknown, string]>([
    ["eng", "en"],
    ["English", "en"],
    ["en_GB", "en-GB"],
    ["en-us,en;q=0.5", "en-US"],
    ["zh-hant", "zh-Hant"],
    [{ "@type": "Language", name: "English" }, "en"],
    [[{ "@type": "Language", name: "Klingon" }, { alternateName: "en" }], "en"],
    ["Español", "es"],
    ["por", "pt"],
    ["हिन्दी", "hi"],
    ["und", "en"],
    [{ "@id": "https://a.example/en" }, "en"],
  ])("stores the language %j in its BCP 47 form: %s", (inLanguage, language) => {
    const claimReviewed = { es: "La luna.", pt: "A lua.", hi: "चाँद पनीर का है।", "zh-Hant": "月亮是奶酪做的" }[language] ?? "Moon cheese.";
    expect(read({ inLanguage, claimReviewed }).language).toBe(language);
  });

  it.each<[string, string, string]>([
    ["fr", "The mayor closed three schools in the city.", "en"],
    ["en", "Le maire a fermé trois écoles dans la ville.", "fr"],
    ["de", "El alcalde cerró tres escuelas en la ciudad.", "es"],
    ["en", "महापौर ने तीन स्कूल बंद किए।", "hi"],
    ["hi", "The mayor closed three schools in the city.", "en"],
    ["en", "市长关闭了三所学校。", "zh"],
    ["fr", "Emmanuel Macron, Boris Johnson.", "fr"],
    ["nl", "De burgemeester sloot drie scholen in de stad.", "nl"],
    ["es", "Un video muestra a la policía en la ciudad.", "es"],
    ["pt", "O prefeito fechou três escolas na cidade.", "pt"],
    ["mr", "महापौरांनी तीन शाळा बंद केल्या.", "mr"],
    ["de", "Der Bürgermeister schloss drei Schulen in der Stadt.", "de"],
    // few short words
    ["fr", "Mayor Ana Prado closed three libraries in Velmora in 2021.", "en"],
    ["ru", "Mayor Ana Prado closed three libraries in Velmora in 2021.", "en"],
    ["fr", "Libraries closed forever", "fr"],
    ["de", "Jonas Weber, Ana Prado, Velmora City Council", "de"],
    ["pl", "Rada Velmora zamknęła biblioteki Ursula von Weber, Karl von Stein, Otto Braun", "pl"],
    ["en", "Imagen de la casa de Ana", "en"],
    // languages that share many words
    ["pt", "El alcalde dijo que las bibliotecas de la ciudad cierran por la noche.", "es"],
    ["es", "O prefeito disse que as bibliotecas da cidade fecham à noite.", "pt"],
    ["en", "La alcaldesa presentó un nuevo sistema que va a sustituir al sistema actual de la ciudad.", "es"],
    ["da", "Politiet sa at mannen ikke ble funnet av naboene.", "no"],
    ["no", "Politiet siger, at manden ikke blev fundet af naboerne.", "da"],
    ["da", "Brand i Oslo og i Bergen", "da"],
    ["no", "Brand i Oslo og i Bergen", "no"],
    ["mr", "महापौर ने कहा कि शहर के तीन स्कूल बंद हैं।", "hi"],
    ["ms", "Wali kota itu akan menutup tiga perpustakaan di kota.", "ms"],
    ["en-GB", "The mayor closed three schools in the city.", "en-GB"],
    // a text in two languages
    ["en", "The mayor said to the council: «No hay dinero para las escuelas de la ciudad.»", "en"],
    ["es", "El alcalde dijo: “There is no money for the schools.” Y cerró las de la ciudad.", "es"],
    ["en", "A partir del lunes no podrán entrar los niños a la biblioteca de Velmora.", "es"],
    // English words in another language
    ["id", "Program Giveaway Motor by Bank Kota Velmora", "id"],
    ["fr", "La climatisation automobile cause le cancer", "fr"],
    ["hi", "Nagar ka mayor jai jai bol raha hai", "hi"],
    // languages without a list of words
    ["sw", "The mayor closed three libraries in the city.", "en"],
    ["gl", "O alcalde pechou as bibliotecas da cidade de Velmora.", "gl"],
    ["sr", "Градоначелник је затворио три школе у граду.", "sr"],
    ["tlh", "jIlma'ta' SIS law' jIH", "tlh"],
    // scripts
    ["en", "മേയർ മൂന്ന് സ്കൂളുകൾ അടച്ചു.", "ml"],
    ["pa", "महापौर ने तीन स्कूल बंद किए हैं।", "hi"],
    ["en", "شهد عمدة المدينة الكبيرة افتتاح مكتبات جديدة في فلمورا", "ar"],
    ["en", "महापौर नगरपालिका", "und"],
    ["zh-Hant", "市長關閉了三所學校。", "zh-Hant"],
    ["ko", "市長 세 학교를 닫았다.", "ko"],
    ["id", "𝐏𝐫𝐨𝐠𝐫𝐚𝐦 𝐁𝐚𝐧𝐤", "id"],
  ])("overrides a stated language (%s) only if the text is clearly in another: %j", (inLanguage, claimReviewed, language) => {
    expect(read({ inLanguage, claimReviewed }).language).toBe(language);
  });

  it.each<[string, object, string | undefined]>([
    ["without a scheme", { url: "factcheck.example/moon" }, "https://factcheck.example/moon"],
    ["without a scheme, after slashes", { url: "//factcheck.example/moon" }, "https://factcheck.example/moon"],
    ["in a list", { url: ["https://factcheck.example/moon"] }, "https://factcheck.example/moon"],
    ["that is a script", { url: "javascript:alert(1)" }, undefined],
    ["that is a file", { url: "moon.html" }, undefined],
    ["in mainEntityOfPage", { url: "", mainEntityOfPage: { "@id": "https://factcheck.example/moon" } }, "https://factcheck.example/moon"],
  ])("keeps the address of the review %s", (_what, changes, url) => {
    expect(read(changes).reviews[0]?.url).toBe(url);
  });

  it.each<[string, object]>([
    ["a Claim", { claimReviewed: { "@type": "Claim", text: "Cheese floats." } }],
    ["a list of Claims", { claimReviewed: [{ "@type": "Claim", name: "Cheese floats." }] }],
    ["missing, and the reviewed item has it", { claimReviewed: undefined, itemReviewed: { "@type": "Claim", text: "Cheese floats." } }],
    ["missing, and the reviewed item is it", { claimReviewed: null, itemReviewed: "Cheese floats." }],
    ["behind a label", { claimReviewed: "CLAIM: Cheese floats." }],
    ["in paragraphs", { claimReviewed: "<h2>Cheese</h2><ul><li>floats.</li></ul>" }],
  ])("takes its text from where claimReviewed is %s", (_what, changes) => {
    expect(read(changes).text).toBe("Cheese floats.");
  });

  it("is read when its properties carry the prefix of their vocabulary", () => {
    const prefixed = Object.fromEntries(
      Object.entries(clean).map(([key, value]) => [key.startsWith("@") ? key : `https://schema.org/${key}`, value]),
    );
    expect(readClaimReview({ ...prefixed, "@type": "schema:ClaimReview" }, provenance)).toEqual(readClaimReview(clean, provenance));
  });

  it("never throws, and gives only claims that obey the model's rules", { timeout: 20_000 + 10 * runs }, () => {
    const key = fc.constantFrom(
      ...Object.keys(clean),
      "@id",
      "@graph",
      "author",
      "name",
      "url",
      "alternateName",
      "ratingValue",
      "bestRating",
      "appearance",
    );
    const values = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.string({ unit: "binary" }),
        fc.constantFrom("https://a.example/x", "2020-01-01", "False", "en", "javascript:alert(1)", "a\u202Eb\u0000c", "__proto__"),
        fc.double(),
        fc.constant(null),
        fc.array(tie("value"), { maxLength: 4 }),
        tie("object"),
      ),
      object: fc.dictionary(fc.oneof(key, fc.string()), tie("value"), { maxKeys: 8 }),
    })).value;
    fc.assert(
      fc.property(
        fc.oneof(
          values,
          fc.jsonValue(),
          fc.record(
            { claimReviewed: fc.string(), itemReviewed: values, reviewRating: values, url: values, author: values },
            { requiredKeys: [] },
          ),
        ),
        (value) => {
          const results = listClaimReviews(value).map((entry) => readClaimReview(entry, provenance));
          const claims = results.flatMap((result) => (result.ok ? [result.claim] : []));
          const reasons = results.flatMap((result) => (result.ok ? [] : [result.reason]));
          expect(claims.map((claim) => readClaim(claim, provenance))).toEqual(claims.map((claim) => ({ ok: true, claim })));
          expect(reasons).not.toContain("");
          // No text reverses its reading direction, and every address leads to the web.
          expect(JSON.stringify(claims)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|\\u0000|"url":"(?!https?:)/u);
        },
      ),
      { numRuns: runs },
    );
  });
});

describe("claim reviews in a document", () => {
  const one = { claimReviewed: "One" };
  const two = { "@type": "ClaimReview", claimReviewed: "Two" };
  it.each<[string, unknown]>([
    ["an array with nulls", [one, null, two]],
    ["nested arrays", [[one], [[two]]]],
    ["a graph", { "@context": "https://schema.org", "@graph": [one, two] }],
    [
      "a DataFeed",
      { "@type": "DataFeed", dataFeedElement: [{ item: [one, null] }, { item: null }, { "@type": "DataFeedItem", item: two }] },
    ],
    ["the main entity of a page", { "@type": "WebPage", name: "x", mainEntity: [one, two] }],
    ["parts of an article", { "@type": "NewsArticle", hasPart: [one, { "@type": "WebPageElement" }], review: two }],
    ["a graph in a graph", { "@graph": [{ "@type": "WebPage", mainEntity: { "@graph": [one] } }, [two]] }],
    ["a list of items", { "@type": "ItemList", itemListElement: [{ item: one }, { item: two }] }],
  ])("are found in %s", (_what, value) => {
    expect(listClaimReviews(value)).toEqual([one, two]);
  });

  it("are made from the answers of Google's Fact Check Tools", () => {
    const review = {
      publisher: { name: "Checks", site: "checks.example" },
      url: "https://checks.example/1",
      title: "No",
      reviewDate: "2021-05-06T00:00:00Z",
    };
    const answer = {
      claims: [
        {
          text: "Cheese floats.",
          claimant: "Ada Lovelace",
          claimDate: "2021-05-03",
          claimReview: [{ ...review, textualRating: "False", languageCode: "en" }],
        },
      ],
      nextPageToken: "x",
    };
    const [read] = readClaimReviews(answer, provenance);
    expect(read).toMatchObject({
      ok: true,
      claim: {
        text: "Cheese floats.",
        language: "en",
        claimant: { name: "Ada Lovelace", kind: "person" },
        statedOn: { date: "2021-05-03" },
        reviews: [
          {
            publisher: { name: "Checks", site: "checks.example" },
            url: review.url,
            title: "No",
            publishedOn: { date: "2021-05-06" },
            rating: "False",
            verdict: "refuted",
          },
        ],
      },
    });
  });

  it("are distinguished from other markup, which is passed on to be refused", () => {
    const article = { "@type": "NewsArticle", headline: "News" };
    expect(listClaimReviews({ "@graph": [article, two] })).toEqual([article, two]);
    expect(isClaimReview(article)).toBe(false);
    expect(readClaimReview(article, provenance)).toMatchObject({ ok: false });
  });

  it("do not hang on an endlessly nested document", () => {
    let value: unknown = one;
    for (let depth = 0; depth < 5000; depth += 1) value = { "@graph": [value] };
    expect(listClaimReviews(value)).toEqual([]);
  });
});
