/** The stance the engine finds for each mention on the sample pages, compared with a person's judgment. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { readMentions } from "../../../src/dev/demo/page-mentions.ts";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import { readPageFile } from "../../../src/cli/io/read-page-file.ts";
import { readStarterClaims } from "../../../src/cli/io/starter-asset.ts";
import { findMatches } from "../../../src/matching/find-matches.ts";
import { openClaims } from "../matching/claim-of.ts";

const folder = join(projectRoot, "tests/pages");
const index = openClaims(readStarterClaims(projectRoot));

/** For each mention on the pages as delivered: a person's judgment, and the engine's. */
async function readStances(): Promise<{ wanted: string; found: string; text: string }[]> {
  const rows: { wanted: string; found: string; text: string }[] = [];
  for (const { slug, views } of readMentions(folder)) {
    const [first] = views;
    if (first === undefined || !first.isArticle) continue;
    const { blocks, facts } = await readPageFile(join(folder, slug, "page.html"));
    const { matches } = findMatches(index, blocks, facts);
    for (const { claim, or, text, stance } of first.mentions) {
      const match = matches.find(
        (one) => [claim, ...or].includes(one.claim) && text.includes((blocks[one.block]?.text ?? "").slice(one.start, one.end)),
      );
      if (match !== undefined) rows.push({ wanted: stance, found: match.stance, text });
    }
  }
  return rows;
}

test("at least nine of ten mentions on the sample pages get the stance that a person gave them", async () => {
  const rows = await readStances();
  const others = rows.filter(({ wanted, found }) => wanted !== found);
  expect(rows.length).toBeGreaterThan(50);
  expect(others.slice(Math.floor(rows.length / 10))).toEqual([]);
});

test("on the founding page, where every claim is someone's, none is shown as the page's own", async () => {
  const founding = (await readStances()).filter(({ text }) => /Putin|Starlink/u.test(text));
  expect(founding.filter(({ found }) => found === "asserted")).toEqual([]);
});
