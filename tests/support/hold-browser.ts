/** `node tests/support/hold-browser.ts chromium|firefox`: starts a browser with Gainsay, reports it, and keeps it until this process ends. */
import type { BrowserName } from "../../src/dev/browsers/browser-place.ts";
import { sitDown } from "./reader.ts";

await sitDown(process.argv[2] as BrowserName);
console.log("ready");
