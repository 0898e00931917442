/**
 * Collects the claims of many sites, and publishes them as the next edition of a feed:
 *
 *   sources ─→ visits, eight sites at a time ─→ state folder ─→ claims joined on disk ─→ the next edition, if it differs from the last
 */
import { openClaimStore } from "./claim-store.ts";
import { settleLanguage } from "../../claims/claim-language.ts";
import type { Claim } from "../../claims/claim.ts";
import { collectSites } from "./collect-sites.ts";
import { type CollectReport, describeCounts, patience } from "./collect-work.ts";
import { type CollectSource, readCollectSources, readDelay } from "./collect-sources.ts";
import { type CollectState, openCollectState } from "./collect-state.ts";
import { countWords } from "../io/count-words.ts";
import { InputError } from "../io/input-error.ts";
import { aboutOptions, count, type EditionTask, planEdition, publishEdition, readWhole } from "./publish-edition.ts";
import { readOptions } from "../io/read-options.ts";
import { resolvePath } from "../io/resolve-path.ts";
import { writeLine } from "../io/write-line.ts";

const options = {
  ...aboutOptions,
  sources: { type: "string" },
  state: { type: "string" },
  out: { type: "string" },
  key: { type: "string" },
  delay: { type: "string" },
  minutes: { type: "string" },
} as const;

/**
 * Runs `feed collect`. A first SIGINT or SIGTERM ends the waits between requests and lets current requests finish, a second one aborts them. The exit code is then 128 plus
 * the signal's number, as if the signal had ended the process, and no edition is made. The next run picks up where this one stopped.
 *
 * @throws InputError for wrong options, sources or keys, before anything is written; and if there is no claim to publish
 */
export async function collectFeed(words: string[]): Promise<void> {
  const { values, positionals } = readOptions("feed", words, options);
  const { sources: file, state: folder, out, key } = values;
  if (file === undefined || folder === undefined || out === undefined || key === undefined)
    throw new InputError("collect needs --sources FILE, --state FOLDER, --out FOLDER and --key FILE");
  if (positionals[0] !== undefined) throw new InputError(`collect takes no ${positionals[0]}; sites are listed in the file of --sources`);
  const sources = readCollectSources(file);
  const delay = readDelay(values.delay, sources);
  const minutes = values.minutes === undefined ? Number.POSITIVE_INFINITY : readWhole("--minutes", values.minutes);
  const task = await planEdition(out, key, values);
  const state = openCollectState(resolvePath(folder));
  const stop = watchSignals();
  const endsAt = performance.now() + minutes * 60_000;
  const msLeft = (): number => (stop.first.aborted ? 0 : Math.max(0, endsAt - performance.now()));
  const { url } = task.about.publisher;
  try {
    const report = await collectSites(sources, {
      state,
      delay,
      agent: `Gainsay feed collect${url === undefined ? "" : ` (+${url})`}`,
      isTimeUp: () => msLeft() <= 0,
      waitMax: () => Math.min(patience, msLeft()),
      stopSignal: stop.first,
      signal: stop.second,
      say: writeLine,
    });
    await printReport(sources, report);
    if (stop.code() !== 0) {
      process.exitCode = stop.code();
      return await writeLine("stopped; no edition was made. The next run continues from here");
    }
    if (report.isPaused) await writeLine("out of time; the next run continues from here");
    await publishCollected(task, sources, state);
  } finally {
    stop.end();
    state.close();
  }
}

/** Records SIGINT and SIGTERM: `first` is aborted by the first of them, `second` by the next. */
function watchSignals(): { first: AbortSignal; second: AbortSignal; code: () => number; end: () => void } {
  const [first, second] = [new AbortController(), new AbortController()];
  let code = 0;
  const take = (_name: NodeJS.Signals, number: number): void => {
    if (code === 0) process.stderr.write("stopping after the requests under way; once more stops them, too\n");
    (code === 0 ? first : second).abort();
    code ||= 128 + number;
  };
  process.on("SIGINT", take).on("SIGTERM", take);
  const end = () => process.off("SIGINT", take).off("SIGTERM", take);
  return { first: first.signal, second: second.signal, code: () => code, end };
}

async function printReport(sources: readonly CollectSource[], report: CollectReport): Promise<void> {
  const { failures, refusals } = report;
  const sites = sources.filter(({ lists }) => lists.length > 0).length;
  const files = sources.flatMap((source) => source.files).length;
  const parts = [
    ...(sites > 0 ? [`${countWords(sites, "site")}, ${countWords(report.read, "article")} read`] : []),
    ...(files > 0 ? [`${countWords(files, "file")}, ${count(report.filesRead)} read`] : []),
  ];
  await writeLine([...parts, describeCounts(report)].join("; "));
  for (const { name, reason } of failures) await writeLine(`  not read: ${name} ${reason}`);
  for (const { reason, count: times, first } of refusals) await writeLine(`  refused ${count(times)}: ${reason} (first: ${first})`);
}

/** Publishes the collected claims, unless the last edition is the same and has more than half of its days left. */
async function publishCollected(task: EditionTask, sources: readonly CollectSource[], state: CollectState): Promise<void> {
  const { before, about } = task;
  const store = openClaimStore();
  try {
    let claims = 0;
    for (const { name, lang } of sources)
      for (const claim of state.claims(name)) {
        store.add(settleClaim(claim, lang));
        claims += 1;
      }
    if (claims === 0) throw new InputError("no claim was collected, so no edition was written");
    const isWanted = (held: string): boolean =>
      before === undefined || held !== before.state || isOtherwise(about, before) || isHalfOver(before, Date.now());
    const published = await publishEdition(task, store, isWanted);
    if (published === undefined && before !== undefined)
      await writeLine(`nothing has changed since edition ${before.sequence}, which is good until ${before.expiresAt.slice(0, 10)}`);
  } finally {
    store.close();
  }
}

/** Gives the claim the source's language, unless the review states one or the claim's text shows another. */
function settleClaim(claim: Claim, lang: string | undefined): Claim {
  const isUnstated = claim.reviews.every(({ language }) => language === undefined) && claim.language === settleLanguage(claim.text);
  return lang !== undefined && isUnstated ? { ...claim, language: settleLanguage(claim.text, lang) } : claim;
}

/** Whether the feed's description has changed. */
function isOtherwise(about: EditionTask["about"], before: NonNullable<EditionTask["before"]>): boolean {
  const write = ({ title, publisher, licence, mirrors }: EditionTask["about"]): string =>
    JSON.stringify([title, publisher.name, publisher.url, licence.name, licence.url, mirrors]);
  return write(about) !== write(before);
}

function isHalfOver({ publishedAt, expiresAt }: { publishedAt: string; expiresAt: string }, now: number): boolean {
  return now >= (Date.parse(publishedAt) + Date.parse(expiresAt)) / 2;
}
