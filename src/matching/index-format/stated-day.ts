/**
 * The day, month or year in which a claim was stated, as a small number: years before and after 2010 alternate, a year has
 * 12 months, a month 31 days. A text in any other form is stored unchanged.
 */
const forms = [/^$/u, /^(\d{4})-(\d\d)-(\d\d)$/u, /^(\d{4})-(\d\d)$/u, /^(\d{4})$/u];
const firstYear = 2010;

/** Form numbers: none, day, month, year, other. */
export const statedForms = { none: 0, day: 1, month: 2, year: 3, other: 4 } as const;

export function packStated(text: string): { form: number; value: number } {
  const form = forms.findIndex((pattern) => pattern.test(text));
  if (form < 0) return { form: statedForms.other, value: 0 };
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  if (month < 1 || month > 12 || day < 1 || day > 31) return { form: statedForms.other, value: 0 };
  const years = year - firstYear;
  const perYear = form === statedForms.day ? 372 : form === statedForms.month ? 12 : 1;
  const within = form === statedForms.day ? (month - 1) * 31 + day - 1 : month - 1;
  return { form, value: form === statedForms.none ? 0 : (years < 0 ? -2 * years - 1 : 2 * years) * perYear + within };
}

/** Any number gives some text. */
export function unpackStated(form: number, value: number): string {
  if (form < statedForms.day || form > statedForms.year) return "";
  const perYear = form === statedForms.day ? 372 : form === statedForms.month ? 12 : 1;
  const turned = Math.floor(value / perYear);
  const within = value % perYear;
  const year = firstYear + (turned % 2 === 1 ? -(turned + 1) / 2 : turned / 2);
  const parts = [pad(year, 4)];
  if (form === statedForms.day) parts.push(pad(Math.floor(within / 31) + 1, 2), pad((within % 31) + 1, 2));
  if (form === statedForms.month) parts.push(pad(within + 1, 2));
  return parts.join("-");
}

function pad(value: number, digits: number): string {
  return String(Math.max(0, value)).padStart(digits, "0");
}
