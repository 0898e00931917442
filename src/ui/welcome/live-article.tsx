import { render } from "preact";
import type { ClaimName } from "../../claims/sourced-claim.ts";
import type { Block } from "../../matching/match.ts";
import type { CardEvents, CardExit } from "../../messages/card-contract.ts";
import type { AnnotationSummary, ClaimBackground } from "../../messages/contracts.ts";
import { createCardLayer, type OpenCardLayer } from "../card/card-layer.tsx";
import { lookOf } from "../kit/look.ts";
import { type Article, articleHost } from "./article-text.ts";

/** What the worker found in an article, and where. */
export interface ExampleMatch {
  annotation: AnnotationSummary;
  /** Position of the block among those of the article, and of the words in its text. */
  block: number;
  start: number;
  end: number;
}

export interface ExampleApi {
  /** Matches these blocks as those of a page: the claims that would be marked, in the order of the text. */
  readExample: (blocks: Block[]) => Promise<ExampleMatch[]>;
  readBackground: (claim: ClaimName) => Promise<ClaimBackground>;
}

/** What is shown, and what its card asks and says. */
interface Shown {
  article: Article;
  matches: readonly ExampleMatch[];
  readBackground: ExampleApi["readBackground"];
  /** Opens the first claim's card immediately and keeps it open. */
  isOpenFromStart: boolean;
  /** The reader pressed something that would change what is kept: nothing was changed. */
  onUntouched: () => void;
  onSettings: () => void;
}

type View = Window & typeof globalThis;

/**
 * Shows an article with marks in an element, and the product's card over its document, as over a page. The card's controls change
 * nothing. Returns a function that removes it all.
 */
export function showArticle(place: HTMLElement, shown: Shown): () => void {
  const view = place.ownerDocument.defaultView as View | null;
  if (view === null) return () => {};
  const article = new LiveArticle(place, view, shown);
  return () => article.remove();
}

/** As over pages, in milliseconds: how long a pointer rests on a mark before its card opens, and how long it may be away. */
const dwellMs = 300;
const graceMs = 250;

class LiveArticle {
  readonly #place: HTMLElement;
  readonly #shown: Shown;
  readonly #layer: OpenCardLayer;
  readonly #marks: (HTMLElement | null)[] = [];
  /** Number of the mark whose card is open. */
  #current: number | undefined;
  /** The card stays until the reader closes it. */
  #isKept = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #life = new AbortController();

  constructor(place: HTMLElement, view: View, shown: Shown) {
    this.#place = place;
    this.#shown = shown;
    this.#layer = this.#makeLayer(view);
    this.#draw();
    this.#closeFromOutside(view.document);
    if (!shown.isOpenFromStart) return;
    this.#isKept = true;
    this.#open(0, false);
  }

