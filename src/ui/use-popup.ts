import { useCallback, useEffect, useState } from "preact/hooks";
import type { ClaimState } from "../messages/contracts.ts";
import type { Settings } from "../settings/settings.ts";
import type { PopupDoors, Visit } from "./popup-doors.ts";

/** How soon the popup asks again while a page is being read or the claims are made ready. */
const againMs = 500;

/** Everything the popup shows, once it is all there. */
export interface Known {
  visit: Visit;
  claims: ClaimState;
  settings: Settings;
  now: number;
}

/** Asks the doors and keeps what they answer fresh; undefined until the first answers are in. `ask` asks again at once. */
export function usePopup(doors: PopupDoors): { known: Known | undefined; ask: () => Promise<void> } {
  const [known, setKnown] = useState<Known>();
  const ask = useCallback(async () => {
    const [visit, claims, settings] = await Promise.all([doors.readVisit(), doors.readClaimState(), doors.readSettings()]);
    setKnown({ visit, claims, settings, now: doors.now() });
  }, [doors]);
  useEffect(() => {
    void ask();
    return doors.watchSettings(() => void ask());
  }, [ask]);
  const isUnderWay = known !== undefined && (known.claims.state === "preparing" || isReading(known.visit));
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setTimeout(() => void ask(), againMs);
    return () => clearTimeout(timer);
  }, [known, isUnderWay]);
  return { known, ask };
}

function isReading(visit: Visit): boolean {
  return visit.kind === "page" && (visit.report === "reading" || (typeof visit.report === "object" && visit.report.state === "reading"));
}
