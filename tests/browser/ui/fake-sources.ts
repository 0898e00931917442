/** A reader's sources without a worker behind them: requests from the page are recorded. */
import type { AddSourceAnswer, CatalogueSite, SourceReport, SourcesReport } from "../../../src/messages/contracts.ts";
import { CallFailed } from "../../../src/messages/messenger.ts";
import type { SourcesApi } from "../../../src/ui/sources/sources-api.ts";

/** Why claims can't be got: a name, the worker's answer, and what the reader sees. */
export const gettingFailures: [string, CallFailed, string][] = [
  ["the disk is full", new CallFailed("no-room", "full"), "The browser has no room left. Free some space on this device"],
  [
    "the worker is gone",
    new CallFailed("unreachable", "gone"),
    "Gainsay’s storage couldn’t be opened. Close the browser and start it again.",
  ],
];

export const now = Date.UTC(2026, 10, 25, 12);

export function sourceReport(changes: Partial<SourceReport>): SourceReport {
  return {
    source: "claim-reviews:https://checks.example/reviews.json",
    kind: "claim-reviews",
    address: "https://checks.example/reviews.json",
    title: "Example Checks",
    publisher: "Example Desk",
    licence: "CC BY 4.0",
    isOn: true,
    claimCount: 7_306,
    publishers: [],
    mirrors: [],
    refused: [],
    inOtherLanguages: 0,
    storedAt: now - 2 * 3_600_000,
    checkedAt: now - 2 * 3_600_000,
    dueAt: now + 4 * 3_600_000,
    fingerprint: "",
    ...changes,
  };
}

/** A site of an invented catalogue. */
export function catalogueSite(title: string, languages: string[], changes: Partial<CatalogueSite> = {}): CatalogueSite {
  const address = `https://${title.toLowerCase().replaceAll(" ", "-")}.example/`;
  return { title, languages, address, lists: [`${address}feed`], aliases: [], ...changes };
}

/** The source that a site of the catalogue becomes. */
export function siteReport(site: CatalogueSite, changes: Partial<SourceReport> = {}): SourceReport {
  const { address, title } = site;
  return sourceReport({ kind: "site", source: `site:${address}`, address, title, publisher: "", licence: "", ...changes });
}

export function fakeSources(
  report: SourcesReport = { sources: [], offered: [] },
  calls: string[] = [],
  answer: AddSourceAnswer = { ok: true, source: "" },
  catalogue: CatalogueSite[] | Promise<CatalogueSite[]> = [],
  /** Why sites cannot be added. */
  failure?: Error,
): SourcesApi {
  return {
    readCatalogue: () => Promise.resolve(catalogue),
    addSites: async (sites) => {
      calls.push(`sites ${sites.map(({ title }) => title).join()}`);
      if (failure !== undefined) throw failure;
    },
    readSources: () => Promise.resolve(structuredClone(report)),
    addSource: (address) => Promise.resolve(answer).finally(() => calls.push(`add ${address}`)),
    addFile: async (file) => {
      calls.push(`file ${file.name}`);
      return file.size === 0 ? { ok: false, reason: "no-claims" } : { ok: true, source: `file:${file.name}` };
    },
    removeSource: async (source) => void calls.push(`remove ${source}`),
    setSourceOn: async (source, isOn) => void calls.push(`${isOn ? "on" : "off"} ${source}`),
    visitSource: async (source) => void calls.push(`visit ${source}`),
    readSavedClaims: () => Promise.resolve([]),
    removeSavedClaim: async (claim) => void calls.push(`remove ${claim}`),
    readFactCheckTools: () => Promise.resolve({ hasKey: false, queries: [] }),
    setFactCheckTools: async (choice) => {
      calls.push(`tools ${JSON.stringify(choice)}`);
      return choice.key === "" ? { ok: false, reason: "not-a-key" } : { ok: true, source: "fact-check-tools" };
    },
    stopVisit: async (source) => void calls.push(`stop ${source}`),
    now: () => now,
  };
}
