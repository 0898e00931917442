/** What the worker accepts from our own pages: popup, panel, options, welcome. */
import { type Claim, readClaim } from "../claims/claim.ts";
import { field, integerOf, listOf, textOf } from "./argument-fields.ts";
import type { ExtensionAsksWorker } from "./contracts.ts";
import { checkNothing, type Checks } from "./messenger.ts";

export const workerChecks: Checks<ExtensionAsksWorker> = {
  readOnce: (argument) => ({ tab: integerOf(argument, "tab"), address: textOf(argument, "address") }),
  readClaimState: checkNothing,
  readLanguages: checkNothing,
  readSources: checkNothing,
  addSource: (argument) => ({ address: textOf(argument, "address") }),
  removeSource: sourceOf,
  setSourceOn: (argument) => ({ ...sourceOf(argument), isOn: field(argument, "isOn") === true }),
  visitSource: sourceOf,
  stopVisit: sourceOf,
  readRequests: checkNothing,
  readFactChecks: (argument) => ({ tab: integerOf(argument, "tab") }),
  saveFactChecks: (argument) => ({ tab: integerOf(argument, "tab") }),
  readSavedClaims: checkNothing,
  saveClaims: (argument) => ({ claims: listOf(argument, "claims").map(claimOf) }),
  removeSavedClaim: (argument) => ({ claim: textOf(argument, "claim") }),
  wipe: checkNothing,
};

/** It comes from a file that the reader has chosen: it is checked against the model again. */
function claimOf(value: unknown): Claim {
  const read = readClaim(value, { feed: "saved", sequence: 0 });
  if (!read.ok) throw new Error(`a claim's ${read.reason}`);
  return read.claim;
}

function sourceOf(argument: unknown): { source: string } {
  return { source: textOf(argument, "source") };
}
