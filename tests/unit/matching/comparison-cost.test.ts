/** Comparing, looking up and reading a page takes steps in proportion to the text, whatever it repeats. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startCounting, type StepCounter } from "../../support/count-steps.ts";

let countSteps: StepCounter;
let end: () => Promise<void>;
let uses: Record<Use, (text: string, language: string) => unknown>;

const useNames = [
  "a long sentence beside a claim",
  "a long claim beside a sentence",
  "a text beside itself",
  "a text beside other words",
  "looked-up words",
  "a page of one paragraph",
  "a page of many blocks",
  "a page with a long title and speaker",
  "frames",
  "what is disputed",
  "stance",
] as const;
type Use = (typeof useNames)[number];

const claimText = "Mayor Anna Orrin said that 12 ferries were not sold in May 2019, unlike the old mill.";

beforeAll(async () => {
  ({ countSteps, end } = await startCounting(["/src/text/", "/src/matching/"]));
  const { compareSentences } = await import("../../../src/matching/compare-sentences.ts");
  const { findMatches } = await import("../../../src/matching/find-matches.ts");
  const { lookUp } = await import("../../../src/matching/look-up.ts");
  const { openCues } = await import("../../../src/matching/stance/cue-scopes.ts");
  const { findDisputed, readStance } = await import("../../../src/matching/stance/stance.ts");
  const { comparedWordsMax } = await import("../../../src/matching/sentence/cut-sentence.ts");
  const { createReader } = await import("../../../src/matching/sentence/parsed-sentence.ts");
  const { claimOf, openClaims } = await import("./claim-of.ts");
  const index = openClaims([claimOf("ferries", claimText), claimOf("mill", "Das Freibad wurde nicht verkauft.", { language: "de" })]);
  const setting = { kind: "paragraph", previous: "", next: "", below: "", heading: "" } as const;
  uses = {
    "a long sentence beside a claim": (text, language) => compareSentences(claimText, text, language),
    "a long claim beside a sentence": (text, language) => compareSentences(text, claimText, language),
    "a text beside itself": (text, language) => compareSentences(text, text, language),
    "a text beside other words": (text, language) => compareSentences(text, text.replaceAll(/\p{Ll}/gu, nextLetter), language),
    "looked-up words": (text, language) => lookUp(index, text, language, 5),
    "a page of one paragraph": (text, language) => findMatches(index, [{ text: `${claimText} ${text}`, kind: "paragraph" }], { language }),
    "a page of many blocks": (text, language) =>
      findMatches(
        index,
        (text.match(/.{1,20}/gsu) ?? []).map((part) => ({ text: part, kind: "list-item" as const })),
        { language },
      ),
    "a page with a long title and speaker": (text, language) =>
      findMatches(
        index,
        (text.match(/.{1,60}/gsu) ?? []).map((part) => ({ text: `He sold ferries, ${part}`, kind: "paragraph" as const })),
        { language, title: text, speaker: text, reviewedClaims: [text] },
      ),
    frames: (text, language) => openCues(text, language, "").listScopes(),
    "what is disputed": (text, language) => findDisputed(openCues(text, language, "")),
    stance: (text, language) => {
      const sentence = createReader()(text, language);
      const stated = sentence.tokens
        .slice(0, comparedWordsMax)
        .map(({ start, end: to, weight, name }) => ({ start, end: to, weight, isName: name >= 0 }));
      return readStance(openCues(text, language, ""), sentence, stated, setting, { isDenial: false });
    },
  };
});
afterAll(() => end());

const pieces: [language: string, piece: string][] = [
  ["en", "a "],
  ["en", "Anna "],
  ["en", "Orrin Orrin, "],
  ["en", "# "],
  ["en", "ferries# "],
  ["en", "12 "],
  ["en", "12, # "],
  ["en", "# ferries "],
  ["en", "not "],
  ["en", "not # "],
  ["en", "Anna # "],
  ["en", "N# "],
  ["en", "M#, N# "],
  ["en", "Anna said # "],
  ["en", "said "],
  ["en", ", said Anna, "],
  ["en", "said that "],
  ["en", "he said, "],
  ["en", "according to Anna "],
  ["en", "according to "],
  ["en", "unlike "],
  ["en", "unlike the mayor, "],
  ["en", "it is false that "],
  ["en", "is false, "],
  ["en", "whether "],
  ["en", "? "],
  ["en", "why? "],
  ["en", "“a” "],
  ["en", '"'],
  ["en", "( "],
  ["en", ", "],
  ["en", ". "],
  ["en", "He left. "],
  ["en", "Mayor Anna Orrin sold 12 ferries. "],
  ["en", "after Orrin sold "],
  ["en", "the brother of "],
  ["en", "Orrin's brother "],
  ["en", "may have been about to "],
  ["en", "in May 2019 "],
  ["en", "FBI "],
  ["en", "Federal Bureau, "],
  ["en", "all but one "],
  ["en", "twice "],
  ["en", "aaaaaaaaaaaa"],
  ["de", "nicht, "],
  ["de", "sagte, dass "],
  ["de", "laut Anna "],
  ["de", "das Freibad "],
  ["fr", "selon Anna, "],
  ["es", "según dijo que "],
  ["it", "secondo il sindaco "],
  ["pt", "segundo ele disse que "],
];

const sizes = [1500, 3000];

function spell(number: number): string {
  return String.fromCharCode(...[676, 26, 1].map((size) => 97 + (Math.floor(number / size) % 26)));
}

function nextLetter(letter: string): string {
  return letter === "z" ? "a" : String.fromCharCode(letter.charCodeAt(0) + 1);
}

/** Each time, another word replaces `#` in the piece. */
function repeat(piece: string, length: number): string {
  if (!piece.includes("#")) return piece.repeat(Math.ceil(length / piece.length));
  return Array.from({ length: Math.ceil(length / (piece.length + 2)) }, (_, i) => piece.replace("#", spell(i))).join("");
}

const cases = pieces.flatMap(([language, piece]) =>
  useNames.map((use): [language: string, piece: string, use: Use] => [language, piece, use]),
);

test.each(cases)("in %s: %j, repeated: %s", async (language, piece, name) => {
  const use = uses[name];
  const [once = "", twice = ""] = sizes.map((length) => repeat(piece, length));
  use(twice, language); // one-time setup is done, its words are remembered, and the counter knows every function
  const [few, many] = [await countSteps(() => use(once, language)), await countSteps(() => use(twice, language))];
  expect(many / (few + 500)).toBeLessThan(2.5);
});
