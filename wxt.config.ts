import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { minify } from "terser";
import { defineConfig } from "wxt";
import project from "./package.json" with { type: "json" };
import { writeBillOfMaterials } from "./src/dev/build/bill-of-materials.ts";
import { commonWordsAsset, leaveOutCommonWords } from "./src/dev/build/common-words-asset.ts";
import { leaveOutEntityNames } from "./src/dev/build/entity-names.ts";
import { checkShipped, licencesAsset } from "./src/dev/build/licence-asset.ts";
import { readProjectAddresses } from "./src/dev/build/project-addresses.ts";
import { leaveOutUnusedTokens, shortenTokens } from "./src/dev/build/unused-tokens.ts";
import { kernelFile } from "./src/cli/io/compile-kernel.ts";
import { siteCatalogueAsset } from "./src/cli/io/site-catalogue-asset.ts";
import { starterClaimsAsset } from "./src/cli/io/starter-asset.ts";

const { version } = project;
const { reportForm, sourceCode } = readProjectAddresses(project);
const starter = starterClaimsAsset(import.meta.dirname);

/**
 * A second minifier before the bundler's own removes 2 to 3 % more than that alone: 2.9 kB of the compressed worker and 1.7 kB of what runs
 * in pages. Run after it, it would remove 0.4 and 0.2 kB less. The extension's own pages are small enough without it.
 */
const shrinkScripts = {
  name: "shrink-scripts",
  async renderChunk(code: string, chunk: { fileName: string }): Promise<{ code: string } | undefined> {
    if (!/^(?:background|content-scripts\/\w+)\.js$/u.test(chunk.fileName)) return undefined;
    const isWorker = chunk.fileName === "background.js";
    const kind = isWorker
      ? { hoist_funs: true } // saves 1 kB there, adds 60 bytes to the annotator
      : { inline: 1, if_return: false, toplevel: true, unsafe_arrows: true }; // saves 68 bytes; unsafe for functions called with `new` that do not use `this`, of which pages' scripts have none
    const { code: small } = await minify(isWorker ? code : shortenTokens(code), {
      ecma: 2020,
      compress: { passes: 4, keep_fargs: false, hoist_funs: false, ...kind },
    });
    return small === undefined ? undefined : { code: small };
  },
};

/**
 * Preact makes nodes with methods of the document, which a page can shadow with an image of that name: no card would open. In content
 * scripts the methods are taken from the prototype.
 */
