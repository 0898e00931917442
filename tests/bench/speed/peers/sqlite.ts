import sqlite3InitModule, { type Database, type Sqlite3Static } from "@sqlite.org/sqlite-wasm";
import { type Peer, type Searcher, stopWords, titleBoost } from "./peer.ts";

/** Has all of SQLite's functions, compiled to WebAssembly; opened once. */
let opened: Promise<Sqlite3Static> | undefined;

/**
 * SQLite's full-text search (FTS5) in memory: BM25, with its own Porter stemmer; it has no stop words, so they are left out of the search. It
 * keeps no text. With our own stemmer, or with ranks that it stores, it was no better and slower.
 */
const table = `CREATE VIRTUAL TABLE claims USING fts5(title, text, content='', tokenize='porter unicode61')`;
const searchOf = `SELECT rowid FROM claims WHERE claims MATCH ? ORDER BY bm25(claims, ${titleBoost}.0, 1.0) LIMIT ?`;

export const sqlite: Peer = {
  name: "SQLite FTS5",
  build: async (documents) => {
    const sqlite3 = await openSqlite();
    const database = new sqlite3.oo1.DB(":memory:");
    database.exec([table, "; BEGIN"]);
    const insert = database.prepare("INSERT INTO claims(rowid, title, text) VALUES (?, ?, ?)");
    for (const { id, title, text } of documents) insert.bind([id, title, text]).stepReset();
    insert.finalize();
    database.exec("COMMIT; INSERT INTO claims(claims) VALUES ('optimize')");
    return wrap(sqlite3, database);
  },
  open: async (bytes) => {
    const sqlite3 = await openSqlite();
    const database = new sqlite3.oo1.DB(":memory:");
    const copy = sqlite3.wasm.allocFromTypedArray(bytes);
    const { sqlite3_deserialize: read, SQLITE_DESERIALIZE_FREEONCLOSE: freeOnClose } = sqlite3.capi;
    const code = read(database.pointer!, "main", copy, bytes.length, bytes.length, freeOnClose);
    if (code !== sqlite3.capi.SQLITE_OK) throw new Error(`SQLite cannot open what it saved: code ${code}`);
    return wrap(sqlite3, database);
  },
};

async function openSqlite(): Promise<Sqlite3Static> {
  opened ??= sqlite3InitModule();
  return await opened;
}

function wrap(sqlite3: Sqlite3Static, database: Database): Searcher {
  const search = database.prepare(searchOf);
  return {
    search: (text, limit) => {
      const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))].filter((word) => !stopWords.has(word));
      if (words.length === 0) return [];
      const found: number[] = [];
      search.bind([words.map((word) => `"${word}"`).join(" OR "), limit]);
      while (search.step()) found.push(Number(search.get(0)));
      search.reset();
      return found;
    },
    save: () => sqlite3.capi.sqlite3_js_db_export(database.pointer!),
  };
}
