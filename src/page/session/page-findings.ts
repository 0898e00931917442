import { isSameSaying } from "../../claims/claim-hash.ts";
import { keyOfName, keyOfSourced, type SourcedClaim } from "../../claims/sourced-claim.ts";
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

  /** Forgets everything that was found, and the claims: the worker may answer differently now. */
  clear(): void {
    this.#found.clear();
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

  /** Keeps what the worker found in these blocks, one block a step; a match without its claim, or in a block that has gone, is left out. */
  *keep(batch: readonly PlacedBlock[], found: readonly BlockFindings[]): Generator<void, void> {
    const now = new Set(this.#blocks);
    for (const [index, block] of batch.entries()) {
      if (!now.has(block)) continue;
      const { sentences, matches } = found[index]!;
      const annotations = matches.flatMap((match) => {
        const claim = this.#claims.get(keyOfName(match));
        return (claim && anchorMatch(this.#nextId(), block, match, claim)) ?? [];
      });
      this.#found.set(block, { sentences, annotations });
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
    const isThere = ({ claim, match }: Annotation): boolean =>
      isSameSaying(claim, saved.claim) && match.start < span.end && match.end > span.start;
    if (found.annotations.some(isThere)) return true;
    const annotation = anchorMatch(this.#nextId(), block, matchOfSaved(saved, span), { source: "", claim: saved.claim });
    if (annotation === undefined) return false;
    const annotations = [...found.annotations, annotation].toSorted((a, b) => a.match.start - b.match.start);
    this.#found.set(block, { ...found, annotations });
    return true;
  }

  /** One annotation, as the card needs it. */
  summarize(annotation: Annotation): AnnotationSummary {
    let before = 0;
    for (const block of this.#blocks) {
      if (block === annotation.block) break;
      before += this.#found.get(block)?.sentences.length ?? 0;
    }
    return summarizeAnnotation(annotation, before + this.sentenceOf(annotation));
  }

  /** Index of the annotation's sentence among those of its block. */
  sentenceOf({ block, match }: Annotation): number {
    return Math.max(0, this.#found.get(block)?.sentences.findIndex(({ end }) => end > match.start) ?? 0);
  }

  #nextId(): string {
    return `a${++this.#lastId}`;
  }
}
