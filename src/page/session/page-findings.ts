import type { Claim } from "../../claims/claim.ts";
import { isSameSaying } from "../../claims/claim-hash.ts";
import { keyOfName, keyOfSourced, type SourcedClaim } from "../../claims/sourced-claim.ts";
import type { Match } from "../../matching/match.ts";
import type { AnnotationSummary, SavedAnnotation } from "../../messages/contracts.ts";
import type { PlacedBlock } from "../../reading/reading.ts";
import type { Span } from "../../text/letters/span.ts";
import { anchorMatch, matchOfSaved, summarizeAnnotation, type Annotation } from "../marks/annotation.ts";
import type { BlockFindings } from "./ask-for-matches.ts";

/** What was found in one block: its sentences, as spans of its text, and annotations in the order of the text. */
interface Found {
  sentences: readonly Span[];
  annotations: readonly Annotation[];
}

/** The page's blocks, in document order, and what was found in them. */
export class PageFindings {
  #blocks: readonly PlacedBlock[] = [];
  readonly #found = new Map<PlacedBlock, Found>();
  readonly #claims = new Map<string, SourcedClaim>();
  #lastId = 0;

  get blocks(): readonly PlacedBlock[] {
    return this.#blocks;
  }

  /** Sets the blocks that the page has now. Findings in other blocks are forgotten. */
  setBlocks(blocks: readonly PlacedBlock[]): void {
    this.#blocks = blocks;
    const now = new Set(blocks);
    for (const block of this.#found.keys()) if (!now.has(block)) this.#found.delete(block);
  }

  /** Forgets the claims, which may have changed, so that they are requested again. Findings are kept. */
  forgetClaims(): void {
    this.#claims.clear();
  }

  /** The claims that the page knows already. */
  claims(): SourcedClaim[] {
    return [...this.#claims.values()];
  }

  learn(claims: readonly SourcedClaim[]): void {
    for (const one of claims) this.#claims.set(keyOfSourced(one), one);
  }

  in(block: PlacedBlock): Found | undefined {
    return this.#found.get(block);
  }

  /** All annotations, in the order of the page. */
  annotations(): Annotation[] {
    return this.#blocks.flatMap((block) => this.#found.get(block)?.annotations ?? []);
  }

  /**
   * Keeps what the worker found in these blocks, one block a step, in place of what was found there before. A match without its claim, or in
   * a block that has gone, is left out. A match that was found before keeps its annotation: a card may be open on it.
   */
  *keep(found: readonly BlockFindings[]): Generator<void, void> {
    const now = new Set(this.#blocks);
    for (const { block, sentences, matches } of found) {
      if (!now.has(block)) continue;
      const before = new Map(this.in(block)?.annotations.map((one) => [placeOf(one.match), one]));
      const annotations = matches.flatMap((match) => {
        const claim = this.#claims.get(keyOfName(match));
        const held = before.get(placeOf(match));
        const annotation = claim && anchorMatch(held?.id ?? this.#nextId(), block, match, claim);
        return (annotation && Object.assign(held ?? annotation, annotation)) ?? [];
      });
      const saved = [...before.values()].filter((one) => one.source === "" && !isListed(annotations, one.claim, one.match));
      this.#found.set(block, { sentences, annotations: inOrder([...annotations, ...saved]) });
      yield;
    }
  }

  /**
   * Lists a saved annotation at these words, unless its claim is already listed there.
   * @returns true if it is listed; false if nothing was read there, or the page has changed meanwhile
   */
  place(saved: SavedAnnotation, block: PlacedBlock, span: Span): boolean {
    const found = this.#found.get(block);
    if (found === undefined) return false;
    if (isListed(found.annotations, saved.claim, span)) return true;
    const annotation = anchorMatch(this.#nextId(), block, matchOfSaved(saved, span), { source: "", claim: saved.claim });
    if (annotation === undefined) return false;
    this.#found.set(block, { ...found, annotations: inOrder([...found.annotations, annotation]) });
    return true;
  }

  /** One annotation, as the card needs it. */
  summarize(annotation: Annotation): AnnotationSummary {
    let before = 0;
    for (const block of this.#blocks) {
      if (block === annotation.block) break;
      before += this.#found.get(block)?.sentences.length ?? 0;
    }
    const sentence = this.sentenceOf(annotation);
    return summarizeAnnotation(annotation, before + sentence, this.#found.get(annotation.block)?.sentences[sentence]);
  }

  /** Index of the annotation's sentence among those of its block. */
  sentenceOf({ block, match }: Annotation): number {
    return Math.max(0, this.#found.get(block)?.sentences.findIndex(({ end }) => end > match.start) ?? 0);
  }

  #nextId(): string {
    return `a${++this.#lastId}`;
  }
}

function placeOf(match: Match): string {
  return match.start + keyOfName(match);
}

/** Whether what a claim says is among these annotations, at words that overlap with the span. */
function isListed(annotations: readonly Annotation[], said: Claim, { start, end }: Span): boolean {
  return annotations.some(({ claim, match }) => isSameSaying(claim, said) && match.start < end && match.end > start);
}

function inOrder(annotations: Annotation[]): Annotation[] {
  return annotations.sort((a, b) => a.match.start - b.match.start);
}
