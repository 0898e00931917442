import { i18n } from "../i18n/i18n.ts";
import { readAgreed } from "../../settings/mirror-agreement.ts";
import { AddSource } from "../sources/add-source.tsx";
import { OfferedRow } from "../sources/offered-row.tsx";
import { SourceRow } from "../sources/source-row.tsx";
import type { SourcesDoors } from "../sources/sources-doors.ts";
import { useSources } from "../sources/use-sources.ts";

interface OptionsSourcesParts {
  doors: SourcesDoors;
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
export function OptionsSources({ doors, onChange, isInMemory, publishersOff, onPublisher, mirrorsOn, onMirrors }: OptionsSourcesParts) {
  const { known, ask } = useSources(doors, onChange);
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
            doors={doors}
            onChange={() => act(Promise.resolve())}
            now={known.now}
            onSwitch={(isOn) => act(doors.setSourceOn(source.source, isOn))}
            onUpdate={() => act(doors.visitSource(source.source))}
            onStop={() => act(doors.stopVisit(source.source))}
            onRemove={() => act(doors.removeSource(source.source))}
            publishersOff={publishersOff}
            onPublisher={onPublisher}
            mirrorsAgreed={readAgreed(mirrorsOn, source.source)}
            onMirrors={(servers, isOn) => onMirrors(source.source, servers, isOn)}
          />
        ))}
        {known?.report.offered.map((offered) => (
          <OfferedRow key={offered.address} offered={offered} onChoose={() => act(doors.addSource(offered.address))} />
        ))}
        <li>
          <AddSource
            onAdd={async (address) => {
              const answer = await doors.addSource(address);
              await ask();
              return answer;
            }}
          />
        </li>
      </ul>
    </section>
  );
}
