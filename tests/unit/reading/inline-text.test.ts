import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { readBlocks } from "../../../src/reading/read-blocks.ts";
import type { PlacedBlock } from "../../../src/reading/reading.ts";

function blocksOf(body: string): PlacedBlock[] {
  return readBlocks(new JSDOM(`<!doctype html><html lang="en"><title>t</title><body>${body}</body>`).window.document, () => false);
}
const textsOf = (body: string): string[] => blocksOf(body).map(({ text }) => text);

describe("characters that draw nothing", () => {
  const ignorable =
    "AD 34F 61C 115F 1160 17B4 180B 180E 200B 200C 200D 200E 200F 202A 202E 2060 2063 2064 2066 2069 206F 3164 FE00 FE0F FEFF FFA0 1BCA0 1D173 E0001 E0041 E007F E0100 E01EF"
      .split(" ")
      .map((code) => String.fromCodePoint(Number.parseInt(code, 16)));

  test.each(ignorable.map((sign) => [sign.codePointAt(0)!.toString(16).toUpperCase(), sign]))("U+%s is not part of the text", (_, sign) => {
    const [block] = blocksOf(`<p>The li${sign}bra${sign}${sign}ries are ${sign} open.</p>`);
    expect(block!.text).toBe("The libraries are open.");
  });

  test("and every character that is read is found at its place", () => {
    const part = fc.oneof(
      fc.constantFrom(...ignorable),
      fc.constantFrom(" ", "\u00A0", "a", "é", "漢", "😀", "\n"),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    const document = new JSDOM("<!doctype html><body><p></p></body>").window.document;
    const result = fc.check(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        document.querySelector("p")!.textContent = `One two three ${parts.join("")}.`;
        const blocks = readBlocks(document, () => false);
        const places = blocks.flatMap(({ text, pieces }) => pieces.map((piece) => ({ ...piece, text })));
        const isWrong = ({ text, at, length, node, from }: (typeof places)[number]): boolean =>
          node.data.slice(from, from + length).replace(/[\t\n\r\f]/gu, " ") !== text.slice(at, at + length);
        return places.length > 0 && !places.some(isWrong) && !blocks.some(({ text }) => /\p{Default_Ignorable_Code_Point}/u.test(text));
      }),
      { numRuns: Number(process.env["FUZZ_RUNS"] ?? 30) },
    );
    expect(result.counterexample).toBeNull();
  });

  test.each(["\u00A0", "\u202F", "\u2003", "\u3000"])("words may have only spaces like %j between them", (space) => {
    expect(textsOf(`<p>${["The", "dam", "is", "open."].join(space)}</p>`)).toHaveLength(1);
  });
});

describe("a quotation whose marks the browser draws", () => {
  test("has the marks in its text, although no node contains them", () => {
    const [block] = blocksOf("<p>Weber: <q>The dam is <b>open</b>.</q></p>");
    expect(block!.text).toBe("Weber: “The dam is open.”");
    expect(
      block!.pieces.map(({ at, length, node, from }) => [block!.text.slice(at, at + length), node.data.slice(from, from + length)]),
    ).toEqual(["Weber: ", "The dam is ", "open", "."].map((words) => [words, words]));
  });

  test("has other marks inside it", () => {
    expect(textsOf("<p><q>He said <q>no</q> to them.</q></p>")).toEqual(["“He said ‘no’ to them.”"]);
  });

  test("has no second marks where the page wrote its own", () => {
    expect(textsOf("<p>Weber: <q>„The dam is open.“</q></p>")).toEqual(["Weber: „The dam is open.“"]);
  });
});

