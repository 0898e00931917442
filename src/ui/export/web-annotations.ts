/**
 * A page's annotations as W3C Web Annotations (JSON-LD), and back:
 *
 *   {"@context": ["http://www.w3.org/ns/anno.jsonld", {claim, match: JSON literals}],
 *    "id": "urn:uuid:…", "type": "AnnotationPage",
 *    "items": [{"id", "type": "Annotation", "motivation": "assessing", "created", "generator",
 *               "target": {"source": address, "selector": [TextQuoteSelector, TextPositionSelector]},
 *               "body": {"type": "TextualBody", "value": the citation, "format", "language", "purpose"},
 *               "claim": {…}, "match": {stance, tier, probability, differs}}]}
 *
 * Other software finds the quote, its position and a citation in words; we also read `claim` and `match`.
 */
import * as v from "valibot";
import { type Claim, readClaim } from "../../claims/claim.ts";
import { differenceKinds, stances, tiers } from "../../matching/match.ts";
import type { AnnotationSummary, SavedAnnotation, TextSelector } from "../../messages/contracts.ts";

/** An open page, with the annotations marked or listed on it. */
export interface AnnotatedPage {
  address: string;
  title: string;
  /** In the order of the page. */
  annotations: AnnotationSummary[];
  /** Their positions, by annotation id; one whose words the page has changed meanwhile is missing. */
  selectors: Record<string, TextSelector>;
}

/** The largest file that is read, in bytes, and the most annotations. */
export const savedMax = { bytes: 20_000_000, annotations: 1_000 };

const context = [
  "http://www.w3.org/ns/anno.jsonld",
  { "@version": 1.1, claim: { "@id": "urn:gainsay:claim", "@type": "@json" }, match: { "@id": "urn:gainsay:match", "@type": "@json" } },
];

export interface AnnotationFileDetails {
  /** Writes the citation of a claim, in `language`. */
  cite: (claim: Claim) => string;
  language: string;
  /** Of Gainsay. */
  version: string;
  now: Date;
  /** A new UUID. */
  newId: () => string;
}

/**
 * Writes a page's annotations as a file of W3C Web Annotations: JSON in the shape above, indented by one space, ending in a line feed.
 * Annotations without a selector are left out.
 * @throws only what `cite` throws
 */
export function writeWebAnnotations(
  { address, title, annotations, selectors }: AnnotatedPage,
  { cite, language, version, now, newId }: AnnotationFileDetails,
): string {
  const items = annotations.flatMap((annotation) => {
    const selector = selectors[annotation.annotation];
    return selector === undefined ? [] : [writeItem(annotation, selector)];
  });
  function writeItem({ claim: { provenance: _ours, ...claim }, stance, tier, probability, differs }: AnnotationSummary, at: TextSelector) {
    const { position, ...quote } = at;
    return {
      id: `urn:uuid:${newId()}`,
      type: "Annotation",
      motivation: "assessing",
      created: now.toISOString(),
      generator: { id: "urn:gainsay", type: "Software", name: `Gainsay ${version}` },
      target: {
        source: address,
        selector: [
          { type: "TextQuoteSelector", ...quote },
          ...(position === undefined ? [] : [{ type: "TextPositionSelector", ...position }]),
        ],
      },
      body: {
        type: "TextualBody",
        value: cite({ ...claim, provenance: _ours }),
        format: "text/plain",
        language,
        purpose: "assessing",
      },
      claim,
      match: { stance, tier, probability, differs },
    };
  }
  const page = { "@context": context, id: `urn:uuid:${newId()}`, type: "AnnotationPage", label: title, items };
  return `${JSON.stringify(page, null, 1)}\n`;
}

/** One value, a list of them or none, as JSON-LD allows. */
const values = v.pipe(
  v.unknown(),
  v.transform((value): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])),
);
const file = v.pipe(v.string(), v.parseJson(), v.object({ items: v.array(v.unknown()) }));
const item = v.object({
  claim: v.unknown(),
  target: v.object({ source: v.string(), selector: values }),
  match: v.object({
    stance: v.picklist(stances),
    tier: v.picklist(tiers),
    probability: v.pipe(v.unknown(), v.transform(Number), v.minValue(0), v.maxValue(1)),
    differs: v.optional(values, []),
  }),
});
const words = v.fallback(v.string(), "");
const quoteSelector = v.object({ exact: v.string(), prefix: words, suffix: words });
const positionSelector = v.object({ start: v.number(), end: v.number() });
const difference = v.object({ kind: v.picklist(differenceKinds), here: v.string(), claim: v.string() });

export type ReadAnnotations = { ok: true; address: string; saved: SavedAnnotation[]; leftOut: number } | { ok: false };

/** Reads untrusted file contents. Not ok: it contains none of our annotations. Invalid ones are counted. */
export function readWebAnnotations(text: string): ReadAnnotations {
  const read = v.safeParse(file, text);
  if (!read.success) return { ok: false };
  const { items } = read.output;
  const taken = items
    .slice(0, savedMax.annotations)
    .map(readItem)
    .filter((one) => one !== undefined);
  const [first] = taken;
  if (first === undefined) return { ok: false };
  return { ok: true, address: first.address, saved: taken.map(({ saved }) => saved), leftOut: items.length - taken.length };
}

function readItem(value: unknown): { address: string; saved: SavedAnnotation } | undefined {
  const read = v.safeParse(item, value);
  if (!read.success) return undefined;
  const { target, match } = read.output;
  const claim = readClaim(read.output.claim, { feed: "saved", sequence: 0 });
  const selector = readSelector(target.selector);
  if (!claim.ok || selector === undefined) return undefined;
  const differs = match.differs.flatMap((one) => parseOrNone(difference, one));
  return { address: target.source, saved: { ...match, claim: claim.claim, selector, differs } };
}

/** Undefined without a quotation; a position is optional. */
function readSelector(selectors: unknown[]): TextSelector | undefined {
  const ofType = (type: string): unknown => selectors.find((one) => v.is(v.object({ type: v.literal(type) }), one));
  const [quote] = parseOrNone(quoteSelector, ofType("TextQuoteSelector"));
  const [position] = parseOrNone(positionSelector, ofType("TextPositionSelector"));
  return quote && { ...quote, ...(position !== undefined && { position }) };
}

/** The checked value alone, or an empty list if it is invalid. */
function parseOrNone<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S>[] {
  const read = v.safeParse(schema, value);
  return read.success ? [read.output] : [];
}
