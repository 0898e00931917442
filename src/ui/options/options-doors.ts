import type { ClaimState, RequestReport } from "../../messages/contracts.ts";
import type { AsideKeeper } from "../../settings/kept-aside.ts";
import type { Settings, SettingsChange } from "../../settings/settings.ts";
import type { CopyDoors } from "./options-copy.tsx";
import type { LanguagesDoors } from "./options-languages.tsx";
import type { SourcesDoors } from "../sources/sources-doors.ts";

/** Everything the options page can ask or do; the entrypoint joins these to messages, settings and the browser. */
export interface OptionsDoors extends SourcesDoors, CopyDoors, LanguagesDoors {
  /** What the extension asked of the network lately, newest first. */
  readRequests: () => Promise<RequestReport[]>;
  /** What the reader has set aside on pages. */
  aside: Pick<AsideKeeper, "watch" | "takeBack">;
  readClaimState: () => Promise<ClaimState>;
  readSettings: () => Promise<Settings>;
  changeSettings: (change: SettingsChange) => Promise<void>;
  /** Tells of every change of the settings, the page's own ones too; returns the function that ends it. */
  watchSettings: (tell: (settings: Settings) => void) => () => void;
  /** What the extension's storage takes, in bytes; undefined where the browser does not say. */
  readStoredBytes: () => Promise<number | undefined>;
  /** The shortcuts as they are set now: command name ("next-claim", "_execute_action"…) and its keys, "" when none. */
  readShortcuts: () => Promise<{ command: string; keys: string }[]>;
  /** Opens the browser's page of shortcuts; left out where the browser has no way. */
  openShortcuts?: () => void;
}
