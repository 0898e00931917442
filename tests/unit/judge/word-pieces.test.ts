/** The tokenizer gives the ids that the reference implementation of uncased BERT's tokenizer gives. */
import { Tokenizer } from "@huggingface/tokenizers";
import { describe, expect, test } from "vitest";
import { createPairTokenizer, type PairTokenizer } from "../../../src/judge/word-pieces.ts";
import { listOddPieces, listOddTexts } from "../../support/judge/odd-text.ts";

const pieces = listOddPieces(11);

function createOracle(vocabulary: readonly string[]): Tokenizer {
  const special = { "[CLS]": vocabulary.indexOf("[CLS]"), "[SEP]": vocabulary.indexOf("[SEP]") };
  const tokens = Object.fromEntries(Object.entries(special).map(([id, number]) => [id, { id, ids: [number], tokens: [id] }]));
  const put = (id: string, type_id: number): object => ({ SpecialToken: { id, type_id } });
  const text = (id: string, type_id: number): object => ({ Sequence: { id, type_id } });
  return new Tokenizer(
    {
      added_tokens: [],
      normalizer: { type: "BertNormalizer", clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true },
      pre_tokenizer: { type: "BertPreTokenizer" },
      post_processor: {
        type: "TemplateProcessing",
        single: [put("[CLS]", 0), text("A", 0), put("[SEP]", 0)],
        pair: [put("[CLS]", 0), text("A", 0), put("[SEP]", 0), text("B", 1), put("[SEP]", 1)],
        special_tokens: tokens,
      },
      decoder: { type: "WordPiece", prefix: "##", cleanup: true },
      model: {
        type: "WordPiece",
        unk_token: "[UNK]",
        continuing_subword_prefix: "##",
        max_input_chars_per_word: 100,
        vocab: Object.fromEntries(vocabulary.map((piece, id) => [piece, id])),
      },
    },
    {},
  );
}

function create(pairTokensMax: number, vocabulary: readonly string[] = pieces): PairTokenizer {
  const tokenize = createPairTokenizer(vocabulary, pairTokensMax, 100);
  if (tokenize === undefined) throw new Error("the vocabulary was refused");
  return tokenize;
}

const name = (ids: readonly number[]): string[] => ids.map((id) => pieces[id]!);

test("10,000 odd strings, in pairs, get the ids and segments of the reference tokenizer", () => {
  const oracle = createOracle(pieces);
  const tokenize = create(100_000);
  const texts = listOddTexts(5, 10_000);
  const wrong: string[] = [];
  let unknown = 0;
  for (let at = 0; at < texts.length; at += 2) {
    const [sentence = "", claim = ""] = texts.slice(at, at + 2);
    const { ids, firstCount } = tokenize({ sentence, claim });
    const expected = oracle.encode(sentence, { text_pair: claim, return_token_type_ids: true });
    unknown += ids.filter((id) => pieces[id] === "[UNK]").length / ids.length;
    if (ids.join() !== expected.ids.join() || firstCount !== expected.token_type_ids.indexOf(1))
      wrong.push(JSON.stringify([sentence, claim]));
  }
  expect(wrong).toEqual([]);
  // The strings test the pieces only if most words are known, and the unknown only if some are not.
  expect(unknown / (texts.length / 2)).toBeGreaterThan(0.05);
  expect(unknown / (texts.length / 2)).toBeLessThan(0.5);
});

describe("where the reference in JavaScript differs from BERT's own", () => {
  test("an ideograph beyond U+FFFF is a word of its own", () => {
    const { ids } = create(32)({ sentence: "a\u{20000}a", claim: "" });
    expect(name(ids)).toEqual(["[CLS]", "a", "[UNK]", "a", "[SEP]", "[SEP]"]);
  });

  test("the name of a special piece in a text is plain text", () => {
    const { ids } = create(32)({ sentence: "[SEP]", claim: "" });
    expect(ids.filter((id) => pieces[id] === "[SEP]")).toHaveLength(2);
  });
});

describe("a pair that is too long", () => {
  const vocabulary = ["[UNK]", "[CLS]", "[SEP]", "s", "c"];
  const lengths = (sentence: number, claim: number, pairTokensMax: number): number[] => {
    const { ids, firstCount } = create(pairTokensMax, vocabulary)({ sentence: "s ".repeat(sentence), claim: "c ".repeat(claim) });
    return [firstCount - 2, ids.length - firstCount - 1];
  };

  test.each([
    [5, 8, [5, 8]],
    [2, 30, [2, 11]],
    [30, 2, [11, 2]],
    [6, 7, [6, 7]],
    [9, 8, [7, 6]],
    [8, 9, [6, 7]],
    [9, 9, [6, 7]],
    [30, 40, [6, 7]],
    [0, 40, [0, 13]],
  ])("%i and %i pieces with room for 13: the longer side is cut first", (sentence, claim, kept) => {
    expect(lengths(sentence, claim, 16)).toEqual(kept);
  });

  test("keeps the beginning of both", () => {
    const { ids } = create(8)({ sentence: "the mayor said that", claim: "that the mayor not" });
    expect(ids).toHaveLength(8);
    const whole = create(64)({ sentence: "the mayor said that", claim: "that the mayor not" });
    expect(ids[1]).toBe(whole.ids[1]);
    expect(ids[4]).toBe(whole.ids[whole.firstCount]);
  });
});

test("the longest piece of all is found", () => {
  const { ids } = create(16, [...pieces, "antidisestablishment"])({ sentence: "antidisestablishment", claim: "" });
  expect(ids[1]).toBe(pieces.length);
});

test("a word that cannot be taken apart to its end is unknown as a whole", () => {
  const { ids } = create(16, ["[UNK]", "[CLS]", "[SEP]", "a", "##b"])({ sentence: "ab abc ab", claim: "" });
  expect(ids).toEqual([1, 3, 4, 0, 3, 4, 2, 2]);
});

test.each([
  ["an empty piece", [...pieces, ""]],
  ["a piece twice", [...pieces, "[SEP]"]],
  ["no [UNK]", pieces.filter((piece) => piece !== "[UNK]")],
])("a vocabulary with %s is refused", (_what, vocabulary) => {
  expect(createPairTokenizer(vocabulary, 64, 100)).toBeUndefined();
});
