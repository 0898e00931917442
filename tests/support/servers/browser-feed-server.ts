/** Provides values that tests in a browser get with `inject`: the feed server, started here, and options from the environment. */
import { readFileSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { kernelFile } from "../../../src/cli/io/compile-kernel.ts";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import { bundleModule } from "../bundle-module.ts";
import { startFeedServer } from "./feed-server.ts";
import { startToolsServer } from "./tools-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    feedServer: string;
    /** The imitation of Google's Fact Check Tools. */
    toolsServer: string;
    /** KILL_POINTS: "all", or "" for the short version. */
    killPoints: string;
    /** The code of tests/browser/worker/mortal-worker.ts. */
    mortalWorker: string;
    /** The judge's compiled kernel, in base64. */
    judgeKernel: string;
  }
}

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const server = await startFeedServer();
  const tools = await startToolsServer();
  project.provide("feedServer", server.origin);
  project.provide("toolsServer", tools.origin);
  project.provide("mortalWorker", await bundleModule("tests/browser/worker/mortal-worker.ts"));
  project.provide("judgeKernel", readFileSync(await kernelFile(projectRoot), "base64"));
  project.provide("killPoints", process.env["KILL_POINTS"] ?? "");
  return async () => void (await Promise.all([server.close(), tools.close()]));
}
