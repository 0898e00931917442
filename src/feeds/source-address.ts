/** The address as we will ask for it, or why not: https, or http on this machine for trying things out. */
export function readSourceAddress(
  text: string,
): { ok: true; address: string } | { ok: false; reason: "not-an-address" | "not-https" | "with-password" } {
  const url = URL.parse(text.trim());
  if (url === null || url.hostname === "") return { ok: false, reason: "not-an-address" };
  if (url.username !== "" || url.password !== "") return { ok: false, reason: "with-password" };
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) return { ok: false, reason: "not-https" };
  url.hash = "";
  return { ok: true, address: url.href };
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/u.test(host);
}
