import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { runGainsay, writeFolder } from "./run-gainsay.ts";

const review = (subject: number, rating = "False", publisher = "Example Checks") => ({
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  claimReviewed: `Bridge ${subject} in Aldermouth cost 45 million pounds.`,
  url: `https://${publisher.toLowerCase().replace(" ", "-")}.example/${subject}`,
  datePublished: "2026-03-01",
  author: { "@type": "Organization", name: publisher },
  reviewRating: { "@type": "Rating", alternateName: rating },
  inLanguage: "en",
});
const range = (count: number, from = 0) => Array.from({ length: count }, (_, at) => from + at);
const feedOf = (entries: unknown[]) =>
  JSON.stringify({ "@type": "DataFeed", dataFeedElement: entries.map((item) => ({ item: [item, null] })) });
const about = ["--title", "Example Checks", "--publisher", "Example Desk", "--licence", "CC BY 4.0"];
const at = (day: number) => ["--at", `2099-01-0${day}T00:00:00Z`, "--days", "60"];

/** A folder with a key, files of claims, and functions that build editions of them. */
async function startFeed(files: Record<string, string | Uint8Array> = { "a.json": feedOf(range(50).map((one) => review(one))) }) {
  const folder = writeFolder(files);
  const feed = (...words: string[]) => runGainsay(["feed", ...words], folder);
  expect(await feed("keygen", "--out", "key")).toMatchObject({ code: 0 });
  const build = (out: string, day: number, ...words: string[]) =>
    feed("build", "--out", out, "--key", "key", ...about, ...at(day), ...words);
  return { folder, feed, build };
}
const readTree = (folder: string): [string, string][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): [string, string] => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length), readFileSync(path, "base64")];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));

describe("gainsay feed keygen", () => {
  it("makes a key that only its owner may read, prints its fingerprint, and never overwrites a key", async () => {
    const folder = writeFolder({});
    const { stdout } = await runGainsay(["feed", "keygen", "--out", "key"], folder);
    expect(stdout).toMatch(/fingerprint: (?:[\da-f]{4} ){7}[\da-f]{4}\n$/u);
    expect(statSync(join(folder, "key")).mode & 0o077).toBe(0);
    const before = readFileSync(join(folder, "key"), "utf8");
    expect(await runGainsay(["feed", "keygen", "--out", "key"], folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("never written over"),
    });
    expect(readFileSync(join(folder, "key"), "utf8")).toBe(before);
  });
});

