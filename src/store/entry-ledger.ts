/**
 * What was read from each entry of a file of ClaimReview, so that an entry that has not changed is neither parsed nor written again. Kept
 * beside the generation that was made from the file (ledgers-table.ts), in parts that are joined when a newer file arrives.
 *
 *   row, 20 bytes   entry high, entry low   the first 64 bits of the SHA-256 of the entry's bytes
 *                   what high, what low     a claim: the 64 bits of its key (claims/claim-hash.ts). Refused reviews: how many, and 0
 *                   kind                    0 a claim, 1 nothing was in it, n the reason of refusal n - 2 in the list beside the rows
 *
 *   entry with two claims and a refused review  →  three rows
 *   too many reviews or reasons                 →  the claims only, under the entry 0: it is parsed again at each visit
 *
 * Two entries may form one claim. Such entries are parsed at each visit, because a claim cannot be taken apart when one of them changes;
 * if none of a claim's entries has, nothing of it is written.
 */

export interface LedgerPart {
  rows: Uint32Array<ArrayBuffer>;
  reasons: string[];
}

/** What was made of one review of an entry: a claim with this key, or nothing, for a reason. */
export type LedgerNote = { key: string } | { reason: string };

/** 64 bits. */
export type Name = readonly [high: number, low: number];

const rowWords = 5;
const kinds = { claim: 0, nothing: 1, firstReason: 2 };
/** Maximum number of reviews of an entry, and of reasons of a part, for an entry that is recognized. */
const noEntry: Name = [0, 0];
const rowsOfEntryMax = 64;
const reasonsMax = 200;

export interface LedgerRecorder {
  /** Notes what was read from an entry. */
  note: (entry: Name, notes: readonly LedgerNote[]) => void;
  /** What was noted since the last call. */
  take: () => LedgerPart;
}

export function startRecorder(): LedgerRecorder {
  let rows: number[] = [];
  let reasons: string[] = [];
  return {
    note: (entry, notes) => {
      const refusals = new Map<string, number>();
      for (const one of notes) if ("reason" in one) refusals.set(one.reason, (refusals.get(one.reason) ?? 0) + 1);
      const fresh = [...refusals.keys()].filter((reason) => !reasons.includes(reason));
      const isTooMuch = notes.length > rowsOfEntryMax || reasons.length + fresh.length > reasonsMax;
      for (const one of notes) if ("key" in one) rows.push(...(isTooMuch ? noEntry : entry), ...readKey(one.key), kinds.claim);
      if (isTooMuch) return;
      reasons.push(...fresh);
      for (const [reason, count] of refusals) rows.push(...entry, count, 0, kinds.firstReason + reasons.indexOf(reason));
      if (notes.length === 0) rows.push(...entry, 0, 0, kinds.nothing);
    },
    take: () => {
      const part = { rows: Uint32Array.from(rows), reasons };
      rows = [];
      reasons = [];
      return part;
    },
  };
}

/** What is known of an entry that has not changed. */
export interface KnownEntry {
  refusals: { reason: string; count: number }[];
  /** Whether it has a claim in common with another entry: then it has to be parsed again. */
  isShared: boolean;
}

export interface EntryLedger {
  /** What is known of an entry, which counts as seen from then on; undefined if it is new. */
  pass: (entry: Name) => KnownEntry | undefined;
  /** The keys of claims of which an entry was not seen, each once. */
  listUnseen: () => Set<string>;
  /** Whether an entry that was seen has this claim, and no other entry had. */
  hasSeenAlone: (key: string) => boolean;
  /** The rows of the entries that were seen. Called last: nothing can be asked afterward. */
  takeSeen: () => LedgerPart;
  /** A bit per row, 1 for seen: for storing work that pauses, and `restore` for continuing it. */
  bits: () => Uint8Array<ArrayBuffer>;
  restore: (bits: Uint8Array) => void;
}

const rowsPerStep = 8_192;

/**
 * Opens the parts of a ledger, in the order in which they were stored, in steps of a few milliseconds.
 *
 * @param seed any number; different ones prevent a publisher from choosing keys that are slow to find
 * @returns undefined if there are no rows. Cost: about 37 bytes of memory and 1 µs a row.
 */
export function* openLedger(parts: readonly LedgerPart[], seed: number): Generator<void, EntryLedger | undefined> {
  const { rows, reasons } = joinParts(parts);
  const rowCount = rows.length / rowWords;
  if (rowCount === 0) return undefined;
  const byEntry = new RowTable(rows, 0, seed);
  const byKey = new RowTable(rows, 2, seed);
  const isShared = new Uint8Array(rowCount);
  const isTwin = new Uint8Array(rowCount);
  const kindOf = (row: number): number => rows[row * rowWords + 4] ?? 0;
  const isSameNote = (one: number, other: number): boolean => kindOf(one) === kindOf(other) && byKey.isSameName(one, other);
  for (let row = 0; row < rowCount; row++) {
    if (row % rowsPerStep === 0) yield;
    const isNamed = rows[row * rowWords] !== noEntry[0] || rows[row * rowWords + 1] !== noEntry[1];
    if (isNamed && byEntry.findTwin(row, isSameNote) !== undefined) {
      isTwin[row] = 1; // the file has this entry twice, which is as good as once
      continue;
    }
    if (isNamed) byEntry.insert(row);
    if (kindOf(row) !== kinds.claim) continue;
    const first = byKey.findTwin(row);
    if (first === undefined) byKey.insert(row);
    else isShared[first] = isShared[row] = 1;
  }
  return keepLedger({ rows, reasons }, { byEntry, byKey, isShared, isTwin });
}

