/** What tests that run in a browser ask for by `inject`: the feed server, started here, and what the command line says to them. */
import type { TestProject } from "vitest/node";
import { startFeedServer } from "./feed-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    feedServer: string;
    /** KILL_POINTS: "all", or "" for the short form. */
    killPoints: string;
  }
}

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const server = await startFeedServer();
  project.provide("feedServer", server.origin);
  project.provide("killPoints", process.env["KILL_POINTS"] ?? "");
  return server.close;
}
