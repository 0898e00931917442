import type { BrowserName } from "../../src/dev/browsers/browser-place.ts";
import { sitDown, type Reader } from "./reader.ts";
import { takeOut } from "./take-out.ts";

/** The same browser with Gainsay removed again, to see what pages do on their own. Only its session is usable. */
export async function sitDownBare(name: BrowserName, proxy: number): Promise<Reader> {
  const reader = await sitDown(name, { proxy });
  try {
    await takeOut(reader);
    return reader;
  } catch (error) {
    await reader.leave();
    throw error;
  }
}
