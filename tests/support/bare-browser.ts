import type { BrowserName } from "../../src/dev/browsers/browser-place.ts";
import { sitDown, type Reader } from "./reader.ts";
import { takeOut } from "./take-out.ts";

/** The same browser without Gainsay, which is taken out of it again: what pages do by themselves. Only its session is of use. */
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
