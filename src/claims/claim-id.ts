/** An absolute address or URN. A blank node (`_:b0`) or a fragment (`#claimreview`) names nothing outside its page. */
export function readId(value: unknown): string | undefined {
  return typeof value === "string" && value.length <= 512 && /^[a-z][a-z0-9+.-]+:[^\s]+$/iu.test(value) ? value : undefined;
}
