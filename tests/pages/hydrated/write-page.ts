/** Writes page.html: the frame below with the article as React renders it on a server. Run: node tests/pages/hydrated/write-page.ts */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);

/** Puts the server's markup between `<div id="root">` and its end tag, where the old one stood. */
export async function writeHydratedPage(frame: string): Promise<string> {
  const React = require("react") as { createElement(component: unknown): unknown };
  const server = require("react-dom/server") as { renderToString(element: unknown): string };
  const story = (await import(join(import.meta.dirname, "story.js"))) as { makeStory(react: unknown): unknown };
  const markup = server.renderToString(React.createElement(story.makeStory(React)));
  return frame.replace(/(<div id="root">)[^]*(<\/div><!-- root -->)/u, (_all, before: string, after: string) => before + markup + after);
}

if (import.meta.main) {
  const file = join(import.meta.dirname, "page.html");
  writeFileSync(file, await writeHydratedPage(readFileSync(file, "utf8")));
}
