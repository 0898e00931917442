import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { readBlocks } from "../../../src/reading/read-blocks.ts";

const visible = () => false;

function parse(body: string): Document {
  return new JSDOM(`<!doctype html><title>t</title><body>${body}</body>`).window.document;
}

function textsOf(body: string): string[] {
  return readBlocks(parse(body), visible).map(({ text }) => text);
}

describe("blocks", () => {
  test("come in the order of the page, each of its kind", () => {
    const blocks = readBlocks(
      parse(`
        <h1>The title of it all</h1>
        <p>A first paragraph here.</p>
        <blockquote><p>Words of somebody else.</p></blockquote>
        <ul><li>One item of a list.</li><li><p>A paragraph in an item.</p></li></ul>
        <figure><img alt=""><figcaption>What the picture shows.</figcaption></figure>
        <table><tr><td>A cell of three</td></tr></table>
        <div>Text in no paragraph at all.</div>`),
      visible,
    );
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ["heading", "The title of it all"],
      ["paragraph", "A first paragraph here."],
      ["quote", "Words of somebody else."],
      ["list-item", "One item of a list."],
      ["paragraph", "A paragraph in an item."],
      ["caption", "What the picture shows."],
      ["cell", "A cell of three"],
      ["paragraph", "Text in no paragraph at all."],
    ]);
  });

  test("collapse white space as rendered, across elements and nodes", () => {
    expect(textsOf("<p>  He\n\t said <b> that </b> it <i>w</i>as\n\n so. </p>")).toEqual(["He said that it was so."]);
  });

  test("treat one line break as a space, and two as the end of a paragraph", () => {
    expect(textsOf("<div>One line<br>and its rest.<br> <br>Another paragraph here.</div>")).toEqual([
      "One line and its rest.",
      "Another paragraph here.",
    ]);
  });

  test("drop zero-width characters, so that words stay whole", () => {
    expect(textsOf("<p>Ukra\u00ADine and Star\u200Blink here.</p>")).toEqual(["Ukraine and Starlink here."]);
  });

  test("join a drop cap with its word", () => {
    expect(textsOf('<p><span class="dropcap">E</span>lon spoke to them.</p>')).toEqual(["Elon spoke to them."]);
  });

  test("end where loose text in a container meets a paragraph", () => {
    expect(textsOf("<div>Loose words go first.<p>Then a paragraph comes.</p>Loose words go last.</div>")).toEqual([
      "Loose words go first.",
      "Then a paragraph comes.",
      "Loose words go last.",
    ]);
  });
});

describe("left out are", () => {
  test.each([
    ["navigation", "<nav><p>Go to the front page now.</p></nav>"],
    ["a menu by role", '<div role="navigation"><p>Go to the front page now.</p></div>'],
    ["bread crumbs", '<ol class="breadcrumb"><li>News of the world here</li></ol>'],
    ["code", "<pre>let it = be + so;</pre>"],
    ["scripts and styles", "<script>var a = 'three words here'</script><style>p { color: red }</style>"],
    ["text for browsers without script", "<noscript><p>Please switch on your scripts.</p></noscript>"],
    [
      "controls",
      "<button>Press this big button</button><textarea>Some text to edit</textarea><select><option>One of the options</option></select>",
    ],
    ["editable text", '<div contenteditable="true"><p>Somebody is writing this now.</p></div>'],
    ["text with the hidden attribute", "<p hidden>This is not to be seen.</p>"],
    ["text that a style hides from everyone", '<p style="color: red; display: none">This is not to be seen.</p>'],
    ["text hidden from screen readers", '<p aria-hidden="true">Said twice for the eye.</p>'],
    ["text for screen readers only", '<span class="sr-only">Opens in a new window</span>'],
    ["drawings and formulas", "<svg><text>Three words drawn</text></svg><math><mtext>three words here</mtext></math>"],
    [
      "a cookie notice",
      '<div id="cookie-banner"><p>We use cookies for a great many things on this site, and you can say no to them.</p></div>',
    ],
    ["a share bar", '<div class="ArticleShareBar"><span>Share this story with friends</span></div>'],
    [
      "comments",
      '<section id="comments"><p>I think that this is all quite wrong, says a reader who has an opinion about it.</p></section>',
    ],
    ["a sign-up form", "<form><p>Get our letter each morning.</p><input></form>"],
    ["an aside of links", "<aside><h4>More of it here</h4><ul><li><a href=x>One story to read on</a></li></ul></aside>"],
    ["teasers in one link", "<a href=x><div>A headline of another story</div></a>"],
    ["a label before a link", "<p>Background: <a href=x>How the council came to its decision of May</a></p>"],
    [
      "a list of links in one paragraph",
      `<p>– ${["The lake", "The dam", "The bridge"].map((name) => `<a href=x>${name}. What became of it in all the years since it was made</a> <br>`).join("")}</p>`,
    ],
    ["footnote markers", "<sup><a href=#n>[1]</a></sup>"],
    ["template text", "<template><p>Not yet on the page.</p></template>"],
  ])("%s", (_, markup) => {
    expect(textsOf(`<p>The story is read.</p>${markup}<p>And so is its end.</p>`)).toEqual(["The story is read.", "And so is its end."]);
  });

  test("what the layout hides, as reported by the caller", () => {
    const document = parse("<p>Seen by all of us.</p><div class=x><p>Not seen by anybody.</p></div>");
    expect(readBlocks(document, (element) => element.className === "x").map(({ text }) => text)).toEqual(["Seen by all of us."]);
  });
});