describe("a decorated beginning is read once, as it looks", () => {
  test.each([
    '<p><span aria-hidden="true" class="cap">M</span><span class="sr-only">M</span>ayor Prado is here.</p>',
    '<p><span class="visually-hidden">Mayor</span><span aria-hidden="true"><b>M</b>ayor</span> Prado is here.</p>',
    '<p><span class="sr-only">Mayor</span><span aria-hidden="true">M</span><span aria-hidden="true">ayor</span> Prado is here.</p>',
    '<p><span aria-hidden="true">Mayor Prado is here.</span><span hidden>Mayor Prado is here.</span></p>',
    '<p><span class="drop">M</span>ayor Prado is here.</p>',
  ])("%s", (markup) => expect(textsOf(markup)).toEqual(["Mayor Prado is here."]));
});

describe("a gap that only a style sheet draws separates words", () => {
  test.each([
    ["<p><b>Orsa</b><span>Farmed trout are good to eat.</span></p>", ["Farmed trout are good to eat."]],
    ["<p><span>12 May 2021</span><span>Mayor Prado closed the hall.</span></p>", ["12 May 2021", "Mayor Prado closed the hall."]],
    ["<p><strong>NEW YORK</strong>Mayor Prado closed the hall.</p>", ["Mayor Prado closed the hall."]],
    ["<p><b>Update:</b>the hall is closed again.</p>", ["Update: the hall is closed again."]],
    ["<p><span>It has ended.</span><span>Another one begins here.</span></p>", ["It has ended. Another one begins here."]],
    [
      "<p><span>Council.</span><span>The dam was built in 2021.</span><span>The valley lies below it.</span></p>",
      ["Council. The dam was built in 2021. The valley lies below it."],
    ],
  ])("%s", (markup, texts) => expect(textsOf(markup)).toEqual(texts));

  test.each([
    ["<p>He saw it on <b>You</b><b>Tube</b> today.</p>", "He saw it on YouTube today."],
    ["<p>Old <span>Mc</span><span>Donald had a very large farm.</span></p>", "Old McDonald had a very large farm."],
    ["<p>The <i>e</i><b>Bay shop was closed today.</b></p>", "The eBay shop was closed today."],
    ["<p>In the U.<b>S.</b> it is so.</p>", "In the U.S. it is so."],
    ["<p>It costs 12.<b>50</b> or 10,<b>000</b> at most.</p>", "It costs 12.50 or 10,000 at most."],
    ["<p>un<b>believ</b>able things he said.</p>", "unbelievable things he said."],
  ])("but what belongs together stays together: %s", (markup, text) => expect(textsOf(markup)).toEqual([text]));
});

describe("a post that the page shows is its author's words", () => {
  const words = "Mayor Prado has closed three libraries in the town.";
  test.each([
    `<div class="tweet"><a href="https://twitter.com/x"><div>Jonas W.</div><div>${words}</div></a></div>`,
    `<a href="https://bsky.app/profile/a/post/1"><div>${words}</div></a>`,
    `<a href="https://x.com/w/status/1"><div><span>Jonas W.</span><p>${words}</p></div></a>`,
    `<a class="mastodon-embed" href="https://social.example/@weber/112233445566"><p>${words}</p></a>`,
    `<div class="social-embed"><a href="https://t.me/channel/12"><p>${words}</p></a></div>`,
    `<blockquote class="instagram-media"><a href="https://www.instagram.com/p/x"><div>${words}</div></a></blockquote>`,
  ])("%s", (markup) => {
    expect(blocksOf(`<p>The story is read.</p>${markup}`).find(({ text }) => text === words)?.kind).toBe("quote");
  });

  test("a teaser is not a post", () => {
    expect(textsOf(`<p>The story is read.</p><a href="/other"><div>${words}</div></a>`)).toEqual(["The story is read."]);
  });
});

describe("the language of a block", () => {
  test("is what the nearest element inside the page declares, and undefined where only the page declares one", () => {
    const blocks = blocksOf(
      '<p>The story is read.</p><blockquote lang="de_AT"><p>Der Damm ist offen.</p><p lang="fr">Le barrage est ouvert.</p></blockquote><p lang="not a tag">The story goes on.</p>',
    );
    expect(blocks.map(({ language }) => language)).toEqual([undefined, "de-AT", "fr", undefined]);
  });
});
