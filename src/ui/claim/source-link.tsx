import type { ComponentChildren } from "preact";

interface Source {
  url: string | undefined;
  /** The name for screen readers, if the visible words are not enough. */
  label?: string | undefined;
  /** The title of the source, as a tooltip. */
  title?: string | undefined;
  children: ComponentChildren;
}

/** A source: a link to a new tab that sends the other site no referrer, or plain text if it has no address. */
export function SourceLink({ url, label, title, children }: Source) {
  if (url === undefined) return <span title={title}>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer" aria-label={label} title={title}>
      {children}
    </a>
  );
}
