interface SwitchProps {
  id: string;
  /** Its name, if it has no label element. */
  label?: string;
  isOn: boolean;
  /** Id of the element that explains it. */
  hint?: string;
  /** If true, it shows its state but cannot be changed. */
  isFixed?: boolean;
  onSwitch: (isOn: boolean) => void;
}

/** A switch that shows its state by the knob's position as well as by color. */
export function Switch({ id, label, isOn, hint, isFixed, onSwitch }: SwitchProps) {
  return (
    <input
      id={id}
      class="switch"
      type="checkbox"
      role="switch"
      checked={isOn}
      aria-label={label}
      aria-describedby={hint}
      disabled={isFixed}
      onChange={(event) => onSwitch(event.currentTarget.checked)}
    />
  );
}
