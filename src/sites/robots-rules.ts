/** What a host's robots.txt allows us to read (RFC 9309), and how long it asks us to wait between requests. */
import robotsParser from "robots-parser";

/** The name by which a robots.txt can address us. Without such rules, those for all programs apply. */
const agentName = "gainsay";
/** How much of a robots.txt is read, in UTF-16 units: the amount that RFC 9309 requires (section 2.5). */
export const robotsMax = 500 << 10;
/** Limits for the rules that are kept of it, and for one line: the parser compares each rule with an address, from several positions after a `*`. */
const keptMax = 256 << 10;
const lineMax = 500;
const sitemapsMax = 50;
/** Longest `Crawl-delay` that we keep, in milliseconds: a day. Timers overflow at 25 days, and so does what counts as a clock that was wrong. */
const delayMax = 24 * 3_600_000;

export interface RobotsRules {
  allows: (address: string) => boolean;
  /** Milliseconds between two requests, a day at most; 0 if it does not say. */
  delay: number;
  /** Addresses of sitemaps, as it lists them. */
  sitemaps: string[];
}

/**
 * @param address of the robots.txt
 * @param text the contents of robots.txt. An empty text allows everything
 */
export function readRobots(address: string, text: string): RobotsRules {
  const robots = robotsParser(address, narrowRobots(text));
  const delay = robots.getCrawlDelay(agentName) ?? 0;
  return {
    allows: (asked) => robots.isAllowed(asked, agentName) ?? true,
    delay: Math.max(0, Math.min(delay * 1_000, delayMax)),
    sitemaps: robots.getSitemaps().slice(0, sitemapsMax),
  };
}

/**
 * Keeps only the lines of a robots.txt that apply to us: the groups that name us, or else those for everyone, and the sitemaps. What is cut
 * never allows more: a rule that is too long is dropped if it allows, and forbids all that begins like it if it forbids.
 */
export function narrowRobots(text: string): string {
  const groups = { own: [] as string[], all: [] as string[], other: [] as string[] };
  const sitemaps: string[] = [];
  let names: (keyof typeof groups)[] = [];
  let isNaming = false;
  const lines = text.slice(0, robotsMax).split(/\r\n|\r|\n/u);
  if (text.length > robotsMax) lines.pop(); // it may be a part of one
  for (const line of lines) {
    const [, key = "", value = ""] = /^\s{0,20}([a-z-]{1,20})\s{0,20}:(.*)$/iu.exec(line.slice(0, lineMax).split("#")[0] ?? "") ?? [];
    const name = key.toLowerCase();
    if (name === "sitemap") sitemaps.push(`Sitemap: ${value.trim()}`);
    if (name === "user-agent") {
      if (!isNaming) names = [];
      isNaming = true;
      const agent = value.trim().toLowerCase().split("/")[0] ?? "";
      names.push(agent === agentName ? "own" : agent === "*" ? "all" : "other");
    }
    if (!["allow", "disallow", "crawl-delay"].includes(name)) continue;
    isNaming = false;
    if (name === "allow" && line.length > lineMax) continue;
    for (const group of new Set(names)) groups[group].push(`${name}: ${value.trim().replaceAll(/\*{2,}/gu, "*")}`);
  }
  const rules = groups.own.length > 0 ? groups.own : groups.all;
  return [`User-agent: ${agentName}`, ...cutRules(rules), ...sitemaps.slice(0, sitemapsMax)].join("\n");
}

/** Puts what forbids first. If not even that can be kept, the whole host is barred: what would be left out might forbid any of its pages. */
function cutRules(rules: readonly string[]): string[] {
  const isAllow = (rule: string): boolean => rule.startsWith("allow");
  const limits = rules.filter((rule) => !isAllow(rule));
  let length = 0;
  const kept = [...limits, ...rules.filter(isAllow)].filter((rule) => (length += rule.length) <= keptMax);
  return kept.length < limits.length ? ["Disallow: /"] : kept;
}
