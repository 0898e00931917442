/** Language tags, reduced for matching: pt-BR and pt are the same language. */

/** Primary subtag in lower case; "" for a missing or unknown language (und, mul). */
export function primaryLanguage(tag: string | undefined): string {
  const primary = (tag ?? "").trim().toLowerCase().split(/[-_]/u)[0] ?? "";
  return primary === "und" || primary === "mul" || primary === "zxx" ? "" : primary;
}
