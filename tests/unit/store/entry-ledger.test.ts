import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinParts, type LedgerNote, type LedgerPart, type Name, openLedger, startRecorder } from "../../../src/store/entry-ledger.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 200);
const keyOf = (number: number): string => `claim-${number.toString(16).padStart(16, "0")}`;
const nameOf = (number: number): Name => [number, 0xffff_ffff - number];

/** Some entries by number, each with what was read from it: claims by number, or reasons of refusal. */
const note = fc.oneof(
  fc.nat(40).map((key): LedgerNote => ({ key: keyOf(key) })),
  fc.constantFrom("is empty", "is no JSON", "is long").map((reason): LedgerNote => ({ reason })),
);
const entries = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.array(note, { maxLength: 4 })), {
  selector: ([entry]) => entry,
  maxLength: 30,
});

function record(list: readonly (readonly [number, readonly LedgerNote[]])[], cut = list.length): LedgerPart[] {
  const recorder = startRecorder();
  const parts: LedgerPart[] = [];
  for (const [at, [entry, notes]] of list.entries()) {
    if (at === cut) parts.push(recorder.take());
    recorder.note(nameOf(entry), notes);
  }
  return [...parts, recorder.take()];
}

const keysIn = (notes: readonly LedgerNote[]): string[] => notes.flatMap((one) => ("key" in one ? one.key : []));
const countReasons = (notes: readonly LedgerNote[]) =>
  [...Map.groupBy(notes, (one) => ("reason" in one ? one.reason : ""))].flatMap(([reason, { length }]) =>
    reason === "" ? [] : `${length} ${reason}`,
  );

describe("the ledger of a file's entries", () => {
  test("passes over an entry exactly if no other entry has one of its claims, and says what was refused of it", () => {
    fc.assert(
      fc.property(entries, fc.nat(30), fc.integer(), (list, cut, seed) => {
        const ledger = openLedger(record(list, cut), seed);
        const owners = list.flatMap(([, notes]) => keysIn(notes));
        for (const [entry, notes] of list) {
          const isShared = keysIn(notes).some((key) => owners.indexOf(key) !== owners.lastIndexOf(key));
          const passed = ledger?.pass(nameOf(entry));
          expect(passed?.map(({ reason, count }) => `${count} ${reason}`).toSorted()).toEqual(
            isShared ? undefined : countReasons(notes).toSorted(),
          );
        }
        expect(ledger?.pass(nameOf(61))).toBeUndefined();
      }),
      { numRuns: runs },
    );
  });

  test("names the claims of the entries that were not seen, and keeps the rows of those that were, also after a pause", () => {
    fc.assert(
      fc.property(entries, fc.func(fc.boolean()), (list, isLeft) => {
        const parts = record(list);
        const first = openLedger(parts, 1);
        const seen = list.filter(([entry]) => isLeft(entry) && first?.pass(nameOf(entry)) !== undefined);
        const ledger = openLedger(parts, 2);
        if (first !== undefined) ledger?.restore(first.bits());
        const unseen = list.filter((one) => !seen.includes(one)).flatMap(([, notes]) => keysIn(notes));
        expect(ledger?.listUnseen() ?? new Set()).toEqual(new Set(unseen));
        for (const [, notes] of seen) for (const key of keysIn(notes)) expect(ledger?.hasSeen(key)).toBe(true);
        const kept = openLedger(ledger === undefined ? [] : [ledger.takeSeen()], 3);
        for (const [entry, notes] of list)
          expect(kept?.pass(nameOf(entry))?.map(({ reason, count }) => `${count} ${reason}`)).toEqual(
            seen.some(([other]) => other === entry) ? countReasons(notes) : undefined,
          );
      }),
      { numRuns: runs },
    );
  });

  test("does not recognize an entry of too many reviews, but knows its claims", () => {
    const notes = Array.from({ length: 65 }, (_, at) => ({ key: keyOf(at) }));
    const ledger = openLedger(record([[1, notes]]), 1);
    expect(ledger?.pass(nameOf(1))).toBeUndefined();
    expect(ledger?.listUnseen().size).toBe(65);
  });

  test("is quick with a file that repeats one entry", () => {
    const list = Array.from({ length: 200_000 }, () => [1, [{ reason: "is empty" }]] as const);
    const since = performance.now();
    expect(openLedger([joinParts(record(list))], 1)?.pass(nameOf(1))).toEqual([{ reason: "is empty", count: 1 }]);
    expect(performance.now() - since).toBeLessThan(10_000);
  });
});
