import { type Settings, switchName } from "../../settings/settings.ts";

/** What changes in the settings when marks on one site are switched. Where only chosen sites are read, on means chosen. */
export function switchSite({ sitesOn, sitesOff, read }: Settings, host: string, isOn: boolean): Partial<Settings> {
  const changed = { sitesOff: switchName(sitesOff, host, !isOn) };
  return isOn && read === "chosen" ? { ...changed, sitesOn: switchName(sitesOn, host, true) } : changed;
}

/** Whether the site's own switch is on, whatever the general ones say. */
export function isSiteOn({ sitesOn, sitesOff, read }: Settings, host: string): boolean {
  return !sitesOff.includes(host) && (read !== "chosen" || sitesOn.includes(host));
}
