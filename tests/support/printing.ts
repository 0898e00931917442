import { cdp } from "vitest/browser";

/** Shows the page as printed, or as on the screen again. */
export async function printing(isOn: boolean): Promise<void> {
  // vitest does not know the protocol's types
  const browser = cdp() as unknown as { send: (method: string, parameters: object) => Promise<unknown> };
  await browser.send("Emulation.setEmulatedMedia", { media: isOn ? "print" : "" });
}
