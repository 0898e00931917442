import { i18n } from "../i18n/i18n.ts";

const problems = [
  "unreachable",
  "leads_elsewhere",
  "not_found",
  "refused",
  "server_error",
  "busy",
  "broken_off",
  "stalled",
  "too_large",
  "damaged",
  "no_claims",
  "declines",
  "no_markup",
  "no_room",
  "tools_key",
  "tools_quota",
  "database",
  "feed_malformed",
  "feed_too_large",
  "feed_signature",
  "feed_key",
  "feed_other",
  "feed_rollback",
  "feed_fork",
  "feed_expired",
  "feed_future",
  "feed_file",
  "feed_state",
] as const;

/** Decisions of the site itself, which the reader cannot do anything about. */
export function isSitesOwnDecision(kind: string): boolean {
  return kind === "declines" || kind === "no-markup";
}

const fileProblems = ["gone", "too_large", "no_claims", "damaged", "feed"] as const;

/** The same for a file from the reader's device. */
export function describeFileProblem(kind: string): { title: string; text: string } {
  const name = fileProblems.find((problem) => problem === kind.replaceAll("-", "_"));
  return name === undefined ? describeProblem(kind) : { title: i18n.t(`file.${name}.t`), text: i18n.t(`file.${name}.d`) };
}

/** The reason a visit failed, in two or three words and in a sentence. */
export function describeProblem(kind: string): { title: string; text: string } {
  const name = problems.find((problem) => problem === kind.replaceAll("-", "_")) ?? "other";
  return { title: i18n.t(`problem.${name}.t`), text: i18n.t(`problem.${name}.d`) };
}
