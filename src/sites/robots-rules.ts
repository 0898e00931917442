/** What a host's robots.txt allows us (RFC 9309), and how long it wants us to wait between two requests. */
import robotsParser from "robots-parser";

/** Under this name a host can address us in its robots.txt; otherwise the rules for all programs count. */
const agentName = "gainsay";
/** What is read of a robots.txt, in UTF-16 units: as much as RFC 9309 asks for (section 2.5). */
export const robotsMax = 500 << 10;
/** What is kept of it, and the longest line: its parser compares each `*` with every place in an address. */
const keptMax = 64 << 10;
const lineMax = 500;
const sitemapsMax = 50;

export interface RobotsRules {
  allows: (address: string) => boolean;
  /** Milliseconds between two requests; 0 if it does not say. */
  delay: number;
  /** Addresses of sitemaps, as it lists them. */
  sitemaps: string[];
}

/**
 * @param address of the robots.txt
 * @param text "" if there is none: then everything is allowed
 */
export function readRobots(address: string, text: string): RobotsRules {
  const robots = robotsParser(address, narrowRobots(text));
  const delay = robots.getCrawlDelay(agentName) ?? 0;
  return {
    allows: (asked) => robots.isAllowed(asked, agentName) ?? true,
    delay: Number.isFinite(delay) && delay > 0 ? delay * 1_000 : 0,
    sitemaps: robots.getSitemaps().slice(0, sitemapsMax),
  };
}

/** The lines of a robots.txt that concern us: of the groups for us or, if there is none, for all; and its sitemaps. */
export function narrowRobots(text: string): string {
  const groups = { own: [] as string[], all: [] as string[], other: [] as string[] };
  const sitemaps: string[] = [];
  let names: (keyof typeof groups)[] = [];
  let isNaming = false;
  for (const line of text.slice(0, robotsMax).split(/\r\n|\r|\n/u)) {
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
    for (const group of new Set(names)) groups[group].push(`${key}: ${value.trim().replaceAll(/\*{2,}/gu, "*")}`);
  }
  const rules = groups.own.length > 0 ? groups.own : groups.all;
  return cutLines([`User-agent: ${agentName}`, ...rules, ...sitemaps.slice(0, sitemapsMax)], keptMax);
}

function cutLines(lines: readonly string[], most: number): string {
  let length = 0;
  return lines.filter((line) => (length += line.length + 1) <= most).join("\n");
}
