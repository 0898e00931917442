import { once } from "node:events";

/**
 * Writes one whole line to standard output and waits where the reader is slower than we are.
 * A reader that has gone (`… | head`) ends the process quietly: see `leaveWhenUnread`.
 */
export async function writeLine(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, "drain");
}

/** Ends the process without a word when nobody reads its output any more. Called once at the start. */
export function leaveWhenUnread(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
}
