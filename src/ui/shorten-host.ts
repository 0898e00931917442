/** As many characters as the popup's header has room for. */
const lengthMax = 34;

/** Shortens a long host in the middle: its beginning tells the reader which site it is, its end whose. */
export function shortenHost(host: string): string {
  if (host.length <= lengthMax) return host;
  const kept = (lengthMax - 1) / 2;
  return `${host.slice(0, Math.ceil(kept))}…${host.slice(-Math.floor(kept))}`;
}
