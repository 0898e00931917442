const arabic: readonly Intl.LDMLPluralRule[] = ["zero", "one", "two", "few", "many", "other"];

/**
 * The form that fits a number in a language: of two `one` and `other`, of three that of exactly 0 before them, of six all that
 * Arabic has. Forms that a language has beyond that ("un million de…") are taken as `other`.
 */
export function choosePlural(forms: readonly string[], count: number, language: string): string {
  const category = new Intl.PluralRules(language).select(count);
  const last = forms.length - 1;
  if (forms.length === arabic.length) return forms[arabic.indexOf(category)] ?? forms[last] ?? "";
  if (forms.length === 3 && count === 0) return forms[0] ?? "";
  return forms[category === "one" ? last - 1 : last] ?? forms[0] ?? "";
}
