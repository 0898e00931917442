import { readDate } from "../claims/read-date.ts";
import { readLanguageTag } from "../claims/language-tag.ts";
import type { Query } from "../matching/match.ts";
import { rankClaims } from "../matching/rank-claims.ts";
import { InputError, refuseLine } from "./io/input-error.ts";
import { loadClaims } from "./io/load-claims.ts";
import { readJsonObjects } from "./io/read-json-values.ts";
import { readOptions } from "./io/read-options.ts";
import { resolvePath } from "./io/resolve-path.ts";
import { writeLine } from "./io/write-line.ts";

export const matchHelp = `gainsay match --queries FILE [--claims FILE] [--top 20]

For each query, the known claims it may state, best first. Prints one JSON object a query:
{id, matches: [{claim, probability, tier, relation}]}.

  --queries FILE  JSON lines or a JSON list of {id, text, speaker?, date?, lang?, context?: {before: [], after: []}}
  --claims FILE   claims, plain claims or ClaimReview: JSON, JSON lines, a DataFeed, an answer of Google's Fact Check Tools, or a web
                  page with JSON-LD, also .gz (default: the starter claims); entries that cannot be read are left out, and how many
                  these are is said on standard error, with line and reason of the first
  --top N         at most N claims a query (default: 20)
`;

/**
 * Ranks claims for each query of a file, and prints each answer as it is found.
 *
 * @throws InputError for wrong options or input; answers to earlier queries have been printed by then
 */
export async function matchQueries(words: string[]): Promise<void> {
  const { values, positionals } = readOptions("match", words, {
    claims: { type: "string" },
    queries: { type: "string" },
    top: { type: "string", default: "20" },
  });
  if (positionals[0] !== undefined) throw new InputError(`match takes no file but by --queries and --claims: ${positionals[0]}`);
  if (values.queries === undefined) throw new InputError("match needs --queries FILE");
  const path = resolvePath(values.queries);
  const top = Number(values.top);
  if (!Number.isSafeInteger(top) || top < 1) throw new InputError(`--top takes a whole number from 1, not ${values.top}`);
  const { index } = await loadClaims(values.claims === undefined ? undefined : resolvePath(values.claims));
  for await (const { value, line } of readJsonObjects(path)) {
    const { id, text } = value;
    if (typeof id !== "string" && typeof id !== "number") throw refuseLine(path, line, "the query has no id");
    if (typeof text !== "string") throw refuseLine(path, line, "the query has no text");
    const ranked = rankClaims(index, readQuery(text, value), top);
    const matches = ranked.map(({ claim, probability, tier, relation }) => ({ claim, probability, tier, relation }));
    await writeLine(JSON.stringify({ id, matches }));
  }
}

/** Takes the valid fields of a query; an invalid optional field is ignored. */
function readQuery(text: string, { speaker, date, lang, context }: Record<string, unknown>): Query {
  const day = readDate(date);
  const language = readLanguageTag(lang);
  return {
    text,
    ...(typeof speaker === "string" && speaker.trim() !== "" && { speaker }),
    ...(day?.precision === "day" && { date: day.date }),
    ...(language !== undefined && { language }),
    ...(typeof context === "object" && context !== null && { context: readContext(context as Record<string, unknown>) }),
  };
}

function readContext({ before, after }: Record<string, unknown>): NonNullable<Query["context"]> {
  const texts = (value: unknown) => (Array.isArray(value) ? value.filter((text): text is string => typeof text === "string") : []);
  return { before: texts(before), after: texts(after) };
}
