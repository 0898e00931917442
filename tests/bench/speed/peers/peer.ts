/** The interface of a compared search library: build, search, save and load bytes. */
import { stemmer } from "@orama/stemmers/english";
import { findLexicon } from "../../../../src/text/lexicon/lexicon.ts";

/** A claim as input for the libraries. Its id is its position. */
export interface PeerDocument {
  id: number;
  text: string;
  /** Titles of its reviews. */
  title: string;
}

export interface Searcher {
  /** Ids of the best documents that share any word with the text, best first. */
  search: (text: string, limit: number) => number[] | Promise<number[]>;
  /** The index in the library's own storage format. */
  save: () => Uint8Array | Promise<Uint8Array>;
}

export interface Peer {
  name: string;
  build: (documents: readonly PeerDocument[]) => Searcher | Promise<Searcher>;
  open: (bytes: Uint8Array) => Searcher | Promise<Searcher>;
}

/** Gainsay's stop words, used for every library that accepts them. */
export const stopWords: ReadonlySet<string> = findLexicon("en").stop;
export const stemWord: (word: string) => string = stemmer;

/** Weight of a word in the title, for libraries that support weights; as in the examples of their manuals. */
export const titleBoost = 2;

export function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

export function decodeJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
