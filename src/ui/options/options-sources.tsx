import { i18n } from "../i18n/i18n.ts";
import { readAgreed } from "../../settings/mirror-agreement.ts";
import { AddSource } from "../sources/add-source.tsx";
import { OfferedRow } from "../sources/offered-row.tsx";
import { SourceRow } from "../sources/source-row.tsx";
import type { SourcesApi } from "../sources/sources-api.ts";
import { useSources } from "../sources/use-sources.ts";

interface OptionsSourcesProps {
  api: SourcesApi;
  /** Called when claims were added or removed. */
  onChange: () => void;
  /** The browser stores nothing. */
  isInMemory: boolean;
  publishersOff: readonly string[];
  onPublisher: (key: string, isOn: boolean) => void;
  mirrorsOn: readonly string[];
  onMirrors: (source: string, servers: readonly string[], isOn: boolean) => void;
}

/** The reader's sources and their state, known ones that could be added, and a field for others. */
export function OptionsSources({ api, onChange, isInMemory, publishersOff, onPublisher, mirrorsOn, onMirrors }: OptionsSourcesProps) {
  const { known, ask } = useSources(api, onChange);
  const act = (work: Promise<unknown>) => void work.then(ask);
  return (
    <section id="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">{i18n.t("options.sources")}</h2>
      <p class="lead">{i18n.t("options.sources_lead")}</p>
      {isInMemory && <p class="lead">{i18n.t("source.in_memory")}</p>}
      <ul class="panel" aria-busy={known === undefined}>
        {known?.report.sources.map((source) => (
          <SourceRow
            key={source.source}
            source={source}
            api={api}
            onChange={() => act(Promise.resolve())}
            now={known.now}
            onSwitch={(isOn) => act(api.setSourceOn(source.source, isOn))}
            onUpdate={() => act(api.visitSource(source.source))}
            onStop={() => act(api.stopVisit(source.source))}
            onRemove={() => act(api.removeSource(source.source))}
            publishersOff={publishersOff}
            onPublisher={onPublisher}
            mirrorsAgreed={readAgreed(mirrorsOn, source.source)}
            onMirrors={(servers, isOn) => onMirrors(source.source, servers, isOn)}
          />
        ))}
        {known?.report.offered.map((offered) => (
          <OfferedRow key={offered.address} offered={offered} onChoose={() => act(api.addSource(offered.address))} />
        ))}
        <li>
          <AddSource
            onAdd={async (address) => {
              const answer = await api.addSource(address);
              await ask();
              return answer;
            }}
          />
        </li>
      </ul>
    </section>
  );
}
