/**
 * Paints marks with the CSS Custom Highlight API, touching no node of the page. One Highlight per state; the rules are in marks.css.
 *
 * The page shares the registry and may clear it: `restore` puts ours back, and costs a few lookups when nothing is missing.
 */
const markStates = ["asserted", "disputed", "reported"] as const;
export type MarkState = (typeof markStates)[number];

/** Strength of the lines; see marks.css. */
export type MarkStrength = "faint" | "quiet" | "normal" | "strong";

interface Mark {
  /** One per text node, as `anchorPieces` returns them. */
  ranges: Range[];
  state: MarkState;
  /** The line takes the color of the text (see look-of-words.ts). */
  usesInk: boolean;
}

export interface MarkPainter {
  /** Paints exactly these marks, replacing the earlier ones. */
  paint: (marks: readonly Mark[], strength: MarkStrength) => void;
  /** Emphasizes the mark whose card is open. */
  paintCurrent: (mark: Pick<Mark, "ranges" | "usesInk"> | undefined) => void;
  /** Puts back highlights that the page removed. */
  restore: () => void;
  /** Removes every mark. */
  clear: () => void;
}

/** If two marks overlap, the stronger state shows; the current mark is above all. */
const priorities = { current: 4, asserted: 3, disputed: 2, reported: 1 };

const nameOf = (state: keyof typeof priorities, strength: MarkStrength, usesInk: boolean): string =>
  `gainsay-${state}${strength === "normal" ? "" : `-${strength}`}${usesInk ? "-ink" : ""}`;
const currentNames = [nameOf("current", "normal", false), nameOf("current", "normal", true)];

export function createMarkPainter(): MarkPainter {
  const painted = new Map<string, Highlight>();

  function set(state: keyof typeof priorities, name: string, ranges: Range[]): void {
    if (ranges.length === 0) return drop(name);
    const highlight = new Highlight(...ranges);
    highlight.priority = priorities[state];
    painted.set(name, highlight);
    CSS.highlights.set(name, highlight);
  }

  function drop(name: string): void {
    if (painted.delete(name)) CSS.highlights.delete(name);
  }

  return {
    paint(marks, strength) {
      const wanted = new Map<string, { state: MarkState; ranges: Range[] }>();
      for (const { state, usesInk, ranges } of marks) {
        const name = nameOf(state, strength, usesInk);
        const those = wanted.get(name);
        if (those === undefined) wanted.set(name, { state, ranges: [...ranges] });
        else those.ranges.push(...ranges);
      }
      for (const name of painted.keys()) if (!wanted.has(name) && !currentNames.includes(name)) drop(name);
      for (const [name, { state, ranges }] of wanted) set(state, name, ranges);
    },
    paintCurrent(mark) {
      const wanted = mark === undefined ? "" : nameOf("current", "normal", mark.usesInk);
      for (const name of currentNames) if (name !== wanted) drop(name);
      if (mark !== undefined) set("current", wanted, mark.ranges);
    },
    restore() {
      for (const [name, highlight] of painted) if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    },
    clear() {
      for (const [name, highlight] of painted) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      painted.clear();
    },
  };
}
