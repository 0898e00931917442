"""Writes a checkpoint as the weights file that the extension reads (src/judge/FORMAT.md): `python write_weights.py OUT.bin`."""

import argparse
import hashlib
import struct

import torch

import encoder
import tokens

FORMAT_NUMBER = 2
HEADER_NUMBERS = 20
LIMIT = 1024
"""Biases, gains and the last map's weights must be smaller; scales at most 1."""


def quantize(matrix):
    """A row for each output: i8 and the row's scale. round(w / scale) with scale = max |w| / 127, so -128 never occurs."""
    scale = matrix.abs().amax(1) / 127
    steps = torch.where(scale > 0, scale, torch.ones_like(scale))
    return (matrix / steps[:, None]).round().clamp(-127, 127).to(torch.int8), scale


def pad(data):
    return data + bytes(-len(data) % 16)


def pack_floats(values):
    if not torch.isfinite(values).all() or values.abs().max() > LIMIT:
        raise ValueError("a number is too large for the format")
    return pad(values.detach().float().contiguous().numpy().astype("<f4").tobytes())


def pack_table(matrix):
    quantized, scale = quantize(matrix.detach().float())
    if scale.max() > 1:
        raise ValueError("a scale is above 1")
    return pad(quantized.numpy().tobytes()) + pack_floats(scale)


def pack_matrix(linear):
    return pack_table(linear.weight) + pack_floats(linear.bias)


def pack_norm(norm):
    return pack_floats(norm.weight) + pack_floats(norm.bias)


def pack_judge(judge, vocabulary):
    """The bytes of the whole file. Only the positions that a pair can reach are written."""
    pieces = "\n".join(vocabulary).encode()
    parts = [pad(pieces), pack_table(judge.words.weight), pack_table(judge.positions.weight[: tokens.TOKENS_MAX])]
    parts += [pack_table(judge.segments.weight), pack_norm(judge.norm)]
    for at, layer in enumerate(judge.layers, 1):
        parts += [pack_matrix(part) for part in (layer.query, layer.key, layer.value, layer.attention)]
        parts += [pack_norm(layer.attention_norm), pack_matrix(layer.inner), pack_matrix(layer.outer), pack_norm(layer.outer_norm)]
        if str(at) in judge.exits:
            exit = judge.exits[str(at)]
            parts += [pack_floats(exit.limit.view(1)), pack_floats(exit.weight), pack_floats(exit.bias)]
    parts += [pack_matrix(judge.pooled), pack_floats(judge.classes.weight), pack_floats(judge.classes.bias)]
    content = b"".join(parts)
    sizes = [len(judge.layers), encoder.WIDTH, encoder.HEADS, encoder.INNER, len(vocabulary), tokens.TOKENS_MAX, encoder.SEGMENTS]
    sizes += [tokens.TOKENS_MAX, encoder.CLASSES, len(pieces), tokens.WORD_MAX, 0]
    exits = sum(1 << int(layer) - 1 for layer in judge.exits)
    header = struct.pack(f"<{len(sizes) + 1}IfI", 128 + len(content), *sizes, encoder.EPSILON, exits)
    body = header + bytes(HEADER_NUMBERS * 4 - len(header)) + content
    return b"GSJW" + struct.pack("<III", FORMAT_NUMBER, 0, 0) + hashlib.sha256(body).digest() + body


def load_checkpoint(path):
    kept = torch.load(path, weights_only=True)
    layers = 1 + max(int(name.split(".")[1]) for name in kept["state"] if name.startswith("layers."))
    exits = sorted({name.split(".")[1] for name in kept["state"] if name.startswith("exits.")})
    judge = encoder.Judge(len(kept["vocabulary"]), layers, exits)
    judge.load_state_dict(kept["state"])
    return judge.eval(), kept["vocabulary"], kept["step"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--checkpoint", default=".cache/judge/checkpoint.pt")
    options = parser.parse_args()
    judge, vocabulary, step = load_checkpoint(options.checkpoint)
    data = pack_judge(judge, vocabulary)
    with open(options.out, "wb") as file:
        file.write(data)
    print(f"{options.out}: {len(data):,} bytes, after {step} steps, SHA-256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    main()
