import { expect, test } from "vitest";
import type { Request } from "../../../../src/messages/messenger.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import { blocksOf, shortArticle } from "../../../../src/ui/welcome/article-text.ts";
import { createWelcomeApi } from "../../../../src/ui/welcome/connect-welcome.ts";

const articleBlocks = blocksOf(shortArticle);
const match = {
  block: 1,
  start: 0,
  end: 9,
  source: "starter",
  claim: "c",
  stance: "attributed",
  probability: 0.9,
  differs: [],
  explanation: {},
};

function openBrowser(answers: Record<string, unknown> = {}) {
  const done: string[] = [];
  const stored: Record<string, unknown> = {};
  const browser = {
    permissions: { request: async ({ origins }: { origins: string[] }) => void done.push(`access ${origins.join()}`) },
    runtime: {
      getURL: (path: string) => `ours:/${path}`,
      sendMessage: async ({ to, call }: Request) => {
        done.push(`${to} ${call}`);
        return { ok: true, value: answers[call] ?? null };
      },
    },
    storage: {
      local: { get: async () => ({ ...stored }), set: async (values: Record<string, unknown>) => void Object.assign(stored, values) },
    },
    tabs: { create: async ({ url }: { url: string }) => void done.push(url) },
  };
  return { api: createWelcomeApi(browser as unknown as Parameters<typeof createWelcomeApi>[0]), done, stored };
}

test("the mode is stored among the settings, and access to the chosen sites is asked for in the click", async () => {
  const { api, done, stored } = openBrowser();
  const site = { title: "A", languages: ["en"], address: "https://a.example/", lists: ["https://a.example/feed"], aliases: [] };
  await Promise.all([api.addSites([site]), api.chooseMode("end")]);
  expect(stored["settings"]).toEqual({ ...defaultSettings, mode: "end" });
  expect(done).toEqual(["access https://a.example/*", "worker-own addSites"]);
});

test("the example is what the worker would mark in the article, asked as by a page", async () => {
  const claim = { id: "c" };
  const possible = { ...match, tier: "possible", claim: "d" };
  const answer = { matches: [possible, { ...match, tier: "strong" }], claims: [{ source: "starter", claim }] };
  const { api, done } = openBrowser({ findMatches: answer });
  expect(await api.readExample(articleBlocks)).toMatchObject([
    {
      block: 1,
      start: 0,
      end: 9,
      annotation: { source: "starter", claim, stance: "attributed", text: articleBlocks[1]?.text.slice(0, 9) },
    },
  ]);
  expect(done).toEqual(["worker findMatches"]);
  expect(await openBrowser({ findMatches: { matches: [possible], claims: [] } }).api.readExample(articleBlocks)).toEqual([]);
});

test("publishers are chosen in the settings, at the sources", () => {
  const { api, done } = openBrowser();
  api.openSources();
  expect(done).toEqual(["ours://options.html#sources"]);
});
