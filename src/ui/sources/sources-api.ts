import type { OwnClaimsApi } from "./own-claims.tsx";
import type { AddSourceAnswer, SourcesReport } from "../../messages/contracts.ts";

/** Queries and actions for the reader's sources. */
export interface SourcesApi extends OwnClaimsApi {
  readSources: () => Promise<SourcesReport>;
  /** Called from a click, so that the browser can ask the reader for access to the address. */
  addSource: (address: string) => Promise<AddSourceAnswer>;
  removeSource: (source: string) => Promise<void>;
  setSourceOn: (source: string, isOn: boolean) => Promise<void>;
  visitSource: (source: string) => Promise<void>;
  stopVisit: (source: string) => Promise<void>;
  /** Epoch milliseconds. */
  now: () => number;
}
