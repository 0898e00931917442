/** What the codes of Node's network errors mean, as it fits after "cannot be reached". */
const reasons: Record<string, string> = {
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is not trusted",
  EAI_AGAIN: "its name cannot be looked up at present",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was closed",
  EHOSTUNREACH: "the network does not reach it",
  ENETUNREACH: "the network does not reach it",
  ENOTFOUND: "there is no host of this name",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another host",
  ETIMEDOUT: "it did not answer in time",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is not trusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is not trusted",
  UND_ERR_CONNECT_TIMEOUT: "it did not answer in time",
  UND_ERR_SOCKET: "the connection was closed",
};

/** What was wrong with a request that had no answer, in words; Node's own where there are no better ones. */
export function describeNetworkFault(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const message = cause instanceof Error ? cause.message : String(cause);
  if (message === "bad port") return "web requests to its port are not allowed";
  return (Object.hasOwn(reasons, code) ? reasons[code] : undefined) ?? (message === "" ? code : message);
}
