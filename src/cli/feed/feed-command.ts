import { InputError } from "../io/input-error.ts";

export const feedHelp = `gainsay feed COMMAND …

  keygen --out FILE                     a new key: whoever has the file can publish in the feed's name
  build --out FOLDER --key FILE FILE…   the files of a feed from files of ClaimReview; run again for the next edition
  collect --sources FILE --state FOLDER --out FOLDER --key FILE
                                        the claims of fact-checkers' own sites, and of files, as a feed; run again for the next edition
  verify FOLDER                         whether signature, files and states of a feed fit together
  inspect FOLDER                        what a feed is, in words
  diff FOLDER FOLDER                    claims that came, changed or went between two editions
  serve FOLDER                          the feed at an address of this machine, to try it out

build takes
  --title TEXT --publisher NAME --licence NAME     needed for the first edition; kept after that
  --publisher-url URL --licence-url URL            where they say more of themselves
  --mirror URL                                     another address of the folder, ends with a slash; any number
  --days N                                         how long the edition is good for (30); publish the next before
  --rotate FILE                                    a key from keygen that signs from this edition on
  --keep N                                         earlier editions from which a delta is made (7)
  --at TIME                                        time of publication, ISO 8601 (now); the same input and time give the same bytes
  --report FILE.svg                                a picture of what the feed holds

collect takes the first three lines, --days and --keep as build does, and
  --sources FILE                                   JSON: [{"name": "…", "lang": "en", "feed": "https://…"}, {"name": "…", "sitemap": "https://…"}],
                                                   also "home"; "dataFeed": a file of ClaimReview, or "answer": answers of Google's
                                                   Fact Check Tools, each an address, a path from the folder of FILE, or a list of
                                                   them; or a catalogue such as assets/sources/catalogue.json
  --state FOLDER                                   what is known of the sites; keep it for the next run
  --minutes N                                      stops reading after this time and publishes what it has; the next run continues
  --delay MS                                       pause between two requests to a host (3000), only for sites on 127.0.0.1
One run reads every article that is new or changed, however many there are, one at a time with a pause, unless --minutes ends it.
It obeys robots.txt, and leaves a site that declines alone for a day. If nothing has changed it makes no edition, unless half of the
last one's days are over. Ctrl+C stops it once the current requests are done, without making an edition; the next run continues.

A FILE of build is ClaimReview in any of its shapes (a DataFeed, JSON-LD, a list, JSON lines, also .gz) or claims in our own form.
verify, inspect and diff take a folder, or the address of a manifest. A folder is what any web server can serve as it is.

keygen prints the key's fingerprint, which readers compare. verify: --key FINGERPRINT asks for that key.
serve: --port N (any free one).
`;

/** Loaded on demand. */
const commands: Record<string, () => Promise<(words: string[]) => Promise<void>>> = {
  keygen: async () => (await import("./feed-keygen.ts")).makeFeedKey,
  build: async () => (await import("./feed-build.ts")).buildFeed,
  collect: async () => (await import("./feed-collect.ts")).collectFeed,
  verify: async () => (await import("./feed-verify.ts")).verifyFeed,
  inspect: async () => (await import("./feed-inspect.ts")).inspectFeed,
  diff: async () => (await import("./feed-diff.ts")).diffFeeds,
  serve: async () => (await import("./feed-serve.ts")).serveFeed,
};

/** The publisher's tool. @throws InputError for an unknown command, and any error of the command itself */
export async function runFeedCommand([name, ...words]: string[]): Promise<void> {
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) throw new InputError(`feed takes ${Object.keys(commands).join(", ")}; gainsay feed --help says more`);
  await (
    await load()
  )(words);
}
