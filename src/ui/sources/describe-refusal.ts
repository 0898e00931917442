import { i18n } from "../i18n/i18n.ts";
import type { AddSourceRefusal } from "../../messages/contracts.ts";

/** A kind as a locale key: with underscores for hyphens. */
type WithUnderscores<Kind extends string> = Kind extends `${infer Head}-${infer Rest}` ? `${Head}_${WithUnderscores<Rest>}` : Kind;

/** Why an address was refused, and what to do if there is something to do. */
export function describeRefusal(reason: AddSourceRefusal): string {
  return i18n.t(`refusal.${reason.replaceAll("-", "_") as WithUnderscores<AddSourceRefusal>}`);
}
