// A site of one document: links change the address with history.pushState and the content of <main> is replaced.
const view = document.querySelector("#view");
const stories = { bus: "A number on a bus, ten years on", fence: "What a fence is said to do" };
const pictures = {
  bus: '<svg viewBox="0 0 460 200" aria-hidden="true"><rect width="460" height="200" fill="#cfe0e6"/><rect y="150" width="460" height="50" fill="#a99f95"/><rect x="90" y="62" width="280" height="92" rx="12" fill="#990f3d"/><g fill="#fff1e5"><rect x="108" y="78" width="48" height="30"/><rect x="166" y="78" width="48" height="30"/><rect x="224" y="78" width="48" height="30"/><rect x="282" y="78" width="70" height="30"/></g><circle cx="146" cy="156" r="17" fill="#33302e"/><circle cx="318" cy="156" r="17" fill="#33302e"/></svg>',
  fence: '<svg viewBox="0 0 460 200" aria-hidden="true"><rect width="460" height="200" fill="#e8dfc8"/><circle cx="360" cy="60" r="28" fill="#e9a23b"/><path d="M0 130 120 96l120 26 100-30 120 34v74H0Z" fill="#8f9a6a"/><g stroke="#33302e" stroke-width="4"><path d="M20 190V80M80 190V80M140 190V80M200 190V80M260 190V80M320 190V80M380 190V80M440 190V80"/><path d="M0 96h460M0 130h460M0 164h460" stroke-width="1.5"/></g></svg>',
};

async function show(path) {
  const slug = path.replace("/single-page/", "");
  const isStory = slug in stories;
  document.title = `${isStory ? stories[slug] : "Europe"} | The Ledger`;
  setMeta("og:type", isStory ? "article" : "website");
  setMeta("og:title", isStory ? stories[slug] : "Europe");
  view.innerHTML = isStory ? await (await fetch(`/single-page/${slug}.html`)).text() : writeFront();
  scrollTo(0, 0);
}

function writeFront() {
  const teasers = { bus: "How a sum painted on a coach outlived the vote it was made for.", fence: "Three sentences about borders that are heard at every table." };
  const cards = Object.keys(stories).map(
    (slug) => `<a href="/single-page/${slug}">${pictures[slug]}<h2>${stories[slug]}</h2><p>${teasers[slug]}</p></a>`,
  );
  return `<h1>Europe</h1><div class="cards">${cards.join("")}</div>`;
}

function setMeta(property, content) {
  document.querySelector(`meta[property="${property}"]`).content = content;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="/single-page/"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, "", link.getAttribute("href"));
  void show(location.pathname);
});
addEventListener("popstate", () => void show(location.pathname));
void show(location.pathname);
