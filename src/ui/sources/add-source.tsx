import { useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { AddSourceAnswer } from "../../messages/contracts.ts";
import { describeFailure } from "./describe-failure.ts";
import { describeRefusal } from "./describe-refusal.ts";
import { attentionIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";

/** A field for the address of a source. The address is probed before the source is added; a refusal says why. */
export function AddSource({ onAdd }: { onAdd: (address: string) => Promise<AddSourceAnswer> }) {
  const [address, setAddress] = useState("");
  const [isLooking, setLooking] = useState(false);
  const [answer, setAnswer] = useState<AddSourceAnswer | "not-kept">();
  const add = async () => {
    setLooking(true);
    setAnswer(undefined);
    const given = await onAdd(address).catch((): "not-kept" => "not-kept");
    setLooking(false);
    setAnswer(given);
    if (given !== "not-kept" && given.ok) setAddress("");
  };
  const refusal = answer === undefined ? undefined : describeAnswer(answer);
  return (
    <form
      class="add-source"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isLooking && address.trim() !== "") void add();
      }}
    >
      <label for="source-address">{i18n.t("source.add")}</label>
      <div class="add-source-line">
        <input
          id="source-address"
          type="text"
          dir="ltr"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
          value={address}
          aria-invalid={refusal !== undefined}
          aria-describedby={refusal === undefined ? "source-hint" : "source-refusal"}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <button type="submit" class="button button-main" aria-disabled={isLooking}>
          {i18n.t(isLooking ? "source.adding" : "source.add_button")}
        </button>
      </div>
      <div role="alert">
        {refusal !== undefined && (
          <p class="add-source-error" id="source-refusal">
            <Icon shape={attentionIcon} size={18} />
            <span>{refusal}</span>
          </p>
        )}
      </div>
      <p class="hint" id="source-hint">
        {i18n.t("source.add_hint")}
      </p>
    </form>
  );
}

/** Why the source was not added, or that the browser refuses to store our data; undefined if it was added. */
function describeAnswer(answer: AddSourceAnswer | "not-kept"): string | undefined {
  if (answer === "not-kept") return [i18n.t("source.not_added"), describeFailure("storage")].join(" ");
  return answer.ok ? undefined : describeRefusal(answer.reason);
}
