/**
 * The second part of a visit: reads articles one by one. Each is stored together with its claims.
 *
 *   to be looked at again ─→ at most 15 ┐
 *   waiting, latest first ──────────────┴─→ asked ─┬─ claims ───────────────────→ they replace those held
 *                                                  ├─ none, or 404, 410 ────────→ claims are kept until a later visit confirms it
 *                                                  ├─ 304 ──────────────────────→ as before
 *                                                  ├─ barred ───────────────────→ left alone
 *                                                  └─ declined, failed, ────────→ tried again at later visits, behind the others, and then
 *                                                     404, redirected             less and less often; three in a row end the visit
 */
import type { Claim } from "../claims/claim.ts";
import { type ArticleClaims, readArticleClaims } from "./article-claims.ts";
import { askSite, type SiteAnswer } from "./ask-site.ts";
import { isChallengePage } from "./challenge-page.ts";
import { keepCorrections } from "./keep-corrections.ts";
import { pageBytesMax, type ReadPage, readPage } from "./read-article.ts";
import { type Article, type ArticleState, ownAddresses, type SiteRecord } from "./site-record.ts";
import { failVisit, pauseVisit, type Step, type Visiting } from "./site-visit.ts";
import { failBusy } from "./visit-lists.ts";

/** Maximum number of pages per visit; the same for a site where fewer than one in ten articles has claims (after 60 articles); and how many of
 * them may be articles that we already know. */
export const pagesMax = 60;
const pagesOfFew = 20;
const checksMax = 15;
/** How many declined or failed answers in a row end a visit, and after how many tries an article no longer waits. */
const rowMax = 3;
const triesMax = 3;
/** How much lower an article ranks with each try, in milliseconds: behind all others, whatever their dates. */
const behind = 1e13;
/** An article with claims is checked again once it is twice as old as at the last check, within these limits, in milliseconds. */
const checkAge = { least: 24 * 3_600_000, most: 30 * 24 * 3_600_000 };
/** One that could not be read, or has lost its claims, is looked at again in the same way, counted from the day on which that was found, for
 * this long: a fault of the site must not cost us its articles. */
const doubtMax = 60 * 24 * 3_600_000;

/** Reads articles until this visit has no more to read, then returns undefined. */
export async function visitArticles(visiting: Visiting): Step {
  const { parts, visit } = visiting;
  while (visit.pageCount < pagesFor(visiting.site)) {
    if (parts.signal.aborted) return { kind: "canceled" };
    // Known articles that are not there, one after the other, say nothing about the new ones.
    const check =
      visit.checkCount < checksMax && visit.failedCount < rowMax ? await parts.shelf.nextCheck(parts.now(), visit.startedAt) : undefined;
    const article = check ?? (await parts.shelf.nextWaiting(visit.startedAt));
    if (article === undefined) return undefined;
    if (parts.isTimeUp()) return await pauseVisit(visiting);
    if (check !== undefined && check.state !== "barred") visit.checkCount += 1; // one that is still barred costs no request
    const end = await visitArticle(visiting, article);
    if (end !== undefined) return end;
    parts.onProgress({ read: visiting.site.readCount, left: await parts.shelf.countWaiting() });
  }
  return undefined;
}

function pagesFor({ readCount, markedCount }: Pick<SiteRecord, "readCount" | "markedCount">): number {
  return markedCount === 0 || (readCount >= pagesMax && markedCount * 10 < readCount) ? pagesOfFew : pagesMax;
}

async function visitArticle(visiting: Visiting, article: Article): Step {
  const { site, visit } = visiting;
  const { etag, lastModified, address } = article;
  const hasVersion = etag !== "" || lastModified !== "";
  const answer = await askSite(
    visiting,
    { address, bytesMax: pageBytesMax * 2, ...(hasVersion && { held: { etag, lastModified } }) },
    (file) => readPage(file.body, file.headers.get("content-type") ?? ""),
  );
  if (answer.kind === "canceled") return { kind: "canceled" };
  if (answer.kind === "wait") return await pauseVisit(visiting, answer.ms);
  visit.pageCount += 1;
  if (answer.kind === "failed" && (answer.problem === "busy" || answer.problem === "unreachable"))
    return failBusy(visiting, answer.problem, answer.detail, answer.retryAfter);
  const isChallenge =
    answer.kind === "read" &&
    answer.value.values.length === 0 &&
    isChallengePage(answer.value.start, answer.file.headers, answer.value.length);
  if (answer.kind === "declined" || isChallenge) {
    visit.declinedCount += 1;
    await putTried(visiting, article, "declined");
    const detail = answer.kind === "declined" ? answer.detail : "challenge";
    return visit.declinedCount >= rowMax ? failVisit(visiting, "declines", detail) : undefined;
  }
  visit.declinedCount = 0;
  site.busyCount = 0;
  return await (answer.kind === "failed" ? takeFailure(visiting, article, answer) : takeAnswer(visiting, article, answer));
}

/**
 * Handles a server error, an incomplete answer, and an article that is not at its address. Three in a row may be the site's fault: the others
 * wait for a later visit. Articles that are looked at again, and are not there, say nothing about those that wait.
 */
async function takeFailure(
  visiting: Visiting,
  article: Article,
  { problem, detail, retryAfter }: Extract<SiteAnswer<never>, { kind: "failed" }>,
): Step {
  const { parts, site, visit } = visiting;
  const state = problem === "not-found" ? "gone" : problem === "leads-elsewhere" ? "moved" : "unreadable";
  const isLost = state !== "unreadable";
  const isWaiting = article.rank !== undefined;
  if (isWaiting || !isLost || article.claims.length > 0) visit.failedCount += 1;
  if (state === "moved") parts.onRefused(detail === "" ? "leads to another address" : `leads to ${detail}`, article.address);
  if (state === "gone" && article.claims.length > 0) await loseClaims(visiting, article, state);
  else await putTried(visiting, article, state);
  if (visit.failedCount < rowMax || (isLost && !isWaiting)) return undefined;
  const isCut = isLost && site.markedCount > 0;
  return isCut ? { kind: "done", hasChanged: visit.hasChanged, isCut } : failVisit(visiting, problem, detail, retryAfter);
}