describe("read all the same is", () => {
  test.each([
    [
      "a story in a form, as old servers wrap whole pages",
      "<form><h1>The title of it</h1><p>The story itself is here.</p></form>",
      "The story itself is here.",
    ],
    ...["form", "footer"].map((name) => [
      `a story of one paragraph in a ${name}, where that is most of the page`,
      `<p>By a reporter of ours in the harbor.</p><${name}><p>${"The story itself is here, and it goes on for a while. ".repeat(3)}</p></${name}>`,
      "The story itself is here, and it goes on for a while. ".repeat(3).trim(),
    ]),
    [
      "a story in a box whose name says otherwise",
      '<div class="sidebar-right promo"><article><p>The story itself is here.</p></article></div>',
      "The story itself is here.",
    ],
    [
      "an aside of running text",
      "<aside><p>The story in short: three things are known of it.</p></aside>",
      "The story in short: three things are known of it.",
    ],
    [
      "a sentence that is nearly all link",
      "<p>She wrote: <a href=x>nobody in the council has asked me about it so far</a>.</p>",
      "She wrote: nobody in the council has asked me about it so far.",
    ],
    [
      "a paragraph with a link",
      "<p>He said so in <a href=x>a long talk with us</a> on Monday.</p>",
      "He said so in a long talk with us on Monday.",
    ],
    ["an exponent", "<p>It covers 40 km<sup>2</sup> of land.</p>", "It covers 40 km2 of land."],
    ["a heading whose id is made of its words", '<h2 id="nav-and-menu-of-the-year">Menu of the year</h2>', "Menu of the year"],
  ])("%s", (_, markup, text) => {
    expect(textsOf(markup)).toContain(text);
  });
});

describe("a sentence reads on", () => {
  const whole = "Musk had denied speaking to Putin after he launched a war.";
  test.each([
    [
      "over placeholders a template left",
      "<p>Musk had denied {{^adFree}} {{/adFree}}speaking to ${name}Putin after <%= ad %>he launched a war.</p>",
    ],
    [
      "over a link box in the line",
      "<p>Musk had denied <strong>Also Read: <a href=x>Another story</a></strong> speaking to Putin after he launched a war.</p>",
    ],
    [
      "over a label and a link in the line",
      "<p>Musk had denied Also Read: <a href=x>Another story</a> speaking to Putin after he launched a war.</p>",
    ],
    [
      "over a bold label and a link",
      "<p>Musk had denied <b>Also Read:</b> <a href=x>Another story</a> speaking to Putin after he launched a war.</p>",
    ],
    [
      "over a box that breaks the paragraph",
      "<p>Musk had denied <div>Also Read: <a href=x>Another story</a></div> speaking to Putin after he launched a war.",
    ],
    [
      "over a box between two paragraphs",
      "<p>Musk had denied</p><p><b>Also Read:</b> <a href=x>Another story</a></p><p>speaking to Putin after he launched a war.</p>",
    ],
    [
      "over an advertisement",
      '<div>Musk had denied <div class="ad-slot">Buy this thing now</div> speaking to Putin after he launched a war.</div>',
    ],
  ])("%s", (_, markup) => {
    expect(textsOf(markup)).toEqual([whole]);
  });

  test("over a picture, whose caption follows", () => {
    expect(
      textsOf(
        "<div>Musk had denied <figure><figcaption>Musk in the year 2022</figcaption></figure> speaking to Putin after he launched a war.</div>",
      ),
    ).toEqual([whole, "Musk in the year 2022"]);
  });

  test("but two paragraphs stay separate if the first one has ended", () => {
    expect(textsOf("<p>It has ended.</p><p>Also Read: <a href=x>Another story</a></p><p>another one begins here.</p>")).toEqual([
      "It has ended.",
      "another one begins here.",
    ]);
  });
});

