/** The front page of the sample pages: lists them in the order of the folder. */
import type { SamplePage } from "./page-mentions.ts";

const style = `
:root { color-scheme: light dark; --ink: #1d1d1f; --soft: #62626a; --line: #dedee4; --paper: #fbfbf9; --sheet: #fff }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e9ec; --soft: #a2a2ab; --line: #36363c; --paper: #151517; --sheet: #1d1d20 } }
* { box-sizing: border-box; margin: 0 }
body { background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; padding: 56px 24px 80px }
main { max-width: 980px; margin: auto }
h1 { font: 700 34px/1.2 Charter, "Charis SIL", Georgia, serif; letter-spacing: -.01em }
header p { max-width: 60ch; margin-top: 10px; color: var(--soft) }
ul { list-style: none; padding: 0; margin-top: 36px; display: grid; gap: 14px; grid-template-columns: repeat(auto-fill, minmax(280px, 1fr)) }
a { display: block; height: 100%; padding: 18px 20px; border: 1px solid var(--line); border-radius: 10px; background: var(--sheet); color: inherit; text-decoration: none }
a:hover, a:focus-visible { border-color: #7765d2; outline: 2px solid #7765d2; outline-offset: -1px }
strong { display: block; font: 700 19px/1.3 Charter, "Charis SIL", Georgia, serif }
strong::first-letter { text-transform: uppercase }
span { display: block; margin-top: 6px; color: var(--soft); font-size: 14.5px }`;

/** Writes the list as a page of HTML; it is not an article, so nothing is marked on it. */
export function writeSampleList(pages: SamplePage[]): string {
  const items = pages.map(
    (page) => `<li><a href="/${page.slug}/"><strong>${escapeText(page.kind)}</strong><span>${escapeText(page.shows)}</span></a></li>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Sample pages</title>
<style>${style}</style></head>
<body><main><header><h1>Sample pages</h1>
<p>Pages of invented newspapers, one for each kind of page that the reading and marking has to get right.</p></header>
<ul>
${items.join("\n")}
</ul></main></body></html>
`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
