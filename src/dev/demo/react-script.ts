/**
 * React for the sample page that is hydrated: the packages' own CommonJS files in one classic script. A bundler would need more machinery;
 * here the order is known and every module is a function, run once.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const modules = [
  ["scheduler", "scheduler", "cjs/scheduler.production.js"],
  ["react", "react", "cjs/react.production.js"],
  ["react-dom", "react-dom", "cjs/react-dom.production.js"],
  ["react-dom/client", "react-dom", "cjs/react-dom-client.production.js"],
] as const;

/**
 * Joins React, ReactDOM and the scheduler (about 600 kB) into a script that sets `globalThis.React` and `globalThis.ReactDOMClient`.
 * @throws Error if the packages are not installed.
 */
export function joinReactScript(): string {
  const fromHere = createRequire(import.meta.url);
  const react = dirname(fromHere.resolve("react-dom/package.json"));
  const fromReact = createRequire(join(react, "package.json")); // the scheduler is a dependency of react-dom, not ours
  const parts = modules.map(([name, package_, file]) => {
    const folder = dirname(fromReact.resolve(`${package_}/package.json`));
    return `modules[${JSON.stringify(name)}] = function (module, exports, require) {\n${readFileSync(join(folder, file), "utf8")}\n};`;
  });
  return `(() => {
"use strict";
const modules = {}, loaded = {};
function require(name) {
  if (!loaded[name]) {
    const module = (loaded[name] = { exports: {} });
    modules[name](module, module.exports, require);
  }
  return loaded[name].exports;
}
${parts.join("\n")}
globalThis.React = require("react");
globalThis.ReactDOMClient = require("react-dom/client");
})();
`;
}
