import lunr from "lunr";
import { decodeJson, encodeJson, type Peer, type Searcher, titleBoost } from "./peer.ts";

/**
 * BM25 with its own Porter stemmer and stop words. Terms are passed separately: text contains characters that its query language would
 * interpret.
 */
export const lunrPeer: Peer = {
  name: "lunr",
  build: (documents) => {
    const builder = new lunr.Builder();
    builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
    builder.searchPipeline.add(lunr.stemmer);
    builder.ref("id");
    builder.field("text");
    builder.field("title", { boost: titleBoost });
    for (const document of documents) builder.add(document);
    return wrap(builder.build());
  },
  open: (bytes) => wrap(lunr.Index.load(decodeJson(bytes) as object)),
};

function wrap(index: lunr.Index): Searcher {
  return {
    search: (text, limit) => {
      const words = lunr
        .tokenizer(text)
        .map((token) => lunr.trimmer(token).toString())
        .filter((word) => word !== "" && lunr.stopWordFilter(new lunr.Token(word, {})) !== undefined);
      const found = index.query((query) => query.term(words, {}));
      return found.slice(0, limit).map(({ ref }) => Number(ref));
    },
    save: () => encodeJson(index),
  };
}
