/**
 * Runs a command of this project from a fresh checkout. Plain JavaScript, so that any installed Node (20 or later) can run it. It
 * installs the packages if they are missing or differ from the lock file, and runs the command on the Node version among them.
 *
 * node src/dev/tasks/set-up.mjs COMMAND [arguments]
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const isWindows = process.platform === "win32";
const [command, ...words] = process.argv.slice(2);

if (command === undefined) {
  console.error("set-up: name the command to run");
  process.exit(2);
}
if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`Gainsay needs Node 20 or later to set itself up; this is ${process.version}.`);
  process.exit(2);
}
if (!isInstalled()) {
  // Commands write their results to standard output; npm's messages do not belong there.
  const { status, error } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: root, stdio: ["inherit", 2, 2], shell: isWindows });
  if (error !== undefined) console.error(`npm could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

const env = { ...process.env, PATH: `${root}node_modules/.bin${delimiter}${process.env.PATH ?? ""}` };
const child = spawn(command, words, { stdio: "inherit", env, shell: isWindows });
// Ctrl+C reaches the command directly; a signal sent only to us is passed on. In both cases we end when it does.
process.on("SIGINT", () => {});
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.once("error", (error) => {
  console.error(`${command} could not be started: ${error.message}`);
  process.exit(1);
});
child.once("exit", (status) => process.exit(status ?? 1));

/** npm keeps a copy of what it installed: the same packages at the same versions, each in its place, or it is time to install. */
function isInstalled() {
  const installed = `${root}node_modules/.package-lock.json`;
  if (!existsSync(installed) || !existsSync(`${root}node_modules/.bin/node`)) return false;
  const wanted = Object.entries(JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")).packages);
  const held = JSON.parse(readFileSync(installed, "utf8")).packages;
  return wanted.every(
    ([name, { version, optional }]) =>
      name === "" || optional === true || (held[name]?.version === version && existsSync(`${root}${name}`)),
  );
}
