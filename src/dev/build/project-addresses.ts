/** As package.json may have them. */
interface Named {
  name?: string;
  bugs?: string | { url?: string };
  repository?: string | { url?: string };
}

/**
 * Where to report problems and where the source code is, from package.json; "" if it gives no https address. The interface offers no other
 * address. `bugs` may name the issue tracker or its form for a new issue.
 */
export function readProjectAddresses({ bugs, repository }: Named): { reportForm: string; sourceCode: string } {
  return {
    reportForm: toWebAddress(bugs).replace(/\/issues\/?$/u, "/issues/new"),
    sourceCode: toWebAddress(repository).replace(/\.git$/u, ""),
  };
}

function toWebAddress(named: Named["bugs"]): string {
  const given = typeof named === "string" ? named : named?.url;
  const address = URL.parse(given?.replace(/^git\+/u, "") ?? "");
  return address?.protocol === "https:" ? address.href : "";
}
