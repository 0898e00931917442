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
import { type Claim, readClaim } from "../../claims/claim.ts";
import { type Difference, differenceKinds, stances, tiers } from "../../matching/match.ts";
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

export type ReadAnnotations = { ok: true; address: string; saved: SavedAnnotation[]; leftOut: number } | { ok: false };

/** Reads untrusted file contents. Not ok: it contains none of our annotations. Invalid ones are counted. */
export function readWebAnnotations(text: string): ReadAnnotations {
  const items = fieldOf(parse(text), "items");
  if (!Array.isArray(items)) return { ok: false };
  const read = items.slice(0, savedMax.annotations).map(readItem);
  const taken = read.filter((one) => one !== undefined);
  const [first] = taken;
  if (first === undefined) return { ok: false };
  return { ok: true, address: first.address, saved: taken.map(({ saved }) => saved), leftOut: items.length - taken.length };
}

function readItem(item: unknown): { address: string; saved: SavedAnnotation } | undefined {
  const claim = readClaim(fieldOf(item, "claim"), { feed: "saved", sequence: 0 });
  const address = fieldOf(fieldOf(item, "target"), "source");
  const selector = readSelector(fieldOf(fieldOf(item, "target"), "selector"));
  const match = fieldOf(item, "match");
  const stance = stances.find((one) => one === fieldOf(match, "stance"));
  const tier = tiers.find((one) => one === fieldOf(match, "tier"));
  const probability = Number(fieldOf(match, "probability"));
  if (!claim.ok || typeof address !== "string" || selector === undefined || stance === undefined || tier === undefined) return undefined;
  if (!(probability >= 0 && probability <= 1)) return undefined;
  const differs = listOf(fieldOf(match, "differs")).flatMap(readDifference);
  return { address, saved: { claim: claim.claim, selector, stance, tier, probability, differs } };
}

function readSelector(value: unknown): TextSelector | undefined {
  const named = (type: string): unknown => listOf(value).find((one) => fieldOf(one, "type") === type);
  const quote = named("TextQuoteSelector");
  const exact = fieldOf(quote, "exact");
  if (typeof exact !== "string") return undefined;
  const words = (key: string): string => {
    const given = fieldOf(quote, key);
    return typeof given === "string" ? given : "";
  };
  const position = named("TextPositionSelector");
  const [start, end] = [fieldOf(position, "start"), fieldOf(position, "end")];
  const isPlace = typeof start === "number" && typeof end === "number";
  return { exact, prefix: words("prefix"), suffix: words("suffix"), ...(isPlace && { position: { start, end } }) };
}

function readDifference(value: unknown): Difference[] {
  const kind = differenceKinds.find((one) => one === fieldOf(value, "kind"));
  const [here, claim] = [fieldOf(value, "here"), fieldOf(value, "claim")];
  return kind === undefined || typeof here !== "string" || typeof claim !== "string" ? [] : [{ kind, here, claim }];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
