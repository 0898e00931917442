/** The titles of a claim's reviews, whose forms follow the wordings in its record: each term once, without function words. */
import type { TitleTerms } from "../sentence/title-terms.ts";
import { readRank } from "../index-format/byte-codec.ts";
import { formTermMask, recordFlags, weightsPerNat } from "../index-format/index-format.ts";
import { readPartEnd, type RecordHead, skipWordings, spellText, startWording } from "./read-record.ts";
import type { Segment } from "./segment.ts";

const noTitles: TitleTerms = { hashes: [], weights: [] };
const wording = startWording();

/** The terms, from a record of which only the head has been read. */
export function readTitleTerms(segment: Segment, head: RecordHead): TitleTerms {
  const end = findTitles(head);
  if (end === 0) return noTitles;
  const hashes: number[] = [];
  const weights: number[] = [];
  const { reader } = head;
  while (reader.at < end) {
    const form = readRank(reader);
    const term = ((segment.formTerm[form] ?? 0) & formTermMask) - 1;
    if (term < 0) continue; // damaged
    hashes.push(segment.termHash[term] ?? 0);
    weights.push((segment.formWeight[form] ?? 0) / weightsPerNat);
  }
  return { hashes, weights };
}

/** The words, likewise. */
export function spellTitles(segment: Segment, head: RecordHead): string {
  const end = findTitles(head);
  return end === 0 ? "" : spellText(segment, head.reader.at, end);
}

/** Moves the reader to the forms of the titles and returns their end, or 0 if there are no titles. */
function findTitles(head: RecordHead): number {
  if ((head.flags & recordFlags.titles) === 0) return 0;
  skipWordings(head, wording);
  return readPartEnd(head.reader);
}
