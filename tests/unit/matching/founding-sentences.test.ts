import { describe, expect, test } from "vitest";
import { openProjectJudge } from "../../../src/cli/io/open-project-judge.ts";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import { readStarterClaims } from "../../../src/cli/io/starter-asset.ts";
import { findMatches } from "../../../src/matching/find-matches.ts";
import type { MatchOptions } from "../../../src/matching/match.ts";
import { openClaims } from "./claim-of.ts";

const index = openClaims(readStarterClaims(projectRoot));
const askJudge = (await openProjectJudge())?.askJudge;
const once = "musk-spoke-to-putin-only-once";
const told = "musk-told-pentagon-he-spoke-to-putin";

const musk = "Musk told Pentagon he spoke to Putin, ex-official says";

/** What is marked when the sentence is alone in a paragraph of a page. */
function readMarks(text: string, options: MatchOptions): string[] {
  const { matches } = findMatches(index, [{ text, kind: "paragraph" }], { language: "en", ...options });
  return matches.filter(({ tier }) => tier === "strong").map(({ claim }) => claim);
}

describe.each<[string, MatchOptions]>([
  ["rules alone", {}],
  ["judge and rules", { ...(askJudge !== undefined && { askJudge }) }],
])("by %s, a page about Musk and Putin", (_by, by) => {
  test.each([
    [once, "“I have spoken to Putin only once and that was about 18 months ago. The subject matter was space.”"],
    [once, "The billionaire had previously denied speaking to Putin after he launched a war in Ukraine."],
    [once, "Musk had earlier denied that he talked to Putin after the invasion of Ukraine."],
    [once, "He talked to Putin only once since the start of the war."],
    [once, "Last year Musk wrote that he had spoken to Putin only once."],
    [
      told,
      "Colin Kahl, who was then at the Defense Department, told The New Yorker that Musk had volunteered that he had spoken with Putin personally.",
    ],
    [told, "Musk volunteered that he had talked to Putin personally, Kahl told the magazine."],
    [told, "Elon Musk told Pentagon officials he had spoken personally with Vladimir Putin, a former official has said."],
  ])("marks as %s: %s", (claim, text) => {
    expect(readMarks(text, { ...by, title: musk })).toEqual([claim]);
  });

  test.each([
    "Macron spoke to Putin only once.",
    "Emmanuel Macron said he had spoken to Putin only once.",
    "Musk said he had spoken to Zelensky personally.",
    "Biden told Pentagon officials that he had spoken with Vladimir Putin personally.",
    "Putin told Pentagon officials that he had spoken with Elon Musk personally.",
    "Musk has spoken to Putin many times.",
    "Musk never told Pentagon officials that he had spoken with Vladimir Putin personally.",
    "SpaceX launched another batch of Starlink satellites from Florida.",
    "Putin and Scholz spoke by telephone about the war in Ukraine.",
    "Musk and Zelensky have spoken about Starlink in Ukraine.",
  ])("does not mark: %s", (text) => {
    expect(readMarks(text, { ...by, title: musk })).toEqual([]);
  });

  test("does not read a pronoun as Musk on a page that does not name him", () => {
    expect(readMarks("He talked to Putin only once since the start of the war.", { ...by, title: "A day in the Kremlin" })).toEqual([]);
  });
});
