interface ChoiceProps<T extends string> {
  title: string;
  hint?: string;
  /** Name of the group, and prefix of ids. */
  name: string;
  /** Each value with its label. */
  choices: readonly (readonly [T, string])[];
  chosen: T;
  onChoose: (choice: T) => void;
}

/**
 * A choice of a few, side by side: radio buttons that look like one control. The chosen one differs by font weight and background, and for
 * a screen reader by name.
 */
export function Choice<T extends string>({ title, hint, name, choices, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <div class="row" role="radiogroup" aria-labelledby={`${name}-title`} aria-describedby={hint === undefined ? undefined : `${name}-hint`}>
      <span class="row-label">
        <span id={`${name}-title`}>{title}</span>
        {hint !== undefined && <small id={`${name}-hint`}>{hint}</small>}
      </span>
      <span class="choice-segments">
        {choices.map(([value, word]) => (
          <label key={value}>
            <input type="radio" class="visually-hidden" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>{word}</span>
          </label>
        ))}
      </span>
    </div>
  );
}
