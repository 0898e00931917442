import { toolsAddress } from "../claims/fact-check-tools-address.ts";

/** Whether the extension may ask an address: https, or http at 127.0.0.1 for testing. The content security policy agrees. */
export function isAskable(url: URL | null): url is URL {
  return url?.protocol === "https:" || (url?.protocol === "http:" && url.hostname === "127.0.0.1");
}

/** The address as we will request it, or the reason for refusing it. */
export function readSourceAddress(
  text: string,
): { ok: true; address: string } | { ok: false; reason: "not-an-address" | "not-https" | "with-password" } {
  const url = URL.parse(text.trim());
  if (url === null || url.hostname === "") return { ok: false, reason: "not-an-address" };
  if (url.username !== "" || url.password !== "") return { ok: false, reason: "with-password" };
  if (url.hostname === new URL(toolsAddress).hostname && url.searchParams.has("key")) return { ok: false, reason: "with-password" };
  if (!isAskable(url)) return { ok: false, reason: "not-https" };
  url.hash = "";
  return { ok: true, address: url.href };
}
