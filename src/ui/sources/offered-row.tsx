import { i18n } from "../i18n/i18n.ts";
import type { OfferedSource } from "../../messages/contracts.ts";
import { formatBytes } from "../i18n/format-bytes.ts";
import { Switch } from "../kit/switch.tsx";

/** A known source that is not in use: turning it on adds it. */
export function OfferedRow({ offered, onChoose }: { offered: OfferedSource; onChoose: () => void }) {
  const { address, title, publisher, licence, bytes } = offered;
  return (
    <li class="source-row">
      <Switch id={address} label={i18n.t("source.use", [title])} isOn={false} hint={`${address}-hint`} onSwitch={onChoose} />
      <div class="source-row-name">
        <h4>{title}</h4>
        <p>{publisher}</p>
        <p>
          <bdi>{licence}</bdi>
          {i18n.t("separator")}
          <bdi>{new URL(address).host}</bdi>
        </p>
      </div>
      <div class="source-row-count tabular" />
      <div class="source-row-update tabular">{i18n.t("source.about", [formatBytes(bytes)])}</div>
      <p class="source-row-details hint" id={`${address}-hint`}>
        {i18n.t("source.offered")}
      </p>
    </li>
  );
}