describe("gainsay feed build", () => {
  it("makes a feed from files in any format, merges entries for the same claim, and accounts for every entry", async () => {
    const lines = [review(1, "Half true", "Other Checks"), review(50), { "@type": "ClaimReview", claimReviewed: "" }].map((one) =>
      JSON.stringify(one),
    );
    const { folder, feed, build } = await startFeed({
      "a.json": feedOf(range(50).map((one) => review(one))),
      "b.jsonl.gz": gzipSync(`${lines.join("\n")}\n{"broken\n`),
    });
    const built = await build("f", 1, "--report", "r.svg", "a.json", "b.jsonl.gz");
    expect(built).toMatchObject({ code: 0, stderr: "" });
    expect(built.stdout).toContain("54 entries, 52 reviews: 51 claims, 1 merged; 2 refused");
    expect(built.stdout).toContain("refused 1: claimReviewed is empty (first: b.jsonl.gz:3, entry 3)");
    expect(built.stdout).toContain("refused 1: is no JSON (first: b.jsonl.gz:4, entry 4)");
    expect(built.stdout).toContain("Reviews by publisher: Example Checks 51, Other Checks 1");
    const picture = readFileSync(join(folder, "r.svg"), "utf8");
    expect(picture).toMatch(/^<svg [^]*Edition 1: 51 claims[^]*Other Checks[^]*<\/svg>\n$/u);
    expect((await feed("verify", "f")).stdout).toContain("snapshot: 51 claims, the state that was signed");
    expect((await feed("inspect", "f")).stdout).toMatch(/licence +CC BY 4.0\n[^]*Reviews by verdict\n +51 {2}refuted\n +1 {2}mixed/u);
  });

  it("gives the same bytes for the same input, in any format", async () => {
    const entries = range(30).map((one) => review(one));
    const { folder, build } = await startFeed({ "a.json": feedOf(entries), "b.json": JSON.stringify(entries) });
    await build("f", 1, "a.json");
    await build("g", 1, "b.json");
    expect(readTree(join(folder, "f"))).toEqual(readTree(join(folder, "g")));
    expect(readTree(join(folder, "f"))).toHaveLength(3);
  });

  it("makes the next edition with a delta from each earlier one that leads to its state", async () => {
    const { folder, feed, build } = await startFeed({
      "a.json": feedOf(range(400).map((one) => review(one))),
      "b.json": feedOf(range(400, 2).map((one) => review(one, one === 7 ? "True" : "False"))),
    });
    await build("f", 1, "a.json");
    await build("f", 2, "b.json");
    const third = await build("f", 3, "a.json", "b.json");
    expect(third.stdout).toContain("delta from 2: 3 puts, 0 tombstones");
    expect(third.stdout).toContain("delta from 1: 3 puts, 0 tombstones");
    expect((await feed("verify", "f")).stdout).toContain("delta from 1: 3 puts and 0 tombstones, as in the snapshot");
    await build("g", 1, "a.json");
    expect((await feed("diff", "g", "f")).stdout).toMatch(/\+ claim-[^]*~ claim-[^]*\n2 new, 1 changed, 0 gone\n$/u);
    expect(existsSync(join(folder, "f/editions.json"))).toBe(true);
  });

  it("renews an edition without new files when nothing has changed", async () => {
    const { folder, build } = await startFeed();
    await build("f", 1, "a.json");
    const before = readdirSync(join(folder, "f/snapshots"));
    expect((await build("f", 2, "a.json")).stdout).toContain("edition 2: 50 claims");
    expect(readdirSync(join(folder, "f/snapshots"))).toEqual(before);
  });

  it("hands over to a new key", async () => {
    const { feed, build } = await startFeed();
    await build("f", 1, "a.json");
    await feed("keygen", "--out", "new");
    expect(await build("f", 2, "--rotate", "new", "a.json")).toMatchObject({ code: 0 });
    expect((await feed("inspect", "f")).stdout).toContain("handed over 1 time from");
    expect(await build("f", 3, "a.json")).toMatchObject({ code: 2, stderr: expect.stringContaining("signed with another key") });
  });

  it.each<[string, string[], string]>([
    ["no file", [], "build needs a file"],
    ["a file that is missing", ["none.json"], "none.json: there is no such file"],
    ["a file that is not JSON", ["page.html"], "page.html: "],
    ["a file without claims", ["empty.json"], "hold no claim"],
    ["a mirror that is not an address", ["--mirror", "here", "a.json"], "--mirror here is not an http(s) address"],
    ["an invalid time", ["--at", "soon", "a.json"], "--at takes a time"],
    ["an unknown option", ["--ttl", "3", "a.json"], "gainsay feed --help"],
  ])("says what is wrong and leaves the last edition as it was: %s", async (_what, words, reason) => {
    const { folder, build } = await startFeed({
      "a.json": feedOf([review(1)]),
      "page.html": "<!doctype html>",
      "empty.json": "{}",
    });
    await build("f", 1, "a.json");
    const before = readTree(join(folder, "f"));
    const { code, stderr } = await build("f", 2, ...words);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^gainsay: .*\n$/u)]);
    expect(stderr).toContain(reason);
    expect(readTree(join(folder, "f"))).toEqual(before);
  });
});

