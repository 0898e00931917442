import { describe, expect, test } from "vitest";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import { readStarterClaims } from "../../../src/cli/io/starter-asset.ts";
import { findMatches } from "../../../src/matching/find-matches.ts";
import { openClaims } from "./claim-of.ts";

const index = openClaims(readStarterClaims(projectRoot));
const once = "musk-spoke-to-putin-only-once";
const told = "musk-told-pentagon-he-spoke-to-putin";

/** What is marked when the sentence is alone in a paragraph of a page with this title. */
function readMarks(text: string, title = "Musk told Pentagon he spoke to Putin, ex-official says"): string[] {
  const { matches } = findMatches(index, [{ text, kind: "paragraph" }], { language: "en", title });
  return matches.filter(({ tier }) => tier === "strong").map(({ claim }) => claim);
}

describe("a page about Musk and Putin", () => {
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
    expect(readMarks(text)).toEqual([claim]);
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
    expect(readMarks(text)).toEqual([]);
  });

  test("does not read a pronoun as Musk on a page that does not name him", () => {
    expect(readMarks("He talked to Putin only once since the start of the war.", "A day in the Kremlin")).toEqual([]);
  });
});
