/** Google's Fact Check Tools as a source: what is stored between visits. */
export interface ToolsRecord {
  /** The reader's own key: a secret. It is in no report, log, copy or message to a page. */
  key: string;
  queries: ToolsReading[];
  /** A visit that has not ended: when it began, epoch milliseconds, how many requests it made, and whether claims have changed. */
  visit?: { startedAt: number; requestCount: number; hasChanged: boolean };
}

/** One publisher's reviews in one language, and how far they are read. */
export interface ToolsReading {
  /** Host of the publisher's site; a BCP 47 tag, "" for all languages. */
  site: string;
  language: string;
  /** When the last complete reading began, epoch milliseconds; 0 for never. */
  completeAt: number;
  /** A reading that is not complete. */
  reading?: {
    startedAt: number;
    /** Which of the ages is being read (sync-tools.ts). */
    age: number;
    /** Pages of it that were read, and the token of the next; "" for the first. */
    pageCount: number;
    pageToken: string;
  };
}

/** What is asked from now on: readings of the same publisher and language go on where they were. */
export function changeTools(
  held: ToolsRecord | undefined,
  key: string,
  queries: readonly Pick<ToolsReading, "site" | "language">[],
): ToolsRecord {
  const before = held?.queries ?? [];
  return {
    key,
    queries: queries.map(
      ({ site, language }) => before.find((one) => one.site === site && one.language === language) ?? { site, language, completeAt: 0 },
    ),
  };
}
