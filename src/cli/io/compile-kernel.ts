/** Compiles the judge's kernel (src/judge/kernel) from AssemblyScript to WebAssembly. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = "src/judge/kernel";

/** No runtime and no imports: the kernel lays out its memory itself, beginning with one page, and the caller grows it. */
const options = ["--runtime", "stub", "--use", "abort=", "--enable", "simd", "--initialMemory", "1", "-O3", "--noAssert", "--converge"];

/**
 * Compiles one of the kernel's files and what it imports. The same sources give the same bytes. Takes two to four seconds.
 *
 * @param root the project's folder
 * @param entry a file of src/judge/kernel; the module exports what it exports
 * @throws with the compiler's own words if it does not compile: these files are ours, so that is a bug
 */
export async function compileKernel(root: string, entry = "kernel.ts"): Promise<Uint8Array<ArrayBuffer>> {
  const { main } = (await import("assemblyscript/asc")).default;
  let written: Uint8Array<ArrayBuffer> | undefined;
  let said = "";
  const { error } = await main([join(folder, entry), "--baseDir", root, "--outFile", "kernel.wasm", ...options], {
    stderr: {
      write: (words: unknown) => {
        said += String(words);
      },
    },
    writeFile: (_name, contents) => {
      written = Uint8Array.from(contents as Uint8Array);
    },
  });
  if (error !== null || written === undefined) throw new Error(`${folder}/${entry} does not compile: ${error?.message}\n${said}`);
  return written;
}

/**
 * The compiled kernel as a file, in .cache, under a name that changes with its sources, the compiler and the options: compiled only if it
 * is not there yet.
 *
 * @param root the project's folder
 * @returns its path
 */
export async function kernelFile(root: string): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(options));
  for (const name of readdirSync(join(root, folder)).toSorted()) hash.update(name).update(readFileSync(join(root, folder, name)));
  hash.update(readFileSync(join(root, "node_modules/assemblyscript/package.json")));
  const path = join(root, ".cache", `judge-${hash.digest("hex").slice(0, 16)}.wasm`);
  if (existsSync(path)) return path;
  const bytes = await compileKernel(root);
  mkdirSync(join(root, ".cache"), { recursive: true });
  const draft = `${path}.${process.pid}`; // processes that compile at the same time each rename a whole file
  writeFileSync(draft, bytes);
  renameSync(draft, path);
  return path;
}
