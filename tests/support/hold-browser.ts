/** `node tests/support/hold-browser.ts chromium|firefox`: starts a browser with Gainsay, reports it, and keeps it until this process ends. */
import type { BrowserName } from "../../src/dev/browsers/browser-place.ts";
import { launchReader } from "./reader.ts";

await launchReader(process.argv[2] as BrowserName);
console.log("ready");
