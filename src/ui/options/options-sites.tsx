import { i18n } from "../i18n/i18n.ts";
import { readingSites, type Settings, type SettingsChange, switchName } from "../../settings/settings.ts";
import { Switch } from "../kit/switch.tsx";
import { switchSite } from "../kit/switch-site.ts";

interface OptionsSitesProps {
  settings: Settings;
  onChange: (change: SettingsChange) => void;
}

/** Which pages are read, and the two lists of sites, whose entries can be removed. */
export function OptionsSites({ settings, onChange }: OptionsSitesProps) {
  const turnOn = (host: string) => onChange((now) => switchSite({ ...now, read: "news" }, host, true));
  const remove = (host: string) => onChange(({ sitesOn }) => ({ sitesOn: switchName(sitesOn, host, false) }));
  return (
    <section id="sites" aria-labelledby="sites-title">
      <h2 id="sites-title">{i18n.t("options.sites")}</h2>
      <p class="lead">{i18n.t("options.sites_lead")}</p>
      <div class="panel">
        <div class="row">
          <label for="enabled">{i18n.t("options.enabled")}</label>
          <Switch id="enabled" isOn={settings.enabled} onSwitch={(enabled) => onChange(() => ({ enabled }))} />
        </div>
        <fieldset>
          <legend>{i18n.t("options.read")}</legend>
          {readingSites.map((read) => (
            <label class="site-choice">
              <input
                type="radio"
                name="read"
                checked={settings.read === read}
                aria-describedby={`read-${read}`}
                onChange={() => onChange(() => ({ read }))}
              />
              <span>
                {i18n.t(`options.read_${read}`)}
                <small id={`read-${read}`} aria-hidden="true">
                  {i18n.t(`options.read_${read}_hint`)}
                </small>
              </span>
            </label>
          ))}
        </fieldset>
        <Hosts
          title={i18n.t("options.sites_off")}
          none={i18n.t("options.sites_off_none")}
          hosts={settings.sitesOff}
          act="turn_on"
          onAct={turnOn}
        />
        {(settings.read === "chosen" || settings.sitesOn.length > 0) && (
          <Hosts
            title={i18n.t("options.sites_on")}
            none={i18n.t("options.sites_on_none")}
            hosts={settings.sitesOn}
            act="remove"
            onAct={remove}
          />
        )}
      </div>
    </section>
  );
}

interface HostsProps {
  title: string;
  /** Shown instead of an empty list. */
  none: string;
  hosts: string[];
  act: "turn_on" | "remove";
  onAct: (host: string) => void;
}

function Hosts({ title, none, hosts, act, onAct }: HostsProps) {
  return (
    <div class="hosts">
      <h3>{title}</h3>
      {hosts.length === 0 && <p class="hint">{none}</p>}
      {hosts.length > 0 && (
        <ul>
          {hosts.toSorted().map((host) => (
            <li class="row" key={host}>
              <bdi class="row-label">{host}</bdi>
              <button
                type="button"
                class="button button-small"
                aria-label={i18n.t(`options.${act}_name`, [host])}
                onClick={() => onAct(host)}
              >
                {i18n.t(`options.${act}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
