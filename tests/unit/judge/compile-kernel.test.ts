/** The kernel as the build makes it. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileKernel, kernelFile } from "../../../src/cli/io/compile-kernel.ts";
import { projectRoot } from "../../../src/cli/io/project-root.ts";

test("compiling twice gives the same bytes, and the file of the build has them too", async () => {
  const once = await compileKernel(projectRoot);
  expect(Buffer.from(await compileKernel(projectRoot)).equals(once)).toBe(true);
  expect(readFileSync(await kernelFile(projectRoot)).equals(once)).toBe(true);
});

test("the kernel imports nothing, has no data and exports what its callers use", async () => {
  const bytes = await compileKernel(projectRoot);
  const module = await WebAssembly.compile(bytes);
  expect(WebAssembly.Module.imports(module)).toEqual([]);
  expect(WebAssembly.Module.exports(module).map(({ name }) => name)).toEqual(["measure", "check", "idsAt", "logitsAt", "judge", "memory"]);
  expect(bytes.length).toBeLessThan(10_000);
});

test("a mistake in the sources stops the build with the compiler's words", async () => {
  await expect(compileKernel(projectRoot, "no-such-file.ts")).rejects.toThrow(/no-such-file/u);
});
