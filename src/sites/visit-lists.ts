/**
 * The first part of a visit: reads the site's lists that have changed, and finds new and changed articles in them.
 *
 *   given lists ─→ 304: as before │ entries ─→ not known, or a later date ─→ waiting, in steps of 250; the last stores the list's version
 *      └ index ─→ sitemaps that it says have changed, the latest first, at most 10 a visit
 */
import { isChallengePage } from "./challenge-page.ts";
import { askSite, type UnreadAnswer } from "./ask-site.ts";
import { isOwnAddress } from "./own-host.ts";
import { listBytesMax, readList } from "./read-list.ts";
import type { ListEntry, ReadList } from "./site-list.ts";
import { type Article, newList, ownAddresses, type SiteListRecord } from "./site-record.ts";
import { failVisit, pauseVisit, type SiteProblem, type SiteVisitOutcome, type Step, type Visiting } from "./site-visit.ts";
import { isWordPress, pageOfPosts, postsPerPage } from "./wordpress-posts.ts";

/** Limits for nested lists: how many are read per visit, how many are kept, and how deep indexes may nest. */
const listsPerVisit = 10;
const listsKept = 300;
const depthMax = 3;
/** How many articles are stored at once. */
const articlesAtOnce = 250;
/** How often a sitemap without a date in its index is read, in milliseconds. */
const undatedAge = 24 * 3_600_000;
/** Sitemaps that do not list articles, as common WordPress plugins name them. */
const otherThings = /(?:categor|taxonom|post_tag|\btags?\b|author|users|attachment|posts-page|^page-sitemap|^image|^video)/u;
/** A site that has sent "try again later" on this many visits in a row counts as declining. */
const busyMax = 3;

type ListFailure = Extract<SiteVisitOutcome, { kind: "failed" }>;

/** Reads the lists that are due. Returns undefined if at least one given list has answered, so that articles can be read. */
export async function visitLists(visiting: Visiting): Step {
  const { parts } = visiting;
  let failure: ListFailure | undefined;
  for (let list = nextList(visiting); list !== undefined; list = nextList(visiting)) {
    if (parts.signal.aborted) return { kind: "canceled" };
    if (parts.isTimeUp()) return await pauseVisit(visiting);
    const end = await visitList(visiting, list);
    if (list.parent !== undefined && end?.kind !== "paused") visiting.visit.listCount += 1;
    if (end?.kind !== "failed") {
      if (end !== undefined) return end;
      continue;
    }
    if (end.problem === "busy" || end.problem === "unreachable") return end;
    if (list.parent === undefined) failure ??= end;
    await parts.shelf.putSite(withList(visiting, { ...list, readAt: parts.now() }));
  }
  const given = visiting.site.lists.filter(({ parent }) => parent === undefined);
  const hasAnswer = given.some(({ kind }) => kind !== undefined);
  return failure !== undefined && (given.length === 1 || !hasAnswer) ? failure : undefined;
}

/** Returns the next list: given lists first, once per visit, then the most recent of the others that are due. */
function nextList({ site, visit, parts }: Visiting): SiteListRecord | undefined {
  const isRead = ({ readAt }: SiteListRecord): boolean => readAt >= visit.startedAt;
  const given = site.lists.find((list) => list.parent === undefined && !isRead(list));
  if (given !== undefined || visit.listCount >= listsPerVisit) return given;
  return site.lists
    .filter((list) => list.parent !== undefined && !isRead(list))
    .filter(
      ({ readAt, changedAt, readChange }) => readAt === 0 || (changedAt > 0 ? changedAt > readChange : parts.now() - readAt > undatedAge),
    )
    .toSorted((a, b) => b.changedAt - a.changedAt)[0];
}

