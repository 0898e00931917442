/** A search reads the records of a few hundred claims only: the right ones must be among them, and one search must not affect the next. */
import { expect, test } from "vitest";
import { rankClaims } from "../../../../src/matching/rank-claims.ts";
import { openIndex } from "../../../../src/matching/index-read/open-index.ts";
import { rankCandidates } from "../../../../src/matching/retrieval/rank-candidates.ts";
import { writeDelta, writeIndex } from "../../../../src/matching/index-write/write-index.ts";
import { claimOf, openClaims } from "../claim-of.ts";

const common = Array.from({ length: 1_500 }, (_, at) =>
  claimOf(`board-${String(at).padStart(4, "0")}`, `The harbour board of Norrvik met ship vessel${at}.`),
);
const crane = claimOf("crane", "A crane in the harbour of Norrvik collapsed on a lighthouse keeper.");
const longer = claimOf(
  "longer",
  "A crane in the harbour of Norrvik collapsed after the storm that had closed schools, roads, bridges, museums and the airport since Monday.",
);

test("among many claims that share a word, those that share rarer ones come first, the shorter before the longer, search after search", () => {
  const index = openClaims([...common.slice(0, 700), longer, crane, ...common.slice(700)]);
  const search = (text: string): string[] => rankClaims(index, { text, language: "en" }, 3).map(({ claim }) => claim);
  for (let run = 0; run < 3; run++) {
    expect(search("Did a crane collapse in the harbour of Norrvik?").slice(0, 2)).toEqual(["crane", "longer"]);
    expect(search("The harbour board met ship vessel1234.")[0]).toBe("board-1234");
  }
});

test("a search gives the same after another one as in an index just opened", () => {
  const claims = [...common.slice(0, 40), crane, longer];
  const searches = [
    "The storm closed schools and museums.",
    "A crane collapsed on a lighthouse keeper, said the board of Norrvik.",
    "Schools met a ship.",
  ];
  const used = openClaims(claims);
  const search = (index: typeof used, text: string) =>
    rankCandidates(index, { sentence: index.read(text, "en"), before: [], after: [], speaker: index.read("", "en") }, 20);
  for (const text of [...searches, ...searches]) expect(search(used, text)).toEqual(search(openClaims(claims), text));
});

test("a claim that a later segment removes is not found, and the next best takes its place", () => {
  const opened = openIndex([writeIndex([...common, crane, longer]), writeDelta([], ["crane"])]);
  if (!opened.ok) throw new Error(opened.reason);
  const found = rankClaims(opened.index, { text: "Did a crane collapse in the harbour of Norrvik?", language: "en" }, 1_500);
  expect(found[0]?.claim).toBe("longer");
  expect(found.map(({ claim }) => claim)).not.toContain("crane");
});
