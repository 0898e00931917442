interface SwitchParts {
  id: string;
  /** Its name, where no label element gives it one. */
  label?: string;
  isOn: boolean;
  /** Id of the element that explains it. */
  hint?: string;
  onSwitch: (isOn: boolean) => void;
}

/** A switch: its state is told by the knob's place as well as by colour. */
export function Switch({ id, label, isOn, hint, onSwitch }: SwitchParts) {
  return (
    <input
      id={id}
      class="switch"
      type="checkbox"
      role="switch"
      checked={isOn}
      aria-label={label}
      aria-describedby={hint}
      onChange={(event) => onSwitch(event.currentTarget.checked)}
    />
  );
}