describe("a date line before the first sentence", () => {
  const sentence = "Elon Musk spoke to him.";
  test.each([
    "LONDON, Aug 22 (Reuters) - ",
    "KYIV, Ukraine (AP) — ",
    "WASHINGTON — ",
    "NEW DELHI: ",
    "NEW YORK, October 11, 2022 (AFP) – ",
    "Updated: Aug 23, 2023 10:04 IST ",
    "Last updated on 23 August 2023, 10:04 GMT | ",
    "WASHINGTON, August 22, 2023",
    "Aug 22, 2023, 02:44 IST",
  ])("is a block of its own: %s", (line) => {
    expect(textsOf(`<p>${line}${sentence}</p>`)).toEqual([line.trim(), sentence]);
  });

  test.each([
    "NATO said on Monday that it was so.",
    "Aug 22 was the day on which it came.",
    "He said: it is not so at all.",
    "U.S. officials — three of them — said so.",
  ])("is not seen in ordinary sentences: %s", (text) => {
    expect(textsOf(`<p>${text}</p>`)).toEqual([text]);
  });
});

test("only the article is read if the page marks it", () => {
  const running = "This is a sentence of the story that is long enough to be taken for running text by anybody.";
  expect(
    textsOf(
      `<div><p>A line on top.</p></div><main><h1>The title of it</h1><p>${running}</p><p>${running}</p><p>Short as it is.</p></main><div><p>All rights are reserved.</p></div>`,
    ),
  ).toEqual(["The title of it", running, running, "Short as it is."]);
});

test("a story with parts inside and outside the article is read in full", () => {
  const running = "This is a sentence of the story that is long enough to be taken for running text by anybody.";
  expect(textsOf(`<div><p>First: ${running}</p></div><article><p>${running}</p></article>`)).toEqual([`First: ${running}`, running]);
});

test("open shadow roots are read in place, with what is slotted into them", () => {
  const document = parse(
    '<p>Before the story box.</p><story-box id="box"><b slot="who">Elon Musk</b> and others said it.</story-box><p>After the story box.</p>',
  );
  document.querySelector("#box")!.attachShadow({ mode: "open" }).innerHTML =
    '<p>In the box <slot name="who"></slot> spoke.</p><p><slot></slot></p>';
  expect(readBlocks(document, visible).map(({ text }) => text)).toEqual([
    "Before the story box.",
    "In the box Elon Musk spoke.",
    "and others said it.",
    "After the story box.",
  ]);
});

test("a part of a page is read as part of its surroundings", () => {
  const document = parse("<blockquote><p id=q>Words of somebody else.</p></blockquote><nav><p id=n>Go to the front page now.</p></nav>");
  expect(readBlocks(document.querySelector("#q")!, visible)[0]!.kind).toBe("quote");
  expect(readBlocks(document.querySelector("#n")!, visible)).toEqual([]);
});

test("reading changes nothing on the page", () => {
  const document = parse("<p>Musk had {{x}} denied <b>Also Read:</b> <a href=x>Another story</a>  it all.</p>");
  const before = document.documentElement.outerHTML;
  readBlocks(document, visible);
  expect(document.documentElement.outerHTML).toBe(before);
});
