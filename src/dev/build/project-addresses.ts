/** As package.json may have them. */
interface Named {
  name?: string;
  bugs?: string | { url?: string };
  repository?: string | { url?: string };
}

/**
 * Where reports of the project are written and where its source code is, as package.json names them; "" for what it does not name, or
 * not by a web address. The interface offers no other address. `bugs` is the address of the form for a new report.
 */
export function readProjectAddresses({ bugs, repository }: Named): { reportForm: string; sourceCode: string } {
  return { reportForm: toWebAddress(bugs), sourceCode: toWebAddress(repository).replace(/\.git$/u, "") };
}

function toWebAddress(named: Named["bugs"]): string {
  const given = typeof named === "string" ? named : named?.url;
  const address = URL.parse(given?.replace(/^git\+/u, "") ?? "");
  return address?.protocol === "https:" ? address.href : "";
}
