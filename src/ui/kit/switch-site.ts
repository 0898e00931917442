import { type Settings, switchName } from "../../settings/settings.ts";

/** The settings that change when marks on one site are switched. If only chosen sites are read, on means chosen. */
export function switchSite({ sitesOn, sitesOff, read }: Settings, host: string, isOn: boolean): Partial<Settings> {
  const changed = { sitesOff: switchName(sitesOff, host, !isOn) };
  return isOn && read === "chosen" ? { ...changed, sitesOn: switchName(sitesOn, host, true) } : changed;
}

/** Is the site's own switch on, regardless of the general ones? */
export function isSiteOn({ sitesOn, sitesOff, read }: Settings, host: string): boolean {
  return !sitesOff.includes(host) && (read !== "chosen" || sitesOn.includes(host));
}
