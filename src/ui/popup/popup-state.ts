import { keyOfSourced } from "../../claims/sourced-claim.ts";
import type { AnnotationSummary, ClaimState, PageReport } from "../../messages/contracts.ts";
import { siteState, type Settings } from "../../settings/settings.ts";
import type { ActivePage } from "./active-page.ts";

/** The popup's message, derived from everything it knows. The first that applies, from top to bottom. */
export type PopupState =
  | { kind: "own-page"; isExample?: boolean }
  | { kind: "all-off" }
  | { kind: "paused"; until: number }
  | { kind: "site-off"; host: string }
  | { kind: "failed"; failure: ClaimState["failure"] }
  | { kind: "preparing" }
  | { kind: "not-chosen"; host: string }
  | { kind: "on-click" }
  | { kind: "unreadable"; reason: "not-an-article" | "no-answer" }
  | { kind: "reading" }
  | { kind: "language"; language: string }
  | { kind: "read"; report: PageReport; strong: AnnotationSummary[]; possible: AnnotationSummary[] };

/** `now` in epoch milliseconds. A page that was read once although its site is not read shows what was found. */
export function decidePopupState(page: ActivePage, settings: Settings, claims: ClaimState, now: number): PopupState {
  if (page.kind === "own-page") return page;
  const { host, report } = page;
  const site = siteState(settings, host, now);
  if (site === "off-everywhere") return { kind: "all-off" };
  if (site === "paused") return { kind: "paused", until: settings.pausedUntil };
  if (site === "off") return { kind: "site-off", host };
  if (claims.state === "failed") return { kind: "failed", failure: claims.failure };
  if (claims.state === "preparing") return { kind: "preparing" };
  if (typeof report === "object") return describeReport(report);
  if (site === "not-chosen") return { kind: "not-chosen", host };
  if (site === "on-click") return { kind: "on-click" };
  return report === "reading" ? { kind: "reading" } : { kind: "unreadable", reason: report };
}

function describeReport(report: PageReport): PopupState {
  if (report.state === "reading" && report.annotations.length === 0) return { kind: "reading" };
  if (report.sentenceCount === 0) return { kind: "unreadable", reason: "not-an-article" };
  if (report.claimCount === 0 && report.annotations.length === 0 && report.language !== "")
    return { kind: "language", language: report.language };
  const strong = report.annotations.filter(({ tier }) => tier === "strong");
  const known = new Set(strong.map(keyOfSourced));
  const isWorthListing = (one: AnnotationSummary): boolean => !known.has(keyOfSourced(one)) || one.differs.length > 0;
  return { kind: "read", report, strong, possible: report.annotations.filter((one) => one.tier === "possible" && isWorthListing(one)) };
}
