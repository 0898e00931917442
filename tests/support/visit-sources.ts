/** Asks the worker as the extension's own pages do, and waits for its visits to sources. */
import { waitUntil } from "../../src/dev/browsers/browser-session.ts";
import type { SourceReport, SourcesReport } from "../../src/messages/contracts.ts";
import type { Reader } from "./reader.ts";

export interface SourceVisits {
  /** One call to the worker. Rejects if the answer is not ok. */
  ask: <T>(call: string, argument: unknown) => Promise<T>;
  /** Waits until a visit that began after `since` has ended, successfully or not. */
  visitEnds: (address: string, since: number) => Promise<SourceReport>;
  /** Asks for a visit and waits for its end. */
  visit: (source: string, address: string) => Promise<SourceReport>;
}

export function visitSources(reader: () => Pick<Reader, "inExtension">): SourceVisits {
  const ask = <T>(call: string, argument: unknown): Promise<T> =>
    reader().inExtension(
      async (wanted, given) => {
        const reply = await chrome.runtime.sendMessage({ to: "worker-own", call: wanted, argument: given });
        if (reply?.ok !== true) throw new Error(`${wanted}: ${JSON.stringify(reply)}`);
        return reply.value as never;
      },
      call,
      argument,
    );
  const findSource = async (address: string): Promise<SourceReport | undefined> =>
    (await ask<SourcesReport>("readSources", null)).sources.find((source) => source.address === address);
  const visitEnds = (address: string, since: number): Promise<SourceReport> =>
    waitUntil(
      "the visit ends",
      async () => {
        const source = await findSource(address);
        const isOver = source !== undefined && source.progress === undefined && source.dueAt > Date.now();
        return isOver && Math.max(source.checkedAt, source.problem?.at ?? 0) >= since ? source : undefined;
      },
      60_000,
    );
  const visit = async (source: string, address: string): Promise<SourceReport> => {
    const since = Date.now();
    await ask("visitSource", { source });
    return await visitEnds(address, since);
  };
  return { ask, visitEnds, visit };
}
