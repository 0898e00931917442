import type { BrowserContext } from "playwright";

/** One event of Chromium's trace. Times in microseconds; `ts` counts from a point that all processes share. */
export interface TraceEvent {
  name: string;
  /** Its categories, with commas between. */
  cat?: string;
  /** "X" is an event with a duration, "P" a sample, "M" a name of a process or thread; there are others. */
  ph: string;
  ts: number;
  pid: number;
  tid: number;
  /** How long it took by the clock. */
  dur?: number;
  /** How long its thread ran meanwhile. */
  tdur?: number;
  id?: string;
  args?: Record<string, unknown>;
}

/**
 * Records Chromium's own trace, of all its processes, until the returned function is called.
 * @param categories the trace's categories to record, and no others
 */
export async function recordTrace(context: BrowserContext, categories: readonly string[]): Promise<() => Promise<TraceEvent[]>> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error("this Chromium gives no browser session");
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) events.push(event);
  });
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: [...categories], traceBufferSizeInKb: 400_000 },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    await session.send("Tracing.end");
    await complete;
    await session.detach();
    return events;
  };
}
