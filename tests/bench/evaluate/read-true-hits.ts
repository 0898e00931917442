/**
 * `true-hits.json`: marks on "unrelated" news that are right after all, as judged by a person who read sentence and claim. They do not
 * count as wrong. Texts are not repeated here, since they belong to their publishers.
 *
 *   [{ "document": "bbc/business-001", "sentence": "0123456789ab", "claim": "claim-0123456789abcdef", "note": "why" }]
 *
 * `npm run evaluate -- DATA --only marks --show 50` prints the most probable marks with these names. A sentence is named by its text, not
 * by its number, which changes whenever reading changes.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { InputError } from "../../../src/cli/io/input-error.ts";

const trueHitSchema = v.strictObject({
  /** Source and name of the text. */
  document: v.pipe(v.string(), v.regex(/^[a-z]+\/\S+$/u, "is not source/name")),
  /** See `nameSentence`. */
  sentence: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/u, "is not the name of a sentence")),
  claim: v.pipe(v.string(), v.regex(/^claim-[0-9a-f]{16}$/u, "is not the hash of a claim")),
  note: v.optional(v.string()),
});

type TrueHit = v.InferOutput<typeof trueHitSchema>;

const path = fileURLToPath(new URL("true-hits.json", import.meta.url));

/** The first 12 hexadecimal digits of the SHA-256 of the sentence, regardless of its spaces. */
export function nameSentence(text: string): string {
  return createHash("sha256").update(text.replaceAll(/\s+/gu, " ").trim()).digest("hex").slice(0, 12);
}

/** @throws InputError that names the entry and the key */
export function readTrueHits(): TrueHit[] {
  const result = v.safeParse(v.array(trueHitSchema), parse(readFileSync(path, "utf8")), { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new InputError(`${path}: ${v.getDotPath(issue) ?? "the whole"} ${issue.message}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`${path} is no JSON: ${(error as Error).message}`);
  }
}
