import { create, insertMultiple, load, type RawData, save, search } from "@orama/orama";
import { decodeJson, encodeJson, type Peer, type Searcher, stemWord, stopWords, titleBoost } from "./peer.ts";

/** BM25. `threshold: 1` accepts documents that have any of the words; sorting by fields is off, since nothing is sorted. */
function open() {
  return create({
    schema: { text: "string", title: "string" },
    sort: { enabled: false },
    components: { tokenizer: { language: "english", stemming: true, stemmer: stemWord, stopWords: [...stopWords] } },
  });
}

export const orama: Peer = {
  name: "Orama",
  build: async (documents) => {
    const index = open();
    await insertMultiple(
      index,
      documents.map(({ id, text, title }) => ({ id: String(id), text, title })),
      1000,
    );
    return wrap(index);
  },
  open: (bytes) => {
    const index = open();
    load(index, decodeJson(bytes) as RawData);
    return wrap(index);
  },
};

function wrap(index: ReturnType<typeof open>): Searcher {
  return {
    search: async (term, limit) => {
      const { hits } = await search(index, { term, properties: ["text", "title"], boost: { title: titleBoost }, threshold: 1, limit });
      return hits.map(({ id }) => Number(id));
    },
    save: () => encodeJson(save(index)),
  };
}
