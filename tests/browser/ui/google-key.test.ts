import { h, render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { SetToolsAnswer, ToolsReport } from "../../../src/messages/contracts.ts";
import { GoogleKey } from "../../../src/ui/sources/google-key.tsx";
import "../../../src/ui/options/options.css";

let root: HTMLElement;
let asked: unknown[];

function show(held: ToolsReport, answer: SetToolsAnswer): void {
  const api = {
    readFactCheckTools: () => Promise.resolve(held),
    setFactCheckTools: async (choice: unknown) => {
      asked.push(choice);
      return answer;
    },
  };
  render(h(GoogleKey, { api, onChange: () => asked.push("changed") }), root);
}

beforeEach(() => {
  document.body.innerHTML = '<div class="options"><ul class="panel" id="root"></ul></div>';
  root = document.querySelector("#root")!;
  asked = [];
});
afterEach(() => render(null, root));

test("a key is sent with each publisher in each language, says that it is stored, and is not shown again", async () => {
  show({ hasKey: false, queries: [] }, { ok: true, source: "fact-check-tools" });
  expect(root.textContent).toContain("never about text you read");
  await page.getByText("Add key").click();
  const key = page.getByLabelText("Key", { exact: true });
  await expect.element(key).toHaveAttribute("type", "password");
  await key.fill("AIza-the-key-of-the-reader");
  await page.getByLabelText(/^Sites of publishers/u).fill("one.example\nhttps://two.example/checks\n");
  await page.getByLabelText(/^Languages/u).fill("en, de");
  await page.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => root.querySelector('[role="status"]')?.textContent).toContain("Saved.");
  const queries = ["one.example", "https://two.example/checks"].flatMap((site) => ["en", "de"].map((language) => ({ site, language })));
  expect(asked).toEqual([{ key: "AIza-the-key-of-the-reader", queries }, "changed"]);
  await expect.element(key).toHaveValue("");
});

test("what is asked is shown and can be changed without typing the key again", async () => {
  show({ hasKey: true, queries: [{ site: "one.example", language: "" }] }, { ok: true, source: "fact-check-tools" });
  await page.getByText("Add key").click();
  await expect.element(page.getByLabelText(/^Sites of publishers/u)).toHaveValue("one.example");
  expect(root.textContent).toContain("Leave this empty to keep it.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => asked).toEqual([{ key: "", queries: [{ site: "one.example", language: "" }] }, "changed"]);
});

test.each<[SetToolsAnswer & { ok: false }, string]>([
  [{ ok: false, reason: "not-a-key" }, "This isn’t a key."],
  [{ ok: false, reason: "no-publisher" }, "Write the site of at least one publisher"],
  [{ ok: false, reason: "tools-key" }, "Google doesn’t accept this key"],
  [{ ok: false, reason: "tools-quota" }, "Google answers no more questions with this key for now."],
  [{ ok: false, reason: "unreachable" }, "The site didn’t answer."],
])("a refusal is said in a sentence: $reason", async (answer, sentence) => {
  show({ hasKey: false, queries: [] }, answer);
  await page.getByText("Add key").click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => root.querySelector('[role="alert"]')?.textContent).toContain(sentence);
  expect(asked).toHaveLength(1);
});
