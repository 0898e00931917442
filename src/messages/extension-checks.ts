/** What the worker and the page let in from our own pages: popup, options, welcome. */
import { type Claim, readClaim } from "../claims/claim.ts";
import type { ExtensionAsksLookup, ExtensionAsksPage, ExtensionAsksSentinel, ExtensionAsksWorker } from "./contracts.ts";
import { checkNothing, type Checks } from "./messenger.ts";

export const workerChecks: Checks<ExtensionAsksWorker> = {
  readOnce: (argument) => ({ tab: integerOf(argument, "tab") }),
  readClaimState: checkNothing,
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
  saveClaims: (argument) => ({ claims: claimsOf(field(argument, "claims")) }),
  removeSavedClaim: (argument) => ({ claim: textOf(argument, "claim") }),
  wipe: checkNothing,
};

export const annotatorChecks: Checks<ExtensionAsksPage> = {
  describePage: checkNothing,
  showAnnotation: (argument) => ({ annotation: textOf(argument, "annotation") }),
  stepAnnotation: (argument) => ({ direction: integerOf(argument, "direction") < 0 ? -1 : 1 }),
  toggleMarks: checkNothing,
  readFactChecks: checkNothing,
};

export const sentinelChecks: Checks<ExtensionAsksSentinel> = { describeVisit: checkNothing };

export const lookupChecks: Checks<ExtensionAsksLookup> = {
  showLookup: (argument) => ({ words: textOf(argument, "words") }),
};

function field(argument: unknown, key: string): unknown {
  return typeof argument === "object" && argument !== null ? (argument as Record<string, unknown>)[key] : undefined;
}

/** They come from a file that the reader has chosen: each is held to the model again. */
function claimsOf(value: unknown): Claim[] {
  if (!Array.isArray(value)) throw new Error("claims is not a list");
  return value.map((entry) => {
    const read = readClaim(entry, { feed: "saved", sequence: 0 });
    if (!read.ok) throw new Error(`a claim's ${read.reason}`);
    return read.claim;
  });
}

function sourceOf(argument: unknown): { source: string } {
  return { source: textOf(argument, "source") };
}

function integerOf(argument: unknown, key: string): number {
  const value = field(argument, key);
  if (!Number.isSafeInteger(value)) throw new Error(`${key} is not a whole number`);
  return value as number;
}

function textOf(argument: unknown, key: string): string {
  const value = field(argument, key);
  if (typeof value !== "string") throw new Error(`${key} is not a text`);
  return value;
}
