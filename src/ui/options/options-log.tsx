import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import { type RequestReport, requestsKept } from "../../messages/contracts.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { RequestLog } from "../sources/request-log.tsx";

/** The log of requests. An address that ends in #log leads here: the log is unfolded then, and its heading has the focus. */
export function OptionsLog({ read }: { read: () => Promise<RequestReport[]> }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const goTo = (): void => {
      if (location.hash !== "#log") return;
      setOpen(true);
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: "start" });
    };
    goTo(); // the browser found no such place yet when it opened the address
    addEventListener("hashchange", goTo);
    return () => removeEventListener("hashchange", goTo);
  }, []);
  return (
    <section id="log" aria-labelledby="log-title">
      <h2 id="log-title" ref={heading} tabIndex={-1}>
        {i18n.t("options.log")}
      </h2>
      <p class="lead">{i18n.t("options.log_lead", [formatNumber(requestsKept)])}</p>
      <div class="panel">
        <RequestLog read={read} isOpen={isOpen} />
      </div>
    </section>
  );
}
