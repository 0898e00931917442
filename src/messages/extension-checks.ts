/**
 * What our scripts in a page accept from our own pages and the worker. Checked by hand: the sentinel runs on every page and the annotator on
 * every article, so neither carries a validation library. Their senders are our own, so these checks catch mistakes, not attacks.
 */
import type {
  ExtensionAsksAnnotator,
  ExtensionAsksLookup,
  ExtensionAsksPage,
  ExtensionAsksSentinel,
  SavedAnnotation,
} from "./contracts.ts";
import { checkNothing, type Checks } from "./messenger.ts";

export const annotatorChecks: Checks<ExtensionAsksAnnotator> = {
  readArticle: (argument) => ({ address: textOf(argument, "address"), isReaders: field(argument, "isReaders") === true }),
};

export const pageAnswerChecks: Checks<ExtensionAsksPage> = {
  matchAgain: checkNothing,
  describePage: checkNothing,
  showAnnotation: (argument) => ({ annotation: textOf(argument, "annotation") }),
  stepAnnotation: (argument) => ({ direction: integerOf(argument, "direction") < 0 ? -1 : 1 }),
  toggleMarks: checkNothing,
  readFactChecks: checkNothing,
  readSelectors: checkNothing,
  // Our own page checked each against the model when it read the file.
  showSaved: (argument) => ({ saved: listOf(argument, "saved") as SavedAnnotation[] }),
};

export const sentinelChecks: Checks<ExtensionAsksSentinel> = { describeDocument: checkNothing };

export const lookupChecks: Checks<ExtensionAsksLookup> = {
  showLookup: (argument) => ({ words: textOf(argument, "words"), address: textOf(argument, "address") }),
};

function field(argument: unknown, key: string): unknown {
  return typeof argument === "object" && argument !== null ? (argument as Record<string, unknown>)[key] : undefined;
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

function listOf(argument: unknown, key: string): unknown[] {
  const value = field(argument, key);
  if (!Array.isArray(value)) throw new Error(`${key} is not a list`);
  return value;
}
