import { useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { RequestReport } from "../../messages/contracts.ts";
import { formatBytes } from "../i18n/format-bytes.ts";
import { formatExactMoment } from "../i18n/format-moment.ts";

/** The extension's recent network requests; loaded when it is unfolded. */
export function RequestLog({ read, isOpen }: { read: () => Promise<RequestReport[]>; isOpen: boolean }) {
  const [requests, setRequests] = useState<RequestReport[]>();
  return (
    <details class="disclosure request-log" open={isOpen} onToggle={(event) => event.currentTarget.open && void read().then(setRequests)}>
      <summary>{i18n.t("options.log_latest")}</summary>
      {requests?.length === 0 && <p class="hint">{i18n.t("options.log_none")}</p>}
      {requests !== undefined && requests.length > 0 && (
        <table class="tabular">
          <thead>
            <tr>
              {(["log_when", "log_address", "log_answer", "log_size"] as const).map((head) => (
                <th scope="col">{i18n.t(`options.${head}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {requests.map(({ address, at, status, bytes }) => (
              <tr>
                <td>{formatExactMoment(at)}</td>
                <td>
                  <bdi>{address}</bdi>
                </td>
                <td>{status === 0 ? i18n.t("options.log_no_answer") : status}</td>
                <td>{formatBytes(bytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
