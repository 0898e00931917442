import { Switch } from "./switch.tsx";

interface SwitchRowProps {
  id: string;
  label: string;
  /** A sentence on what the switch does, shown below the label. */
  hint: string;
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
}

/** A row with a label, a sentence that explains it, and a switch. The sentence is read out once, as the switch's description. */
export function SwitchRow({ id, label, hint, isOn, onSwitch }: SwitchRowProps) {
  const hintId = `${id}-hint`;
  return (
    <div class="row">
      <label for={id}>
        {label}
        <small id={hintId} aria-hidden="true">
          {hint}
        </small>
      </label>
      <Switch id={id} isOn={isOn} hint={hintId} onSwitch={onSwitch} />
    </div>
  );
}
