/**
 * Marks in the text, by the CSS Custom Highlight API: no node of the page is touched. One Highlight a state; the rules are in marks.css.
 *
 * The registry belongs to the page as well, which may clear it: `restore` puts ours back, and costs a few lookups when nothing is missing.
 * In Firefox the rules of the document do not reach into shadow roots, so a root that holds a mark gets a sheet with the same rules.
 */
const markStates = ["asserted", "disputed", "reported"] as const;
export type MarkState = (typeof markStates)[number];

interface Mark {
  /** One a text node, as `anchorPieces` gives them. */
  ranges: Range[];
  state: MarkState;
  /** The line takes the colour of the text (see choose-ink.ts). */
  usesInk: boolean;
}

export interface MarkPainter {
  /** Paints these and no others. */
  paint: (marks: readonly Mark[]) => void;
  /** Sets off the one whose card is open. */
  paintCurrent: (mark: Pick<Mark, "ranges" | "usesInk"> | undefined) => void;
  /** Puts back what the page took away. */
  restore: () => void;
  /** Takes every mark and every sheet away. */
  clear: () => void;
}

/** Where two marks overlap the stronger state is seen; the current one lies over all. */
const priorities = { current: 4, asserted: 3, disputed: 2, reported: 1 };

/** @param marksCss the rules of marks.css, for shadow roots; the document has them by other means. */
export function paintAnnotations(marksCss: string): MarkPainter {
  const painted = new Map<string, Highlight>();
  const shadowRoots = new Map<ShadowRoot, CSSStyleSheet>();

  function set(state: keyof typeof priorities, usesInk: boolean, ranges: Range[]): void {
    const name = `gainsay-${state}${usesInk ? "-ink" : ""}`;
    if (ranges.length === 0) {
      if (painted.delete(name)) CSS.highlights.delete(name);
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = priorities[state];
    painted.set(name, highlight);
    CSS.highlights.set(name, highlight);
    for (const range of ranges) adoptRules(range.startContainer.getRootNode());
  }

  function adoptRules(root: Node): void {
    if (!(root instanceof ShadowRoot) || shadowRoots.has(root)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(marksCss);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    shadowRoots.set(root, sheet);
  }

  return {
    paint(marks) {
      for (const state of markStates) {
        for (const usesInk of [false, true]) {
          const those = marks.filter((mark) => mark.state === state && mark.usesInk === usesInk);
          set(
            state,
            usesInk,
            those.flatMap((mark) => mark.ranges),
          );
        }
      }
    },
    paintCurrent(mark) {
      set("current", false, mark === undefined || mark.usesInk ? [] : mark.ranges);
      set("current", true, mark?.usesInk === true ? mark.ranges : []);
    },
    restore() {
      for (const [name, highlight] of painted) if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
      for (const [root, sheet] of shadowRoots) {
        if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      }
    },
    clear() {
      for (const [name, highlight] of painted) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      painted.clear();
      for (const [root, sheet] of shadowRoots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
      shadowRoots.clear();
    },
  };
}
