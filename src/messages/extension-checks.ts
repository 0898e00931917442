/** What the worker and the page let in from our own pages: popup, options, welcome. */
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
