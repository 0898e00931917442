/** The host of an address as a reader knows it, without www; "" when it is no address. */
export function siteName(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./u, "") ?? "";
}
