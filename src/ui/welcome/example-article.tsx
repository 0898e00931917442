import { createRef, render, type RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { ClaimName } from "../../claims/sourced-claim.ts";
import type { Block } from "../../matching/match.ts";
import type { CardExit } from "../../messages/card-contract.ts";
import type { AnnotationSummary, ClaimBackground } from "../../messages/contracts.ts";
import { createCardLayer } from "../card/card-layer.tsx";
import { lookOf } from "../kit/look.ts";
import { articleBlocks, articleHost, articleParagraphs, articleTitle } from "./article-text.ts";
import articleCss from "./example-article.css?inline";

/** What the worker found in the example article, and where. */
export interface ExampleMatch {
  annotation: AnnotationSummary;
  /** Position of the block in `articleBlocks`, and of the words in its text. */
  block: number;
  start: number;
  end: number;
}

export interface ExampleApi {
  /** Matches these blocks as those of a page: the first claim that would be marked. Undefined if nothing would be. */
  readExample: (blocks: Block[]) => Promise<ExampleMatch | undefined>;
  readBackground: (claim: ClaimName) => Promise<ClaimBackground>;
}

/**
 * A short article with a mark and the card that opens over pages, open from the start. It is in a frame of its own, so the card finds its
 * place in the article as in a window, at its edge if that is narrow. What the card can change is not changed: a sentence says so.
 */
export function ExampleArticle({ api }: { api: ExampleApi }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isLoaded, setLoaded] = useState(false);
  const [found, setFound] = useState<ExampleMatch>();
  const [isUntouched, setUntouched] = useState(false);
  useEffect(() => void api.readExample(articleBlocks).then(setFound, () => {}), [api]);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (!isLoaded || page === undefined || page === null) return undefined;
    return showArticle(page, found, api, () => setUntouched(true));
  }, [isLoaded, found]);
  return (
    <>
      <div class="example">
        <p class="example-bar">
          <bdi>{articleHost}</bdi>
          <span>{i18n.t("welcome.example_note")}</span>
        </p>
        <iframe ref={frame} title={i18n.t("welcome.article")} onLoad={() => setLoaded(true)} />
      </div>
      <p class="example-untouched" role="status">
        {isUntouched && i18n.t("welcome.example_only")}
      </p>
    </>
  );
}

type View = Window & typeof globalThis;

/** Shows the article in the frame's document, and the card over it if there is something to show. Returns a function that removes both. */
function showArticle(page: Document, found: ExampleMatch | undefined, api: ExampleApi, onUntouched: () => void): () => void {
  const view = page.defaultView as View | null;
  if (view === null) return () => {};
  page.documentElement.lang = "en";
  page.adoptedStyleSheets = [makeSheet(view, articleCss)];
  const mark = createRef<HTMLElement>();
  const layer = found === undefined ? undefined : makeLayer(view, found, api, mark, onUntouched);
  render(<Article found={found} mark={mark} onOpen={(takeFocus) => layer?.open(takeFocus)} />, page.body);
  layer?.open(false);
  return () => {
    if (page.defaultView === null) return; // the frame is gone, and all with it
    layer?.remove();
    render(null, page.body);
  };
}

function makeLayer(
  view: View,
  { annotation }: ExampleMatch,
  api: ExampleApi,
  mark: RefObject<HTMLElement | null>,
  onUntouched: () => void,
) {
  const change = async (): Promise<void> => onUntouched();
  const events = {
    onClose: (reason: CardExit): boolean => {
      mark.current?.focus({ preventScroll: true });
      return reason !== "forward"; // Tab continues from the mark
    },
    onStep: () => {},
    onShow: () => {},
    onPointerEnter: () => {},
    onPointerLeave: () => {},
    onFocus: () => {},
    onDismiss: change,
    onUndoDismissal: async () => {},
    onBackground: api.readBackground,
    onSiteOff: change,
    onSettings: onUntouched,
  };
  // The policy of our own pages refuses a style element.
  const addRules = (root: ShadowRoot, css: string): void => void (root.adoptedStyleSheets = [makeSheet(view, css)]);
  const layer = createCardLayer(view.document, events, addRules);
  return {
    open: (takeFocus: boolean): void => {
      const rects = (): DOMRect[] => [...(mark.current?.getClientRects() ?? [])];
      const where = { rects, direction: "ltr" as const, takeFocus, isResting: !takeFocus, site: articleHost };
      const content = { annotation, position: 1, total: 1, ...where };
      layer.open(content);
    },
    remove: layer.remove,
  };
}

function makeSheet(view: View, css: string): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

interface ArticleProps {
  found: ExampleMatch | undefined;
  mark: RefObject<HTMLElement | null>;
  onOpen: (takeFocus: boolean) => void;
}

function Article({ found, mark, onOpen }: ArticleProps) {
  return (
    <article class="article">
      <h2>{articleTitle}</h2>
      {articleParagraphs.map((text, at) => (
        <p key={at}>{found?.block === at + 1 ? <Marked text={text} found={found} mark={mark} onOpen={onOpen} /> : text}</p>
      ))}
    </article>
  );
}

function Marked({ text, found: { annotation, start, end }, mark, onOpen }: ArticleProps & { text: string; found: ExampleMatch }) {
  return (
    <>
      {text.slice(0, start)}
      <span
        ref={mark}
        class={`article-mark article-mark-${lookOf(annotation.stance)} is-current`}
        role="button"
        tabIndex={0}
        onPointerEnter={() => onOpen(false)}
        onClick={() => onOpen(false)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          onOpen(true);
        }}
      >
        {text.slice(start, end)}
      </span>
      {text.slice(end)}
    </>
  );
}
