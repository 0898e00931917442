/** What the worker accepts from our own pages: popup, panel, options, welcome. */
import * as v from "valibot";
import { type Claim, languageTag, readClaim } from "../claims/claim.ts";
import type { ExtensionAsksWorker } from "./contracts.ts";
import { checkNothing, type Checks } from "./messenger.ts";
import { parseArgument } from "./parse-argument.ts";

const tab = v.object({ tab: v.pipe(v.number(), v.integer()) });
const address = v.object({ address: v.string() });
const query = v.object({ site: v.string(), language: v.union([v.literal(""), languageTag]) });
const site = v.object({ address: v.string(), title: v.string(), lists: v.array(v.string()), aliases: v.array(v.string()) });
const source = v.object({ source: v.string() });

export const workerChecks: Checks<ExtensionAsksWorker> = {
  readOnce: (argument) => parseArgument(v.object({ ...tab.entries, ...address.entries }), argument),
  readClaimState: checkNothing,
  readLanguages: checkNothing,
  readSources: checkNothing,
  addSource: (argument) => parseArgument(address, argument),
  addFile: (argument) => parseArgument(v.object({ ...address.entries, name: v.string() }), argument),
  setFactCheckTools: (argument) => parseArgument(v.object({ key: v.string(), queries: v.array(query) }), argument),
  readFactCheckTools: checkNothing,
  addSites: (argument) => parseArgument(v.object({ sites: v.array(site) }), argument),
  removeSource: checkSource,
  setSourceOn: (argument) => parseArgument(v.object({ ...source.entries, isOn: v.boolean() }), argument),
  visitSource: checkSource,
  stopVisit: checkSource,
  readRequests: checkNothing,
  readFactChecks: (argument) => parseArgument(tab, argument),
  saveFactChecks: (argument) => parseArgument(tab, argument),
  readSavedClaims: checkNothing,
  saveClaims: (argument) => ({ claims: parseArgument(v.object({ claims: v.array(v.unknown()) }), argument).claims.map(checkClaim) }),
  removeSavedClaim: (argument) => parseArgument(v.object({ claim: v.string() }), argument),
  wipe: checkNothing,
};

/** It comes from a file that the reader has chosen: it is checked against the model again. */
function checkClaim(value: unknown): Claim {
  const read = readClaim(value, { feed: "saved", sequence: 0 });
  if (!read.ok) throw new Error(`a claim's ${read.reason}`);
  return read.claim;
}

function checkSource(argument: unknown): { source: string } {
  return parseArgument(source, argument);
}
