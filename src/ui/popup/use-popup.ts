import { useCallback, useEffect, useState } from "preact/hooks";
import type { ClaimState, SourceReport } from "../../messages/contracts.ts";
import { defaultSettings, type Settings } from "../../settings/settings.ts";
import type { PopupDoors, Visit } from "./popup-doors.ts";
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
  visit: Visit;
  claims: ClaimState;
  settings: Settings;
  sources: SourceReport[];
  now: number;
}

/** Queries the doors and keeps their answers fresh; undefined until the first answers arrive. `ask` queries again at once. */
export function usePopup(doors: PopupDoors): { known: Known | undefined; ask: () => Promise<void> } {
  const [known, setKnown] = useState<Known>();
  const ask = useCallback(async () => {
    const reading = doors.readSources().catch(() => noSources);
    const [visit, claims, settings, told] = await Promise.all([
      doors.readVisit(),
      doors.readClaimState().catch(() => unreadable),
      doors.readSettings().catch(() => undefined),
      Promise.race([reading, sourcesLater()]),
    ]);
    const isKept = settings !== undefined;
    setKnown({
      visit,
      claims: isKept ? claims : unreadable,
      settings: settings ?? defaultSettings,
      sources: told.sources,
      now: doors.now(),
    });
    if (told === noSources) void reading.then(({ sources }) => setKnown((shown) => shown && { ...shown, sources }));
  }, [doors]);
  useEffect(() => {
    void ask();
    const stopWatching = [doors.watchSettings(() => void ask()), doors.watchVisit(() => void ask())];
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

function hasMoreToCome({ visit, claims, sources, now }: Known): boolean {
  return claims.state === "preparing" || isReading(visit) || sources.some((source) => isVisited(source, now));
}

function isReading(visit: Visit): boolean {
  return visit.kind === "page" && (visit.report === "reading" || (typeof visit.report === "object" && visit.report.state === "reading"));
}
