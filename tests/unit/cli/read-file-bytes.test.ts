import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { InputError } from "../../../src/cli/io/input-error.ts";
import { readFileBytes } from "../../../src/cli/io/read-file-bytes.ts";

const folder = mkdtempSync(join(tmpdir(), "gainsay-bytes-"));
const path = join(folder, "claims.json.gz");
afterAll(() => rmSync(folder, { recursive: true }));

async function readAll(onBytes?: (count: number) => void): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of readFileBytes(path, onBytes)) parts.push(part);
  return Buffer.concat(parts).toString();
}

describe("a file's bytes", () => {
  test("are unpacked if they are gzip", async () => {
    writeFileSync(path, gzipSync("[1]"));
    expect(await readAll()).toBe("[1]");
  });

  test("are an input error if the gzip is damaged", async () => {
    writeFileSync(path, gzipSync("[1]").subarray(0, -4));
    await expect(readAll()).rejects.toThrow(InputError);
    await expect(readAll()).rejects.toThrow("is not whole gzip data");
  });

  test("do not make a bug look like a damaged file", async () => {
    writeFileSync(path, gzipSync("[1]"));
    const bug = new TypeError("a bug");
    const onBytes = (): never => {
      throw bug;
    };
    await expect(readAll(onBytes)).rejects.toBe(bug);
  });
});
