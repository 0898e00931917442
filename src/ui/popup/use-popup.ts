import { useCallback, useEffect, useState } from "preact/hooks";
import type { ClaimState, SourceReport } from "../../messages/contracts.ts";
import { defaultSettings, type Settings } from "../../settings/settings.ts";
import type { ActivePage } from "./active-page.ts";
import type { PopupApi } from "./popup-api.ts";
import { isVisited } from "../sources/use-sources.ts";

/** Delay before the popup asks again while a page is being read, or claims are fetched or prepared, in milliseconds. */
const againMs = 500;

/** The fallback if the worker reports nothing: without the browser's storage there are neither claims nor settings. */
const unreadable: ClaimState = { state: "failed", claimCount: 0, updatedAt: 0, failure: "storage" };

/** If the database takes longer than this to list the sources, in milliseconds, they are shown once they arrive. */
const sourcesMs = 1_000;
const noSources = { sources: [] as SourceReport[] };
const sourcesLater = (): Promise<typeof noSources> => new Promise((resolve) => setTimeout(resolve, sourcesMs, noSources));

/** Everything the popup shows, once all of it is loaded. */
export interface Known {
  page: ActivePage;
  claims: ClaimState;
  settings: Settings;
  sources: SourceReport[];
  now: number;
}

/** Asks for everything that the popup shows and keeps it fresh; undefined until the first answers arrive. `ask` queries again at once. */
export function usePopup(api: PopupApi): { known: Known | undefined; ask: () => Promise<void> } {
  const [known, setKnown] = useState<Known>();
  const ask = useCallback(async () => {
    const reading = api.readSources().catch(() => noSources);
    const [page, claims, settings, listed] = await Promise.all([
      api.readActivePage(),
      api.readClaimState().catch(() => unreadable),
      api.readSettings().catch(() => undefined),
      Promise.race([reading, sourcesLater()]),
    ]);
    const isKept = settings !== undefined;
    setKnown({
      page,
      claims: isKept ? claims : unreadable,
      settings: settings ?? defaultSettings,
      sources: listed.sources,
      now: api.now(),
    });
    if (listed === noSources) void reading.then(({ sources }) => setKnown((shown) => shown && { ...shown, sources }));
  }, [api]);
  useEffect(() => {
    void ask();
    const stopWatching = [api.watchSettings(() => void ask()), api.watchActivePage(() => void ask())];
    return () => {
      for (const stop of stopWatching) stop();
    };
  }, [ask]);
  const isUnderWay = known !== undefined && hasMoreToCome(known);
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setTimeout(() => void ask(), againMs);
    return () => clearTimeout(timer);
  }, [known, isUnderWay]);
  return { known, ask };
}

function hasMoreToCome({ page, claims, sources, now }: Known): boolean {
  return claims.state === "preparing" || isReading(page) || sources.some((source) => isVisited(source, now));
}

function isReading(page: ActivePage): boolean {
  return page.kind === "page" && (page.report === "reading" || (typeof page.report === "object" && page.report.state === "reading"));
}
