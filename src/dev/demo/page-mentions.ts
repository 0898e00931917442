/**
 * Mentions that a person marked on a sample page: `mentions.json` beside its `page.html`. The engine's matches are compared with it: a
 * match is right if it overlaps a mention and names its claim; a mention is missed if no match does.
 *
 * ```
 * { kind, shows, views: [ { path, files, appears, isArticle, mentions: [ { claim, or, text, stance } ], notMentions } ] }
 * ```
 * tests/pages/README.md explains how to add a page.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { stances } from "../../matching/match.ts";

const sentence = v.pipe(
  v.string(),
  v.minLength(1, "is empty"),
  v.check((text) => text === text.trim() && !/\s{2}|[\t\n]/u.test(text), "has white space that a reader does not see"),
);
const claimId = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/u, "is not an id of a starter claim"));

const mentionSchema = v.object({
  /** The starter claim that the text states. */
  claim: claimId,
  /** Claims that say the same in other words, so a match with one of them is right too. */
  or: v.optional(v.array(claimId), []),
  /** The sentence as a reader sees it, with white space collapsed; several if the claim spans them. */
  text: sentence,
  stance: v.picklist(stances),
});

/** When the texts of a view appear: with the page, after scrolling to its end, after a click on "Show more". */
const appearances = ["at once", "on scroll", "on click"] as const;

const viewSchema = v.object({
  path: v.pipe(v.string(), v.regex(/^\/[\w-]+\/[\w-]*$/u, "is not an address such as /founding/")),
  /** Files of the folder that contain the view's text. */
  files: v.optional(v.array(v.pipe(v.string(), v.regex(/^[\w-]+\.(?:html|js)$/u, "is not the name of a file"))), ["page.html"]),
  appears: v.optional(v.picklist(appearances), "at once"),
  /** False if the page is not an article, so nothing may happen on it. */
  isArticle: v.boolean(),
  /** Every true mention of a starter claim, in the order of the page. */
  mentions: v.array(mentionSchema),
  /** Sentences that look like a claim and must not be marked. */
  notMentions: v.array(sentence),
});

const pageSchema = v.object({
  /** The sort of page, in a few words. */
  kind: sentence,
  /** What it tests, in one sentence. */
  shows: sentence,
  views: v.pipe(v.array(viewSchema), v.minLength(1, "is empty")),
});

export type PageView = v.InferOutput<typeof viewSchema>;
export interface SamplePage extends v.InferOutput<typeof pageSchema> {
  /** Name of the folder, and the first segment of the address path. */
  slug: string;
}

/**
 * Reads the mentions of every sample page: each folder in `folder` that has a `page.html`.
 * @returns the pages in the order of their names, the founding page first.
 * @throws Error that names the file and the key, if a `mentions.json` is missing or wrong.
 */
export function readMentions(folder: string): SamplePage[] {
  const slugs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(folder, entry.name)).includes("page.html"))
    .map((entry) => entry.name)
    .sort((a, b) => Number(b === "founding") - Number(a === "founding") || (a < b ? -1 : 1));
  return slugs.map((slug) => readOne(folder, slug));
}

function readOne(folder: string, slug: string): SamplePage {
  const file = join(folder, slug, "mentions.json");
  const result = v.safeParse(pageSchema, JSON.parse(readFileSync(file, "utf8")), { abortEarly: true });
  if (result.success) return { slug, ...result.output };
  const issue = result.issues[0];
  throw new Error(`${file}: ${v.getDotPath(issue) ?? "the whole"} ${issue.message}`);
}
