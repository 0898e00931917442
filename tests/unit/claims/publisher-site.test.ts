import { expect, test } from "vitest";
import { isPublishersOwn } from "../../../src/claims/publisher-site.ts";

test.each<[string, string, string, boolean]>([
  ["PolitiFact", "politifact.com", "https://www.politifact.com/a", true],
  ["AFP Fact Check", "factcheck.afp.com", "https://factcheck.afp.com/a", true],
  ["Full Fact", "fullfact.org", "https://fullfact.org/a", true],
  ["The Washington Post", "washingtonpost.com", "https://www.washingtonpost.com/a", true],
  ["RMIT ABC Fact Check", "abc.net.au", "https://www.abc.net.au/a", true],
  ["Aos Fatos", "aosfatos.org", "https://aosfatos.org/a", true],
  ["checks.example", "checks.example", "https://checks.example/a", true],
  ["PolitiFact", "snopes.com", "https://www.snopes.com/a", false],
  ["PolitiFact", "politifact.com", "https://politifact.com.evil.example/a", false],
  ["PolitiFact", "politifact.evil.example", "https://politifact.evil.example/a", false],
  ["PolitiFact", "politifact.com", "https://politifact.com@evil.example/a", false],
  ["PolitiFact", "politifact.com", "https://evil.example\\@politifact.com/a", false],
  ["Роlitifact", "роlitifact.com", "https://роlitifact.com/a", false],
  ["PolitiFact", "xn--litifact-6fh.com", "https://xn--litifact-6fh.com/a", false],
  ["PolitiFact", "po.com", "https://po.com/a", false],
  ["PolitiFact", "politifact-review.com", "https://politifact-review.com/a", false],
  ["PolitiFact", "politifact.com", "javascript:alert(1)", false],
])("a review by %s of %s at %s: its own %j", (name, site, address, isOwn) => {
  expect(isPublishersOwn(address, { name, site })).toBe(isOwn);
});

test("without a site nothing is its own", () => {
  expect(isPublishersOwn("https://politifact.com/a", { name: "PolitiFact" })).toBe(false);
});
