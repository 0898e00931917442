/** Serves pages of `pages.tar.gz` on 127.0.0.1 for a browser to open. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readLines } from "../data/load-data.ts";
import { pagesFile } from "./load-pages.ts";

export interface ServedArchive {
  /** Without a slash at its end. */
  url: string;
  /** The requested number, spread over the archive. */
  pages: { file: string; path: string }[];
  close: () => Promise<void>;
}

/** Time limit for a page to load, in milliseconds; a slower one waits for scripts that are not served, and is skipped. */
export const loadMs = 15_000;

/**
 * Unpacks the archive into a folder that `close` removes.
 *
 * @param wanted number of pages, as given on the command line
 */
export async function servePageArchive(data: string, wanted: string): Promise<ServedArchive> {
  const count = Math.max(1, Math.trunc(Number(wanted)) || 1);
  return await serveChosenPages(data, (pages) =>
    pages
      .map(({ file }) => file)
      .filter((_file, at) => Math.floor((at * count) / pages.length) !== Math.floor(((at - 1) * count) / pages.length)),
  );
}

/**
 * As `servePageArchive`, with the pages that `choose` returns, in its order.
 *
 * @param choose from the archive's list; `id` is that of `loadPages`
 * @param change made to the bytes of each page before they are sent
 */
export async function serveChosenPages(
  data: string,
  choose: (pages: { id: string; file: string }[]) => string[],
  change = (bytes: Buffer): Buffer => bytes,
): Promise<ServedArchive> {
  const folder = mkdtempSync(join(tmpdir(), "gainsay-pages-"));
  const root = join(folder, "pages");
  execFileSync("tar", ["-xzf", join(data, pagesFile), "-C", folder]);
  const chosen = choose(
    [...readLines(join(root, "index.jsonl"))].flatMap(({ set, id, file }) =>
      typeof file === "string" ? { id: `${String(set)}/${String(id)}`, file } : [],
    ),
  );
  const server = createServer(({ url = "/" }, response) => {
    const parts = decodeURIComponent(url.replace(/[?#].*$/su, "")).split("/");
    try {
      const bytes = readFileSync(join(root, ...parts.filter((part) => part !== "" && part !== "..")));
      response.writeHead(200, { "content-type": "text/html" }).end(change(bytes));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages: chosen.map((file) => ({ file, path: `/${file.split("/").map(encodeURIComponent).join("/")}` })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        rmSync(folder, { recursive: true });
      }),
  };
}

/** The result of the work, or undefined if it fails or takes longer than `ms` milliseconds. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, ms, undefined)));
  try {
    return await Promise.race([work.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