async function takeAnswer(
  visiting: Visiting,
  article: Article,
  answer: Extract<SiteAnswer<ReadPage>, { kind: "read" | "unchanged" | "barred" }>,
): Step {
  const { parts, site, visit } = visiting;
  visit.failedCount = 0;
  if (answer.kind === "read") {
    const found = readArticleClaims(answer.value.values, article.address, ownAddresses(site), site.title || new URL(site.address).host);
    for (const reason of found.refused) parts.onRefused(reason, article.address);
    const { etag, lastModified } = answer.file;
    if (found.claims.length > 0) await putClaims(visiting, { ...article, etag, lastModified }, found);
    else if (answer.value.isCut) await put(visiting, settle(visiting, article, "unreadable"), article);
    else await loseClaims(visiting, { ...article, ...(article.claims.length === 0 && { etag, lastModified }) }, "no-markup");
  } else if (answer.kind === "unchanged")
    await (article.claims.length > 0
      ? put(visiting, settle(visiting, article, "claims"), article)
      : loseClaims(visiting, article, "no-markup"));
  else {
    if (article.state !== "barred") parts.onRefused("is barred by robots.txt", article.address);
    await put(visiting, settle(visiting, article, "barred", article.lostAt ?? parts.now()), article);
  }
  return undefined;
}

/** Handles an article that has no claims now. Stored claims are removed only once a later visit confirms it. */
async function loseClaims(visiting: Visiting, article: Article, state: "gone" | "no-markup"): Promise<void> {
  const { parts, visit } = visiting;
  const isSure = article.claims.length === 0 || (article.doubtAt !== undefined && article.doubtAt < visit.startedAt);
  if (isSure) return await putClaims(visiting, article, { claims: [], refused: [] }, state);
  const doubtAt = article.doubtAt ?? parts.now();
  await put(visiting, { ...settle(visiting, article, "claims"), doubtAt, checkAt: parts.now(), etag: "", lastModified: "" }, article);
}

async function putClaims(
  visiting: Visiting,
  article: Article,
  { claims: found }: ArticleClaims,
  state: ArticleState = "claims",
): Promise<void> {
  const { parts, visit } = visiting;
  const held = await parts.shelf.readClaims(article);
  const claims = keepCorrections(
    held,
    found,
    dayOf(Math.min(article.updatedAt > article.readAt ? article.updatedAt : parts.now(), parts.now())),
  );
  const lostAt = article.lostAt ?? article.doubtAt;
  const settled = settle(visiting, claims.length > 0 ? article : { ...article, claims: [] }, state, claims.length > 0 ? undefined : lostAt);
  const next = { ...settled, claims: claims.map(({ id }) => id) };
  if (isSame(held, claims) && article.claims.length === claims.length) return await put(visiting, next, article);
  visit.hasChanged = true;
  await put(visiting, next, article, { before: article.claims, claims });
}

/**
 * An article that was asked for: it leaves the queue. It is looked at again later if it has claims; and, less and less often, if it could not
 * be read or has lost its claims, since `lostAt`.
 */
function settle({ parts }: Visiting, article: Article, state: ArticleState, lostAt?: number): Article {
  const { rank: _waited, checkAt: _before, doubtAt: _doubt, ...rest } = article;
  const now = parts.now();
  const isChecked = article.claims.length > 0 || now - (lostAt ?? 0) < doubtMax;
  const age = now - (lostAt ?? (article.updatedAt || article.seenAt));
  return {
    ...rest,
    lostAt,
    ...(isChecked && { checkAt: now + Math.min(checkAge.most, Math.max(checkAge.least, age)) }),
    ...((state === "claims" || state === "no-markup") && { readAt: now }),
    state,
    triedAt: now,
    tries: 0,
  };
}

/** Leaves an article in the queue for a later visit, up to three times, each time behind all others. */
async function putTried(visiting: Visiting, article: Article, state: ArticleState): Promise<void> {
  const { rank } = article;
  const now = visiting.parts.now();
  const tries = article.tries + 1;
  // One that is not in the queue and has no claims was lost before.
  if (tries >= triesMax || (rank ?? article.claims[0]) === undefined)
    return await put(visiting, settle(visiting, article, state, article.lostAt ?? now), article);
  const tried = { ...article, tries, triedAt: now, rank: rank && rank - behind };
  await put(visiting, { ...tried, state: article.claims.length > 0 ? article.state : state }, article);
}

async function put(
  visiting: Visiting,
  article: Article,
  was: Article,
  change?: { before: readonly string[]; claims: readonly Claim[] },
): Promise<void> {
  const { parts, site, visit } = visiting;
  if (was.readAt === 0 && article.readAt > 0) site.readCount += 1;
  const isMarked = article.claims.length > 0;
  if (isMarked !== was.claims.length > 0) site.markedCount += isMarked ? 1 : -1;
  const next = isMarked && article.checkAt === undefined ? { ...article, checkAt: parts.now() + checkAge.least } : article;
  await parts.shelf.putArticle({ ...site, visit }, next, change);
}

function isSame(held: readonly Claim[], claims: readonly Claim[]): boolean {
  const write = (list: readonly Claim[]): string => JSON.stringify(list.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  return write(held) === write(claims);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
