import { type RequestReport, requestsKept } from "../../messages/contracts.ts";
import type { RequestNote } from "../../feeds/fetch-file.ts";
import type { GainsayDatabase } from "../../store/database.ts";

/** Notes a request where the reader can see it; the oldest are forgotten. */
export async function noteRequest(database: GainsayDatabase, source: string, request: RequestNote): Promise<void> {
  await database.transaction("rw", database.requests, async () => {
    const number = await database.requests.add({ ...request, source });
    await database.requests
      .where("number")
      .belowOrEqual(number - requestsKept)
      .delete();
  });
}

/** The requests that are remembered, newest first. */
export async function readRequests(database: GainsayDatabase): Promise<RequestReport[]> {
  const requests = await database.requests.reverse().toArray();
  return requests.map(({ address, at, status, bytes }) => ({ address, at, status, bytes }));
}
