/**
 * Checks the packages for the stores as a distrustful reviewer would: `npm run check-package`, after `npm run zip`.
 *
 *   manifest     permissions, policy and lowest versions of browsers are these and no others
 *   scripts      none is created from text or loaded from elsewhere
 *   sources      the source archive, unpacked elsewhere, builds the same packages, byte for byte
 *   parts        everything that ships is listed with its license, and in the bill of materials beside the packages
 *   card         the package in a real Chromium marks a page, and the page cannot access the card
 *
 * Exit code 1 if one of these is false.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { InputError } from "../../../src/cli/io/input-error.ts";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import { findMarks } from "../../../src/dev/demo/read-marks.ts";
import { launchReader } from "../../support/reader.ts";
import { runCommand } from "../data/read-arguments.ts";

const output = join(projectRoot, ".output");
const { version } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as { version: string };
const browsers = ["chrome", "firefox"] as const;
const zipOf = (browser: string, folder = output): string => join(folder, `gainsay-${version}-${browser}.zip`);

const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self' blob: https: http://127.0.0.1:*; object-src 'none'";
/** The required content of each manifest, key by key. Chrome's side panel is a separate permission. */
const manifests: Record<(typeof browsers)[number], Record<string, unknown>> = {
  chrome: {
    manifest_version: 3,
    minimum_chrome_version: "137",
    permissions: ["storage", "unlimitedStorage", "scripting", "alarms", "contextMenus", "sidePanel"],
    host_permissions: ["http://*/*", "https://*/*"],
    content_security_policy: { extension_pages: policy },
    web_accessible_resources: undefined,
    externally_connectable: undefined,
    key: undefined,
    update_url: undefined,
  },
  firefox: {
    manifest_version: 3,
    permissions: ["storage", "unlimitedStorage", "scripting", "alarms", "contextMenus"],
    host_permissions: ["http://*/*", "https://*/*"],
    content_security_policy: { extension_pages: policy },
    browser_specific_settings: {
      gecko: { id: "gainsay@gainsay.example", strict_min_version: "140.0", data_collection_permissions: { required: ["none"] } },
      gecko_android: { strict_min_version: "142.0" },
    },
    web_accessible_resources: undefined,
    externally_connectable: undefined,
  },
};

/** Code that no script of the package may contain. */
const forbidden: [RegExp, string][] = [
  [/\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["'`]/u, "makes a script out of text"],
  [/\bimport\s*\(\s*["'`]https?:|<script[^>]+src=["']?https?:|importScripts\s*\(\s*["'`]https?:/u, "loads a script from elsewhere"],
  [/sourceMappingURL=/u, "names a map of its sources"],
];

await runCommand("check-package", async () => {
  for (const browser of browsers)
    if (!existsSync(zipOf(browser))) throw new InputError(`${zipOf(browser)} is missing: run npm run zip before`);
  const faults = [
    ...browsers.flatMap(checkManifest),
    ...browsers.flatMap(checkScripts),
    ...checkSources(),
    ...checkParts(),
    ...(await checkCard()),
  ];
  for (const fault of faults) console.log(fault);
  for (const browser of browsers) console.log(`${hash(zipOf(browser))}  gainsay-${version}-${browser}.zip`);
  console.log(faults.length === 0 ? "the packages are as they should be" : `${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
});

function checkManifest(browser: (typeof browsers)[number]): string[] {
  const manifest = JSON.parse(readPacked(zipOf(browser), "manifest.json")) as Record<string, unknown>;
  return Object.entries(manifests[browser]).flatMap(([key, wanted]) =>
    isDeepStrictEqual(manifest[key], wanted) ? [] : `${browser}: ${key} is ${JSON.stringify(manifest[key])}, not ${JSON.stringify(wanted)}`,
  );
}

function checkScripts(browser: (typeof browsers)[number]): string[] {
  const files = Object.keys(unzipSync(readFileSync(zipOf(browser))));
  return files
    .filter((file) => /\.(?:js|html)$/u.test(file))
    .flatMap((file) => {
      const text = readPacked(zipOf(browser), file);
      return forbidden.filter(([sign]) => sign.test(text)).map(([, what]) => `${browser}: ${file} ${what}`);
    });
}

/** Compares the built packages with a build in another folder, made from the archive that a reviewer gets. */
function checkSources(): string[] {
  const folder = mkdtempSync(join(tmpdir(), "gainsay-sources-"));
  try {
    for (const [file, bytes] of Object.entries(unzipSync(readFileSync(zipOf("sources"))))) {
      if (file.endsWith("/")) continue;
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), bytes);
    }
    symlinkSync(join(projectRoot, "node_modules"), join(folder, "node_modules"));
    execFileSync("npm", ["run", "--silent", "zip"], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    return browsers.flatMap((browser) =>
      hash(zipOf(browser)) === hash(zipOf(browser, join(folder, ".output")))
        ? []
        : `${browser}: built from the archive of sources the package is another: ${listDifferent(browser, folder)}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function listDifferent(browser: string, folder: string): string {
  const [one, other] = [output, join(folder, ".output")].map((place) => join(place, `${browser}-mv3`)) as [string, string];
  const files = readdirSync(one, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files
    .map((file) => join(file.parentPath, file.name).slice(one.length))
    .filter((file) => !existsSync(join(other, file)) || hash(join(one, file)) !== hash(join(other, file)))
    .join(", ");
}

interface Bill {
  components: { name: string; version: string }[];
}

/** Reads the two lists of what ships from the packages themselves, not from the code that makes them. */
function checkParts(): string[] {
  const { components } = JSON.parse(readFileSync(join(output, `gainsay-${version}.cdx.json`), "utf8")) as Bill;
  const licences = readPacked(zipOf("chrome"), "LICENCES.txt");
  const { dependencies = {} } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as { dependencies?: object };
  const names = new Set(components.map(({ name }) => name));
  return [
    ...components
      .filter(({ name, version: of }) => !licences.includes(`${name} ${of} (`))
      .map(({ name }) => `${name} ships without its licence`),
    ...Object.keys(dependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${name} is not in the bill of materials`),
  ];
}

async function checkCard(): Promise<string[]> {
  const reader = await launchReader("chromium", { extension: join(output, "chrome-mv3") });
  try {
    const page = await reader.read("/founding/");
    const [mark] = await page.tab.waitFor("marks", findMarks);
    await page.tab.click(mark?.x ?? 0, mark?.y ?? 0);
    const isOpen = await page.tab.waitFor("the card", () => {
      const host = document.querySelector(":root > div");
      return host === null ? undefined : { isOpen: host.shadowRoot !== null };
    });
    return isOpen.isOpen ? ["a page can look into the card"] : [];
  } finally {
    await reader.leave();
  }
}

function readPacked(zip: string, file: string): string {
  const bytes = unzipSync(readFileSync(zip), { filter: ({ name }) => name === file })[file];
  if (bytes === undefined) throw new Error(`${zip} has no ${file}`);
  return strFromU8(bytes);
}

function hash(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
