import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultSettings } from "../../src/settings/settings.ts";
import { readBackup, writeBackup } from "../../src/ui/export/backup-file.ts";

const dismissal = fc.record({
  source: fc.string(),
  claim: fc.string(),
  claimText: fc.string(),
  claimant: fc.string(),
  words: fc.string({ unit: "grapheme" }),
  report: fc.string(),
  at: fc.integer(),
});

test("a backup restores everything that was put into it", () => {
  fc.assert(
    fc.property(fc.array(dismissal), fc.array(fc.webUrl()), fc.boolean(), (put, sources, badge) => {
      const backup = { settings: { ...defaultSettings, badge }, dismissals: put, sources, claims: [] };
      expect(readBackup(writeBackup(backup))).toEqual({ ok: true, backup, leftOut: 0 });
    }),
  );
});

test("invalid entries are counted and left out, and nothing throws", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), fc.jsonValue(), (junk, settings) => {
      const odd = [...junk, { claim: 1 }];
      const text = JSON.stringify({ format: "gainsay-copy", version: 1, settings, dismissals: odd, sources: odd, claims: odd });
      const read = readBackup(text);
      expect(read).toMatchObject({ ok: true, backup: { claims: [], dismissals: [] } });
      expect(readBackup(text.slice(1))).toEqual({ ok: false });
    }),
  );
});
