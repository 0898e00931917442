import { keyOfSourced } from "../../claims/sourced-claim.ts";
import type { Annotation } from "../marks/annotation.ts";
import { lookOfWords } from "../marks/look-of-words.ts";
import { createMarkPainter, type MarkStrength } from "../marks/mark-painter.ts";

/** How marks are drawn. */
export interface MarkStyle {
  strength: MarkStrength;
  /** All lines take the color of the text. */
  usesInk: boolean;
}

/** The marked annotations: painted if marks are on, counted and stepped through in the order of the page. */
export class PageMarks {
  readonly #painter = createMarkPainter();
  readonly #areOn: () => boolean;
  #marked: readonly Annotation[] = [];

  /** @param areOn asked whenever something is to be painted */
  constructor(areOn: () => boolean) {
    this.#areOn = areOn;
  }

  get marked(): readonly Annotation[] {
    return this.#marked;
  }

  /** Marks those of the listed annotations that are to be marked, and no others. */
  paint(listed: readonly Annotation[], { strength, usesInk }: MarkStyle): void {
    this.#marked = listed.filter(({ isMarked }) => isMarked);
    const inked = usesInk ? this.#marked.map((annotation) => ({ ...annotation, usesInk: true })) : this.#marked;
    this.#painter.paint(this.#areOn() ? inked : [], strength);
  }

  /** Emphasizes the mark whose card is open. */
  paintCurrent(mark: Annotation | undefined): void {
    this.#painter.paintCurrent(this.#areOn() ? mark : undefined);
  }

  /** Puts back marks that the page has removed from the registry. */
  restore(): void {
    if (this.#areOn()) this.#painter.restore();
  }

  clear(): void {
    this.#marked = [];
    this.#painter.clear();
  }

  /** The number of marked claims; one that is in three places counts once. */
  countClaims(): number {
    return new Set(this.#marked.map(keyOfSourced)).size;
  }

  /**
   * The mark after or before `current`, around the page; if that is not marked, the first mark below the top of the view, or the last above
   * it. Undefined if nothing is marked.
   */
  next(current: Annotation | undefined, direction: 1 | -1): Annotation | undefined {
    const marked = this.#marked;
    const at = current === undefined ? -1 : marked.indexOf(current);
    if (at !== -1) return marked[(at + direction + marked.length) % marked.length];
    const isBelow = ({ ranges }: Annotation): boolean => ranges[0]!.getBoundingClientRect().bottom > 0;
    const below = marked.findIndex(isBelow);
    if (direction === 1) return marked[Math.max(below, 0)];
    return below === -1 ? marked.at(-1) : marked.at(below - 1);
  }
}

/**
 * Looks again at the words of these annotations: after a page changes its theme, or hides and shows words, the color behind a mark may
 * differ. Words that were seen and are not marked are skipped.
 * @returns true if anything has changed.
 */
export function lookAgain(annotations: readonly Annotation[]): boolean {
  let hasChanged = false;
  for (const annotation of annotations) {
    if (!annotation.isMarked && annotation.isSeen) continue;
    const { usesInk, isSeen } = lookOfWords(annotation.ranges);
    hasChanged ||= usesInk !== annotation.usesInk || isSeen !== annotation.isSeen;
    Object.assign(annotation, { usesInk, isSeen });
  }
  return hasChanged;
}
