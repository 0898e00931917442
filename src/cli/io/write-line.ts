import { once } from "node:events";

/**
 * Writes one whole line to standard output and waits for a slower reader. If the reader has closed (`… | head`), the process ends quietly:
 * see `leaveWhenUnread`.
 */
export async function writeLine(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, "drain");
}

/** Ends the process quietly once its output is no longer read. Call once at the start. */
export function leaveWhenUnread(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
}
