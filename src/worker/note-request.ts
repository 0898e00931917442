import type { GainsayDatabase, StoredRequest } from "../store/database.ts";

/** Requests that are remembered. */
const requestsKept = 300;

/** A request as it is told when it is over. */
export type RequestNote = Omit<StoredRequest, "number" | "source">;

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
