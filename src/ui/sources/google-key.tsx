import { useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { SetToolsAnswer, ToolsReport } from "../../messages/contracts.ts";
import { listOwnLanguages } from "../../settings/own-languages.ts";
import { attentionIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";
import { describeProblem } from "./describe-problem.ts";

export interface GoogleKeyApi {
  /** What Google’s Fact Check Tools are asked; never the key. */
  readFactCheckTools: () => Promise<ToolsReport>;
  /** Called from a click, so that the browser can ask the reader for access to Google's address. */
  setFactCheckTools: (choice: { key: string; queries: ToolsReport["queries"] }) => Promise<SetToolsAnswer>;
}

type Answer = SetToolsAnswer | "not-kept" | undefined;

/** Google's Fact Check Tools with the reader's own key: a form that is closed until it is wanted. It asks Google only when it is sent. */
export function GoogleKey({ api, onChange }: { api: GoogleKeyApi; onChange: () => void }) {
  const [held, setHeld] = useState<ToolsReport>();
  const read = async () => setHeld(await api.readFactCheckTools());
  return (
    <li>
      <div class="row">
        <span class="row-label">
          {i18n.t("google.title")}
          <small>{i18n.t("google.hint")}</small>
        </span>
      </div>
      <details class="disclosure" onToggle={(event) => event.currentTarget.open && void read()}>
        <summary>{i18n.t("google.add")}</summary>
        {held !== undefined && <GoogleKeyForm key={String(held.hasKey)} api={api} held={held} onChange={onChange} />}
      </details>
    </li>
  );
}

function GoogleKeyForm({ api, held, onChange }: { api: GoogleKeyApi; held: ToolsReport; onChange: () => void }) {
  const [key, setKey] = useState("");
  const [sites, setSites] = useState([...new Set(held.queries.map(({ site }) => site))].join("\n"));
  const chosen = held.hasKey ? held.queries.map(({ language }) => language) : listOwnLanguages();
  const [languages, setLanguages] = useState([...new Set(chosen)].filter((tag) => tag !== "").join(", "));
  const [isAsking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<Answer>();
  const send = async () => {
    setAsking(true);
    setAnswer(undefined);
    const given = await api.setFactCheckTools({ key, queries: pair(sites, languages) }).catch((): Answer => "not-kept");
    setAsking(false);
    setAnswer(given);
    if (given === "not-kept" || given?.ok !== true) return;
    setKey("");
    onChange();
  };
  return (
    <form
      class="google-key"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isAsking) void send();
      }}
    >
      <label for="google-key">{i18n.t("google.key")}</label>
      <input
        id="google-key"
        type="password"
        dir="ltr"
        autocomplete="off"
        value={key}
        aria-describedby="google-key-hint"
        onInput={(event) => setKey(event.currentTarget.value)}
      />
      <p class="hint" id="google-key-hint">
        {i18n.t(held.hasKey ? "google.key_kept" : "google.key_hint")}
      </p>
      <label for="google-sites">{i18n.t("google.sites")}</label>
      <textarea id="google-sites" dir="ltr" rows={3} value={sites} onInput={(event) => setSites(event.currentTarget.value)} />
      <label for="google-languages">{i18n.t("google.languages")}</label>
      <input id="google-languages" dir="ltr" value={languages} onInput={(event) => setLanguages(event.currentTarget.value)} />
      <button type="submit" class="button button-main" aria-disabled={isAsking}>
        {i18n.t(isAsking ? "google.asking" : "google.save")}
      </button>
      <Outcome answer={answer} />
    </form>
  );
}

function Outcome({ answer }: { answer: Answer }) {
  const refusal = describeAnswer(answer);
  return (
    <>
      <div role="alert">
        {refusal !== undefined && (
          <p class="add-source-error">
            <Icon shape={attentionIcon} size={18} />
            <span>{refusal}</span>
          </p>
        )}
      </div>
      <div role="status">{answer !== undefined && refusal === undefined && <p class="hint">{i18n.t("google.saved")}</p>}</div>
    </>
  );
}

/** Each publisher in each language; in all of them if none is named. */
function pair(sites: string, languages: string): ToolsReport["queries"] {
  const split = (text: string): string[] => text.split(/[\s,;]+/u).filter((word) => word !== "");
  const tags = split(languages);
  return split(sites).flatMap((site) => (tags.length === 0 ? [""] : tags).map((language) => ({ site, language })));
}

/** Why nothing was stored; undefined if it was. */
function describeAnswer(answer: Answer): string | undefined {
  if (answer === undefined || (answer !== "not-kept" && answer.ok)) return undefined;
  if (answer === "not-kept") return i18n.t("google.not_kept");
  const { reason } = answer;
  if (reason === "not-a-key") return i18n.t("google.not_a_key");
  if (reason === "no-publisher" || reason === "not-a-site") return i18n.t("google.not_a_site");
  return describeProblem(reason).text;
}
