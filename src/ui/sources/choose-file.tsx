import { useState } from "preact/hooks";
import type { AddFileAnswer } from "../../messages/contracts.ts";
import { i18n } from "../i18n/i18n.ts";
import { isolate } from "../i18n/isolate.ts";
import { FileButton } from "../kit/file-button.tsx";
import { attentionIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";
import { describeFailure } from "./describe-failure.ts";
import { describeFileProblem } from "./describe-problem.ts";

export interface ChooseFileApi {
  /** Hands a file to the worker, which reads it; resolves once its start has been looked at, and the file is stored or refused. */
  addFile: (file: File) => Promise<AddFileAnswer>;
}

type Said = { kind: "nothing" | "looking" } | { kind: "added"; name: string } | { kind: "refused"; title: string; text: string };

/** A button for a file of claims on the reader's device, which becomes a source; a refusal says why. */
export function ChooseFile({ api, onChange }: { api: ChooseFileApi; onChange: () => void }) {
  const [said, setSaid] = useState<Said>({ kind: "nothing" });
  const add = async (file: File) => {
    setSaid({ kind: "looking" });
    const answer = await api.addFile(file).catch((): "not-kept" => "not-kept");
    setSaid(describeAnswer(answer, file.name));
    onChange();
  };
  return (
    <li>
      <div class="row">
        <span class="row-label">
          {i18n.t("file.title")}
          <small>{i18n.t("file.hint")}</small>
        </span>
        <FileButton
          words={i18n.t(said.kind === "looking" ? "file.looking" : "file.choose")}
          accept=".json,.jsonl,.ndjson,.jsonld,.gz,.html,application/json"
          onFile={(file) => said.kind !== "looking" && void add(file)}
        />
      </div>
      <div role="alert">
        {said.kind === "refused" && (
          <p class="add-source-error">
            <Icon shape={attentionIcon} size={18} />
            <span class="breakable">
              <b>{said.title}</b> {said.text}
            </span>
          </p>
        )}
      </div>
      <div role="status">{said.kind === "added" && <p class="hint breakable">{i18n.t("file.added", [isolate(said.name)])}</p>}</div>
    </li>
  );
}

function describeAnswer(answer: AddFileAnswer | "not-kept", name: string): Said {
  if (answer === "not-kept") return { kind: "refused", title: i18n.t("source.not_added"), text: describeFailure("storage") };
  if (answer.ok) return { kind: "added", name };
  const { title, text } = describeFileProblem(answer.reason);
  return { kind: "refused", title: `${isolate(name)}: ${title}`, text: `${text} ${i18n.t("file.nothing_added")}` };
}
