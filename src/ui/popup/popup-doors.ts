import type { ClaimState, FactChecksOnPage, PageReport } from "../../messages/contracts.ts";
import type { Settings, SettingsChange } from "../../settings/settings.ts";
import type { PageFilesDoors } from "./page-files.tsx";
import type { SourcesDoors } from "../sources/sources-doors.ts";

/**
 * The page the popup was opened over. `report` is the annotator's report of the page, or why no script reads it:
 * - `reading`: it is an article, the annotator has not answered yet;
 * - `not-an-article`: the sentinel found no article in it;
 * - `no-answer`: none of our scripts is in the page.
 */
export type Visit =
  | { kind: "own-page" }
  /** `isPrivate`: in a private window, from which nothing is stored. */
  | { kind: "page"; host: string; address: string; isPrivate?: boolean; report: PageReport | "reading" | "not-an-article" | "no-answer" };

/** Everything the popup can ask or do; the entrypoint connects these to messages, settings and tabs. */
export interface PopupDoors extends Pick<SourcesDoors, "readSources" | "visitSource" | "stopVisit">, PageFilesDoors {
  /** Called when the popup opens, after each change, and every half second while the page is being read. */
  readVisit: () => Promise<Visit>;
  readClaimState: () => Promise<ClaimState>;
  readSettings: () => Promise<Settings>;
  changeSettings: (change: SettingsChange) => Promise<void>;
  /** Reports every change of the settings, including the popup's own; returns a function that stops it. */
  watchSettings: (tell: (settings: Settings) => void) => () => void;
  /** Goes to the annotation in the page and opens its card; closes the popup if the page needs that to get focus. */
  showAnnotation: (annotation: string) => Promise<void>;
  /** Reports when the result of `readVisit` may have changed; returns a function that stops it. */
  watchVisit: (tell: () => void) => () => void;
  /** Opens the list in a panel beside the page, which stays open; missing in the panel and if the browser has none. Called from a click. */
  openPanel?: () => void;
  /** Reads the page now, regardless of the news test. */
  readOnce: () => Promise<{ ok: boolean }>;
  openOptions: () => void;
  /** Opens the settings at the log of requests. */
  openLog: () => void;
  /** Whether the browser knows that it has no connection. */
  isOffline: () => boolean;
  /** Fact-checks that the page publishes about itself. */
  readFactChecks: () => Promise<FactChecksOnPage>;
  /** Saves them on this device. */
  saveFactChecks: () => Promise<void>;
  /** Epoch milliseconds. */
  now: () => number;
}
