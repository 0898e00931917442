import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import { articleHost, blocksOf, shortArticle } from "./article-text.ts";
import articleCss from "./example-article.css?inline";
import { type ExampleApi, type ExampleMatch, makeSheet, showArticle } from "./live-article.tsx";

/**
 * A short article with a mark and the card that opens over pages, open from the start. It is in a frame of its own, so the card finds its
 * place in the article as in a window, at its edge if that is narrow. What the card can change is not changed: a sentence says so.
 */
export function ExampleArticle({ api }: { api: ExampleApi }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isLoaded, setLoaded] = useState(false);
  const [matches, setMatches] = useState<ExampleMatch[]>([]);
  const [isUntouched, setUntouched] = useState(false);
  useEffect(
    () =>
      void api.readExample(blocksOf(shortArticle)).then(
        (found) => setMatches(found.slice(0, 1)),
        () => {},
      ),
    [api],
  );
  useEffect(() => {
    const page = frame.current?.contentDocument;
    const view = page?.defaultView;
    if (!isLoaded || page === undefined || page === null || view === undefined || view === null) return undefined;
    page.documentElement.lang = "en";
    page.body.className = "is-short";
    page.adoptedStyleSheets = [makeSheet(view as Window & typeof globalThis, articleCss)];
    const onUntouched = (): void => setUntouched(true);
    const { readBackground } = api;
    return showArticle(page.body, {
      article: shortArticle,
      matches,
      readBackground,
      isOpenFromStart: true,
      onUntouched,
      onSettings: onUntouched,
    });
  }, [isLoaded, matches]);
  return (
    <div class="example">
      <p class={isUntouched ? "example-bar is-said" : "example-bar"}>
        <bdi>{articleHost}</bdi>
        <span role="status">{i18n.t(isUntouched ? "welcome.example_only" : "welcome.example_note")}</span>
      </p>
      <iframe ref={frame} title={i18n.t("welcome.article")} onLoad={() => setLoaded(true)} />
    </div>
  );
}
