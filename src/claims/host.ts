/** The host in lower case, without www. and port; undefined if the text is not an http(s) address with a host name. */
export function hostOf(address: string): string | undefined {
  const [, host] = /^https?:\/\/(?:[^/\\?#@\s]*@)?([\p{L}\p{N}.-]+)(?::\d+)?(?:[/\\?#]|$)/iu.exec(address) ?? [];
  return (
    host
      ?.toLowerCase()
      .replace(/^www\./u, "")
      .replace(/\.$/u, "") || undefined
  );
}

/** True if both are the same site, or one is a subdomain of the other (factcheck.afp.com of afp.com). */
export function isSameSite(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
