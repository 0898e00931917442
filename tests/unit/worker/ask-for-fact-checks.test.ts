import { expect, test } from "vitest";
import { askForFactChecks } from "../../../src/worker/ask-for-fact-checks.ts";

type Tabs = Parameters<typeof askForFactChecks>[0];

/** A tab that is at these addresses one after the other, one for each query; its page answers with `value`. */
function openTab(addresses: string[], value: unknown, incognito = false): Tabs {
  let looked = 0;
  const get = async () => ({ url: addresses[Math.min(looked++, addresses.length - 1)], incognito });
  return { get, sendMessage: async () => ({ ok: true, value }) } as unknown as Tabs;
}

test.each<[string, string[], unknown, boolean, string[]]>([
  ["a page that stays", ["https://checks.example/a"], ["{}"], false, ["{}"]],
  ["a page that changes its address on its host", ["https://checks.example/a", "https://checks.example/b"], ["{}"], false, ["{}"]],
  ["a tab that has moved to another host", ["https://checks.example/a", "https://other.example/"], ["{}"], false, []],
  ["a private window", ["https://checks.example/a"], ["{}"], true, []],
  ["a page that answers with something else", ["https://checks.example/a"], ["{}", 3], false, []],
])("fact-checks of %s", async (_, addresses, value, isPrivate, texts) => {
  expect(await askForFactChecks(openTab(addresses, value, isPrivate), 1)).toEqual({ texts, host: "checks.example" });
});
