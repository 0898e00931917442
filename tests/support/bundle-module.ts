import { build } from "vite";
import { projectRoot } from "../../src/cli/io/project-root.ts";

/** The code of a module and of everything it imports, as one module: a test that starts it hundreds of times loads one file each time. */
export async function bundleModule(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    root: projectRoot,
    build: { write: false, minify: false, target: "esnext", lib: { entry, formats: ["es"], fileName: "bundle" } },
  });
  const [first] = [built].flat();
  if (first === undefined || !("output" in first)) throw new Error(`${entry} was not bundled`);
  return first.output[0].code;
}
