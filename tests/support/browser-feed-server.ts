/** Starts the feed server for tests that run in a browser, which ask for it by `inject("feedServer")`. */
import type { TestProject } from "vitest/node";
import { startFeedServer } from "./feed-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    feedServer: string;
  }
}

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const server = await startFeedServer();
  project.provide("feedServer", server.origin);
  return server.close;
}
