/** Servers of a feed's mirrors that the reader has agreed to, as `Settings.mirrorsOn` keeps them: "SOURCE SERVER" for each. */

/** The servers that the reader has agreed to for this source. */
export function readAgreed(mirrorsOn: readonly string[], source: string): string[] {
  return mirrorsOn.flatMap((entry) => (entry.startsWith(`${source} `) ? entry.slice(source.length + 1) : []));
}

/** The list with the agreement to these servers of a source added or withdrawn. */
export function switchMirrors(mirrorsOn: readonly string[], source: string, servers: readonly string[], isOn: boolean): string[] {
  const entries = servers.map((server) => `${source} ${server}`);
  const others = mirrorsOn.filter((entry) => !entries.includes(entry));
  return isOn ? [...others, ...entries] : others;
}

/** The list without this source's entries. */
export function forgetAgreed(mirrorsOn: readonly string[], source: string): string[] {
  return mirrorsOn.filter((entry) => !entry.startsWith(`${source} `));
}
