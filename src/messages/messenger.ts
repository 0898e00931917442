/**
 * One small messenger for every direction: typed by contract, checked at the border, errors carried as values.
 *
 * Replies go through `sendResponse` with `return true`, the only way that works in Chrome, in Firefox and behind the
 * polyfill alike: a promise returned from a listener counts only when it is a native one, and Dexie's are not.
 * The extension API is passed in, so that the sentinel can use this without carrying the polyfill.
 */

/** Calls of one direction: name → function of one structured-cloneable argument. */
type Calls<C> = { [K in keyof C]: (argument: never) => unknown };
type Argument<F> = F extends (argument: infer A) => unknown ? A : never;
type Answer<F> = F extends (argument: never) => infer R ? Awaited<R> : never;

/** Who sent a message, as far as the browser says and we look. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
  frameId?: number | undefined;
  /** Id of the document that sent it; not every browser provides it. */
  documentId?: string | undefined;
}

/** The part of `runtime.onMessage` that is used here. */
export interface MessageEvent<S extends Sender = Sender> {
  addListener: (listener: (message: unknown, sender: S, sendReply: (reply: unknown) => void) => boolean) => void;
  removeListener: (listener: (message: unknown, sender: S, sendReply: (reply: unknown) => void) => boolean) => void;
}

/** What may be reported across a context border; never a stack, never page text. */
export type FailureCode = "refused" | "unreachable" | "failed" | "no-room";
type Reply<T> = { ok: true; value: T } | { ok: false; code: FailureCode; message: string };

/** A request as sent: who is asked, for what, with which argument. */
export interface Request {
  to: string;
  call: string;
  argument: unknown;
}

/** The answering side of a contract. */
export type Handlers<C extends Calls<C>> = {
  [K in keyof C]: (argument: Argument<C[K]>, sender: Sender) => Answer<C[K]> | Promise<Answer<C[K]>>;
};

/** One check per call: returns the argument, or throws with a sentence. */
export type Checks<C extends Calls<C>> = { [K in keyof C]: (argument: unknown) => Argument<C[K]> };

/** The asking side of a contract: rejects with `CallFailed`, never with anything else. */
export type Caller<C extends Calls<C>> = <K extends keyof C & string>(call: K, argument: Argument<C[K]>) => Promise<Answer<C[K]>>;

/** Why a call got no answer: refused at the border, no listener, or the other side failed, for lack of room on the disk or otherwise. */
export class CallFailed extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = "CallFailed";
    this.code = code;
  }
}

/**
 * Answers the calls addressed `to` from senders that `admits` accepts; anything else is left to other listeners.
 * Register it at once when a context starts, or the message that woke a worker is lost.
 * @returns the function that stops answering.
 */
export function answer<C extends Calls<C>>(
  event: MessageEvent,
  to: string,
  checks: Checks<C>,
  handlers: Handlers<C>,
  admits: (sender: Sender) => boolean,
): () => void {
  const listener = (message: unknown, sender: Sender, sendReply: (reply: unknown) => void): boolean => {
    if (!isRequest(message) || message.to !== to || !admits(sender)) return false;
    void runCall(checks, handlers, message, sender).then(sendReply);
    return true;
  };
  event.addListener(listener);
  return () => event.removeListener(listener);
}

async function runCall<C extends Calls<C>>(
  checks: Checks<C>,
  handlers: Handlers<C>,
  message: Request,
  sender: Sender,
): Promise<Reply<unknown>> {
  if (!Object.hasOwn(handlers, message.call)) return { ok: false, code: "refused", message: `unknown call ${message.call}` };
  const call = message.call as keyof C;
  let argument;
  try {
    argument = checks[call](message.argument);
  } catch (error) {
    return { ok: false, code: "refused", message: describe(error) };
  }
  try {
    return { ok: true, value: await handlers[call](argument, sender) };
  } catch (error) {
    return error instanceof CallFailed
      ? { ok: false, code: error.code, message: error.message }
      : { ok: false, code: "failed", message: describe(error) };
  }
}

/** Makes the calling side of a contract; `send` decides where it goes (the worker, or one tab). */
export function caller<C extends Calls<C>>(to: string, send: (request: Request) => Promise<unknown>): Caller<C> {
  return async (call, argument) => {
    let reply: unknown;
    try {
      reply = await send({ to, call, argument });
    } catch (error) {
      throw new CallFailed("unreachable", describe(error)); // no listener, tab closed, worker died, or extension updated
    }
    if (!isReply(reply)) throw new CallFailed("unreachable", `no listener answered ${to}.${call}`);
    if (!reply.ok) throw new CallFailed(reply.code, reply.message);
    return reply.value as Answer<C[typeof call]>;
  };
}

/** The check of a call that takes nothing. */
export function checkNothing(argument: unknown): null {
  if (argument !== null && argument !== undefined) throw new Error("takes no argument");
  return null;
}

function isRequest(message: unknown): message is Request {
  return typeof message === "object" && message !== null && "to" in message && "call" in message && typeof message.call === "string";
}

function isReply(reply: unknown): reply is Reply<unknown> {
  return typeof reply === "object" && reply !== null && "ok" in reply;
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
