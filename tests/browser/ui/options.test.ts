import { render } from "preact";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { page } from "vitest/browser";
import { defaultSettings, type Settings } from "../../../src/settings/settings.ts";
import type { DismissalStore } from "../../../src/settings/dismissal-store.ts";
import { type Backup, writeBackup } from "../../../src/ui/export/backup-file.ts";
import { mountOptions } from "../../../src/ui/options/options.tsx";
import { wordsOf } from "./card-page.ts";
import { createPrivateDismissals } from "../../support/private-dismissals.ts";
import { fakeSources } from "./fake-sources.ts";

let root: HTMLElement;
let settings: Settings;
let isShortcutPageOpen: boolean;
let dismissals: DismissalStore;
let taken: Backup[];
let isWiped: boolean;

async function openOptions(given: Partial<Settings> = {}, { isBroken = false, isInMemory = false } = {}) {
  const orBroken = <T>(answer: T): Promise<T> => (isBroken ? Promise.reject(new Error("no answer")) : Promise.resolve(answer));
  settings = { ...defaultSettings, ...given };
  const listeners = new Set<(settings: Settings) => void>();
  mountOptions(root, {
    ...fakeSources(),
    dismissals,
    ...(isBroken && {
      readSources: () => orBroken({ sources: [], offered: [] }),
      addSource: () => orBroken({ ok: true as const, source: "" }),
    }),
    readBackup: () => orBroken({ settings, dismissals: [], sources: ["https://checks.example/all.json"], claims: [] }),
    takeOver: async (backup) => {
      taken.push(backup);
      return await orBroken(backup.sources.filter((address) => address.includes("gone")));
    },
    wipe: () => orBroken(void (isWiped = true)),
    readClaimState: () => Promise.resolve({ state: "ready", claimCount: 324, updatedAt: Date.UTC(2026, 10, 24), isInMemory }),
    readLanguages: () =>
      Promise.resolve([
        { language: "en", claims: 320 },
        { language: "de", claims: 4 },
      ]),
    readRequests: () =>
      Promise.resolve([{ address: "https://checks.example/all.json", at: Date.UTC(2026, 10, 24), status: 304, bytes: 0 }]),
    readSettings: () => Promise.resolve(settings),
    changeSettings: (change) => {
      settings = { ...settings, ...change(settings) };
      for (const listener of listeners) listener(settings);
      return Promise.resolve();
    },
    watchSettings: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readStoredBytes: () => Promise.resolve(1_340_000),
    readShortcuts: () => Promise.resolve([{ command: "next-claim", keys: "Alt+Shift+K" }]),
    openShortcuts: () => void (isShortcutPageOpen = true),
  });
  await expect.poll(() => root.querySelector("h2")).not.toBeNull();
}

beforeEach(async () => {
  await page.viewport(1180, 900);
  document.body.innerHTML = '<div id="root"></div>';
  root = document.querySelector("#root")!;
  isShortcutPageOpen = false;
  taken = [];
  isWiped = false;
  dismissals = createPrivateDismissals();
});
afterEach(() => render(null, root));

const section = (name: string) => wordsOf(root.querySelector(`#${name}`)).replaceAll(/[\u2068\u2069]/gu, "");

test("the reader chooses which pages are read", async () => {
  await openOptions();
  await expect.element(page.getByRole("radio", { name: "News pages" })).toBeChecked();
  await page.getByRole("radio", { name: "When I click" }).click();
  expect(settings.read).toBe("click");
});

test("a site that was switched off can be turned on again, whichever pages are read", async () => {
  await openOptions({ read: "chosen", sitesOff: ["one.example", "two.example"] });
  await page.getByRole("button", { name: "Turn on one.example" }).click();
  await expect.poll(() => section("sites")).not.toContain("one.example");
  await expect.poll(() => document.activeElement?.textContent).toBe("Sites");
  expect(settings.sitesOff).toEqual(["two.example"]);
  expect(settings.sitesOn).toEqual([]);
});

test("a chosen site can be removed, and an empty list says how to fill it", async () => {
  await openOptions({ read: "chosen", sitesOn: ["one.example"] });
  await page.getByRole("button", { name: "Remove one.example" }).click();
  await expect.poll(() => section("sites")).toContain("No site is chosen. Open Gainsay on a site to add it.");
  expect(settings.sitesOn).toEqual([]);
});

test("the number on the toolbar icon is on by default, and can be switched off", async () => {
  await openOptions();
  const badge = page.getByRole("switch", { name: "Number on the toolbar icon" });
  await expect.element(badge).toBeChecked();
  await badge.click();
  expect(settings.badge).toBe(false);
});

test("everything that is stored is listed, with the statement that nothing else about pages is stored", async () => {
  await openOptions();
  expect(section("data")).toContain("324 claims, 1.3 MB on this device");
  expect(section("data")).toContain("Nothing else about the pages you read");
});

