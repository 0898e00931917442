import { useCallback, useEffect, useState } from "preact/hooks";
import type { CatalogueSite, SourceReport, SourcesReport } from "../../messages/contracts.ts";
import { isSitesOwnDecision } from "./describe-problem.ts";
import type { SourcesApi } from "./sources-api.ts";

/** Delay before asking again while a source is being visited, or is about to be, in milliseconds. */
const againMs = 700;

interface KnownSources {
  report: SourcesReport;
  /** Epoch milliseconds of the report. */
  now: number;
}

/**
 * The sources and the progress of their visits; undefined before the first answer. `onChange` is called when claims were added or removed.
 */
export function useSources(
  api: Pick<SourcesApi, "readSources" | "now">,
  onChange: () => void,
): { known: KnownSources | undefined; ask: () => Promise<void> } {
  const [known, setKnown] = useState<KnownSources>();
  const ask = useCallback(async () => {
    const report = await api.readSources().catch(() => undefined); // the state of the claims says why
    if (report !== undefined) setKnown({ report, now: api.now() });
  }, [api]);
  useEffect(() => void ask(), [ask]);
  const isUnderWay = known?.report.sources.some((source) => isVisited(source, known.now)) ?? false;
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setTimeout(() => void ask(), againMs);
    return () => clearTimeout(timer);
  }, [known, isUnderWay]);
  const stored = known?.report.sources
    .map(({ source, isOn, claimCount, storedAt }) => `${source} ${isOn} ${claimCount} ${storedAt}`)
    .join();
  useEffect(() => {
    if (stored !== undefined) onChange();
  }, [stored]);
  return { known, ask };
}

/** The catalogue of the package; undefined until it is there, and if it cannot be read. */
export function useCatalogue(api: Pick<SourcesApi, "readCatalogue">): CatalogueSite[] | undefined {
  const [sites, setSites] = useState<CatalogueSite[]>();
  useEffect(() => void api.readCatalogue().then(setSites, () => {}), [api]);
  return sites;
}

/** Is a visit under way, or about to begin? */
export function isVisited({ kind, isOn, progress, dueAt }: SourceReport, now: number): boolean {
  return progress !== undefined || (isOn && (isFetched({ kind }) || kind === "file") && dueAt <= now);
}

/** Can the reader have it visited now? Not if its server wants no request, which includes sites that decline or have no markup. */
export function isVisitable(source: SourceReport, now: number): boolean {
  const { isOn, problem, restUntil = 0 } = source;
  return isOn && isFetched(source) && !isVisited(source, now) && restUntil <= now && !isSitesOwnDecision(problem?.kind ?? "");
}

/** Do its claims come over the network? */
export function isFetched({ kind }: Pick<SourceReport, "kind">): boolean {
  return kind === "feed" || kind === "site" || kind === "claim-reviews";
}
