"""Text to tokens: the pruned vocabulary, and how sentence, context, speaker, claim and title become one row of tokens."""

import json
from collections import Counter

import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from encoder import read_base

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
TOKENS_MAX = 96
"""Longest row, with [CLS] and two [SEP]."""
WORD_MAX = 100
"""Longer words are unknown, as in BERT."""
BAR = " | "
"""Between the parts of one side. A part that is missing leaves its bar if another follows."""


def create_tokenizer(vocabulary):
    """The tokenizer of uncased BERT for a list of pieces; it recognizes no special names."""
    pieces = {piece: at for at, piece in enumerate(vocabulary)}
    tokenizer = Tokenizer(models.WordPiece(pieces, unk_token="[UNK]", max_input_chars_per_word=WORD_MAX))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return tokenizer


def read_base_vocabulary():
    return read_base("vocab.txt").decode().split("\n")[:30522]


def prune_vocabulary(texts, size):
    """The `size` pieces to keep, in the base's order (0: all): special ones, single characters, digits, then the most frequent in texts.

    Single characters stay so that no word becomes unknown that was known. Among pieces that no text has, those that come
    first in the base's list stay, because that list is roughly in order of frequency.
    """
    base = read_base_vocabulary()
    if size == 0:
        return base
    counts = Counter()
    tokenizer = create_tokenizer(base)
    for start in range(0, len(texts), 10000):
        for row in tokenizer.encode_batch(texts[start : start + 10000], add_special_tokens=False):
            counts.update(row.tokens)
    bare = [piece.removeprefix("##") for piece in base]
    kept = {piece for piece, text in zip(base, bare) if piece in SPECIAL or len(text) == 1 or text.isdigit()}
    order = {piece: at for at, piece in enumerate(base)}
    free = [piece for piece in base if piece not in kept and not piece.startswith("[")]
    free.sort(key=lambda piece: (-counts[piece], order[piece]))
    kept.update(free[: max(0, size - len(kept))])
    return [piece for piece in base if piece in kept]


def write_sides(pair):
    """The two texts that the judge reads. Whatever is cut off at the end is of least use."""
    left, right = pair["sentence"], pair["claimText"]
    before, speaker, title = pair.get("context", ""), pair.get("speaker", ""), pair.get("title", "")
    if before or speaker:
        left += BAR + speaker + (BAR + before if before else "")
    if title:
        right += BAR + title
    return left, right


def encode_pairs(tokenizer, pairs):
    """Rows of ids, each with its number of tokens in the first segment. Cutting: src/judge/FORMAT.md."""
    sides = [write_sides(pair) for pair in pairs]
    lefts = tokenizer.encode_batch([left for left, _ in sides], add_special_tokens=False)
    rights = tokenizer.encode_batch([right for _, right in sides], add_special_tokens=False)
    cls, sep = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    rows = []
    for left, right in zip(lefts, rights):
        one, two = cut_sides(left.ids, right.ids, TOKENS_MAX - 3)
        rows.append(([cls, *one, sep, *two, sep], len(one) + 2))
    return rows


def cut_sides(left, right, room):
    """Cuts both sides so that they have `room` tokens together."""
    left, right = left[:room], right[:room]
    if len(left) + len(right) <= room:
        return left, right
    if len(left) <= len(right):
        left = left[: room // 2]
        return left, right[: room - len(left)]
    right = right[: room // 2]
    return left[: room - len(right)], right


def make_batch(rows):
    """Ids, segments and mask of rows of different lengths."""
    longest = max(len(ids) for ids, _ in rows)
    ids, segments = torch.zeros(len(rows), longest, dtype=torch.long), torch.zeros(len(rows), longest, dtype=torch.long)
    mask = torch.zeros(len(rows), longest, dtype=torch.bool)
    for at, (row, first) in enumerate(rows):
        ids[at, : len(row)] = torch.tensor(row)
        segments[at, first : len(row)] = 1
        mask[at, : len(row)] = True
    return ids, segments, mask


def read_lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]