async function visitList(visiting: Visiting, list: SiteListRecord): Step {
  const { parts, site } = visiting;
  const first = isWordPress(list.address) ? pageOfPosts(list.address, 1) : list.address;
  const { etag, lastModified } = list;
  const request = { address: first, bytesMax: listBytesMax * 2, ...(list.kind !== undefined && { held: { etag, lastModified } }) };
  const answer = await askSite(visiting, request, ({ body, headers }) => readList(body, first, headers.get("content-type") ?? ""));
  const readAt = parts.now();
  if (answer.kind === "unchanged") {
    site.busyCount = 0;
    await parts.shelf.putSite(withList(visiting, { ...list, readAt, readChange: list.changedAt }));
    return await visitOlderPosts(visiting, list);
  }
  if (answer.kind !== "read") return await endOfList(visiting, answer);
  const { value, file } = answer;
  if (!value.ok) {
    if (isChallengePage(value.text, file.headers)) return failVisit(visiting, "declines", "challenge");
    return failVisit(visiting, "damaged", value.reason);
  }
  site.busyCount = 0;
  if (list.parent === undefined && value.list.title !== "") site.title ||= value.list.title;
  const read = { ...list, kind: value.list.kind, readAt, readChange: list.changedAt, etag: file.etag, lastModified: file.lastModified };
  const { newCount } = await takeEntries(visiting, read, value.list);
  // More posts have changed since the last visit than one page holds.
  const hasGap = isWordPress(list.address) && newCount >= postsPerPage;
  if (hasGap || (isWordPress(list.address) && list.kind === undefined)) {
    const found = visiting.site.lists.find(({ address }) => address === list.address) ?? read;
    await parts.shelf.putSite(withList(visiting, { ...found, nextPage: newCount >= postsPerPage ? 2 : 0 }));
  }
  return await visitOlderPosts(visiting, list);
}

/** Handles an answer that ends the list or the visit. A site that is busy time after time counts as declining. */
async function endOfList(visiting: Visiting, answer: Exclude<UnreadAnswer, { kind: "unchanged" }>): Promise<SiteVisitOutcome> {
  if (answer.kind === "canceled") return { kind: "canceled" };
  if (answer.kind === "wait") return await pauseVisit(visiting, answer.ms);
  if (answer.kind === "barred") return failVisit(visiting, "declines", "robots.txt");
  if (answer.kind === "declined") return failVisit(visiting, "declines", answer.detail);
  return failBusy(visiting, answer.problem, answer.detail, answer.retryAfter);
}

/** Ends the visit as failed, or as declined if the site has been busy for three visits in a row. */
export function failBusy(visiting: Visiting, problem: SiteProblem, detail: string, retryAfter: number): SiteVisitOutcome {
  if (problem !== "busy") return failVisit(visiting, problem, detail, retryAfter);
  visiting.site.busyCount += 1;
  return failVisit(visiting, visiting.site.busyCount >= busyMax ? "declines" : "busy", detail, retryAfter);
}

/** Stores new and changed articles and further lists step by step. The last step marks the list as read. */
async function takeEntries(visiting: Visiting, list: SiteListRecord, { entries, lists, kind }: ReadList): Promise<{ newCount: number }> {
  const { parts, site } = visiting;
  const own = ownAddresses(site);
  const elsewhere = entries.find(({ address }) => !isOwnAddress(address, own));
  if (elsewhere !== undefined) parts.onRefused("is on another host", elsewhere.address);
  const articles = entries.filter(({ address }) => isOwnAddress(address, own));
  // Lists of addresses grow at their end; feeds begin with the latest.
  const ordered =
    kind === "text" || (kind === "sitemap" && articles.every(({ updatedAt }) => updatedAt === 0)) ? articles.toReversed() : articles;
  let newCount = 0;
  for (let at = 0; at < ordered.length; at += articlesAtOnce) {
    const changed = await findChanged(visiting, ordered.slice(at, at + articlesAtOnce), at);
    newCount += changed.length;
    if (changed.length > 0) await parts.shelf.putSite({ ...site, visit: visiting.visit }, changed);
  }
  addLists(visiting, list, lists);
  await parts.shelf.putSite(withList(visiting, list));
  return { newCount };
}

