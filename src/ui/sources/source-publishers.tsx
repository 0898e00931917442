import { i18n } from "../i18n/i18n.ts";
import type { SourceReport } from "../../messages/contracts.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { Switch } from "../kit/switch.tsx";

interface SourcePublishersProps {
  source: string;
  publishers: SourceReport["publishers"];
  publishersOff: readonly string[];
  onSwitch: (key: string, isOn: boolean) => void;
}

/** The publishers whose reviews a source holds, each with a switch; collapsed. Nothing until they are counted. */
export function SourcePublishers({ source, publishers, publishersOff, onSwitch }: SourcePublishersProps) {
  if (publishers.length === 0) return null;
  const off = publishers.filter(({ key }) => publishersOff.includes(key)).length;
  return (
    <details class="disclosure">
      <summary>
        {i18n.t("source.publishers", publishers.length, [formatNumber(publishers.length)])}
        {off > 0 && ` ${i18n.t("source.publishers_off", off, [formatNumber(off)])}`}
      </summary>
      <p class="hint">{i18n.t("source.publishers_hint")}</p>
      <ul class="publishers">
        {publishers.map(({ key, name, claims }) => (
          <li key={key} class="row">
            <Switch
              id={`${source} ${key}`}
              label={i18n.t("source.use", [name])}
              isOn={!publishersOff.includes(key)}
              onSwitch={(isOn) => onSwitch(key, isOn)}
            />
            <span class="row-label">
              <bdi>{name}</bdi>
              {key !== name && <small>{key}</small>}
            </span>
            <span class="tabular">{formatNumber(claims)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
