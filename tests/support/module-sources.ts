/** One of our modules with all its imports as plain JavaScript, so that a browser page runs what Node runs: only types are removed. */
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";

export interface ModuleSource {
  url: string;
  code: string;
  /** The imports: the specifier as written, and the URL of its module. */
  imports: [specifier: string, url: string][];
}

const importing = /^(?:import [^"]*?|\} )from "([^"]+)";/gmu;

/** The modules in an order in which each comes after those it imports. */
export function listModules(url: string, listed: ModuleSource[] = []): ModuleSource[] {
  if (listed.some((module) => module.url === url)) return listed;
  const text = readFileSync(fileURLToPath(url), "utf8");
  const code = url.endsWith(".ts") ? stripTypeScriptTypes(text) : text;
  const imports = [...code.matchAll(importing)].map(([, name = ""]): [string, string] => [
    name,
    name.startsWith(".") ? new URL(name, url).href : import.meta.resolve(name),
  ]);
  for (const [, imported] of imports) listModules(imported, listed);
  listed.push({ url, code, imports });
  return listed;
}

/**
 * Runs in a page: loads the modules and stores the result of the last one's function `name`, called with `argument`, or what it resolves to,
 * in `globalThis.described`.
 */
export function loadModules(modules: readonly ModuleSource[], name: string, argument?: string): void {
  const addresses = new Map<string, string>();
  for (const { url, code, imports } of modules) {
    let linked = code;
    for (const [specifier, imported] of imports) linked = linked.replaceAll(`from "${specifier}"`, `from "${addresses.get(imported)}"`);
    addresses.set(url, URL.createObjectURL(new Blob([linked], { type: "text/javascript" })));
  }
  const script = document.createElement("script");
  script.type = "module";
  script.textContent = `import { ${name} } from "${addresses.get(modules.at(-1)?.url ?? "")}"; globalThis.described = await ${name}(${JSON.stringify(argument)});`;
  document.head.append(script);
}
