/**
 * The first step of `npm start` and `npm test`: plain JavaScript for whatever Node stands on the machine (20 or later).
 * It installs the packages where they are missing or not those of the lock file, and goes on in a new npm script, which
 * runs on the Node that came with them.
 *
 * node src/cli/set-up.mjs SCRIPT [arguments for the script]
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const [script, ...rest] = process.argv.slice(2);

if (script === undefined) {
  console.error("set-up: name the npm script to go on with");
  process.exit(2);
}
if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`Gainsay needs Node 20 or later to set itself up; this is ${process.version}.`);
  process.exit(2);
}
if (!isInstalled()) run(["ci", "--no-audit", "--no-fund"]);
run(["run", "--silent", script, "--", ...rest]);

/** npm keeps a copy of what it installed: the same packages at the same versions, or it is time to install. */
function isInstalled() {
  const installed = `${root}node_modules/.package-lock.json`;
  if (!existsSync(installed) || !existsSync(`${root}node_modules/.bin/node`)) return false;
  const wanted = Object.entries(JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")).packages);
  const held = JSON.parse(readFileSync(installed, "utf8")).packages;
  return wanted.every(([name, { version, optional }]) => name === "" || optional === true || held[name]?.version === version);
}

/** Runs npm here; its output is ours, and so is its failure. */
function run(words) {
  const { status, error } = spawnSync("npm", words, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (error !== undefined) console.error(`npm could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}
