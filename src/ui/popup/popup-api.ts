import type { ClaimState, FactChecksOnPage } from "../../messages/contracts.ts";
import type { Settings, SettingsChange } from "../../settings/settings.ts";
import type { ActivePage } from "./active-page.ts";
import type { PageFilesApi } from "./page-files.tsx";
import type { SourcesApi } from "../sources/sources-api.ts";

/** Everything the popup can ask or do; the entrypoint connects these to messages, settings and tabs. */
export interface PopupApi
  extends Pick<SourcesApi, "readSources" | "readCatalogue" | "addSites" | "visitSource" | "stopVisit">, PageFilesApi {
  /** Called when the popup opens, after each change, and every half second while the page is being read. */
  readActivePage: () => Promise<ActivePage>;
  readClaimState: () => Promise<ClaimState>;
  readSettings: () => Promise<Settings>;
  changeSettings: (change: SettingsChange) => Promise<void>;
  /** Reports every change of the settings, including the popup's own; returns a function that stops it. */
  watchSettings: (onChange: (settings: Settings) => void) => () => void;
  /** Goes to the annotation in the page and opens its card; closes the popup if the page needs that to get focus. */
  showAnnotation: (annotation: string) => Promise<void>;
  /** Reports when the result of `readVisit` may have changed; returns a function that stops it. */
  watchActivePage: (onChange: () => void) => () => void;
  /** Opens the list in a panel beside the page, which stays open; missing in the panel and if the browser has none. Called from a click. */
  openPanel?: () => void;
  /** Reads the page now, regardless of the news test. */
  readOnce: () => Promise<{ ok: boolean }>;
  /** Reloads the page; resolves once the browser has loaded it. */
  reloadPage: () => Promise<void>;
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
