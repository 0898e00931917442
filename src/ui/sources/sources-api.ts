import type { ChooseFileApi } from "./choose-file.tsx";
import type { GoogleKeyApi } from "./google-key.tsx";
import type { OwnClaimsApi } from "./own-claims.tsx";
import type { AddSourceAnswer, CatalogueSite, SourcesReport } from "../../messages/contracts.ts";

/** Queries and actions for the reader's sources. */
export interface SourcesApi extends OwnClaimsApi, GoogleKeyApi, ChooseFileApi {
  readSources: () => Promise<SourcesReport>;
  /** Called from a click, so that the browser can ask the reader for access to the address. */
  addSource: (address: string) => Promise<AddSourceAnswer>;
  /** The catalogue of fact-checkers' sites in the package. */
  readCatalogue: () => Promise<CatalogueSite[]>;
  /** Turns these sites on; their visits begin at once. Called from a click, so that the browser can ask for access to them. */
  addSites: (sites: readonly CatalogueSite[]) => Promise<void>;
  removeSource: (source: string) => Promise<void>;
  setSourceOn: (source: string, isOn: boolean) => Promise<void>;
  visitSource: (source: string) => Promise<void>;
  stopVisit: (source: string) => Promise<void>;
  /** Epoch milliseconds. */
  now: () => number;
}
