/**
 * Compares every fact of the starter claims with the public dump they come from: `node tests/bench/release/check-starter.ts DATA`, where
 * DATA is the folder with `claims-dump/claimreview.jsonl.gz`. Prints each difference; exit code 1 if there is any.
 *
 * - A review must be in the dump under its address, with the same publisher, rating, title, language and day of publication, and
 *   its verdict must be what the program makes of the rating. Of a page with several entries the one counts whose claim is most like ours.
 * - A claimant must be named in a source. `statedOn` and `saidOn` must be the day of the statement in a source (which dates are that:
 *   `starter-publishers.ts`), or the day of the page where its publisher is the speaker, or a day that the source's text names.
 * - The words of a statement with `quoted: true` must appear in its source.
 *
 * Titles may be a part of the dump's, which joins some with a kicker. `musk-putin.json` has other sources and is left out.
 */
import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type Claim, readClaim, type Review, type Statement } from "../../../src/claims/claim.ts";
import { verdictOfRating } from "../../../src/claims/verdict-of-rating.ts";
import { dateOfPublication, dateOfStatement, type DumpEntry, nameOfPublisher, ratingOf } from "./starter-publishers.ts";

type Report = (what: string, ours: unknown, theirs: unknown) => void;

const folder = new URL("../../../assets/starter/", import.meta.url);

/** Days on which a claim was made that the sources state in their text, not in the date field. */
const namedDays: Record<string, string> = {
  "australia-2-5-million-in-poverty": "Australia Day, 2016",
  "australia-internet-speed-30th-to-60th": "June 13, 2016",
  "australia-defence-spending-lowest-since-1938": "on February 24",
};

const data = process.argv[2];
if (data === undefined) {
  console.error("Usage: node tests/bench/release/check-starter.ts DATA");
  process.exit(2);
}
const entriesByUrl = readDump(`${data}/claims-dump/claimreview.jsonl.gz`);
let differences = 0;
let checked = 0;
for (const file of readdirSync(folder)) {
  if (file === "musk-putin.json") continue;
  for (const value of JSON.parse(readFileSync(new URL(file, folder), "utf8")) as unknown[]) {
    const read = readClaim(value, { feed: "starter", sequence: 1 });
    if (!read.ok) throw new Error(`${file}: ${read.reason}`);
    checkClaim(read.claim, (what, ours, theirs) => {
      differences += 1;
      console.log(`${file} ${read.claim.id} ${what}: ours ${JSON.stringify(ours)}, dump ${JSON.stringify(theirs)}`);
    });
  }
}
console.log(`${checked} reviews and statements checked, ${differences} differences`);
process.exitCode = differences === 0 ? 0 : 1;

function readDump(path: string): Map<string, DumpEntry[]> {
  const found = new Map<string, DumpEntry[]>();
  for (const line of gunzipSync(readFileSync(path)).toString("utf8").split("\n")) {
    if (line === "") continue;
    const entry = JSON.parse(line) as Partial<DumpEntry>;
    if (entry.url === undefined) continue;
    found.set(entry.url, [...(found.get(entry.url) ?? []), entry as DumpEntry]);
  }
  return found;
}

function checkClaim(claim: Claim, report: Report): void {
  for (const review of claim.reviews) checkReview(claim, review, report);
  for (const statement of claim.statements) checkStatement(claim, statement, report);
  const addresses = [...claim.reviews.map((review) => review.url), ...claim.statements.map((statement) => statement.source.url)];
  const sources = addresses.flatMap((url) => entriesByUrl.get(url ?? "") ?? []);
  const claimant = claim.claimant?.name;
  if (claimant !== undefined && !isNamedIn(claimant, sources)) report("claimant", claimant, sources.map(claimantOf));
  if (claim.statedOn === undefined) return;
  const day = claim.statedOn.date;
  const named = namedDays[claim.id];
  const isKnown = sources.some((entry) => dateOfStatement(entry) === day || (named !== undefined && entry.claimReviewed.includes(named)));
  if (!isKnown) report("statedOn", day, sources.map(dateOfStatement));
}

