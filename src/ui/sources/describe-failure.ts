import type { ClaimState } from "../../messages/contracts.ts";
import { CallFailed } from "../../messages/messenger.ts";
import { i18n } from "../i18n/i18n.ts";

/** Why the claims are not ready, and what to do. */
export function describeFailure(failure: ClaimState["failure"]): string {
  if (failure === "no-room") return i18n.t("failure.no_room");
  return i18n.t(failure === "storage" ? "failure.storage" : "failure.package");
}

/** That sites could not be turned on, and what to do: the disk is full, or neither the worker nor the browser's storage answers. */
export function describeNotAdded(error: unknown): string {
  const isFull = error instanceof CallFailed && error.code === "no-room";
  return `${i18n.t("sentence", [i18n.t("popup.failed")])} ${describeFailure(isFull ? "no-room" : "storage")}`;
}
