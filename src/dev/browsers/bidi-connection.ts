/** WebDriver BiDi over a WebSocket: one command, one answer. W3C WebDriver BiDi, https://w3c.github.io/webdriver-bidi/ */

export interface BidiConnection {
  send: <T = Record<string, unknown>>(method: string, parameters?: Record<string, unknown>) => Promise<T>;
  close: () => void;
}

interface Pending {
  resolve: (result: never) => void;
  reject: (error: Error) => void;
  method: string;
}

/** Connects to the address that Firefox prints on startup. */
export async function connectBidi(address: string): Promise<BidiConnection> {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener("open", () => resolve());
    socket.addEventListener("error", () => reject(new Error(`no connection to ${address}`)));
  });
  const pending = new Map<number, Pending>();
  let last = 0;
  let isGone = false;
  socket.addEventListener("message", ({ data }) => settle(pending, JSON.parse(String(data)) as BidiMessage));
  socket.addEventListener("close", () => {
    isGone = true;
    for (const { reject, method } of pending.values()) reject(new Error(`${method}: the browser is gone`));
    pending.clear();
  });
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        if (isGone) return reject(new Error(`${method}: the browser is gone`)); // a closed socket accepts messages without reporting an error
        last += 1;
        pending.set(last, { resolve, reject, method });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    close: () => socket.close(),
  };
}

interface BidiMessage {
  id?: number | null;
  type: string;
  result?: unknown;
  error?: string;
  message?: string;
}

function settle(pending: Map<number, Pending>, message: BidiMessage): void {
  const waiting = message.id === undefined || message.id === null ? undefined : pending.get(message.id);
  if (waiting === undefined || message.id === undefined || message.id === null) return; // an event; none is subscribed to
  pending.delete(message.id);
  if (message.type === "error") waiting.reject(new Error(`${waiting.method}: ${message.error} ${message.message}`));
  else waiting.resolve(message.result as never);
}