test("the latest requests are listed when the reader asks, and the page says how many are kept", async () => {
  await openOptions();
  expect(section("log")).toContain("Every request that Gainsay makes is noted here; the latest 300 are kept.");
  expect(section("log")).not.toContain("checks.example");
  await page.getByText("Latest requests").click();
  await expect.poll(() => section("log")).toContain("https://checks.example/all.json 304 0 kB");
});

test("an address that names the log opens the settings there: unfolded, with the focus on its heading", async () => {
  location.hash = "#log";
  await openOptions();
  await expect.poll(() => section("log")).toContain("https://checks.example/all.json 304 0 kB");
  expect(document.activeElement?.textContent).toBe("Network log");
  await expect.poll(() => Math.round(document.activeElement?.getBoundingClientRect().top ?? -1)).toBeGreaterThanOrEqual(0);
  expect(document.activeElement?.getBoundingClientRect().top).toBeLessThan(innerHeight / 2);
  location.hash = "";
});

test("the shortcuts are shown as currently set, with a way to change them", async () => {
  await openOptions();
  expect(section("shortcuts")).toContain("Next known claim Alt Shift K");
  expect(section("shortcuts")).toContain("Open Gainsay Not set");
  await page.getByRole("button", { name: "Change shortcuts" }).click();
  expect(isShortcutPageOpen).toBe(true);
});

test("in a window of 320 pixels nothing is cut off at the side", async () => {
  await page.viewport(320, 700);
  await openOptions({ sitesOff: ["a-very-long-name-of-a-newspaper.in-the-north.example.com"] });
  expect(document.documentElement.scrollWidth).toBe(320);
  const names = [...root.querySelectorAll("[role=radiogroup] > .row-label, .row > label")].map(
    (name) => name.getBoundingClientRect().width,
  );
  expect(Math.min(...names)).toBeGreaterThan(120); // no label wraps letter by letter
});

test("wrong matches and hidden claims are listed, newest first, with the text of a report, and can be undone", async () => {
  await dismissals.add({
    source: "starter",
    claim: "c1",
    claimText: "The bridge cost 45 million.",
    claimant: "",
    words: "the bridge is long",
    report: "Page: “the bridge is long”",
  });
  await dismissals.add({ source: "starter", claim: "c2", claimText: "The tide rises twice a day.", claimant: "", words: "", report: "" });
  await openOptions();
  await expect.poll(() => section("wrong")).toContain("“the bridge is long”");
  expect(section("wrong")).toContain("was matched to “The bridge cost 45 million.”");
  expect(section("wrong")).toContain("“The tide rises twice a day.”");
  await page.getByRole("button", { name: "See report" }).click();
  await expect.element(page.getByRole("textbox", { name: "Report of a wrong match" })).toHaveValue("Page: “the bridge is long”");
  const form = page.getByRole("link", { name: "Open the issue form" }).element() as HTMLAnchorElement;
  expect(new URL(form.href).searchParams.get("body")).toBe("Page: “the bridge is long”");
  await page.getByRole("button", { name: "Undo: the bridge is long" }).click();
  await expect.poll(() => document.activeElement?.textContent).toBe("Wrong matches"); // its row is gone, and the focus stays near it
  await page.getByRole("button", { name: "Undo: The tide rises twice a day." }).click();
  await expect.poll(() => section("wrong")).not.toContain("bridge");
  expect(section("wrong")).toContain("Claims you hide are listed here.");
});

test("strength and color of marks each have a few choices, and the examples show them at once", async () => {
  await openOptions();
  await page.getByRole("radio", { name: "Strong" }).click({ force: true });
  await expect.poll(() => settings.strength).toBe("strong");
  const example = () => getComputedStyle(root.querySelector(".example-mark-asserted")!);
  await expect.poll(() => example().textDecorationThickness).toBe("4px");
  await page.getByRole("radio", { name: "Same as text" }).click({ force: true });
  await expect.poll(() => example().textDecorationColor).toBe(example().color);
  await page.getByRole("radio", { name: "At the end" }).click({ force: true });
  await expect.poll(() => settings).toMatchObject({ usesInk: true, mode: "end" });
});

test("the contents of a backup are shown before it is imported, and what was left out is named", async () => {
  await openOptions();
  const wrong = { source: "starter", claim: "c", claimText: "Iron floats.", claimant: "", words: "iron floats", report: "…", at: 1 };
  const copy = {
    settings: { ...defaultSettings, badge: false },
    dismissals: [wrong],
    sources: ["https://gone.example/f.json"],
    claims: [],
  };
  chooseFile(writeBackup(copy));
  await expect.poll(() => section("data")).toContain("The backup holds settings, 1 wrong match or hidden claim, 1 source");
  expect(section("data")).toContain("https://gone.example/f.json");
  expect(taken).toEqual([]);
  await page.getByRole("button", { name: "Restore" }).click();
  await expect.poll(() => section("data")).toContain("https://gone.example/f.json couldn’t be added as a source.");
  expect(taken).toEqual([copy]);
});

