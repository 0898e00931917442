import { useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import { backupMax, readBackup, writeBackup, type Backup } from "../export/backup-file.ts";
import { describeFailure } from "../sources/describe-failure.ts";
import { FileButton } from "../kit/file-button.tsx";
import { formatNumber } from "../i18n/format-number.ts";
import { joinParts } from "../i18n/join-parts.ts";
import { saveFile } from "../kit/save-file.ts";

export interface BackupApi {
  /** Reads everything that goes into a backup. */
  readBackup: () => Promise<Backup>;
  /** Imports a backup; returns the addresses of sources that could not be added. */
  takeOver: (backup: Backup) => Promise<string[]>;
  /** Deletes everything that Gainsay keeps on this device. */
  wipe: () => Promise<void>;
}

type Said = { kind: "nothing" } | { kind: "found"; backup: Backup; leftOut: number } | { kind: "words"; words: string };

/** Exports and imports a backup of the reader's data, and deletes all of it. */
export function OptionsCopy({ api, onChange }: { api: BackupApi; onChange: () => void }) {
  const [said, setSaid] = useState<Said>({ kind: "nothing" });
  const say = (words: string) => setSaid({ kind: "words", words });
  /** The browser refuses to store our data. */
  const sayFailed = (words: string) => say(`${words} ${describeFailure("storage")}`);
  const save = async () => {
    const backup = await api.readBackup().catch(() => undefined);
    if (backup === undefined) return sayFailed(i18n.t("options.copy_failed"));
    saveFile(document, `gainsay-${new Date().toISOString().slice(0, 10)}.json`, "application/json", writeBackup(backup));
    say(i18n.t("options.copy_saved"));
  };
  const look = async (file: File) => {
    const read = file.size > backupMax ? { ok: false as const } : readBackup(await file.text());
    if (read.ok) setSaid({ kind: "found", ...read });
    else say(i18n.t("options.copy_no_copy", [file.name]));
  };
  const takeOver = async (backup: Backup) => {
    const failed = await api.takeOver(backup).catch(() => undefined);
    if (failed === undefined) sayFailed(i18n.t("options.copy_not_taken"));
    else say([i18n.t("options.copy_taken"), ...failed.map((address) => i18n.t("options.copy_source_failed", [address]))].join(" "));
    onChange();
  };
  return (
    <>
      <li>
        <div class="row">
          <span class="row-label">
            {i18n.t("options.copy")}
            <small>{i18n.t("options.copy_hint")}</small>
          </span>
          <button type="button" class="button button-small" onClick={() => void save()}>
            {i18n.t("options.copy_save")}
          </button>
          <FileButton words={i18n.t("options.copy_open")} accept=".json,application/json" onFile={(file) => void look(file)} />
        </div>
        <div role="status">
          {said.kind === "words" && <p class="hint">{said.words}</p>}
          {said.kind === "found" && (
            <TakeOver {...said} onTake={() => void takeOver(said.backup)} onLeave={() => setSaid({ kind: "nothing" })} />
          )}
        </div>
      </li>
      <Wipe
        onWipe={async () => {
          await api.wipe();
          onChange();
        }}
      />
    </>
  );
}

interface TakeOverProps {
  backup: Backup;
  leftOut: number;
  onTake: () => void;
  onLeave: () => void;
}

/** Shows what the backup contains before it is imported: after that, its sources are asked for their claims. */
function TakeOver({ backup: { dismissals, sources, claims }, leftOut, onTake, onLeave }: TakeOverProps) {
  const count = (name: "copy_dismissals" | "copy_claims" | "copy_sources", of: number) =>
    of === 0 ? [] : [i18n.t(`options.${name}`, of, [formatNumber(of)])];
  const parts = [
    i18n.t("options.copy_settings"),
    ...count("copy_dismissals", dismissals.length),
    ...count("copy_claims", claims.length),
    ...count("copy_sources", sources.length),
  ];
  return (
    <div class="notice" role="group" aria-label={i18n.t("options.copy_open")}>
      <p>{i18n.t("options.copy_found", [joinParts(parts)])}</p>
      {sources.map((address) => (
        <p class="hint breakable">
          <bdi>{address}</bdi>
        </p>
      ))}
      {leftOut > 0 && <p class="hint">{i18n.t("source.refused", leftOut, [formatNumber(leftOut)])}</p>}
      <p class="actions">
        <button type="button" class="button button-small" ref={(button) => button?.focus()} onClick={onTake}>
          {i18n.t("options.copy_take")}
        </button>
        <button type="button" class="text-button" onClick={onLeave}>
          {i18n.t("options.copy_leave")}
        </button>
      </p>
    </div>
  );
}

function Wipe({ onWipe }: { onWipe: () => Promise<void> }) {
  const [state, setState] = useState<"rest" | "asking" | "done" | "failed">("rest");
  const wipe = async () =>
    setState(
      await onWipe().then(
        () => "done",
        () => "failed",
      ),
    );
  return (
    <li>
      <div class="row">
        <span class="row-label">
          {i18n.t("options.wipe")}
          <small>{i18n.t("options.wipe_hint")}</small>
        </span>
        <button type="button" class="button button-small" aria-expanded={state === "asking"} onClick={() => setState("asking")}>
          {i18n.t("options.wipe_begin")}
        </button>
      </div>
      {state === "asking" && (
        <div class="notice" role="group" aria-label={i18n.t("options.wipe")}>
          <p>{i18n.t("options.wipe_question")}</p>
          <p class="actions">
            <button type="button" class="button button-small" ref={(button) => button?.focus()} onClick={() => void wipe()}>
              {i18n.t("options.wipe_do")}
            </button>
            <button type="button" class="text-button" onClick={() => setState("rest")}>
              {i18n.t("source.keep")}
            </button>
          </p>
        </div>
      )}
      <div role="status">
        {state === "done" && <p class="hint">{i18n.t("options.wipe_done")}</p>}
        {state === "failed" && <p class="hint">{[i18n.t("options.wipe_failed"), describeFailure("storage")].join(" ")}</p>}
      </div>
    </li>
  );
}
