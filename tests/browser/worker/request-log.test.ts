/** The log of requests that the settings show. */
import { expect, test } from "vitest";
import { requestsKept } from "../../../src/messages/contracts.ts";
import { noteRequest, readRequests } from "../../../src/worker/sources/note-request.ts";
import { world } from "./sources-world.ts";

test("the latest requests are kept, as many as the settings say, and are listed newest first", async () => {
  const all = Array.from({ length: requestsKept + 4 }, (_, at) => ({ address: `https://a.example/${at}`, at, status: 200, bytes: 1 }));
  for (const request of all) await noteRequest(world.database, "site:https://a.example/", request);
  expect(await readRequests(world.database)).toEqual(all.slice(4).toReversed());
});
