import { defineBrowserCommand } from "@vitest/browser-playwright";

declare module "vitest/browser" {
  interface BrowserCommands {
    /** Waits until the driver knows the frame with this address, and no frame of an earlier file. */
    seeFrame: (address: string) => Promise<void>;
  }
}

/** The driver hears of frames by events, which wait behind those of requests and console: on a busy machine, for a second or more. */
const patienceMs = 30_000;

export const seeFrame = defineBrowserCommand<[string]>(async ({ page }, address) => {
  const known = (): string[] =>
    page
      .frames()
      .filter((frame) => frame.name() === "vitest-iframe")
      .map((frame) => frame.url());
  for (const until = Date.now() + patienceMs; known().join() !== address;) {
    if (Date.now() > until) throw new Error(`the driver knows ${known().join(" and ") || "no frame"} instead of ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
});
