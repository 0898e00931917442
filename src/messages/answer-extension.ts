import { answer, type Checks, type Handlers, type MessageEvent } from "./messenger.ts";

/** Answers, in a content script, the calls that come from our own extension, until the signal aborts. */
export function answerExtension<C extends { [K in keyof C]: (argument: never) => unknown }>(
  runtime: { id: string; onMessage: MessageEvent },
  to: string,
  checks: Checks<C>,
  handlers: Handlers<C>,
  signal: AbortSignal,
): void {
  const stopAnswering = answer<C>(runtime.onMessage, to, checks, handlers, (sender) => sender.id === runtime.id);
  signal.addEventListener("abort", stopAnswering);
}
