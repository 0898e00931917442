/** The command line: `npm run -s gainsay -- COMMAND …`. The same engine and the same reading of pages as in the browser. */
import { InputError } from "./io/input-error.ts";
import { leaveWhenUnread } from "./io/write-line.ts";

const help = `gainsay COMMAND …

  annotate FILE…                  the known claims that pages or texts state
  match --queries FILE            the claims that each of many sentences may state, best first
  compare --pairs FILE            whether a claim and a sentence state the same
  sources check                   whether the organizations of the catalogue answer and carry ClaimReview
  feed COMMAND …                  publish claims to readers: keygen, build, collect, verify, inspect, diff, serve

gainsay COMMAND --help says more. Exit code: 0 done, 1 sources check found faults, 2 wrong input or options.
`;

interface Command {
  help: string;
  run: (words: string[]) => Promise<void>;
}

/** Loaded on demand: no command waits for another's modules to load. */
const commands: Record<string, () => Promise<Command>> = {
  annotate: async () => {
    const { annotateFiles, annotateHelp } = await import("./annotate-files.ts");
    return { help: annotateHelp, run: annotateFiles };
  },
  match: async () => {
    const { matchHelp, matchQueries } = await import("./match-queries.ts");
    return { help: matchHelp, run: matchQueries };
  },
  compare: async () => {
    const { compareHelp, comparePairs } = await import("./compare-pairs.ts");
    return { help: compareHelp, run: comparePairs };
  },
  sources: async () => {
    const { runSourcesCommand, sourcesHelp } = await import("./sources/sources-command.ts");
    return { help: sourcesHelp, run: runSourcesCommand };
  },
  feed: async () => {
    const { feedHelp, runFeedCommand } = await import("./feed/feed-command.ts");
    return { help: feedHelp, run: runFeedCommand };
  },
};

async function runCommand([name, ...words]: string[]): Promise<void> {
  if (name === "--help" || name === "-h" || name === "help") return void process.stdout.write(help);
  if (name === undefined) throw new InputError(`a command is missing: ${Object.keys(commands).join(", ")}`);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) throw new InputError(`there is no command ${name}; there are ${Object.keys(commands).join(", ")}`);
  const command = await load();
  const isAskedForHelp = words.slice(0, [...words, "--"].indexOf("--")).some((word) => word === "--help" || word === "-h");
  if (isAskedForHelp) return void process.stdout.write(command.help);
  await command.run(words);
}

leaveWhenUnread();
try {
  await runCommand(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`gainsay: ${error.message}\n`);
  process.exitCode = 2;
}