  remove(): void {
    clearTimeout(this.#timer);
    this.#life.abort();
    if (this.#place.ownerDocument.defaultView === null) return; // the frame is gone, and all with it
    this.#layer.remove();
    render(null, this.#place);
  }

  #makeLayer(view: View): OpenCardLayer {
    const { readBackground, matches, onUntouched, onSettings } = this.#shown;
    const change = async (): Promise<void> => onUntouched();
    const events: CardEvents = {
      onClose: (reason) => this.#close(reason),
      onStep: (direction) => this.#open(((this.#current ?? 0) + direction + matches.length) % matches.length, true),
      onShow: () => {},
      onPointerEnter: () => clearTimeout(this.#timer),
      onPointerLeave: () => this.#later(graceMs, () => this.#leave()),
      onFocus: () => (this.#isKept = true),
      onDismiss: change,
      onUndoDismissal: async () => {},
      onBackground: readBackground,
      onSiteOff: change,
      onSettings,
    };
    // The policy of our own pages refuses a style element.
    const addRules = (root: ShadowRoot, css: string): void => void (root.adoptedStyleSheets = [makeSheet(view, css)]);
    return createCardLayer(view.document, events, addRules);
  }

  #open(mark: number, takeFocus: boolean): void {
    const { [mark]: match, length: total } = this.#shown.matches;
    if (match === undefined) return;
    this.#setCurrent(mark);
    if (takeFocus) this.#marks[mark]?.scrollIntoView({ block: "nearest" });
    const rects = (): DOMRect[] => [...(this.#marks[mark]?.getClientRects() ?? [])];
    const where = { rects, direction: "ltr" as const, takeFocus, isResting: !takeFocus, site: articleHost };
    this.#layer.open({ annotation: match.annotation, position: mark + 1, total, ...where });
  }

  #close(reason: CardExit): boolean {
    this.#marks[this.#current ?? -1]?.focus({ preventScroll: true });
    this.#isKept = false;
    this.#setCurrent(undefined);
    return reason !== "forward"; // Tab continues from the mark
  }

  #leave(): void {
    if (!this.#isKept) this.#dismiss();
  }

  #dismiss(): void {
    this.#isKept = false;
    this.#layer.close();
    this.#setCurrent(undefined);
  }

  /** By Escape, wherever the focus is, and by a press beside the card and the marks. */
  #closeFromOutside(page: Document): void {
    const { signal } = this.#life;
    const onKey = ({ key, isComposing }: KeyboardEvent): void => {
      if (key === "Escape" && !isComposing && this.#current !== undefined) this.#dismiss();
    };
    const onClick = (event: Event): void => {
      if (this.#current === undefined) return;
      const [element] = event.composedPath() as Element[]; // in the card's closed tree: its host
      const isBeside = element === page.documentElement || element === page.body || this.#place.contains(element ?? null);
      if (isBeside && element?.closest(".article-mark") === null) this.#dismiss();
    };
    page.addEventListener("keydown", onKey, { signal });
    page.addEventListener("click", onClick, { signal });
  }

  #later(ms: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, ms);
  }

  #setCurrent(mark: number | undefined): void {
    clearTimeout(this.#timer);
    this.#current = mark;
    this.#draw();
  }

  #draw(): void {
    const { article, matches } = this.#shown;
    const events: MarkEvents = {
      onEnter: (mark) => {
        if (mark === this.#current) clearTimeout(this.#timer);
        else if (!this.#isKept) this.#later(dwellMs, () => this.#open(mark, false));
      },
      onLeave: () => this.#later(graceMs, () => this.#leave()),
      onPress: (mark, isByKey) => {
        this.#isKept = true;
        this.#open(mark, isByKey);
      },
    };
    const view = <MarkedArticle article={article} matches={matches} current={this.#current} marks={this.#marks} events={events} />;
    render(view, this.#place);
  }
}

/** A style sheet for the documents of a window. */
export function makeSheet(view: View, css: string): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** What happens at a mark, by its number. */
interface MarkEvents {
  onEnter: (mark: number) => void;
  onLeave: () => void;
  onPress: (mark: number, isByKey: boolean) => void;
}

interface MarkedArticleProps {
  article: Article;
  matches: readonly ExampleMatch[];
  /** Number of the mark whose card is open. */
  current: number | undefined;
  /** Receives the marks' elements. */
  marks: (HTMLElement | null)[];
  events: MarkEvents;
}

function MarkedArticle({ article, matches, ...rest }: MarkedArticleProps) {
  return (
    <article class="article" lang="en" dir="ltr">
      <h2>{article.title}</h2>
      {article.paragraphs.map((text, at) => {
        const found = matches.flatMap((match, mark) => (match.block === at + 1 ? [{ ...match, mark }] : []));
        return <p key={at}>{found.length === 0 ? text : <Marked text={text} found={found} {...rest} />}</p>;
      })}
    </article>
  );
}

interface MarkedProps extends Pick<MarkedArticleProps, "current" | "marks" | "events"> {
  text: string;
  found: (ExampleMatch & { mark: number })[];
}

function Marked({ text, found, current, marks, events }: MarkedProps) {
  return (
    <>
      {found.map(({ annotation, start, end, mark }, at) => (
        <>
          {text.slice(found[at - 1]?.end ?? 0, start)}
          <span
            ref={(element) => void (marks[mark] = element)}
            class={`article-mark article-mark-${lookOf(annotation.stance)} ${mark === current ? "is-current" : ""}`}
            role="button"
            tabIndex={0}
            aria-haspopup="dialog"
            onPointerEnter={({ pointerType }) => pointerType === "mouse" && events.onEnter(mark)}
            onPointerLeave={({ pointerType }) => pointerType === "mouse" && events.onLeave()}
            onClick={() => events.onPress(mark, false)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              events.onPress(mark, true);
            }}
          >
            {text.slice(start, end)}
          </span>
        </>
      ))}
      {text.slice(found.at(-1)?.end ?? 0)}
    </>
  );
}
