import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Claim } from "../../claims/claim.ts";
import { foldSaying } from "../../claims/claim-hash.ts";
import { joinClaims, nameApart } from "../../claims/join-claims.ts";
import { writeClaimLine } from "../../feeds/claim-line.ts";

/** Claims on disk, joined as they come: a million of them take no more memory than a thousand. */
export interface ClaimStore {
  /** "merged" where the claim was there already, from another review. */
  add: (claim: Claim) => "new" | "merged";
  /** The claims' lines (feeds/claim-line.ts), by id in the order of UTF-16 units. */
  lines: () => Generator<{ id: string; line: string }>;
  close: () => void;
}

/** A store in a folder of its own, which is gone when it is closed. */
export function openClaimStore(): ClaimStore {
  const folder = mkdtempSync(join(tmpdir(), "gainsay-feed-"));
  const database = new DatabaseSync(join(folder, "claims.sqlite"));
  database.exec(`
    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; PRAGMA locking_mode = EXCLUSIVE;
    CREATE TABLE claims (key TEXT PRIMARY KEY, id BLOB UNIQUE, json TEXT) WITHOUT ROWID;
    BEGIN;`);
  const find = database.prepare("SELECT json FROM claims WHERE key = ?");
  const isTaken = database.prepare("SELECT 1 FROM claims WHERE id = ?");
  const insert = database.prepare("INSERT INTO claims (key, id, json) VALUES (?, ?, ?)");
  const update = database.prepare("UPDATE claims SET json = ? WHERE key = ?");
  const list = database.prepare("SELECT json FROM claims ORDER BY id");
  return {
    add: (claim) => {
      // Not the claim's own hash: anybody can craft a claim with a given one, which would take the place of another.
      const key = createHash("sha256").update(foldSaying(claim.text, claim.claimant?.name)).digest("base64");
      const held = find.get(key);
      if (held === undefined) {
        // An id that two different claims carry stays with the first.
        const own = nameApart(claim, (id) => isTaken.get(orderOf(id)) !== undefined);
        insert.run(key, orderOf(own.id), JSON.stringify(own));
        return "new";
      }
      const [joined] = joinClaims([JSON.parse(String(held["json"])) as Claim, claim]);
      update.run(JSON.stringify(joined), key);
      return "merged";
    },
    lines: function* () {
      for (const row of list.iterate()) {
        const claim = JSON.parse(String(row["json"])) as Claim;
        yield { id: claim.id, line: writeClaimLine(claim) };
      }
    },
    close: () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Bytes whose order is that of the text's UTF-16 units. */
function orderOf(id: string): Uint8Array {
  return Buffer.from(id, "utf16le").swap16();
}
