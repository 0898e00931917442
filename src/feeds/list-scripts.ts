/** Finds the JSON-LD scripts in a page's HTML by their tags alone, where no DOM is available. */
export interface PageScript {
  text: string;
  /** The line on which its text begins, from 1. */
  line: number;
}

const typeMax = 300;

/** Skips what is inside comments and other scripts. Cost: linear in the page. */
export function listScripts(html: string): PageScript[] {
  const lower = html.toLowerCase().length === html.length ? html.toLowerCase() : html;
  const scripts: PageScript[] = [];
  let line = 1;
  let counted = 0;
  const countLines = (to: number): number => {
    for (let at = html.indexOf("\n", counted); at !== -1 && at < to; at = html.indexOf("\n", at + 1)) line += 1;
    counted = to;
    return line;
  };
  const next = /<script\b|<!--/gu;
  for (let found = next.exec(lower); found !== null; found = next.exec(lower)) {
    const isComment = found[0] === "<!--";
    const open = isComment ? found.index + 4 : lower.indexOf(">", found.index) + 1;
    const close = lower.indexOf(isComment ? "-->" : "</script", open);
    if (open === 0 || (close === -1 && isComment)) break;
    const end = close === -1 ? html.length : close;
    const attributes = lower.slice(found.index, Math.min(open, found.index + typeMax));
    if (!isComment && /ld(?:\+|&#43;|&plus;)json/u.test(attributes)) scripts.push({ text: html.slice(open, end), line: countLines(open) });
    next.lastIndex = end;
  }
  return scripts;
}
