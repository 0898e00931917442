import type { ClaimState } from "../../messages/contracts.ts";
import { i18n } from "../i18n/i18n.ts";

/** Why the claims are not ready, and what to do. */
export function describeFailure(failure: ClaimState["failure"]): string {
  if (failure === "no-room") return i18n.t("failure.no_room");
  return i18n.t(failure === "storage" ? "failure.storage" : "failure.package");
}
