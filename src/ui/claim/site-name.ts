/** The host of an address as a reader knows it, without www; "" if the address is invalid. */
export function siteName(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./u, "") ?? "";
}
