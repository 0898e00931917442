import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import { type CatalogueEntry, readSourceCatalogue } from "../../../src/feeds/source-catalogue.ts";
import { hostOf } from "../../../src/claims/host.ts";
import { readSourceAddress } from "../../../src/feeds/source-address.ts";

const path = join(projectRoot, "assets/sources/catalogue.json");
const read = readSourceCatalogue(JSON.parse(readFileSync(path, "utf8")));
if (!read.ok) throw new Error(`assets/sources/catalogue.json: ${read.reason}`);
const { documents, sources } = read.catalogue;
const inLanguage = (language: string): CatalogueEntry[] =>
  sources.filter(({ languages }) => languages.some((tag) => tag.split("-", 1)[0] === language));

describe("the catalogue of the project", () => {
  test.each(["ar", "de", "en", "es", "fr", "hi", "pt"])("has an organization that publishes in %s", (language) => {
    expect(inLanguage(language)).not.toEqual([]);
  });

  test.each(sources.map((entry) => [entry.name, entry] as const))(
    "%s can be added as a source, and no document is younger than the day we looked",
    (_, entry) => {
      for (const address of [entry.feed, entry.sitemap].filter((one) => one !== undefined))
        expect(readSourceAddress(address)).toEqual({ ok: true, address });
      for (const id of Object.values(entry.evidence).flat()) {
        const { seenOn, ...document } = documents[id]!;
        expect("date" in document && document.date !== undefined ? document.date <= seenOn : true).toBe(true);
      }
    },
  );

  test("is in the order of names, so that two people's additions meet in one place", () => {
    const names = sources.map(({ name }) => name);
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, "en")));
  });

  test("leaves out those whose terms forbid a database, and those that answer programs with a refusal", () => {
    const refused = ["politifact.com", "snopes.com", "afp.com", "uol.com.br", "observador.pt"];
    const hosts = sources.flatMap(({ home, aliases = [] }) => [hostOf(home) ?? "", ...aliases]);
    expect(hosts.filter((host) => refused.some((site) => `.${host}`.endsWith(`.${site}`)))).toEqual([]);
  });

  test("calls nobody a signatory without the network's own list, or the organization's own page", () => {
    const signatories = sources.filter(({ signatoryOf }) => signatoryOf?.includes("IFCN"));
    expect(signatories.filter(({ evidence }) => !evidence.signatoryOf?.includes("ifcn-list"))).toEqual([]);
    expect(sources.filter(({ signatoryOf }) => signatoryOf?.includes("EFCSN")).map(({ name }) => name)).toEqual(["CORRECTIV", "Demagog"]);
  });
});

describe("a catalogue is refused with a sentence", () => {
  const document = { kind: "page", url: "https://lists.example/checkers", seenOn: "2026-11-29" };
  const entry = {
    name: "Checks",
    languages: ["en"],
    home: "https://checks.example/",
    feed: "https://www.checks.example/feed",
    claimReview: "json-ld",
    evidence: { languages: ["list"], home: ["list"], feed: ["list"], claimReview: ["list"] },
  };
  const readWith = (change: object, documents: object = { list: document }): string | undefined => {
    const result = readSourceCatalogue({ documents, sources: [{ ...entry, ...change }] });
    return result.ok ? undefined : result.reason;
  };

  test("not when all is well", () => {
    expect(readWith({})).toBeUndefined();
    expect(
      readWith({ aliases: ["old.example"], evidence: { ...entry.evidence, aliases: ["list"] }, feed: "https://old.example/rss" }),
    ).toBeUndefined();
  });

  test.each<[string, object, RegExp]>([
    ["an address that is not https", { feed: "http://checks.example/feed" }, /^sources\.0\.feed \(Checks\) is not an https address$/u],
    ["no language", { languages: [] }, /^sources\.0\.languages \(Checks\) is empty$/u],
    ["a language in words", { languages: ["English"] }, /^sources\.0\.languages\.0 \(Checks\) is not a language tag/u],
    ["a country in words", { country: "Germany" }, /^sources\.0\.country \(Checks\) is not a country code/u],
    ["an unknown network", { signatoryOf: ["XYZ"] }, /^sources\.0\.signatoryOf\.0 \(Checks\)/u],
    ["nothing to visit", { feed: undefined }, /^Checks: has neither a feed nor a sitemap$/u],
    ["a feed at a stranger's site", { feed: "https://other.example/feed" }, /^Checks: https:\/\/other\.example\/feed is at another site/u],
    ["a fact without evidence", { country: "DE" }, /^Checks: country has no evidence$/u],
    [
      "evidence without a fact",
      { evidence: { ...entry.evidence, sitemap: ["list"] } },
      /^Checks: has evidence for sitemap, but no sitemap$/u,
    ],
    [
      "evidence that is not there",
      { evidence: { ...entry.evidence, feed: ["rumor"] } },
      /^Checks: its evidence rumor is not among the documents$/u,
    ],
  ])("for %s", (_, change, sentence) => {
    expect(readWith(change)).toMatch(sentence);
  });

  test("for a day that does not exist, for a document nobody cites, and for two of the same", () => {
    expect(readWith({}, { list: { ...document, seenOn: "2026-02-30" } })).toMatch(/^documents\.list\.seenOn is not a day/u);
    expect(readWith({}, { list: document, other: document })).toBe("document other is evidence of nothing");
    expect(readSourceCatalogue({ documents: { list: document }, sources: [entry, { ...entry, name: "Checks 2" }] })).toEqual({
      ok: false,
      reason: "two entries have the home https://checks.example/",
    });
  });

  test.each([[null], [[]], ["{}"], [{ documents: {} }], [{ documents: {}, sources: [null] }]])("for %j", (value) => {
    expect(readSourceCatalogue(value).ok).toBe(false);
  });
});
