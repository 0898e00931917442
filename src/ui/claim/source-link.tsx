import type { ComponentChildren } from "preact";
import { openIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";

interface Source {
  url: string | undefined;
  /** The name for screen readers, if the visible words are not enough. */
  label?: string | undefined;
  /** The title of the source, as a tooltip. */
  title?: string | undefined;
  /** On a line of its own, with a sign that it opens a new tab. */
  isLine?: boolean;
  children: ComponentChildren;
}

/** A source: a link to a new tab that sends the other site no referrer, or plain text if it has no address. */
export function SourceLink({ url, label, title, isLine = false, children }: Source) {
  const line = isLine ? "source-line" : undefined;
  if (url === undefined)
    return (
      <span class={line} title={title}>
        <bdi>{children}</bdi>
      </span>
    );
  return (
    <a class={line} href={url} target="_blank" rel="noreferrer" aria-label={label} title={title}>
      {isLine ? <bdi>{children}</bdi> : children}
      {isLine && <Icon shape={openIcon} size={13} />}
    </a>
  );
}