const unclobberPreact = {
  name: "unclobber-preact",
  transform(code: string, id: string): string | undefined {
    if (!id.endsWith("/preact/dist/preact.mjs")) return undefined;
    let calls = 0;
    const safe = code.replaceAll(/\b(\w+)\.(createElementNS|createTextNode)\(/gu, (_call, document: string, method: string) => {
      calls++;
      return `Document.prototype.${method}.call(${document},`;
    });
    if (calls !== 2) throw new Error(`preact makes nodes in ${calls} places, not in 2: look at unclobberPreact in wxt.config.ts`);
    return safe;
  },
};

export default defineConfig({
  manifestVersion: 3, // without this Firefox would get version 2
  targetBrowsers: ["chrome", "firefox"],
  imports: false,
  publicDir: "assets/public",
  modules: ["@wxt-dev/i18n/module", "@wxt-dev/webextension-polyfill"],
  i18n: { localesDir: "assets/locales" },
  hooks: {
    // `imports: false` leaves the transform on (seen in 0.21.4): a parameter named `storage` brought in a storage library.
    "config:resolved": (wxt) => {
      Object.assign(wxt.config.imports, { autoImport: false });
    },
    "build:publicAssets": async (_wxt, files) => {
      files.push({ relativeDest: "judge.wasm", absoluteSrc: await kernelFile(import.meta.dirname) });
      files.push(starter, commonWordsAsset(), licencesAsset(import.meta.dirname), siteCatalogueAsset(import.meta.dirname));
    },
    "build:done": (_wxt, { steps }) => {
      checkShipped(steps.flatMap(({ chunks }) => chunks.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []))));
    },
    "zip:done": ({ config: { outBaseDir } }) => {
      writeFileSync(join(outBaseDir, `gainsay-${version}.cdx.json`), writeBillOfMaterials(import.meta.dirname, version));
    },
    // What runs in pages and in the worker must stay small: it uses the browser's own API, which has promises in both browsers, without the
    // polyfill, and Dexie's build for current browsers, whose language level is ours. WXT's content script context announces itself to the
    // page; ours does not.
    "vite:build:extendConfig": ([entrypoint], config) => {
      if (entrypoint?.type === "background") (config.plugins ??= []).push(leaveOutCommonWords(), leaveOutEntityNames);
      if (entrypoint?.type === "content-script") (config.plugins ??= []).push(unclobberPreact, leaveOutUnusedTokens);
      const alias = config.resolve?.alias;
      if (alias === undefined || Array.isArray(alias)) return;
      Object.assign(alias, { "@wxt-dev/i18n": join(import.meta.dirname, "src/ui/i18n/browser-words.ts") });
      if (entrypoint?.type === "content-script")
        Object.assign(alias, { "wxt/utils/content-script-context": join(import.meta.dirname, "src/page/watch/script-life.ts") });
      if (entrypoint?.type === "content-script" || entrypoint?.type === "background")
        Object.assign(alias, { "wxt/browser": "@wxt-dev/browser" });
      if (entrypoint?.type === "background") Object.assign(alias, { dexie: "dexie/dist/modern/dexie.min.mjs" });
    },
  },
  vite: ({ mode }) => ({
    build: {
      // The oldest browsers that the manifest allows: nothing is transpiled for older ones.
      target: ["chrome137", "firefox140"],
      // fake-indexeddb has no side effects on import, but does not declare that: Chrome's package, which does not use it, would include it.
      rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /node_modules[\\/]fake-indexeddb[\\/]/u, sideEffects: false }] } },
    },
    plugins: mode === "production" ? [shrinkScripts] : [],
    define: {
      // A test build opens the card's shadow root, so that a test can look inside.
      __OPEN_SHADOW__: JSON.stringify(mode === "testing"),
      __VERSION__: JSON.stringify(version),
      __LICENSE__: JSON.stringify(project.license),
      __REPORT_FORM__: JSON.stringify(reportForm),
      __SOURCE_CODE__: JSON.stringify(sourceCode),
      // Distinguishes one package's claims from another's without reading them.
      __STARTER_EDITION__: JSON.stringify(createHash("sha256").update(starter.contents).digest("hex").slice(0, 16)),
    },
  }),
  zip: { name: "gainsay", excludeSources: ["tests/pictures/references/**", "assets/store/*.png"] },
  manifest: ({ browser, command }) => ({
    name: "__MSG_extension_name__",
    description: "__MSG_extension_description__",
    default_locale: "en",
    permissions: ["storage", "unlimitedStorage", "scripting", "alarms", "contextMenus"],
    host_permissions: ["http://*/*", "https://*/*"],
    action: { default_icon: { 16: "icon/off-16.png", 32: "icon/off-32.png" }, default_title: "__MSG_extension_name__" },
    content_security_policy: {
      // scripts, WebAssembly (the judge) and styles only from the package (the development server injects styles as they change); connections only to sources the
      // reader adds, and to files that the reader chooses on this device (blob:)
      extension_pages: `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'${command === "serve" ? " 'unsafe-inline'" : ""}; img-src 'self' data:; connect-src 'self' blob: https: http://127.0.0.1:*; object-src 'none'`,
    },
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+G" } },
      "next-claim": { suggested_key: { default: "Alt+Shift+K" }, description: "__MSG_command_next__" },
      "previous-claim": { suggested_key: { default: "Alt+Shift+J" }, description: "__MSG_command_previous__" },
      "toggle-marks": { suggested_key: { default: "Alt+Shift+H" }, description: "__MSG_command_toggle__" },
    },
    ...(browser === "chrome" && { minimum_chrome_version: "137" }),
    ...(browser === "firefox" && {
      browser_specific_settings: {
        gecko: {
          id: "gainsay@gainsay.example",
          strict_min_version: "140.0",
          data_collection_permissions: { required: ["none"] },
        },
        gecko_android: { strict_min_version: "142.0" },
      },
    }),
  }),
});
