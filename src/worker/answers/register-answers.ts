import { endpoints, type ExtensionAsksWorker, type PageAsksWorker } from "../../messages/contracts.ts";
import { answer, type MessageEvent, type Sender } from "../../messages/messenger.ts";
import { pageChecks } from "../../messages/page-checks.ts";
import { workerChecks } from "../../messages/worker-checks.ts";
import { answerOwnPages, answerPages, type WorkerServices } from "./answer-calls.ts";

/**
 * Answers the calls of our content scripts and of our own pages. A content script lives beside a page that may be hostile, so the calls of
 * our own pages are answered only if the browser says that one of these sent them. Messages of other extensions are left alone.
 *
 * @param runtime `runtime.id` is the extension's, and `getURL` returns the addresses of its pages
 */
export function registerAnswers(
  runtime: { id: string; getURL: (path: "/") => string; onMessage: MessageEvent },
  services: WorkerServices,
): void {
  const { id, onMessage } = runtime;
  const ownPages = runtime.getURL("/");
  const isOurs = (sender: Sender): boolean => sender.id === id;
  const isOwnPage = (sender: Sender): boolean => isOurs(sender) && sender.url?.startsWith(ownPages) === true;
  answer<PageAsksWorker>(onMessage, endpoints.worker, pageChecks, answerPages(services), isOurs);
  answer<ExtensionAsksWorker>(onMessage, endpoints.workerFromExtension, workerChecks, answerOwnPages(services), isOwnPage);
}
