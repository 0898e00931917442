/** What the worker answers, as two tables of calls to functions: one for pages, one for our own pages. */
import type { ExtensionAsksWorker, PageAsksWorker } from "../messages/contracts.ts";
import { CallFailed, type Handlers, type Sender } from "../messages/messenger.ts";
import type { Settings } from "../settings/settings.ts";
import { answerMatch } from "./answer-match.ts";
import type { ClaimIndex } from "./claim-index.ts";
import type { Toolbar } from "./toolbar.ts";

export interface WorkerParts {
  claimIndex: ClaimIndex;
  toolbar: Toolbar;
  readSettings: () => Promise<Settings>;
  /** Puts the annotator into a tab; false where the browser refuses. */
  inject: (tabId: number) => Promise<boolean>;
  /** Milliseconds from any fixed point. */
  nowMs: () => number;
}

/** Answers of the worker to a content script. */
export function answerPages({ claimIndex, toolbar, readSettings, inject, nowMs }: WorkerParts): Handlers<PageAsksWorker> {
  return {
    injectAnnotator: async (_nothing, sender) => {
      await inject(tabOf(sender));
      return null;
    },
    findMatches: (request) => answerMatch(request, claimIndex, nowMs),
    showCount: async ({ known }, sender) => {
      await toolbar.showCount(tabOf(sender), known, (await readSettings()).badge);
      return null;
    },
    showOff: async (_nothing, sender) => {
      await toolbar.showOff(tabOf(sender));
      return null;
    },
  };
}

/** Answers of the worker to our own pages. */
export function answerOwnPages({ claimIndex, inject }: WorkerParts): Handlers<ExtensionAsksWorker> {
  return {
    readOnce: async ({ tab }) => ({ ok: await inject(tab) }),
    readClaimState: () => claimIndex.describe(),
  };
}

function tabOf(sender: Sender): number {
  if (sender.tab?.id === undefined) throw new CallFailed("refused", "this call comes from a tab");
  return sender.tab.id;
}
