import { useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { CatalogueSite, SourceReport } from "../../messages/contracts.ts";
import { switchName } from "../../settings/settings.ts";
import { groupByLanguage, type LanguageGroup, listOff } from "../sources/catalogue.ts";
import { describeNotAdded } from "../sources/describe-failure.ts";
import { LanguageChoice } from "../sources/language-choice.tsx";
import type { SourcesApi } from "../sources/sources-api.ts";
import { useCatalogue } from "../sources/use-sources.ts";
import { writeVisitCost } from "../sources/write-visit-cost.ts";

interface GetClaimsProps {
  api: Pick<SourcesApi, "readCatalogue" | "addSites">;
  sources: readonly SourceReport[];
  /** The page's language; "" if unknown. */
  language: string;
  onGet: () => void;
}

/**
 * The step when nothing is known here: the fact-checkers of the page's language and of the browser's, ticked, and one button that turns them
 * on. If the catalogue has none in the page's language, others would not help: then a link to where the reader can add one. Nothing if all of
 * the page's language are on.
 */
export function GetClaims({ api, sources, language, onGet }: GetClaimsProps) {
  const catalogue = useCatalogue(api);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState("");
  if (catalogue === undefined) return null;
  if (language !== "") {
    const [here] = listOwn(catalogue, [language]);
    if (here === undefined) return <AddOne />;
    if (listOff([here], sources).length === 0) return null;
  }
  const preferred = [...(language === "" ? [] : [language]), ...navigator.languages];
  const groups = listOwn(catalogue, preferred).filter((group) => listOff([group], sources).length > 0);
  if (groups.length === 0) return null;
  const chosen = groups.filter((group) => !left.includes(group.language));
  const sites = listOff(chosen, sources);
  const get = (): void => {
    setFailure("");
    void api.addSites(sites).then(onGet, (error: unknown) => setFailure(describeNotAdded(error)));
  };
  return (
    <section class="get-claims" aria-labelledby="get-claims">
      <h2 id="get-claims">{i18n.t("popup.get_title")}</h2>
      <LanguageChoice
        groups={groups}
        chosen={chosen.map((group) => group.language)}
        onChoose={(name, isChosen) => setLeft(switchName(left, name, !isChosen))}
      />
      <button type="button" class="button button-main" disabled={chosen.length === 0} onClick={get}>
        {i18n.t("popup.get")}
      </button>
      {failure !== "" && (
        <p class="hint" role="alert">
          {failure}
        </p>
      )}
      <p class="hint">{i18n.t("popup.get_note")}</p>
      {sites.length > 0 && <p class="hint">{writeVisitCost(sites.length)}</p>}
    </section>
  );
}

function AddOne() {
  return (
    <div class="page-status get-claims">
      <p>{i18n.t("popup.get_none")}</p>
      <a class="button" href="/options.html#source-address" target="_blank">
        {i18n.t("source.add")}
      </a>
    </div>
  );
}

function listOwn(catalogue: readonly CatalogueSite[], languages: readonly string[]): LanguageGroup[] {
  return groupByLanguage(catalogue, languages).filter(({ isOwn }) => isOwn);
}
