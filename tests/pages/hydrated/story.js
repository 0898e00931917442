/**
 * The article as a React component. The same function writes page.html (through react-dom/server) and takes it over in
 * the browser, so React is passed in: the browser has it as a global, Node as a package.
 */
const paragraphs = [
  "Aunt Jorun keeps a calendar with a saying for each day. It hangs beside the telephone, and when a call is dull she reads from it. We have looked up what she read to us in March.",
  "On the first of the month it said that Winston Churchill predicted that the fascists of the future would call themselves anti-fascists. Nobody has found the sentence in his books or speeches. The calendar gives no year, which is a sign.",
  "“First they ignore you, then they laugh at you, then they fight you, then you win,” the leaf for the ninth has it, and under it stands the name of Mahatma Gandhi. Aunt Jorun first ignored the goose, then she laughed at it, and then it won.",
  "In the third week comes Margaret Thatcher, who is said to have remarked that the trouble with socialism is that eventually you run out of other people's money. The trouble with the calendar, says my aunt, is that eventually you run out of leaves.",
];
const further = [
  "Albert Einstein said that he feared the day when technology will surpass human interaction and the world will have a generation of idiots: that was the twenty-eighth. He is quoted on eleven leaves altogether, more often than the weather.",
  "For the thirty-first there is a recipe with rhubarb. It is signed by the printer, and it works.",
];

/** @param React the package; @returns the component */
export function makeStory(React) {
  const h = React.createElement;
  return function Story() {
    const [isLong, setLong] = React.useState(false);
    const [thanks, setThanks] = React.useState(0);
    const [isLarge, setLarge] = React.useState(false);
    return h(
      "article",
      { className: isLarge ? "story large" : "story" },
      h("h1", null, "A calendar full of people who said so"),
      h("p", { className: "by" }, "By ", h("b", null, "Nils Harrow"), " · ", "1 April 2026", " · ", thanks, thanks === 1 ? " reader says thanks" : " readers say thanks"),
      h(
        "div",
        { className: "tools" },
        h("button", { type: "button", id: "thanks", onClick: () => setThanks(thanks + 1) }, "Say thanks"),
        h("button", { type: "button", id: "larger", "aria-pressed": isLarge, onClick: () => setLarge(!isLarge) }, "Larger text"),
      ),
      (isLong ? [...paragraphs, ...further] : paragraphs).map((text, at) => h("p", { key: at }, text)),
      h("button", { type: "button", id: "more", "data-show-more": true, "aria-expanded": isLong, onClick: () => setLong(!isLong) }, isLong ? "Show less" : "Show more"),
    );
  };
}
