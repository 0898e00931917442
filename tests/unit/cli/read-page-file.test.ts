import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readPageFile } from "../../../src/cli/io/read-page-file.ts";
import { writeFolder } from "./run-gainsay.ts";

const picture = readFileSync(new URL("../../../assets/store/options-light-chromium.png", import.meta.url));
const noise = Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919 + at * at * 31) % 256);

async function read(name: string, contents: string | Uint8Array): Promise<string[]> {
  const page = await readPageFile(join(writeFolder({ [name]: contents }), name));
  return page.blocks.map(({ text }) => text);
}

describe("a page or text from a file", () => {
  test.each<[string, string, string | Uint8Array, RegExp]>([
    ["a picture", "page.png", picture, /page\.png is not text in UTF-8; /u],
    ["a picture named as a page", "page.html", picture, /page\.html is not a web page, although its name says so; /u],
    ["noise", "page", noise, /page is not text in UTF-8; /u],
    ["packed noise", "page.gz", gzipSync(noise), /page\.gz is not text in UTF-8; /u],
    ["text with a zero byte", "page.txt", "Bridges float.\0", /page\.txt is not text in UTF-8; /u],
    ["text in another encoding", "page.txt", Buffer.from("Il a été décidé.", "latin1"), /page\.txt is not text in UTF-8; /u],
    ["JSON", "claims.json", '["Bridges float."]', /claims\.json is JSON by its name; /u],
    ["packed JSON lines", "claims.jsonl.gz", gzipSync('"Bridges float."\n'), /claims\.jsonl\.gz is JSON by its name; /u],
    ["gzip that is cut short", "page.html.gz", gzipSync("<p>Bridges float.").subarray(0, 20), /page\.html\.gz is not whole gzip data$/u],
  ])("is refused in one sentence if it is %s", async (_what, name, contents, sentence) => {
    await expect(read(name, contents)).rejects.toThrow(sentence);
  });

  test.each<[string, string, string | Uint8Array]>([
    ["UTF-8", "page.html", "<html><p>Il a été décidé.</p>"],
    ["the encoding it declares", "page.html", Buffer.from('<html><meta charset="iso-8859-1"><p>Il a été décidé.</p>', "latin1")],
    ["an encoding that it does not declare", "page.html", Buffer.from("<p>Il a été décidé.</p>", "latin1")],
    ["UTF-16 with its mark", "page.html", Buffer.from("\uFEFF<html><p>Il a été décidé.</p>", "utf16le")],
    ["UTF-8, with a stray zero byte between paragraphs", "page", "<!doctype html><p>Il a été décidé.</p>\0<p></p>"],
    ["UTF-8 with its mark, as plain text", "page.txt", "\uFEFFIl a été décidé.\n"],
  ])("is read in %s", async (_what, name, contents) => {
    expect(await read(name, contents)).toEqual(["Il a été décidé."]);
  });
});
