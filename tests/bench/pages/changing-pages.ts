/**
 * Pages that change all the time, made from two sample pages. The functions run in the page, where they mark the beginning and the end of
 * the time to measure with `performance.mark`.
 */

export interface ChangingPage {
  name: string;
  /** The sample page that it is made from. */
  path: string;
  /** Starts the changes; they end after this many seconds. */
  start: (seconds: number) => void;
}

/** The marks that a changing page sets, and how long it waits before the first. */
export const [begins, ends] = ["changes-begin", "changes-end"] as const;

export const changingPages: ChangingPage[] = [
  { name: "a live blog", path: "/live-blog/", start: runLiveBlog },
  { name: "an infinite scroll", path: "/scroll/", start: runInfiniteScroll },
];

/** 60 entries at first and one more each second, a clock, times that count up, two advertisements that change every two seconds, a moving bar. */
function runLiveBlog(seconds: number): void {
  const posts = document.querySelector("#posts")!;
  const originals = [...posts.children];
  let count = 0;
  const addPost = (): void => {
    const post = originals[count % originals.length]!.cloneNode(true) as HTMLElement;
    post.querySelector("h2")!.textContent += `, part ${++count}`;
    posts.prepend(post);
  };
  while (posts.children.length < 60) addPost();
  const bar = document.body.appendChild(document.createElement("div"));
  bar.style.cssText = "position:fixed;bottom:0;left:0;height:4px;background:#b3261e";
  const clock = document.querySelector(".top div")!.appendChild(document.createElement("span"));
  const boxes = [document.querySelector(".key")!, document.querySelector("main")!].map((place) =>
    place.insertAdjacentElement("afterbegin", document.createElement("div")),
  );
  const tick = (): void => {
    addPost();
    clock.textContent = new Date().toLocaleTimeString();
    for (const [index, time] of [...posts.querySelectorAll("time")].slice(0, 10).entries()) time.textContent = `${index} s ago`;
    if (count % 2 === 0)
      for (const box of boxes) {
        const link = document.createElement("a");
        link.href = "#";
        link.textContent = `Chairs for ${count} euros, delivered to your door by our own drivers, only this week.`;
        const inner = document.createElement("div");
        inner.append(document.createElement("canvas"), link);
        box!.replaceChildren(inner);
      }
  };
  let step = 0;
  setTimeout(() => {
    performance.mark("changes-begin");
    const timers = [setInterval(tick, 1_000), setInterval(() => (bar.style.width = `${step++ % 100}%`), 100)];
    setTimeout(() => {
      performance.mark("changes-end");
      for (const timer of timers) clearInterval(timer);
    }, seconds * 1_000);
  }, 4_000);
}

/** Every two seconds a story more, and the reader scrolls on to it, ten steps a second. */
function runInfiniteScroll(seconds: number): void {
  const stories = document.querySelector("#stories")!;
  const original = stories.querySelector("article")!;
  let count = 0;
  const addStory = (): void => {
    const story = original.cloneNode(true) as HTMLElement;
    story.querySelector("h1")!.textContent += `, part ${++count}`;
    story.append(...[...original.querySelectorAll("p")].map((paragraph) => paragraph.cloneNode(true)));
    stories.append(story);
  };
  setTimeout(() => {
    performance.mark("changes-begin");
    const timers = [setInterval(addStory, 2_000), setInterval(() => scrollBy({ top: innerHeight / 20, behavior: "instant" }), 100)];
    setTimeout(() => {
      performance.mark("changes-end");
      for (const timer of timers) clearInterval(timer);
    }, seconds * 1_000);
  }, 4_000);
}