test("if the browser stores nothing for us, every action says that it failed, and what to do", async () => {
  await openOptions({}, { isBroken: true });
  const why = "Gainsay’s storage couldn’t be opened. Close the browser and start it again.";
  await page.getByRole("button", { name: "Save as a file" }).click();
  await expect.poll(() => section("data")).toContain(`No backup was made. ${why}`);
  chooseFile(writeBackup({ settings: defaultSettings, dismissals: [], sources: [], claims: [] }));
  await page.getByRole("button", { name: "Restore" }).click();
  await expect.poll(() => section("data")).toContain(`Not all of the backup was restored. ${why}`);
  await page.getByRole("button", { name: "Delete…" }).click();
  await page.getByRole("button", { name: "Delete everything" }).click();
  await expect.poll(() => section("data")).toContain(`Not all of it was deleted. ${why}`);
  await page.getByLabelText("Add a source").fill("https://checks.example/all.json");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect.poll(() => section("sources")).toContain(`The source wasn’t added. ${why}`);
  expect(page.getByRole("button", { name: "Add", exact: true }).element().ariaDisabled).toBe("false");
});

test.each(["", "{", "[]", "null", '{"format":"gainsay-copy","version":2}'])(
  "a file that is not a backup changes nothing, and is named: %j",
  async (text) => {
    await openOptions();
    chooseFile(text);
    await expect.poll(() => section("data")).toContain("copy.json isn’t a backup of Gainsay’s settings. Nothing was changed.");
    expect(taken).toEqual([]);
  },
);

test("everything is deleted only after a confirmation", async () => {
  await openOptions();
  await page.getByRole("button", { name: "Delete…" }).click();
  await page.getByRole("button", { name: "Keep" }).click();
  expect(isWiped).toBe(false);
  await page.getByRole("button", { name: "Delete…" }).click();
  await page.getByRole("button", { name: "Delete everything" }).click();
  await expect.poll(() => section("data")).toContain("Everything was deleted.");
  expect(isWiped).toBe(true);
});

function chooseFile(text: string): void {
  const input = root.querySelector<HTMLInputElement>("#data input[type=file]")!;
  const files = new DataTransfer();
  files.items.add(new File([text], "copy.json", { type: "application/json" }));
  input.files = files.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

test("claims of a large file are kept in the browser's languages only, unless the reader wants all", async () => {
  await openOptions();
  await expect.poll(() => section("languages")).toContain("only claims in the languages of your browser are kept: English.");
  await page.getByRole("switch", { name: "Keep claims in all languages" }).click();
  expect(settings.allLanguages).toBe(true);
});

test("the languages that have claims are listed", async () => {
  await openOptions();
  await expect.poll(() => section("languages")).toContain("English 320 claims German 4 claims");
});

test("marks in private windows are chosen here, unless every window is private: then they are always drawn", async () => {
  await openOptions();
  await page.getByRole("switch", { name: "Mark claims in private windows" }).click();
  expect(settings.marksInPrivate).toBe(true);
  render(null, root);
  await openOptions({}, { isInMemory: true });
  await expect.poll(() => root.textContent).toContain("Tell screen readers");
  expect(root.querySelector("#private")).toBeNull();
});

const currentSection = () => wordsOf(root.querySelector("nav [aria-current]"));

test("the navigation marks the section that is being read, and the one that a link led to", async () => {
  onTestFinished(() => history.replaceState(null, "", location.pathname + location.search));
  await page.viewport(1180, 1400);
  await openOptions();
  await expect.poll(() => root.querySelectorAll("main > section").length).toBe(9);
  expect(currentSection()).toBe("Sources");
  root.querySelector("#appearance")!.scrollIntoView();
  await expect.poll(currentSection).toBe("Appearance");
  await page.getByRole("link", { name: "Shortcuts" }).click(); // too short to come to the top
  await expect.poll(currentSection).toBe("Shortcuts");
  dispatchEvent(new Event("scroll")); // the jump itself is reported, before or after the change of address
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))); // it is drawn
  expect(currentSection()).toBe("Shortcuts");
  scrollTo(0, 0);
  await expect.poll(currentSection).toBe("Sources");
  scrollTo(0, document.documentElement.scrollHeight);
  await expect.poll(currentSection).toBe("About");
  expect(root.querySelectorAll("nav [aria-current]").length).toBe(1);
});

test("version, license and source code are named, and each link leads to a page", async () => {
  await openOptions();
  expect(section("about")).toContain("Version 0.0.0-test License MIT");
  const links = [...root.querySelectorAll<HTMLAnchorElement>("#about a")];
  expect(links.map(({ textContent, href, target }) => [textContent, new URL(href).pathname, target])).toEqual([
    ["Licenses of all parts", "/LICENCES.txt", "_blank"],
    ["code.example", "/gainsay", "_blank"],
    ["Open an example page", "/example.html", "_blank"],
    ["Open the welcome page again", "/welcome.html", "_blank"],
  ]);
});

test("the hint below “When to show marks” describes the choice", async () => {
  await openOptions();
  expect(section("appearance")).toContain("When to show marks Known claims are underlined in the text");
  await page.getByRole("radio", { name: "At the end" }).click({ force: true });
  await expect.poll(() => section("appearance")).toContain("When to show marks Marks stay faint; a list appears at the end");
});
