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

type Permissions = Pick<typeof Browser.permissions, "request">;

/** In Firefox the reader may have revoked access to sites; this requests it again if needed. Called from a click, with no `await` before it. */
export async function requestAccess(permissions: Permissions, addresses: readonly string[]): Promise<void> {
  const urls = addresses.map((address) => URL.parse(address.trim()));
  const origins = urls.flatMap((url) =>
    url?.protocol === "https:" || url?.protocol === "http:" ? `${url.protocol}//${url.hostname}/*` : [],
  );
  if (origins.length > 0) await permissions.request({ origins: [...new Set(origins)] }).catch(() => false);
}

/** The same, for sites of the catalogue. */
export async function requestAccessTo(permissions: Permissions, sites: readonly SiteChoice[]): Promise<void> {
  await requestAccess(
    permissions,
    sites.flatMap(({ address, lists }) => [address, ...lists]),
  );
}
