/** Provides values that tests in a browser get with `inject`: the feed server, started here, and options from the environment. */
import type { TestProject } from "vitest/node";
import { startFeedServer } from "./feed-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    feedServer: string;
    /** KILL_POINTS: "all", or "" for the short version. */
    killPoints: string;
  }
}

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const server = await startFeedServer();
  project.provide("feedServer", server.origin);
  project.provide("killPoints", process.env["KILL_POINTS"] ?? "");
  return server.close;
}
