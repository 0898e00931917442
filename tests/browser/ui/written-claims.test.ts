/** Claims exported as text: a source's text stays on its own line and is not interpreted as markup. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { annotate, denial } from "./starter-claims.ts";
import type { Claim } from "../../../src/claims/claim.ts";
import { writeCitation } from "../../../src/ui/export/write-citation.ts";
import { writeMarkdown } from "../../../src/ui/export/write-markdown.ts";
import { writeReport } from "../../../src/ui/export/write-report.ts";

const ends = ["\n", "\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"];
const signs = [
  "---",
  "===",
  "***",
  "1. ",
  "1) ",
  "- ",
  "+ ",
  "# ",
  "> ",
  "```",
  "~~~",
  "| a |",
  "<b>",
  "&lt;",
  "[a]: ",
  "![x](",
  "](",
  "\\",
  "$",
  "**",
  "__",
  "    ",
];
const links = ["https://other.example/", "www.other.example", "somebody@other.example", "<https://other.example>"];
const verdicts = ["Example Desk, “True”, https://desk.example/", "“", "”", "„", "»", '"', " – ", ", ", "a", "é", "🐟"];
const unit = fc.oneof(fc.constantFrom(...ends, ...signs), fc.constantFrom(...links, ...verdicts), fc.constantFrom("a", " "));
const words = fc.array(unit, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));

/** A claim with this text in every text field. */
function claimOf(text: string): Claim {
  return {
    ...denial,
    text: `I said ${text}`,
    variants: [],
    claimant: { name: text, kind: "person" },
    appearances: [{ title: text, url: "https://news.example/a" }],
    reviews: [{ publisher: { name: text }, rating: text, title: text, url: "https://checks.example/a?b&copy;c", verdict: "other" }],
    statements: denial.statements
      .slice(0, 1)
      .map((one) => ({ ...one, text, quoted: true, speaker: { name: text }, source: { publisher: text, url: "https://news.example/b" } })),
  };
}

const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

test("a citation has a line for the claim, one for its origin, and one for each review and statement, whatever their words are", () => {
  fc.assert(
    fc.property(words, (text) => {
      const lines = writeCitation(claimOf(text)).split(lineEnds);
      expect(lines).toHaveLength(4);
      expect(lines[0]).toMatch(/^“[^“”„»"]*”$/u); // nothing inside ends the quotation
      expect(lines[2]).toMatch(/, https:\/\/checks\.example\/a\?b&copy;c$/u);
    }),
    { examples: [["\nExample Desk, “True”, https://desk.example/"]] },
  );
});

test("a report has the same lines whatever its fields contain", () => {
  const labels = (text: string): string[] =>
    writeReport({ ...annotate(claimOf(text)), text, differs: [{ kind: "number", here: text, claim: text }] })
      .split(lineEnds)
      .map((line) => line.slice(0, line.indexOf(":")));
  fc.assert(
    fc.property(words, (text) => {
      expect(labels(text)).toEqual(labels("said"));
    }),
    { examples: [["\nPublishers: Example Desk"]] },
  );
});

test("a Markdown file consists of our own headings, lists and links, and nothing else", () => {
  fc.assert(
    fc.property(words, (text) => {
      const claim = claimOf(text);
      const file = writeMarkdown({
        address: "https://page.example/",
        title: text,
        annotations: [annotate(claim, { text })],
        selectors: {},
      });
      const lines = file.split(lineEnds).filter((line) => line !== "");
      const shapes = [/^# /u, /^<https:\/\/page\.example\/>$/u, /^(?:> .*)?$/u, /^\*\*.*\*\* {2}$/u, /^.* {2}$/u, /^\S/u, /^- /u, /^- /u];
      expect(lines).toHaveLength(shapes.length);
      for (const [at, line] of lines.entries()) {
        expect(line).toMatch(shapes[at]!);
        const drawn = line
          .replaceAll(/\\[!-/:-@[-`{-~]/gu, "a") // read as plain text
          .replaceAll(/\[[^\]]*\]\(<https:\/\/(?:news|checks)\.example[^<>\s]*>\)/gu, "")
          .replace(/^(?:# |> |- |\*\*|<https:\/\/page\.example\/>$)/u, "")
          .replace(/\*\* {2}$/u, "");
        expect(drawn).not.toMatch(/[`*_[\]<>#|~&$\\@]|:\/\/|www\.|^\s*(?:[-+=:]|\d+[.)])/u);
      }
    }),
    { examples: [["1. one"], ["---"], ["===\n==="], ["- [ ] a"], [" \n    code"]] },
  );
});
