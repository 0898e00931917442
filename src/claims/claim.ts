/**
 * The domain's terms as types, with the rules that always hold. One schema per term: anything that enters Gainsay from a
 * file, a feed or a message is checked against it, and the check returns the type.
 *
 * Text is never parsed as markup. Addresses are http(s), or the entry is refused.
 */
import * as v from "valibot";
import { bearings } from "./bearing.ts";
import { isPartialDate, precisions } from "./partial-date.ts";
import { verdicts } from "./verdict.ts";

/** Longest text of any one field, in UTF-16 units. A claim is a sentence or a paragraph, never a document. */
export const textMax = 4000;

/** Longest name of a person or body, in UTF-16 units: a card has one line for it. */
export const nameMax = 200;

/**
 * Control characters other than white space, and characters that change the text direction: they could make other words appear than are
 * there. Also towers of accents, which would be drawn over the words above them; no script needs this many on one letter.
 */
const hidden = /(?!\s)\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{M}{7}/u;

const wordsOf = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, "is empty"),
    v.maxLength(most, `is longer than ${most} characters`),
    v.check((text) => !hidden.test(text), "has control characters, or towers of accents"),
  );
const words = wordsOf(textMax);
/** A name, or a title used as one. */
export const nameWords = wordsOf(nameMax);

/**
 * An http or https address; anything else (javascript:, data:, relative) is refused. So is an address that looks like it leads to another
 * host: one with a user name before the host (`https://known.example@other.example`) or a backslash, which browsers read as a slash.
 */
export const webAddress = v.pipe(
  v.string(),
  v.maxLength(2048, "is longer than 2048 characters"),
  v.regex(/^https?:\/\/[^\s/\\$.?#@][^\s/\\?#@]*(?:[/?#][^\s\\]*)?$/iu, "is not an http(s) address"),
  v.check((address) => !hidden.test(address), "has control characters"),
);

/** BCP 47 language tag, as far as the tag alone can be checked. */
export const languageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu, "is not a language tag such as en or pt-BR"));

/** A day, a month or a year: unknown parts are not invented. */
const partialDateSchema = v.pipe(
  v.object({ date: v.string(), precision: v.picklist(precisions) }),
  v.check(isPartialDate, "is not a date of its precision (day 2022-10-11, month 2022-10, year 2022)"),
);

const claimantKinds = ["person", "organization", "collective"] as const;

/** Who made the claim. A *collective* ("Social media posts") is not one accountable source, so it gets no time line. */
const claimantSchema = v.object({
  name: nameWords,
  kind: v.picklist(claimantKinds),
  sameAs: v.optional(v.array(webAddress)),
});

/** Another wording of the same claim. Machine-made wordings are marked as such; a note says what is special about one. */
const variantSchema = v.object({
  text: words,
  language: v.optional(languageTag),
  machine: v.optional(v.boolean()),
  note: v.optional(words),
});

/** A place where the claim was made or reported, as listed by the source. */
const appearanceSchema = v.object({ title: v.optional(words), url: v.optional(webAddress) });

const publisherSchema = v.object({
  name: nameWords,
  /** Host of the publisher, without www. */
  site: v.optional(v.pipe(v.string(), v.regex(/^[^\s/:@]+$/u, "is not a host name"))),
  accreditation: v.optional(nameWords),
});

/** One publisher's finding on the claim (schema.org ClaimReview). `rating` is in the publisher's words, `verdict` is our class for them. */
const reviewSchema = v.object({
  publisher: publisherSchema,
  url: v.optional(webAddress),
  title: v.optional(words),
  publishedOn: v.optional(partialDateSchema),
  rating: v.optional(words),
  verdict: v.picklist(verdicts),
  /** The day on which we noticed that this rating had replaced another. */
  correctedOn: v.optional(partialDateSchema),
  /** The claim as this review words it, if that differs. */
  wording: v.optional(words),
  language: v.optional(languageTag),
});

/** Something somebody said that bears on the claim, such as a counter-statement. */
const statementSchema = v.object({
  speaker: v.object({ name: nameWords, role: v.optional(nameWords) }),
  text: words,
  /** True: the speaker's own words. False: a summary of them. */
  quoted: v.boolean(),
  saidOn: v.optional(partialDateSchema),
  source: v.object({ publisher: nameWords, title: v.optional(words), url: v.optional(webAddress) }),
  bearing: v.picklist(bearings),
});

/** Where a claim came from: the feed's name and the sequence number of the feed's state. */
const provenanceSchema = v.object({ feed: words, sequence: v.pipe(v.number(), v.integer(), v.minValue(0)) });

/** A statement somebody made, as worded by the person who recorded it, with everything known for and against it. */
const claimSchema = v.object({
  /** The publisher's @id, else a hash of what identifies the claim. */
  id: v.pipe(v.string(), v.minLength(1, "is empty"), v.maxLength(512, "is longer than 512 characters")),
  text: words,
  language: languageTag,
  variants: v.pipe(v.array(variantSchema), v.maxLength(64, "has more than 64 entries")),
  claimant: v.optional(claimantSchema),
  statedOn: v.optional(partialDateSchema),
  appearances: v.pipe(v.array(appearanceSchema), v.maxLength(64, "has more than 64 entries")),
  context: v.optional(words),
  reviews: v.pipe(v.array(reviewSchema), v.maxLength(64, "has more than 64 entries")),
  statements: v.pipe(v.array(statementSchema), v.maxLength(256, "has more than 256 entries")),
  topics: v.pipe(v.array(words), v.maxLength(32, "has more than 32 entries")),
  validFrom: v.optional(partialDateSchema),
  validTo: v.optional(partialDateSchema),
  provenance: provenanceSchema,
});

export type Claim = v.InferOutput<typeof claimSchema>;
export type Claimant = v.InferOutput<typeof claimantSchema>;
export type Review = v.InferOutput<typeof reviewSchema>;
export type Statement = v.InferOutput<typeof statementSchema>;
export type Provenance = v.InferOutput<typeof provenanceSchema>;

/**
 * Checks one value from outside against the model. Unknown keys are dropped.
 * The importer sets `provenance`, not the value: a file cannot vouch for where it came from.
 * @returns the claim, or a sentence that names the key and what is wrong with it.
 */
export function readClaim(value: unknown, provenance: Provenance): { ok: true; claim: Claim } | { ok: false; reason: string } {
  const candidate = typeof value === "object" && value !== null ? { ...value, provenance } : value;
  const result = v.safeParse(claimSchema, candidate, { abortEarly: true });
  if (result.success) return { ok: true, claim: result.output };
  const issue = result.issues[0];
  const path = v.getDotPath(issue);
  return { ok: false, reason: path === null ? `is not a claim: ${issue.message}` : `${path} ${issue.message}` };
}
