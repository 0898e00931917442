import { cdp } from "vitest/browser";

/** Moves the pointer to a point of the viewport as a person does, with or without a button held. */
export async function movePointer(x: number, y: number, held: "left" | "none" = "none"): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect(); // tests run in a frame, but the protocol addresses the window
  const scale = frame === undefined ? 1 : frame.width / window.innerWidth;
  const there = { x: (frame?.left ?? 0) + x * scale, y: (frame?.top ?? 0) + y * scale };
  // vitest does not know the types of the protocol
  const browser = cdp() as unknown as { send: (method: string, parameters: object) => Promise<unknown> };
  await browser.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...there, button: held, buttons: held === "left" ? 1 : 0 });
}
