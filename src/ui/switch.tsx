/** A switch: its state is told by the knob's place as well as by colour. */
export function Switch({ id, isOn, hint, onSwitch }: { id: string; isOn: boolean; hint?: string; onSwitch: (isOn: boolean) => void }) {
  return (
    <input
      id={id}
      class="switch"
      type="checkbox"
      role="switch"
      checked={isOn}
      aria-describedby={hint}
      onChange={(event) => onSwitch(event.currentTarget.checked)}
    />
  );
}
