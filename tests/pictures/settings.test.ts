import { render } from "preact";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { ClaimState } from "../../src/messages/contracts.ts";
import { defaultSettings } from "../../src/settings/settings.ts";
import { mountOptions } from "../../src/ui/options/options.tsx";
import { now, sourceReport, fakeSources } from "../browser/ui/fake-sources.ts";
import { createPrivateDismissals } from "../support/private-dismissals.ts";
import { looks, putOn, putRoot, still } from "./looks.ts";

const ready: ClaimState = { state: "ready", claimCount: 92_742, updatedAt: now - 7_200_000 };
const problem = { kind: "unreachable", detail: "", at: now };
const day = 86_400_000;

describe.each(looks)("$name", (look) => {
  beforeEach(() => putOn(look));
  afterEach(async () => {
    await putOn({ name: "light" });
    document.body.replaceChildren();
  });

  test("settings", async () => {
    await page.viewport(look.isLarge === true ? 590 : 1180, look.isLarge === true ? 3_400 : 2_900);
    const element = putRoot();
    mountOptions(element, {
      ...fakeSources({
        sources: [sourceReport({}), sourceReport({ source: "b", title: "Late", problem, checkedAt: now - 9 * day })],
        offered: [],
      }),
      dismissals: createPrivateDismissals(),
      readBackup: () => Promise.resolve({ settings: defaultSettings, dismissals: [], sources: [], claims: [] }),
      takeOver: () => Promise.resolve([]),
      wipe: () => Promise.resolve(),
      readClaimState: () => Promise.resolve(ready),
      readLanguages: () => Promise.resolve([{ language: "en", claims: 92_742 }]),
      readRequests: () => Promise.resolve([]),
      readSettings: () => Promise.resolve({ ...defaultSettings, sitesOff: ["one.example"] }),
      changeSettings: () => Promise.resolve(),
      watchSettings: () => () => {},
      readStoredBytes: () => Promise.resolve(48_000_000),
      readShortcuts: () => Promise.resolve([{ command: "next-claim", keys: "Alt+Shift+K" }]),
      openShortcuts: () => {},
    });
    await expect.poll(() => element.querySelectorAll(".source-row").length).toBe(2);
    await expect(await still(element)).toMatchScreenshot(`settings-${look.name}`);
    render(null, element);
  });
});
