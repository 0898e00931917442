import { useRef } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import { keyOfPublisher } from "../../claims/publisher-key.ts";
import type { AnnotationSummary } from "../../messages/contracts.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { Switch } from "../kit/switch.tsx";

interface PopupPublishersProps {
  annotations: readonly AnnotationSummary[];
  publishersOff: readonly string[];
  onSwitch: (key: string, isOn: boolean) => void;
}

/**
 * The publishers of reviews on this page, each with a switch; collapsed. Those switched off stay until the popup closes, or their switch
 * would vanish.
 */
export function PopupPublishers({ annotations, publishersOff, onSwitch }: PopupPublishersProps) {
  const { current: names } = useRef(new Map<string, string>());
  for (const { claim } of annotations) for (const { publisher } of claim.reviews) names.set(keyOfPublisher(publisher), publisher.name);
  if (names.size === 0) return null;
  return (
    <details class="popup-fold">
      <summary>{i18n.t("popup.publishers", [formatNumber(names.size)])}</summary>
      <ul class="publishers">
        {[...names].map(([key, name]) => (
          <li key={key} class="row">
            <label for={`publisher ${key}`}>
              <bdi>{name}</bdi>
            </label>
            <Switch id={`publisher ${key}`} isOn={!publishersOff.includes(key)} onSwitch={(isOn) => onSwitch(key, isOn)} />
          </li>
        ))}
      </ul>
    </details>
  );
}
