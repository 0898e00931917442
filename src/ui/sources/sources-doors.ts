import type { OwnClaimsDoors } from "./own-claims.tsx";
import type { AddSourceAnswer, SourcesReport } from "../../messages/contracts.ts";

/** What can be asked about the reader's sources, and done to them. */
export interface SourcesDoors extends OwnClaimsDoors {
  readSources: () => Promise<SourcesReport>;
  /** Called from a click: where the browser wants to ask the reader for access to the address, it may. */
  addSource: (address: string) => Promise<AddSourceAnswer>;
  removeSource: (source: string) => Promise<void>;
  setSourceOn: (source: string, isOn: boolean) => Promise<void>;
  visitSource: (source: string) => Promise<void>;
  stopVisit: (source: string) => Promise<void>;
  /** Epoch milliseconds. */
  now: () => number;
}
