import type { ComponentChildren } from "preact";

interface Source {
  url: string | undefined;
  /** The name a screen reader says, where the visible words do not stand alone. */
  label?: string | undefined;
  /** The title of the source, as a tooltip. */
  title?: string | undefined;
  children: ComponentChildren;
}

/** A source: a link into a new tab that tells the other site nothing, or plain words when it has no address. */
export function SourceLink({ url, label, title, children }: Source) {
  if (url === undefined) return <span title={title}>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer" aria-label={label} title={title}>
      {children}
    </a>
  );
}
