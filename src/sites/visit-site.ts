/**
 * One visit to a fact-checker's site. It may stop or be killed at any point: each step leaves the shelf consistent, and the next call continues.
 *
 *                 ┌──────────── paused (time is up, or the host's turn is far off) ────────────┐
 *                 ↓                                                                            │
 *   begin ─→ robots.txt ─→ lists ─→ new and changed articles wait ─→ pages, 60 at most ─→ end: done
 *                 │          │                                         │                 └── no article with markup: no-markup
 *                 └──────────┴── 401, 403, a challenge, robots.txt ────┴── three in a row ──→ declines
 *                            └── other faults of all given lists ──────┴── three in a row, or busy ──→ failed, or done if only
 *                                                                            some of a site's articles are gone or moved
 *
 * Between visits an article is
 *
 *   new ─→ claims ⇄ (in doubt: gone or without markup once) ─→ gone, no-markup ─┬─→ (looked at again, for two months) claims
 *    ├──→ gone, moved, declined, unreadable, each after three tries ─────────────┤
 *    └──→ no-markup, barred ─────────────────────────────────────────────────────┴─→ (listed with a later date) new
 */
import type { SiteVisitOutcome, SiteVisitParts, Visiting } from "./site-visit.ts";
import { failVisit } from "./site-visit.ts";
import { SiteLost } from "./site-shelf.ts";
import { visitArticles } from "./visit-articles.ts";
import { visitLists } from "./visit-lists.ts";

/** After this many articles without markup, a site counts as having none. A site with fewer articles is judged by all of them. */
const unmarkedMax = 20;

/**
 * Begins a visit, or continues a paused one.
 *
 * @returns how it ended. Rejects only with errors from the shelf (other than `SiteLost`) and on bugs. Cost: up to 60 pages of 5 MB, 12 lists
 *   of 50 MB, and the pauses between them. Memory: a list's entries, or a page's markup.
 */
export async function visitSite(parts: SiteVisitParts): Promise<SiteVisitOutcome> {
  try {
    const site = await parts.shelf.readSite();
    if (site === undefined) return { kind: "canceled" };
    const counts = { pageCount: 0, checkCount: 0, listCount: 0, declinedCount: 0, failedCount: 0 };
    const visit = site.visit ?? { startedAt: parts.now(), ...counts, hasChanged: false };
    const visiting: Visiting = { parts, site: structuredClone({ ...site, visit }), visit: { ...visit } };
    parts.pace.remember(site.address, site.askedAt);
    const outcome = (await visitLists(visiting)) ?? (await visitArticles(visiting)) ?? (await endVisit(visiting));
    if (outcome.kind === "done" || outcome.kind === "failed") {
      const { visit: _over, ...rest } = visiting.site;
      await parts.shelf.putSite(rest);
    }
    return outcome;
  } catch (error) {
    if (error instanceof SiteLost) return { kind: "canceled" };
    throw error;
  }
}

async function endVisit(visiting: Visiting): Promise<SiteVisitOutcome> {
  const { parts, site, visit } = visiting;
  const isWithout = site.markedCount === 0 && site.readCount > 0;
  if (isWithout && (site.readCount >= unmarkedMax || (await parts.shelf.countWaiting()) === 0)) return failVisit(visiting, "no-markup", "");
  return { kind: "done", hasChanged: visit.hasChanged };
}
