/** What a page accepts from our own pages and the worker. */
import { field, integerOf, listOf, textOf } from "./argument-fields.ts";
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
  describePage: checkNothing,
  showAnnotation: (argument) => ({ annotation: textOf(argument, "annotation") }),
  stepAnnotation: (argument) => ({ direction: integerOf(argument, "direction") < 0 ? -1 : 1 }),
  toggleMarks: checkNothing,
  readFactChecks: checkNothing,
  readSelectors: checkNothing,
  // Our own page checked each against the model when it read the file.
  showSaved: (argument) => ({ saved: listOf(argument, "saved") as SavedAnnotation[] }),
};

export const sentinelChecks: Checks<ExtensionAsksSentinel> = { describeVisit: checkNothing };

export const lookupChecks: Checks<ExtensionAsksLookup> = {
  showLookup: (argument) => ({ words: textOf(argument, "words"), address: textOf(argument, "address") }),
};
