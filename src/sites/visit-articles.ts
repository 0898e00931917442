/**
 * The second part of a visit: reads articles one by one. Each is stored together with its claims.
 *
 *   to be looked at again ─→ at most 15 ┐
 *   waiting, latest first ──────────────┴─→ asked ─┬─ claims ───────────────────→ they replace those held
 *                                                  ├─ none, or 404, 410 ────────→ claims are kept until a later visit confirms it
 *                                                  ├─ 304 ──────────────────────→ as before
 *                                                  ├─ declined, failed ─────────→ tried again at a later visit; three in a row end the visit
 *                                                  └─ redirected, barred ───────→ left alone
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
/** How many declined or failed answers in a row end a visit, and after how many tries we give up on an article. */
const rowMax = 3;
const triesMax = 3;
/** An article with claims is checked again once it is twice as old as at the last check, within these limits, in milliseconds. */
const checkAge = { least: 24 * 3_600_000, most: 30 * 24 * 3_600_000 };

/** Reads articles until this visit has no more to read, then returns undefined. */
export async function visitArticles(visiting: Visiting): Step {
  const { parts, visit } = visiting;
  while (visit.pageCount < pagesFor(visiting.site)) {
    if (parts.signal.aborted) return { kind: "canceled" };
    const check = visit.checkCount < checksMax ? await parts.shelf.nextCheck(parts.now(), visit.startedAt) : undefined;
    const article = check ?? (await parts.shelf.nextWaiting(visit.startedAt));
    if (article === undefined) return undefined;
    if (parts.isTimeUp()) return await pauseVisit(visiting);
    if (check !== undefined) visit.checkCount += 1;
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
  return answer.kind === "failed" && answer.problem !== "not-found" && answer.problem !== "leads-elsewhere"
    ? await takeFailure(visiting, article, answer)
    : await takeAnswer(visiting, article, answer);
}

/** Handles a server error or an incomplete answer. */
async function takeFailure(
  visiting: Visiting,
  article: Article,
  { problem, detail, retryAfter }: Extract<SiteAnswer<never>, { kind: "failed" }>,
): Step {
  visiting.visit.failedCount += 1;
  await putTried(visiting, article, "unreadable");
  return visiting.visit.failedCount >= rowMax ? failVisit(visiting, problem, detail, retryAfter) : undefined;
}

async function takeAnswer(visiting: Visiting, article: Article, answer: SiteAnswer<ReadPage>): Step {
  const { parts, site, visit } = visiting;
  visit.failedCount = 0;
  if (answer.kind === "read") {
    const found = readArticleClaims(answer.value.values, article.address, ownAddresses(site), site.title || new URL(site.address).host);
    for (const reason of found.refused) parts.onRefused(reason, article.address);
    const { etag, lastModified } = answer.file;
    if (found.claims.length > 0) await putClaims(visiting, { ...article, etag, lastModified }, found);
    else if (answer.value.isCut) await putSeen(visiting, article, "unreadable");
    else await takeLoss(visiting, { ...article, ...(article.claims.length === 0 && { etag, lastModified }) }, "no-markup");
  } else if (answer.kind === "unchanged") await putSeen(visiting, article, article.state === "new" ? "no-markup" : article.state);
  else if (answer.kind === "barred") {
    parts.onRefused("is barred by robots.txt", article.address);
    await putSeen(visiting, article, "barred");
  } else if (answer.kind === "failed" && answer.problem === "leads-elsewhere") {
    parts.onRefused(answer.detail === "" ? "leads to another address" : `leads to ${answer.detail}`, article.address);
    await putSeen(visiting, article, "moved");
  } else await takeLoss(visiting, article, "gone");
  return undefined;
}

/** Handles an article that has no claims now. Stored claims are removed only once a later visit confirms it. */
async function takeLoss(visiting: Visiting, article: Article, state: ArticleState): Promise<void> {
  const { parts, visit } = visiting;
  const isSure = article.claims.length === 0 || (article.doubtAt !== undefined && article.doubtAt < visit.startedAt);
  if (isSure) return await putClaims(visiting, article, { claims: [], refused: [] }, state);
  const doubtAt = article.doubtAt ?? parts.now();
  await put(visiting, { ...seen(visiting, article), doubtAt, checkAt: parts.now(), etag: "", lastModified: "" }, article);
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
  const next = { ...seen(visiting, article), state, claims: claims.map(({ id }) => id), tries: 0 };
  delete next.doubtAt;
  if (claims.length === 0) delete next.checkAt;
  if (isSame(held, claims) && article.claims.length === claims.length) return await put(visiting, next, article);
  visit.hasChanged = true;
  await put(visiting, next, article, { before: article.claims, claims });
}

/** Marks an article as checked without changing its claims. It leaves the queue, and is checked again later if it has claims. */
async function putSeen(visiting: Visiting, article: Article, state: ArticleState): Promise<void> {
  await put(
    visiting,
    { ...seen(visiting, article), state: article.claims.length > 0 && state === "no-markup" ? "claims" : state, tries: 0 },
    article,
  );
}

function seen({ parts }: Visiting, article: Article): Article {
  const now = parts.now();
  const age = now - Math.min(now, article.updatedAt > 0 ? article.updatedAt : article.seenAt);
  const checkAt = now + Math.min(checkAge.most, Math.max(checkAge.least, age));
  const { rank: _waited, checkAt: _before, ...rest } = article;
  return { ...rest, triedAt: now, readAt: now, ...(article.claims.length > 0 && { checkAt }) };
}

/** Leaves an article in the queue for a later visit, up to three times. */
async function putTried(visiting: Visiting, article: Article, state: ArticleState): Promise<void> {
  const now = visiting.parts.now();
  const tries = article.tries + 1;
  if (tries >= triesMax) return await put(visiting, { ...seen(visiting, article), state, tries: 0 }, article);
  await put(visiting, { ...article, state: article.claims.length > 0 ? article.state : state, triedAt: now, tries }, article);
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
