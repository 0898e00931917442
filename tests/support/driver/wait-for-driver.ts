/**
 * Runs before each test file in a browser. Each file has a frame of its own, all with one name, by which the driver finds the frame it
 * sends keys to: until it knows that the last one is gone, it may choose that one, and fail with "Frame was detached".
 */
import { commands } from "vitest/browser";

await commands.seeFrame(location.href);
