import type { Claim } from "../claims/claim.ts";
import { findMatches } from "../matching/find-matches.ts";
import type { Findings, MatchOptions } from "../matching/match.ts";
import { InputError } from "./io/input-error.ts";
import { loadClaims } from "./io/load-claims.ts";
import { openProjectJudge } from "./io/open-project-judge.ts";
import { readOptions } from "./io/read-options.ts";
import { blockGap, type PageText, readPageFile } from "./io/read-page-file.ts";
import { resolvePath } from "./io/resolve-path.ts";
import { type FoundMatch, formatMatches } from "./format-matches.ts";
import { writeLine } from "./io/write-line.ts";

export const annotateHelp = `gainsay annotate FILE… [--claims FILE] [--json] [--rules] [--text]

The known claims that pages or texts state. A FILE is HTML, or plain text with blank lines between paragraphs.

  --claims FILE   claims, plain claims or ClaimReview: JSON, JSON lines, a DataFeed, an answer of Google's Fact Check Tools, or a web
                  page with JSON-LD, also .gz (default: the starter claims); entries that cannot be read are left out, and how many
                  these are is said on standard error, with line and reason of the first
  --json          one JSON object a match: {file, text, start, end, claim, claimText, probability, tier, relation, stance,
                  differs}; start and end are UTF-16 offsets into the text as read
  --rules         decide by rules alone, as the extension does if it cannot open the judge
  --text          print the text as read instead (one file; with --json any number, as {file, text})
`;

/**
 * Finds the claims in each file, and prints a file's claims once it is read.
 *
 * @throws InputError for wrong options or a file that cannot be read; the claims of earlier files have been printed by then
 */
export async function annotateFiles(words: string[]): Promise<void> {
  const { values, positionals: files } = readOptions("annotate", words, {
    claims: { type: "string" },
    json: { type: "boolean", default: false },
    rules: { type: "boolean", default: false },
    text: { type: "boolean", default: false },
  });
  if (files.length === 0) throw new InputError("annotate needs a file; gainsay annotate --help says what it takes");
  if (values.text) return printTexts(files, values.json);
  const { index, claims } = await loadClaims(values.claims === undefined ? undefined : resolvePath(values.claims));
  const askJudge = values.rules ? undefined : (await openProjectJudge())?.askJudge;
  for (const file of files) {
    const page = await readPageFile(resolvePath(file));
    const findings = findMatches(index, page.blocks, { ...optionsOf(page), ...(askJudge !== undefined && { askJudge }) });
    const matches = placeMatches(file, page, findings, claims);
    if (!values.json) await writeLine(formatMatches(file, matches, findings.sentences.length, claims));
    else for (const match of matches) await writeLine(JSON.stringify(match));
  }
}

async function printTexts(files: string[], isJson: boolean): Promise<void> {
  if (files.length > 1 && !isJson) throw new InputError("annotate --text takes one file; with --json it takes several");
  for (const file of files) {
    const text = joinBlocks(await readPageFile(resolvePath(file)));
    await writeLine(isJson ? JSON.stringify({ file, text }) : text);
  }
}

function joinBlocks({ blocks }: PageText): string {
  return blocks.map((block) => block.text).join(blockGap);
}

function optionsOf({ facts }: PageText): MatchOptions {
  return {
    ...(facts.language !== "" && { language: facts.language }),
    ...(facts.date !== "" && { date: facts.date }),
    ...(facts.title !== "" && { title: facts.title }),
    reviewedClaims: facts.reviewedClaims,
  };
}

function placeMatches(file: string, { blocks }: PageText, { matches }: Findings, claims: ReadonlyMap<string, Claim>): FoundMatch[] {
  const starts: number[] = [];
  let offset = 0;
  for (const { text } of blocks) {
    starts.push(offset);
    offset += text.length + blockGap.length;
  }
  return matches
    .filter((match) => match.tier !== "none")
    .map((match) => ({
      file,
      text: blocks[match.block]?.text.slice(match.start, match.end) ?? "",
      start: (starts[match.block] ?? 0) + match.start,
      end: (starts[match.block] ?? 0) + match.end,
      claim: match.claim,
      claimText: claims.get(match.claim)?.text ?? "",
      probability: match.probability,
      tier: match.tier,
      relation: match.relation,
      stance: match.stance,
      differs: match.differs,
    }));
}
