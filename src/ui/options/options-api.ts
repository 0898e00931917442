import type { ClaimState, RequestReport } from "../../messages/contracts.ts";
import type { DismissalStore } from "../../settings/dismissal-store.ts";
import type { Settings, SettingsChange } from "../../settings/settings.ts";
import type { BackupApi } from "./options-copy.tsx";
import type { LanguagesApi } from "./options-languages.tsx";
import type { SourcesApi } from "../sources/sources-api.ts";

/** Everything the options page can ask or do; the entrypoint connects these to messages, settings and the browser. */
export interface OptionsApi extends SourcesApi, BackupApi, LanguagesApi {
  /** The extension's recent network requests, newest first. */
  readRequests: () => Promise<RequestReport[]>;
  /** The reader's dismissals on pages. */
  dismissals: Pick<DismissalStore, "watch" | "remove">;
  readClaimState: () => Promise<ClaimState>;
  readSettings: () => Promise<Settings>;
  changeSettings: (change: SettingsChange) => Promise<void>;
  /** Reports every change of the settings, including the page's own; returns a function that stops it. */
  watchSettings: (onChange: (settings: Settings) => void) => () => void;
  /** Size of the extension's storage, in bytes; undefined if the browser does not say. */
  readStoredBytes: () => Promise<number | undefined>;
  /** The shortcuts as currently set: command name ("next-claim", "_execute_action"…) and its keys, "" if unset. */
  readShortcuts: () => Promise<{ command: string; keys: string }[]>;
  /** Opens the browser's shortcut settings; omitted if the browser offers no way to. */
  openShortcuts?: () => void;
}
