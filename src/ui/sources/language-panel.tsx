import { useId, useRef, useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { CatalogueSite, SourceReport } from "../../messages/contracts.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { downIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";
import { findSource, type LanguageGroup, nameInItself } from "./catalogue.ts";
import { SiteRow } from "./site-row.tsx";
import { writeVisitCost } from "./write-visit-cost.ts";

/** What the reader can do with the sites of the catalogue. */
export interface SiteActions {
  onSwitch: (sites: readonly CatalogueSite[], isOn: boolean) => void;
  onUpdate: (source: string) => void;
  onStop: (source: string) => void;
  onRemove: (source: string) => void;
}

interface LanguagePanelProps {
  group: LanguageGroup;
  sources: readonly SourceReport[];
  now: number;
  actions: SiteActions;
}

/** How many organizations that are off an unfolded panel shows before the reader asks for all. */
const offShown = 3;

/** The organizations of one language, with a switch for each and one for all; unfolded if the language is one of the browser's. */
export function LanguagePanel({ group: { language, sites, isOwn }, sources, now, actions }: LanguagePanelProps) {
  const [isOpen, setOpen] = useState(isOwn);
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const name = nameInItself(language);
  const isOn = (site: CatalogueSite): boolean => findSource(site, sources)?.isOn === true;
  const on = sites.filter(isOn).length;
  const { current: wereOn } = useRef(new Set(sites.filter(isOn))); // rows stay where they are while they are switched
  const ordered = [...sites.filter((site) => wereOn.has(site)), ...sites.filter((site) => !wereOn.has(site))];
  const shown = isWhole || sites.length <= wereOn.size + offShown + 1 ? ordered : ordered.slice(0, wereOn.size + offShown);
  const rest = sites.length - shown.length;
  const visits = i18n.t("sources.visits", sites.length, [formatNumber(sites.length)]);
  return (
    <section class="panel language-panel" aria-label={name}>
      <div class="language-head site-columns">
        <AllSwitch name={name} on={on} all={sites.length} onSwitch={(all) => actions.onSwitch(sites, all)} />
        <h4>
          <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
            <Icon shape={downIcon} size={14} />
            <span lang={language}>{name}</span>
          </button>
          <small>{countOrganizations(sites.length, on)}</small>
        </h4>
        {isOpen ? <ColumnNames /> : <span class="language-cost">{visits}</span>}
        {on < sites.length && (
          <p class="language-size">
            {isOpen && `${i18n.t("sentence", [visits])} `}
            {writeVisitCost(sites.length)}
          </p>
        )}
      </div>
      <ul id={id} hidden={!isOpen}>
        {shown.map((site) => (
          <SiteRow
            key={site.address}
            site={site}
            language={language}
            source={findSource(site, sources)}
            now={now}
            onSwitch={(isNowOn) => actions.onSwitch([site], isNowOn)}
            onUpdate={actions.onUpdate}
            onStop={actions.onStop}
            onRemove={actions.onRemove}
          />
        ))}
        {rest > 0 && (
          <li class="language-more">
            <button type="button" class="text-button" onClick={() => setWhole(true)}>
              {i18n.t("sources.more", [formatNumber(rest)])}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

function ColumnNames() {
  return (
    <>
      <span class="column-name">{i18n.t("sources.last")}</span>
      <span class="column-name site-row-claims">{i18n.t("sources.claims")}</span>
      <span class="column-name">{i18n.t("sources.next")}</span>
    </>
  );
}

function countOrganizations(all: number, on: number): string {
  const organizations = i18n.t("sources.organizations", all, [formatNumber(all)]);
  if (on === 0) return i18n.t("sources.all_off", [organizations]);
  return on === all ? i18n.t("sources.all_on", [organizations]) : i18n.t("sources.some_on", [organizations, formatNumber(on)]);
}

interface AllSwitchProps {
  name: string;
  on: number;
  all: number;
  onSwitch: (isOn: boolean) => void;
}

/** A switch for all of a language: off, on, or in the middle while some are on. Pressing it turns all on, and all off if all are on. */
function AllSwitch({ name, on, all, onSwitch }: AllSwitchProps) {
  const isMixed = on > 0 && on < all;
  return (
    <input
      class="switch"
      type="checkbox"
      checked={on === all}
      ref={(box) => {
        if (box !== null) box.indeterminate = isMixed;
      }}
      aria-checked={isMixed ? "mixed" : on === all}
      aria-label={i18n.t("sources.all_of", [name])}
      onClick={(event) => {
        event.preventDefault(); // it shows what the sources are, once they are switched
        onSwitch(on < all);
      }}
    />
  );
}
