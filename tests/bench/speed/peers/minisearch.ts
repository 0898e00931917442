import MiniSearch, { type Options } from "minisearch";
import { type Peer, type PeerDocument, type Searcher, stemWord, stopWords, titleBoost } from "./peer.ts";

/** BM25+, any of the words, without fuzzy and prefix search: those are for words that a user is still typing. */
const options: Options<PeerDocument> = {
  fields: ["text", "title"],
  processTerm: (term) => {
    const word = term.toLowerCase();
    return stopWords.has(word) ? null : stemWord(word);
  },
  searchOptions: { boost: { title: titleBoost }, combineWith: "OR" },
};

export const miniSearch: Peer = {
  name: "MiniSearch",
  build: (documents) => {
    const index = new MiniSearch(options);
    index.addAll(documents);
    return wrap(index);
  },
  open: (bytes) => wrap(MiniSearch.loadJSON(new TextDecoder().decode(bytes), options)),
};

function wrap(index: MiniSearch<PeerDocument>): Searcher {
  return {
    search: (text, limit) =>
      index
        .search(text)
        .slice(0, limit)
        .map(({ id }) => id as number),
    save: () => new TextEncoder().encode(JSON.stringify(index)),
  };
}
