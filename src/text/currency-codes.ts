/** ISO 4217 codes that are recognized in capitals, as news writes them. */
const codes: ReadonlySet<string> = new Set(
  "AED ARS AUD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR JPY KES KRW MXN MYR NGN NOK NZD PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR".split(
    " ",
  ),
);

export function isCode(raw: string): boolean {
  return codes.has(raw);
}

/** Whether this is a currency name that a number may follow without a space: EUR45m, kr45, Rs45. */
export function leadsNumber(raw: string): boolean {
  return codes.has(raw) || /^(?:kr|Rs|Rp|zł)$/u.test(raw);
}