function keepLedger(
  { rows, reasons }: LedgerPart,
  { byEntry, byKey, isShared, isTwin }: { byEntry: RowTable; byKey: RowTable; isShared: Uint8Array; isTwin: Uint8Array },
): EntryLedger {
  const rowCount = rows.length / rowWords;
  let seen = new Uint8Array(Math.ceil(rowCount / 8));
  const isSeen = (row: number): boolean => ((seen[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
  return {
    pass: (entry) => {
      const own = byEntry.find(entry);
      if (own.length === 0) return undefined;
      for (const row of own) seen[row >> 3] = (seen[row >> 3] ?? 0) | (1 << (row & 7));
      const refusals = own.flatMap((row) => {
        const reason = reasons[(rows[row * rowWords + 4] ?? 0) - kinds.firstReason];
        return reason === undefined ? [] : { reason, count: rows[row * rowWords + 2] ?? 0 };
      });
      return { refusals, isShared: own.some((row) => isShared[row] === 1) };
    },
    listUnseen: () => {
      const keys = new Set<string>();
      for (let row = 0; row < rowCount; row++)
        if (rows[row * rowWords + 4] === kinds.claim && isTwin[row] === 0 && !isSeen(row)) keys.add(writeKey(byKey.nameOf(row)));
      return keys;
    },
    hasSeenAlone: (key) => byKey.find(readKey(key)).some((row) => isShared[row] === 0 && isSeen(row)),
    takeSeen: () => {
      let length = 0;
      for (let row = 0; row < rowCount; row++) {
        if (!isSeen(row)) continue;
        rows.copyWithin(length, row * rowWords, (row + 1) * rowWords); // in place: a copy would be megabytes
        length += rowWords;
      }
      return { rows: rows.subarray(0, length), reasons };
    },
    bits: () => seen.slice(),
    restore: (bits) => {
      if (bits.length === seen.length) seen = Uint8Array.from(bits);
    },
  };
}

/** The keys of the claims in some parts. */
export function listKeys(parts: readonly LedgerPart[]): Set<string> {
  const keys = new Set<string>();
  for (const { rows } of parts)
    for (let at = 0; at < rows.length; at += rowWords)
      if (rows[at + 4] === kinds.claim) keys.add(writeKey([rows[at + 2] ?? 0, rows[at + 3] ?? 0]));
  return keys;
}

/** All parts as one, their reasons numbered together. */
function joinParts(parts: readonly LedgerPart[]): LedgerPart {
  const reasons = [...new Set(parts.flatMap((part) => part.reasons))];
  const rows = new Uint32Array(parts.reduce((sum, part) => sum + part.rows.length, 0));
  let start = 0;
  for (const part of parts) {
    const numbers = part.reasons.map((reason) => reasons.indexOf(reason) + kinds.firstReason);
    rows.set(part.rows, start);
    for (let at = start + 4; at < start + part.rows.length; at += rowWords)
      rows[at] = numbers[(rows[at] ?? 0) - kinds.firstReason] ?? rows[at] ?? 0;
    start += part.rows.length;
  }
  return { rows, reasons };
}

function readKey(key: string): Name {
  return [Number.parseInt(key.slice(-16, -8), 16), Number.parseInt(key.slice(-8), 16)];
}

function writeKey(name: Name): string {
  return `claim-${name.map((word) => word.toString(16).padStart(8, "0")).join("")}`;
}

/** Rows by 64 bits of theirs, from the word `offset` on: a hash table with open addressing. */
class RowTable {
  readonly #rows: Uint32Array;
  readonly #offset: number;
  readonly #seed: number;
  readonly #slots: Uint32Array;

  constructor(rows: Uint32Array, offset: number, seed: number) {
    this.#rows = rows;
    this.#offset = offset;
    this.#seed = seed | 0;
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2((2 * rows.length) / rowWords + 2)));
  }

  nameOf(row: number): Name {
    const at = row * rowWords + this.#offset;
    return [this.#rows[at] ?? 0, this.#rows[at + 1] ?? 0];
  }

  insert(row: number): void {
    let slot = this.#firstSlot(this.nameOf(row));
    while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
    this.#slots[slot] = row + 1;
  }

  /** The rows of this name, in no order. */
  find([high, low]: Name): number[] {
    const found: number[] = [];
    for (let slot = this.#firstSlot([high, low]); ; slot = (slot + 1) & (this.#slots.length - 1)) {
      const held = this.#slots[slot] ?? 0;
      if (held === 0) return found;
      const at = (held - 1) * rowWords + this.#offset;
      if (this.#rows[at] === high && this.#rows[at + 1] === low) found.push(held - 1);
    }
  }

  isSameName(one: number, other: number): boolean {
    const [a, b] = [one * rowWords + this.#offset, other * rowWords + this.#offset];
    return this.#rows[a] === this.#rows[b] && this.#rows[a + 1] === this.#rows[b + 1];
  }

  /** A row in the table with the name of this one, for which `isWanted`. */
  findTwin(row: number, isWanted: (one: number, other: number) => boolean = () => true): number | undefined {
    for (let slot = this.#firstSlot(this.nameOf(row)); ; slot = (slot + 1) & (this.#slots.length - 1)) {
      const held = this.#slots[slot] ?? 0;
      if (held === 0) return undefined;
      if (this.isSameName(held - 1, row) && isWanted(held - 1, row)) return held - 1;
    }
  }

  #firstSlot([high, low]: Name): number {
    const mixed = Math.imul(low ^ this.#seed, 0x9e3779b1) ^ Math.imul(high ^ (this.#seed >>> 7), 0x85ebca77);
    return (Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae3d) >>> 8) & (this.#slots.length - 1);
  }
}