describe("the places that gainsay feed writes to", () => {
  it("are checked before anything is read", async () => {
    const { folder, feed } = await startFeed({ "a.json": feedOf([review(1)]), taken: "a file", "broken.json": "{" });
    mkdirSync(join(folder, "g"));
    writeFileSync(join(folder, "g/snapshots"), "a file");
    const before = readTree(folder);
    for (const [words, sentence] of [
      [["--out", "taken"], "taken is a file, not a folder; choose another folder for --out"],
      [["--out", "g"], "g/snapshots is a file, not a folder; choose another folder for --out"],
      [["--report", "none/r.svg"], "none/r.svg: there is no folder none; make it, or choose another file for --report"],
    ] as const) {
      const built = await feed("build", "--out", "f", "--key", "key", ...about, ...words, "broken.json");
      expect(built).toEqual({ code: 2, stdout: "", stderr: `gainsay: ${sentence}\n` });
    }
    const sentence = "none/key: there is no folder none; make it, or choose another file for --out";
    expect(await feed("keygen", "--out", "none/key")).toEqual({ code: 2, stdout: "", stderr: `gainsay: ${sentence}\n` });
    expect(readTree(folder)).toEqual(before);
    expect(await feed("build", "--out", "f", "--key", "key", ...about, "--report", "f/r.svg", "a.json")).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, "f/r.svg"))).toBe(true);
  });
});

describe("gainsay feed verify", () => {
  it.each<[string, (folder: string) => void, string]>([
    [
      "a changed snapshot",
      (folder) => appendFileSync(join(folder, "snapshots", readdirSync(join(folder, "snapshots"))[0]!), "x"),
      "jsonl.gz is damaged: ",
    ],
    [
      "a changed manifest",
      (folder) =>
        writeFileSync(
          join(folder, "manifest.json"),
          readFileSync(join(folder, "manifest.json"), "utf8").replace(/"sig":"(.)/u, (_all, sign) => `"sig":"${sign === "z" ? "y" : "z"}`),
        ),
      "f/manifest.json was changed after it was signed; restore it from a copy",
    ],
    [
      "no manifest",
      (folder) => writeFileSync(join(folder, "manifest.json"), "{}"),
      "f/manifest.json is damaged: it is not a signed manifest; restore it from a copy",
    ],
  ])("names what does not fit: %s", async (_what, damage, reason) => {
    const { folder, feed, build } = await startFeed();
    await build("f", 1, "a.json");
    damage(join(folder, "f"));
    const { code, stderr } = await feed("verify", "f");
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });

  it("requires a key", async () => {
    const { feed, build } = await startFeed();
    await build("f", 1, "a.json");
    const [, name = ""] = /key +([\da-f ]+),/u.exec((await feed("inspect", "f")).stdout) ?? [];
    expect(await feed("verify", "f", "--key", name)).toMatchObject({ code: 0 });
    expect(await feed("verify", "f", "--key", "0".repeat(32))).toMatchObject({ code: 2, stderr: expect.stringContaining("not with") });
  });
});

describe("gainsay feed serve", () => {
  it("serves the feed's files and nothing else", async () => {
    const { folder, feed, build } = await startFeed();
    await build("f", 1, "a.json");
    writeFileSync(join(folder, "f/secret.txt"), "no");
    const main = fileURLToPath(new URL("../../../src/cli/main.ts", import.meta.url));
    const child = spawn(process.execPath, [main, "feed", "serve", "f"], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
    try {
      const [first] = (await once(child.stdout.setEncoding("utf8"), "data")) as [string];
      const address = first.split("\n")[0] ?? "";
      expect((await feed("verify", address)).stdout).toContain("the state that was signed");
      const statuses = await Promise.all(
        ["secret.txt", "editions.json", "../key", "snapshots/"].map(async (place) => (await fetch(new URL(place, address))).status),
      );
      expect(statuses).toEqual([404, 404, 404, 404]);
    } finally {
      child.kill();
    }
  });
});
