/**
 * The parser of sites' pages brings a table of HTML's 2,231 entities, 13 kB of the compressed worker. We decode entities ourselves
 * (src/sites/markup-parser.ts), so the table is left out of the bundle.
 */
export const leaveOutEntityNames = {
  name: "leave-out-entity-names",
  load(id: string): string | undefined {
    return id.endsWith("/entities/dist/generated/decode-data-html.js") ? "export const htmlDecodeTree = new Uint16Array();" : undefined;
  },
};
