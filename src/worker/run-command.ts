import { endpoints, type ExtensionAsksPage } from "../messages/contracts.ts";
import { CallFailed, caller, type Request } from "../messages/messenger.ts";

/**
 * Passes a keyboard command on to the page in a tab. A page without an annotator ignores it. The command
 * that opens the popup is the browser's own and never comes here.
 */
export async function runCommand(command: string, send: (request: Request) => Promise<unknown>): Promise<void> {
  const ask = caller<ExtensionAsksPage>(endpoints.page, send);
  try {
    if (command === "next-claim") await ask("stepAnnotation", { direction: 1 });
    if (command === "previous-claim") await ask("stepAnnotation", { direction: -1 });
    if (command === "toggle-marks") await ask("toggleMarks", null);
  } catch (error) {
    if (!(error instanceof CallFailed && error.code === "unreachable")) throw error;
  }
}
