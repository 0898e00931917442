import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ClaimState } from "../../messages/contracts.ts";
import { i18n } from "../i18n/i18n.ts";
import { Brand } from "../kit/brand.tsx";
import { describeFailure } from "../sources/describe-failure.ts";
import { articleHost, blocksOf, longArticle } from "./article-text.ts";
import { Lines } from "./lines.tsx";
import { type ExampleApi, type ExampleMatch, showArticle } from "./live-article.tsx";
import "./example-page.css";

export interface ExamplePageApi extends ExampleApi {
  /** Why the worker could not match the article. */
  readFailure: () => Promise<ClaimState["failure"]>;
  openSettings: () => void;
}

/** Shows a page of an invented newspaper with marks in all three lines, whose cards open as over pages. */
export function mountExample(root: HTMLElement, api: ExamplePageApi): void {
  root.ownerDocument.documentElement.lang = i18n.t("text_language");
  root.ownerDocument.documentElement.dir = i18n.t("text_direction");
  root.ownerDocument.title = `${longArticle.title} – ${articleHost}`;
  render(<ExamplePage api={api} />, root);
}

function ExamplePage({ api }: { api: ExamplePageApi }) {
  const place = useRef<HTMLDivElement>(null);
  const [matches, setMatches] = useState<ExampleMatch[]>();
  /** In place of the words on the marks. */
  const [failed, setFailed] = useState("");
  const [isUntouched, setUntouched] = useState(false);
  useEffect(() => {
    const fail = async (): Promise<void> => {
      setFailed([describeFailure(await api.readFailure()), i18n.t("popup.failed_text")].join(" "));
      setMatches([]);
    };
    void api.readExample(blocksOf(longArticle)).then(setMatches, fail);
  }, [api]);
  useEffect(() => {
    if (place.current === null) return undefined;
    const { readBackground, openSettings } = api;
    const rest = { readBackground, isOpenFromStart: false, onUntouched: () => setUntouched(true), onSettings: openSettings };
    return showArticle(place.current, { article: longArticle, matches: matches ?? [], ...rest });
  }, [matches]);
  return (
    <main class="example-page">
      <header>
        <h1>
          <Brand state={matches?.length === 0 ? "idle" : "active"} size={20} />
          {i18n.t("welcome.example_title")}
        </h1>
        <p>{failed || i18n.t(matches?.length === 0 ? "welcome.example_none" : "welcome.example_text")}</p>
        <Lines />
        <p class="example-untouched" role="status">
          {isUntouched && i18n.t("welcome.example_only")}
        </p>
      </header>
      <p class="example-page-host" dir="ltr">
        {articleHost}
      </p>
      <div ref={place} aria-busy={matches === undefined} />
    </main>
  );
}
