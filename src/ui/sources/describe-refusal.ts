import { i18n } from "../i18n/i18n.ts";
import type { AddSourceRefusal } from "../../messages/contracts.ts";

/** A kind as a locale key: with underscores for hyphens. */
type WithUnderscores<Kind extends string> = Kind extends `${infer Head}-${infer Rest}` ? `${Head}_${WithUnderscores<Rest>}` : Kind;

/** Why an address was refused, in a few words and a sentence. */
export function describeRefusal(reason: AddSourceRefusal): { title: string; text: string } {
  const name = reason.replaceAll("-", "_") as WithUnderscores<AddSourceRefusal>;
  return { title: i18n.t(`refusal.${name}.t`), text: i18n.t(`refusal.${name}.d`) };
}
