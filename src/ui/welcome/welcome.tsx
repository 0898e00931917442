import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { OfferedSource } from "../../messages/contracts.ts";
import { readingSites, type Settings, switchName } from "../../settings/settings.ts";
import { Brand } from "../kit/brand.tsx";
import { formatBytes } from "../i18n/format-bytes.ts";
import { checkIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";
import { joinParts } from "../i18n/join-parts.ts";
import type { Look } from "../kit/look.ts";
import { ModeCards } from "./mode-cards.tsx";
import { Swatch } from "../kit/swatch.tsx";
import "./welcome.css";

/** Everything the welcome page can ask or do. */
export interface WelcomeApi {
  /** Known sources that are not in use, and how many claims come with the extension. */
  readSources: () => Promise<{ offered: OfferedSource[]; claimCount: number }>;
  /** Adds these sources, stores how pages are read, and leaves the page. Called from a click. */
  start: (addresses: readonly string[], choices: Pick<Settings, "read" | "mode">) => Promise<void>;
}

/** Shows the page that opens once, after Gainsay is installed. No request is sent before the button is pressed. */
export function mountWelcome(root: HTMLElement, api: WelcomeApi): void {
  root.ownerDocument.documentElement.lang = i18n.t("text_language");
  root.ownerDocument.documentElement.dir = i18n.t("text_direction");
  root.ownerDocument.title = i18n.t("extension_name");
  render(<Welcome api={api} />, root);
}

function Welcome({ api }: { api: WelcomeApi }) {
  return (
    <main class="welcome">
      <div class="welcome-story">
        <p class="brand">
          <Brand state="active" size={24} />
          {i18n.t("extension_name")}
        </p>
        <h1 class="quote">{i18n.t("welcome.title")}</h1>
        <p class="welcome-lead">{i18n.t("welcome.text")}</p>
        <Example />
        <div class="welcome-columns">
          <List title={i18n.t("welcome.does")} entries={["welcome.does_1", "welcome.does_2", "welcome.does_3"]} />
          <List title={i18n.t("welcome.never")} entries={["welcome.never_1", "welcome.never_2", "welcome.never_3"]} />
        </div>
      </div>
      <Choices api={api} />
    </main>
  );
}

const looks: Look[] = ["asserted", "disputed", "reported"];

function Example() {
  return (
    <div class="welcome-example">
      <p class="quote">
        {i18n.t("options.example_before")} <span class="example-mark example-mark-reported">{i18n.t("options.example_marked")}</span>
      </p>
      <ul>
        {looks.map((look) => (
          <li>
            <Swatch look={look} />
            {i18n.t(`stance.${look}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Entry = `welcome.${"does" | "never"}_${1 | 2 | 3}`;

function List({ title, entries }: { title: string; entries: Entry[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {entries.map((entry) => (
          <li>{i18n.t(entry)}</li>
        ))}
      </ul>
    </section>
  );
}

/** What the reader chooses before starting; nothing is stored or requested until the button is pressed. */
function Choices({ api }: { api: WelcomeApi }) {
  const [known, setKnown] = useState<Awaited<ReturnType<WelcomeApi["readSources"]>>>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [read, setRead] = useState<Settings["read"]>("news");
  const [mode, setMode] = useState<Settings["mode"]>("while");
  const [isStarting, setStarting] = useState(false);
  useEffect(() => void api.readSources().then(setKnown), [api]);
  const bytes = (known?.offered ?? []).filter(({ address }) => chosen.includes(address)).reduce((sum, source) => sum + source.bytes, 0);
  const start = async () => {
    setStarting(true);
    await api.start(chosen, { read, mode });
    setStarting(false);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isStarting) void start();
      }}
    >
      <SourceChoice
        claimCount={known?.claimCount}
        offered={known?.offered ?? []}
        chosen={chosen}
        onChoose={(address, isChosen) => setChosen((current) => switchName(current, address, isChosen))}
      />
      <SiteChoice read={read} onChoose={setRead} />
      <ModeCards mode={mode} onChoose={setMode} />
      <button type="submit" class="button button-main" aria-disabled={isStarting}>
        {i18n.t(chosen.length > 0 ? "welcome.get_and_start" : "welcome.start")}
      </button>
      <p class="welcome-note">{chosen.length > 0 ? i18n.t("welcome.fine_get", [formatBytes(bytes)]) : i18n.t("welcome.fine")}</p>
    </form>
  );
}

interface SourceChoiceProps {
  /** Number of claims in the package; undefined until it is known. */
  claimCount: number | undefined;
  offered: readonly OfferedSource[];
  /** Their addresses. */
  chosen: readonly string[];
  onChoose: (address: string, isChosen: boolean) => void;
}

function SourceChoice({ claimCount, offered, chosen, onChoose }: SourceChoiceProps) {
  return (
    <fieldset>
      <legend>{i18n.t("options.sources")}</legend>
      <p class="welcome-option">
        <Icon shape={checkIcon} size={18} />
        <span>{i18n.t("source.starter")}</span>
        <small>{claimCount !== undefined && i18n.t("welcome.starter", claimCount, [String(claimCount)])}</small>
      </p>
      {offered.map(({ address, title, publisher, licence, bytes }) => (
        <label class="welcome-option is-choosable" key={address}>
          <input
            type="checkbox"
            aria-describedby={address}
            checked={chosen.includes(address)}
            onChange={(event) => onChoose(address, event.currentTarget.checked)}
          />
          <span>{title}</span>
          <small id={address} aria-hidden="true">
            {joinParts([publisher, licence, i18n.t("source.about", [formatBytes(bytes)])])}
          </small>
        </label>
      ))}
    </fieldset>
  );
}

function SiteChoice({ read, onChoose }: { read: Settings["read"]; onChoose: (read: Settings["read"]) => void }) {
  return (
    <fieldset>
      <legend>{i18n.t("options.read")}</legend>
      {readingSites.map((choice) => (
        <label class="welcome-option is-choosable">
          <input type="radio" name="read" checked={read === choice} aria-describedby={`read-${choice}`} onChange={() => onChoose(choice)} />
          <span>{i18n.t(`options.read_${choice}`)}</span>
          <small id={`read-${choice}`} aria-hidden="true">
            {i18n.t(`options.read_${choice}_hint`)}
          </small>
        </label>
      ))}
    </fieldset>
  );
}
