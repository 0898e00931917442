/** What our own pages need of the browser to show the catalogue and to turn its sites on. */
import type { Browser } from "wxt/browser";
import type { CatalogueSite, SiteChoice } from "../../messages/contracts.ts";

/** The catalogue of the package: our own file, checked when it was built. Rejects only if the package is damaged. */
export async function readPackagedSites(runtime: { getURL: (path: "/") => string }): Promise<CatalogueSite[]> {
  return (await (await fetch(`${runtime.getURL("/")}sites.json`)).json()) as CatalogueSite[];
}

/** What the worker needs of a site of the catalogue. */
export function chooseSite({ address, title, lists, aliases }: CatalogueSite): SiteChoice {
  return { address, title, lists, aliases };
}

/** In Firefox the reader may have revoked access to sites; this requests it again if needed. Called from a click. */
export async function requestAccessTo(
  permissions: Pick<typeof Browser.permissions, "request">,
  addresses: readonly string[],
): Promise<void> {
  const urls = addresses.map((address) => URL.parse(address.trim()));
  const origins = urls.flatMap((url) =>
    url?.protocol === "https:" || url?.protocol === "http:" ? `${url.protocol}//${url.hostname}/*` : [],
  );
  if (origins.length > 0) await permissions.request({ origins: [...new Set(origins)] }).catch(() => false);
}