function checkReview(claim: Claim, review: Review, report: Report): void {
  const entry = findEntry(review.url, claim.text);
  if (entry === undefined) return report("review address", review.url, undefined);
  checked += 1;
  const where = (what: string) => `${what} of ${entry.url}`;
  const same: [string, unknown, unknown][] = [
    ["publisher", review.publisher.name, nameOfPublisher(entry)],
    ["rating", review.rating, ratingOf(entry)],
    ["verdict", review.verdict, verdictOfRating(ratingOf(entry) ?? "")],
    ["publishedOn", review.publishedOn?.date, dateOfPublication(entry)],
    ["language", review.language ?? claim.language, entry.inLanguage],
  ];
  for (const [what, ours, theirs] of same) if (ours !== theirs) report(where(what), ours, theirs);
  if (!isTitleOf(review.title, review.url)) report(where("title"), review.title, entry.name);
}

function checkStatement(claim: Claim, statement: Statement, report: Report): void {
  const { source, speaker, saidOn } = statement;
  const entry = findEntry(source.url, statement.text);
  if (entry === undefined) return report("statement address", source.url, undefined);
  checked += 1;
  const where = (what: string) => `${what} of the statement from ${entry.url}`;
  const isPublisher = speaker.name === source.publisher || nameOfPublisher(entry).startsWith(speaker.name);
  if (source.publisher !== nameOfPublisher(entry)) report(where("publisher"), source.publisher, nameOfPublisher(entry));
  if (!isTitleOf(source.title, source.url)) report(where("title"), source.title, entry.name);
  if (!isPublisher && !isNamedIn(speaker.name, [entry])) report(where("speaker"), speaker.name, claimantOf(entry));
  if (statement.quoted && !fold(textOf(entry)).includes(fold(statement.text))) report(where("quotation"), statement.text, textOf(entry));
  const same = claim.reviews
    .flatMap((review) => entriesByUrl.get(review.url ?? "") ?? [])
    .filter((other) => claimantOf(other) === speaker.name);
  const days = isPublisher ? [dateOfPublication(entry)] : [entry, ...same].map(dateOfStatement);
  if (saidOn !== undefined && !days.includes(saidOn.date)) report(where("saidOn"), saidOn.date, days);
}

/** The entry with that address whose claim shares most words with `text`. */
function findEntry(url: string | undefined, text: string): DumpEntry | undefined {
  const words = new Set(fold(text).split(" "));
  const shared = (entry: DumpEntry) =>
    fold(entry.claimReviewed)
      .split(" ")
      .filter((word) => words.has(word)).length;
  const entries = entriesByUrl.get(url ?? "") ?? [];
  return entries.toSorted((a, b) => shared(b) - shared(a))[0];
}

function claimantOf(entry: DumpEntry): string | undefined {
  return entry.itemReviewed?.author?.name;
}

function textOf(entry: DumpEntry): string {
  return `${entry.claimReviewed} ${entry.name ?? ""}`;
}

/** True if a source's claimant contains the name, or its text, title or address contains the name's last word. */
function isNamedIn(name: string, sources: DumpEntry[]): boolean {
  const last = ` ${fold(name).split(" ").at(-1) ?? ""}`;
  return sources.some((entry) => claimantOf(entry)?.includes(name) === true || ` ${fold(`${textOf(entry)} ${entry.url}`)}`.includes(last));
}

/** A missing title is right if the dump has none or only the publisher's name and motto. */
function isTitleOf(title: string | undefined, url: string | undefined): boolean {
  const names = (entriesByUrl.get(url ?? "") ?? []).flatMap((entry) => (entry.name === undefined ? [] : [repairText(entry.name)]));
  if (title === undefined) return names.every((name) => /independent factchecking|FactsCanada/u.test(name));
  return names.some((name) => fold(name).includes(fold(title)));
}

/** The dump contains some bytes as escapes (`\xe2\x80\x98`) and some quotation marks as entities. */
function repairText(text: string): string {
  const bytes = /(?:\\x[0-9a-f]{2})+/giu;
  return text.replaceAll(bytes, (run) => Buffer.from(run.replaceAll("\\x", ""), "hex").toString("utf8")).replaceAll("&quot;", '"');
}

/** Lower case, words only: quotation marks, brackets and dashes differ between harvests. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[’']/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