/** Returns articles that are new or have a later date than before, ready to be stored. `at`: their position in the list. */
async function findChanged({ parts, visit }: Visiting, entries: readonly ListEntry[], at: number): Promise<Article[]> {
  const known = new Map(
    (await parts.shelf.readArticles(entries.map(({ address }) => address))).map((article) => [article.address, article]),
  );
  return entries.flatMap(({ address, updatedAt }, number) => {
    const held = known.get(address);
    const rank = updatedAt > 0 ? updatedAt : visit.startedAt - at - number;
    if (held === undefined) return newArticle(address, updatedAt, visit.startedAt, rank);
    // A date that only became known does not mean that the article has changed.
    if (updatedAt <= held.updatedAt || (held.updatedAt === 0 && updatedAt <= held.readAt)) return [];
    return { ...held, updatedAt, rank, tries: 0 };
  });
}

function newArticle(address: string, updatedAt: number, seenAt: number, rank: number): Article {
  const nothing = { triedAt: 0, readAt: 0, tries: 0, etag: "", lastModified: "", claims: [] };
  return { address, state: "new", updatedAt, seenAt, rank, ...nothing };
}

/** Adds an index's sitemaps that are on the site's own hosts, with their dates, and drops those that it no longer lists. */
function addLists({ site, parts }: Visiting, index: SiteListRecord, found: readonly ListEntry[]): void {
  if (index.kind !== "sitemap-index" || depthOf(site.lists, index) >= depthMax) return;
  const known = new Map(site.lists.map((list) => [list.address, list]));
  const others = site.lists.filter(({ parent }) => parent !== index.address);
  const taken = new Set(others.map(({ address }) => address));
  const own = found.filter(({ address }) => {
    const isOwn = isOwnAddress(address, ownAddresses(site));
    if (!isOwn) parts.onRefused("is on another host", address);
    return isOwn && !taken.has(address) && !otherThings.test(address.split("/").at(-1) ?? "");
  });
  const latest = own.toSorted((a, b) => b.updatedAt - a.updatedAt).slice(0, Math.max(0, listsKept - others.length));
  const children = latest.map(({ address, updatedAt }) => ({
    ...(known.get(address) ?? newList(address)),
    parent: index.address,
    changedAt: updatedAt,
  }));
  site.lists = [...others, ...children];
}

function depthOf(lists: readonly SiteListRecord[], list: SiteListRecord): number {
  let depth = 1;
  for (let parent = list.parent; parent !== undefined && depth <= depthMax; depth++)
    parent = lists.find(({ address }) => address === parent)?.parent;
  return depth;
}

/** WordPress: reads one page of older posts per visit, until none are left or enough articles are queued. */
async function visitOlderPosts(visiting: Visiting, { address }: SiteListRecord): Step {
  const { parts } = visiting;
  const list = visiting.site.lists.find((one) => one.address === address);
  const { nextPage = 0 } = list ?? {};
  if (list === undefined || nextPage === 0 || (await parts.shelf.countWaiting()) > postsPerPage) return undefined;
  const place = pageOfPosts(address, nextPage);
  const answer = await askSite(visiting, { address: place, bytesMax: listBytesMax * 2 }, ({ body, headers }) =>
    readList(body, place, headers.get("content-type") ?? ""),
  );
  if (answer.kind === "canceled" || answer.kind === "wait") return await endOfList(visiting, answer);
  // WordPress answers 400 for a page after the last one.
  const entries = answer.kind === "read" && answer.value.ok ? answer.value.list : undefined;
  if (entries === undefined || entries.entries.length === 0) {
    if (answer.kind === "failed" && answer.problem !== "refused") return undefined; // at the next visit
    await parts.shelf.putSite(withList(visiting, { ...list, nextPage: 0 }));
    return undefined;
  }
  await takeEntries(visiting, { ...list, nextPage: nextPage + 1 }, entries);
  return undefined;
}

/** Returns the site's record with this list updated. */
function withList(visiting: Visiting, list: SiteListRecord): Visiting["site"] {
  visiting.site.lists = visiting.site.lists.map((one) => (one.address === list.address ? list : one));
  return { ...visiting.site, visit: visiting.visit };
}
