import { i18n } from "../i18n/i18n.ts";
import { Switch } from "../kit/switch.tsx";

interface SourceMirrorsProps {
  source: string;
  title: string;
  /** Servers other than those the reader entered. */
  mirrors: readonly string[];
  /** Those that the reader has agreed to. */
  agreed: readonly string[];
  onSwitch: (servers: readonly string[], isOn: boolean) => void;
}

/**
 * The other servers that a feed names, with a switch for whether they may be asked. If the feed has named more since the reader agreed,
 * those have a separate switch.
 */
export function SourceMirrors({ source, title, mirrors, agreed, onSwitch }: SourceMirrorsProps) {
  const groups = [true, false].map((isOn) => ({ isOn, servers: mirrors.filter((server) => agreed.includes(server) === isOn) }));
  return (
    <>
      {groups
        .filter(({ servers }) => servers.length > 0)
        .map(({ isOn, servers }, at) => {
          const id = `mirrors-${at}-${source}`;
          return (
            <div class="row mirrors">
              <Switch
                id={id}
                label={i18n.t("source.mirrors_use", [title])}
                isOn={isOn}
                hint={`${id}-hint`}
                onSwitch={(isNowOn) => onSwitch(servers, isNowOn)}
              />
              <p class="row-label" id={`${id}-hint`}>
                {i18n.t(isOn ? "source.mirrors_on" : "source.mirrors_off", [servers.map(nameServer).join(", ")])}
              </p>
            </div>
          );
        })}
    </>
  );
}

function nameServer(server: string): string {
  return URL.parse(server)?.host ?? server;
}
