/**
 * Builds the next edition of a feed:
 *
 *   files ─→ entries ─→ claims, or refused and counted ─→ merged on disk ─→ snapshot, state
 *   earlier snapshots in the folder ─→ a delta from each, direct to this state
 *   all files written ─→ the manifest, last and atomically: until then readers see the previous edition
 */
import { writeFileSync } from "node:fs";
import { openClaimStore } from "./claim-store.ts";
import { drawTally } from "./draw-tally.ts";
import { type ImportReport, importFiles } from "./import-files.ts";
import { checkOutputFile } from "../io/check-output.ts";
import { countWords } from "../io/count-words.ts";
import { InputError } from "../io/input-error.ts";
import { aboutOptions, count, planEdition, publishEdition } from "./publish-edition.ts";
import { readOptions } from "../io/read-options.ts";
import { resolvePath } from "../io/resolve-path.ts";
import { writeLine } from "../io/write-line.ts";

const options = {
  ...aboutOptions,
  out: { type: "string" },
  key: { type: "string" },
  rotate: { type: "string" },
  at: { type: "string" },
  report: { type: "string" },
} as const;

/**
 * Runs `feed build`: the words are the files of claims and the `options` above. Writes the edition to the folder of --out, and what it
 * read and wrote to standard output. `--days` until the edition expires, and `--keep` earlier editions to make deltas from, are 0 to 9999.
 *
 * @throws InputError for wrong options or keys, unreadable files or no claim in them; the folder's manifest is then unchanged
 */
export async function buildFeed(words: string[]): Promise<void> {
  const { values, positionals: files } = readOptions("feed", words, options);
  if (values.out === undefined || values.key === undefined) throw new InputError("build needs --out FOLDER and --key FILE");
  if (files.length === 0) throw new InputError("build needs a file of ClaimReview");
  const task = await planEdition(values.out, values.key, values, values.rotate);
  const picture = values.report === undefined ? undefined : resolvePath(values.report);
  if (picture !== undefined) checkOutputFile("--report", picture, task.folder);
  const store = openClaimStore();
  try {
    const report = await importFiles(store, files, task.about.title);
    await printImport(report);
    if (report.claims === 0) throw new InputError("the files hold no claim that can be read; nothing was written");
    const published = await publishEdition(task, store);
    if (published === undefined) return;
    const { manifest, tally } = published;
    const subtitle = `Edition ${manifest.sequence}: ${countWords(manifest.claims, "claim")}`;
    if (picture !== undefined) writeFileSync(picture, drawTally(manifest.title, subtitle, tally));
    for (const { title, rows } of tally.tables()) await writeLine(`${title}: ${formatRows(rows)}`);
  } finally {
    store.close();
  }
}

async function printImport({ entries, reviews, claims, merged, refused, reasons }: ImportReport): Promise<void> {
  const read = `${countWords(entries, "entry", "entries")}, ${countWords(reviews, "review")}`;
  await writeLine(`${read}: ${countWords(claims, "claim")}, ${count(merged)} merged; ${count(refused)} refused`);
  for (const { reason, count: times, first } of reasons) await writeLine(`  refused ${count(times)}: ${reason} (first: ${first})`);
}

function formatRows(rows: [string, number][]): string {
  const shown = rows.slice(0, 8).map(([name, times]) => `${name} ${count(times)}`);
  return [...shown, ...(rows.length > shown.length ? [`${rows.length - shown.length} more`] : [])].join(", ");
}
