import { JSDOM } from "jsdom";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readMentions, type PageView } from "../../../src/dev/demo/page-mentions.ts";
import { writeHydratedPage } from "../../pages/hydrated/write-page.ts";
import { writeLongRead } from "../../pages/long-read/write-page.ts";

const root = join(import.meta.dirname, "../../..");
const folder = join(root, "tests/pages");
const pages = readMentions(folder);
const starter = readdirSync(join(root, "assets/starter")).flatMap(
  (file) => JSON.parse(readFileSync(join(root, "assets/starter", file), "utf8")) as { id: string }[],
);

/** The text a reader sees in a node: a shadow root replaces its host's children, which appear where they are slotted in. */
function collectText(node: Node, withTemplates: boolean, host?: Element): string {
  if (node.nodeType === 3) return node.nodeValue ?? "";
  if (node.nodeType !== 1) return "";
  const element = node as Element;
  if (["SCRIPT", "STYLE"].includes(element.nodeName)) return "";
  if (element.nodeName === "TEMPLATE" && !withTemplates) return "";
  if (element.nodeName === "SLOT" && host !== undefined)
    return collectChildren(host.querySelectorAll(`[slot="${element.getAttribute("name")}"]`), withTemplates);
  const template = element.querySelector<HTMLTemplateElement>(":scope > template[shadowrootmode]");
  const shadow = element.shadowRoot ?? template?.content;
  if (shadow !== undefined) return collectChildren(shadow.childNodes, withTemplates, element);
  const content = element.nodeName === "TEMPLATE" ? (element as HTMLTemplateElement).content : element;
  return collectChildren(content.childNodes, withTemplates, host);
}

function collectChildren(children: Iterable<Node>, withTemplates: boolean, host?: Element): string {
  const blocks = /^(?:P|H\d|LI|T[DH]|D[TD]|DIV|BLOCKQUOTE|ARTICLE|TIME|SPAN)$/u;
  return Array.from(children, (child) => {
    const text = collectText(child, withTemplates, host);
    return blocks.test(child.nodeName) ? ` ${text} ` : text;
  }).join("");
}

function readText(slug: string, view: PageView): string {
  const texts = view.files.map((file) => {
    const source = readFileSync(join(folder, slug, file), "utf8");
    return file.endsWith(".js") ? source : collectText(new JSDOM(source).window.document.body, view.appears === "on click");
  });
  return texts.join(" ").replaceAll(/\s+/gu, " ");
}

function countOccurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

test("there is a page of every kind that must be read correctly", () => {
  expect(pages.map((page) => page.slug)).toEqual(
    expect.arrayContaining(
      "founding live-blog opinion interview science fact-check scroll single-page right-to-left strict-policy".split(" "),
    ),
  );
  expect(pages[0]?.slug).toBe("founding");
});

test("the pages state at least 25 different starter claims", () => {
  const claims = new Set(pages.flatMap((page) => page.views.flatMap((view) => view.mentions.map((mention) => mention.claim))));
  expect(claims.size).toBeGreaterThanOrEqual(25);
});

describe.each(pages.map((page) => [page.slug, page] as const))("the page %s", (slug, page) => {
  test("shows each mention and each near miss to a reader once, word for word", () => {
    for (const view of page.views) {
      const text = readText(slug, view);
      for (const part of [...view.mentions.map((mention) => mention.text), ...view.notMentions]) {
        expect({ part, times: countOccurrences(text, part) }).toEqual({ part, times: 1 });
      }
    }
  });

  test("lists its mentions in the order of the text", () => {
    for (const view of page.views) {
      const places = view.mentions.map((mention) => readText(slug, view).indexOf(mention.text));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  test("names only claims that ship with the extension", () => {
    const known = new Set(starter.map((claim) => claim.id));
    const named = page.views.flatMap((view) => view.mentions.flatMap((mention) => [mention.claim, ...mention.or]));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test("is at its own address and mentions nothing if it is not an article", () => {
    for (const view of page.views) expect(view.path.startsWith(`/${slug}/`)).toBe(true);
    expect(page.views.filter((view) => !view.isArticle).flatMap((view) => view.mentions)).toEqual([]);
  });

  test("loads nothing from elsewhere", () => {
    const files = readdirSync(join(folder, slug)).filter((file) => file.endsWith(".html"));
    for (const file of files) {
      const source = readFileSync(join(folder, slug, file), "utf8");
      expect(source).not.toMatch(/(?:src|srcset|action|data)="https?:|@import|url\(["']?https?:|<link[^>]+rel="stylesheet"/u);
    }
  });
});

test("the hydrated page is what React renders on a server today", async () => {
  const page = readFileSync(join(folder, "hydrated/page.html"), "utf8");
  expect(await writeHydratedPage(page)).toBe(page);
  expect(page).toContain('<button type="button" id="more"');
});

test("the long page is what its generator writes, about 10,000 words", () => {
  const page = readFileSync(join(folder, "long-read/page.html"), "utf8");
  expect(writeLongRead()).toBe(page);
  const words = new JSDOM(page).window.document.querySelector("article")?.textContent.split(/\s+/u).length;
  expect(words).toBeGreaterThan(9500);
  expect(words).toBeLessThan(10_500);
});
