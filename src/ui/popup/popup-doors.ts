import type { ClaimState, FactChecksOnPage, PageReport } from "../../messages/contracts.ts";
import type { Settings, SettingsChange } from "../../settings/settings.ts";
import type { PageFilesDoors } from "./page-files.tsx";
import type { SourcesDoors } from "../sources/sources-doors.ts";

/**
 * What the popup was opened over. `report` is what the annotator knows of the page, or why nobody reads it:
 * - `reading`: it is an article, the annotator has not answered yet;
 * - `not-an-article`: the sentinel found no article in it;
 * - `no-answer`: none of our scripts is in the page.
 */
export type Visit =
  | { kind: "own-page" }
  /** `isPrivate`: in a private window, from which nothing is written. */
  | { kind: "page"; host: string; address: string; isPrivate?: boolean; report: PageReport | "reading" | "not-an-article" | "no-answer" };

/** Everything the popup can ask or do; the entrypoint joins these to messages, settings and tabs. */
export interface PopupDoors extends Pick<SourcesDoors, "readSources" | "visitSource" | "stopVisit">, PageFilesDoors {
  /** Asked when the popup opens, after each change, and every half second while the page is being read. */
  readVisit: () => Promise<Visit>;
  readClaimState: () => Promise<ClaimState>;
  readSettings: () => Promise<Settings>;
  changeSettings: (change: SettingsChange) => Promise<void>;
  /** Tells of every change of the settings, the popup's own ones too; returns the function that ends it. */
  watchSettings: (tell: (settings: Settings) => void) => () => void;
  /** Goes to the annotation in the page and opens its card; closes the popup where that is needed for the page to get focus. */
  showAnnotation: (annotation: string) => Promise<void>;
  /** Tells when what `readVisit` answers may have changed; returns the function that ends it. */
  createArticleDetector: (tell: () => void) => () => void;
  /** Opens the list beside the page, to stay; not there where the browser has no such place, and in the panel itself. Called from a click. */
  openPanel?: () => void;
  /** Reads the page now, whatever the news test said. */
  readOnce: () => Promise<{ ok: boolean }>;
  openOptions: () => void;
  /** Opens the settings at the log of requests. */
  openLog: () => void;
  /** Whether the browser knows that it has no connection. */
  isOffline: () => boolean;
  /** Fact-checks that the page publishes about itself. */
  readFactChecks: () => Promise<FactChecksOnPage>;
  /** Keeps them, on this device. */
  saveFactChecks: () => Promise<void>;
  /** Epoch milliseconds. */
  now: () => number;
}
