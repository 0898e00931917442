/** Visible shares of the last paragraph at which the browser calls back: one that is taller than the window is never fully visible. */
const thresholds = [0, 0.25, 0.5, 0.75, 1];

export interface ArticleEndWatch {
  /** Sets the element that the article now ends with. */
  follow: (element: Element | undefined) => void;
}

/** Calls `onEnd` whenever the end of the article is in view or above it. */
export function watchArticleEnd(view: Window & typeof globalThis, onEnd: () => void, signal: AbortSignal): ArticleEndWatch {
  let last: Element | undefined;
  const observer = new view.IntersectionObserver(
    (entries) => {
      if (entries.some(({ target, boundingClientRect: { bottom } }) => target === last && bottom <= view.innerHeight)) onEnd();
    },
    { threshold: thresholds },
  );
  signal.addEventListener("abort", () => observer.disconnect());
  return {
    follow: (element) => {
      if (element === last || signal.aborted) return;
      observer.disconnect();
      last = element;
      if (element !== undefined) observer.observe(element);
    },
  };
}
