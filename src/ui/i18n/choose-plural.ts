const arabic: readonly Intl.LDMLPluralRule[] = ["zero", "one", "two", "few", "many", "other"];

/**
 * The form that fits a number in a language. Two forms are `one` and `other`; three have one for exactly 0 before them; six are all that
 * Arabic has. Further forms of a language ("un million de…") count as `other`.
 */
export function choosePlural(forms: readonly string[], count: number, language: string): string {
  const category = new Intl.PluralRules(language).select(count);
  const last = forms.length - 1;
  if (forms.length === arabic.length) return forms[arabic.indexOf(category)] ?? forms[last] ?? "";
  if (forms.length === 3 && count === 0) return forms[0] ?? "";
  return forms[category === "one" ? last - 1 : last] ?? forms[0] ?? "";
}
