import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { mountWelcome } from "../../../src/ui/welcome/welcome.tsx";
import { wordsOf } from "./card-page.ts";

let root: HTMLElement;
let calls: string[];
const offered = [
  { address: "https://feeds.example/all.json", title: "All reviews", publisher: "Desk", licence: "CC BY 4.0", bytes: 190e6 },
];

beforeEach(async () => {
  await page.viewport(1180, 900);
  document.body.innerHTML = '<div id="root"></div>';
  root = document.querySelector("#root")!;
  calls = [];
});
afterEach(() => render(null, root));

async function openWelcome(): Promise<void> {
  mountWelcome(root, {
    readSources: () => Promise.resolve({ offered, claimCount: 312 }),
    start: async (addresses, { read, mode }) => void calls.push(`${addresses.join()} ${read} ${mode}`),
  });
  await expect.poll(() => root.querySelector("[type=checkbox]")).not.toBeNull();
}

test("nothing is selected by default, and the page says that nothing is fetched", async () => {
  await openWelcome();
  await expect.element(page.getByRole("checkbox", { name: "All reviews" })).not.toBeChecked();
  await expect.element(page.getByRole("radio", { name: "News pages" })).toBeChecked();
  expect(wordsOf(root)).toContain("312 claims, in the extension itself");
  expect(wordsOf(root)).toContain("Nothing is fetched.");
  await page.getByRole("button", { name: "Start" }).click();
  expect(calls).toEqual([" news while"]);
});

test("a selected source says how much will be fetched, and is passed on with the choice of pages to read", async () => {
  await openWelcome();
  await page.getByText("All reviews").click();
  await page.getByRole("radio", { name: "When I click" }).click();
  await page.getByRole("radio", { name: "At the end" }).click();
  expect(wordsOf(root)).toContain("About 190 MB, then asked every six hours");
  await page.getByRole("button", { name: "Get the claims and start" }).click();
  expect(calls).toEqual(["https://feeds.example/all.json click end"]);
});

test("in a window of 320 pixels nothing is cut off at the side", async () => {
  await page.viewport(320, 700);
  await openWelcome();
  expect(document.documentElement.scrollWidth).toBe(320);
});
