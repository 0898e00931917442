"""Gives a judge exits: `python fit_exits.py IN.pt OUT.pt`. A quarter of an hour on two cores.

An exit behind a layer makes logits of the mean of the tokens there, by a linear map that is fitted to the judge's own logits (least squares
with a small penalty) on pairs of the train half that the extension would have it read. A pair that is surely other leaves there (early exit
as in Teerapittayanon, McDanel and Kung 2016, but the layers stay as they are). Prints how many layers are read, and what that changes.
"""

import argparse
import random

import numpy as np
import torch

import encoder
import tokens
from evaluate import read_rules, see
from train import save
from training_set import NEWS_SETS, RETRIEVED_SETS
from write_weights import load_checkpoint

GATE = 0.2
"""Pairs of less lexical probability are not read: judgedMin in src/matching/scoring/tiers.ts."""
OTHERS = ["pairs", "titles"]
OTHERS_MAX = 5000
"""As many pairs of each of these, chosen by chance."""
PENALTY = 3.0
LIMITS = {2: 5.0, 4: 4.0}
"""By how much the logit of other has to exceed the two others, by layer. Chosen on both halves, so that hardly any right claim leaves."""


def read_pairs(folder):
    chance, rows = random.Random(0), []
    for name in RETRIEVED_SETS + NEWS_SETS + OTHERS:
        kept = [row for row in tokens.read_lines(f"{folder}/pairs/{name}.jsonl") if row.get("p", 0) >= GATE and not row["isVetoed"]]
        rows += chance.sample(kept, OTHERS_MAX) if name in OTHERS else kept
    return rows


@torch.no_grad()
def read_means(judge, tokenizer, rows, size=64):
    """Means of the tokens behind each layer, layers x pairs x width, and logits, pairs x 3."""
    encoded = tokens.encode_pairs(tokenizer, [see(row, []) for row in rows])
    order = sorted(range(len(rows)), key=lambda at: len(encoded[at][0]))
    means, logits = [np.zeros((len(rows), judge.words.weight.shape[1]), np.float32) for _ in judge.layers], np.zeros((len(rows), 3), np.float32)
    for start in range(0, len(order), size):
        batch = order[start : start + size]
        read = judge.read(*tokens.make_batch([encoded[at] for at in batch]))
        for layer, mean in enumerate(read):
            means[layer][batch] = mean.numpy()
        logits[batch] = judge.classify(read[-1]).numpy()
    return means, logits


def fit_map(means, logits):
    """Weights, 3 x width, and biases of the linear map from means to logits."""
    centered = means - means.mean(0)
    weights = np.linalg.solve(centered.T @ centered + PENALTY * np.eye(centered.shape[1]), centered.T @ (logits - logits.mean(0))).T
    return weights, logits.mean(0) - weights @ means.mean(0)


def add_exits(plain, pieces, means, logits, train):
    """A copy of a judge with the exits of LIMITS. train: which pairs they are fitted to."""
    judge = encoder.Judge(pieces, len(plain.layers), LIMITS)
    judge.load_state_dict(plain.state_dict(), strict=False)
    for layer, limit in LIMITS.items():
        weights, biases = fit_map(means[layer - 1][train], logits[train])
        exit = judge.exits[str(layer)]
        exit.weight.data, exit.bias.data = torch.tensor(weights, dtype=torch.float32), torch.tensor(biases, dtype=torch.float32)
        exit.limit.fill_(limit)
    return judge.eval()


def follow(judge, means, logits):
    """The logits with which each pair leaves, and the number of layers read."""
    left, layers = logits.copy(), np.full(len(logits), len(means))
    for layer in sorted(judge.exits, key=int, reverse=True):
        exit = judge.exits[layer]
        own = means[int(layer) - 1] @ exit.weight.detach().numpy().T + exit.bias.detach().numpy()
        leaves = own[:, 0] - own[:, 1:].max(1) >= exit.limit.item()
        left[leaves], layers[leaves] = own[leaves], int(layer)
    return left, layers


def find_strong(rows, logits):
    """Whether the extension would mark each pair, but for its blind spots: as src/matching/scoring/decide.ts."""
    odds = np.clip([np.logaddexp(logits[:, 1], logits[:, 2]) - logits[:, 0], logits[:, 2] - logits[:, 1], read_rules(rows)], -8, 8)
    chance = 1 / (1 + np.exp(1.31 - np.array([0.413, -0.407, 1.22]) @ odds))
    doubted = np.logaddexp(logits[:, 0], logits[:, 2]) - logits[:, 1] >= 3
    return ((np.array([row["p"] for row in rows]) >= 0.56) | (chance >= 0.72)) & ~doubted


def report(rows, layers, before, after):
    right, train = np.array([row["label"] == 1 for row in rows]), np.array([row["split"] == "train" for row in rows])
    for name in RETRIEVED_SETS + NEWS_SETS + OTHERS:
        for half, of_half in (("train", train), ("dev", ~train)):
            of = of_half & np.array([row["set"] == name for row in rows])
            lost, new = before & ~after & of, after & ~before & of
            print(f"{name}, {half}: {of.sum()} pairs, {layers[of].mean():.2f} layers; of {before[of].sum()} marks {lost.sum()} lost, {(lost & right).sum()} of them right; {new.sum()} new")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint")
    parser.add_argument("out")
    parser.add_argument("--folder", default=".cache/judge")
    options = parser.parse_args()
    plain, vocabulary, step = load_checkpoint(options.checkpoint)
    rows = read_pairs(options.folder)
    means, logits = read_means(plain, tokens.create_tokenizer(vocabulary), rows)
    judge = add_exits(plain, len(vocabulary), means, logits, np.array([row["split"] == "train" for row in rows]))
    save(judge, vocabulary, options.out, step=step)
    left, layers = follow(judge, means, logits)
    report(rows, layers, find_strong(rows, logits), find_strong(rows, left))


if __name__ == "__main__":
    main()
