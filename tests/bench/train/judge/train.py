"""Trains the judge: `python train.py DATA [--out FOLDER]`. Its two epochs are 2,320 steps of 32 pairs and took 37 minutes on two shared cores.
Where other programs share the cores, set GOMP_SPINCOUNT=0, so that threads that wait do not spin.

Needs the pairs that `npm run export-pairs -- DATA` writes. Writes FOLDER/checkpoint.pt every 200 steps and at the end, with the
vocabulary inside. With the same data, seed and number of threads, and without --budget-minutes, the same weights
should come out; that was not tried.
"""

import argparse
import math
import os
import random
import time

import torch
import torch.nn.functional as F

import encoder
import tokens
from training_set import CLAIM_SETS, GOALS, NEWS_SETS, collect, drop_parts
from write_weights import load_checkpoint

SAVE_EVERY = 200
POOL = 50
"""Batches whose pairs are sorted by length together, so that little is padded."""
WARM_UP = 0.06
"""Share of the steps in which the rate rises; then it falls in a straight line to 0."""


def read_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("--out", default=".cache/judge")
    parser.add_argument("--pieces", type=int, default=16000, help="size of the vocabulary; 0 keeps the base's 30,522")
    parser.add_argument("--layers", type=int, default=encoder.LAYERS, help="1 to 6")
    parser.add_argument("--teacher", default="", help="a checkpoint with the same vocabulary whose probabilities are learned too (distillation)")
    parser.add_argument("--epochs", type=float, default=2)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=8e-5)
    parser.add_argument("--seed", type=int, default=0, help="of order, dropout and pairs; every run begins with the same weights")
    parser.add_argument("--made-claims", type=int, default=2400, help="claims from which pairs are made by rule")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--budget-minutes", type=float, default=math.inf, help="end sooner, with the rate falling by the clock")
    parser.add_argument("--only-base", action="store_true", help="write the untrained judge and end")
    return parser.parse_args()


def list_vocabulary_texts(data, folder):
    """Texts whose pieces are worth keeping: all claims, and news of the train half."""
    claims = [claim for name in CLAIM_SETS for claim in tokens.read_lines(f"{data}/retrieval/{name}/claims.jsonl")]
    texts = {part for claim in claims for key in ("text", "title", "speaker") if (part := claim.get(key))}
    for name in NEWS_SETS:
        for row in tokens.read_lines(f"{folder}/{name}.jsonl"):
            if "claim" in row:
                texts |= {row["claimText"], row["title"]}
                if row["split"] == "train":
                    texts.add(row["sentence"])
    return sorted(texts)


def create_judge(vocabulary, layers):
    order = {piece: at for at, piece in enumerate(tokens.read_base_vocabulary())}
    judge = encoder.Judge(len(vocabulary), layers)
    encoder.load_base(judge, [order[piece] for piece in vocabulary])
    return judge


def list_batches(rows, size, chance):
    """Row numbers in batches of rows of similar length, in random order."""
    order = list(range(len(rows)))
    chance.shuffle(order)
    batches = []
    for start in range(0, len(order), size * POOL):
        pool = sorted(order[start : start + size * POOL], key=lambda at: len(rows[at][0]))
        batches += [pool[at : at + size] for at in range(0, len(pool), size)]
    chance.shuffle(batches)
    return batches


def measure_loss(logits, goals):
    """Cross-entropy, where each pair has a set of classes that count as right."""
    allowed = torch.zeros_like(logits, dtype=torch.bool)
    for at, goal in enumerate(goals):
        allowed[at, GOALS[goal]] = True
    chances = F.log_softmax(logits, -1).masked_fill(~allowed, -math.inf)
    return -torch.logsumexp(chances, -1).mean()


def load_teacher(path, vocabulary):
    teacher, known, _ = load_checkpoint(path)
    if known != vocabulary:
        raise SystemExit(f"{path} has another vocabulary, so it cannot read the same pairs: train it with the same DATA and --pieces")
    return teacher


def measure_distance(logits, teacher, batch):
    """Cross-entropy against the teacher's probabilities (Hinton, Vinyals and Dean 2015, at temperature 1)."""
    with torch.no_grad():
        goals = F.softmax(teacher(*batch).float(), -1)
    return F.cross_entropy(logits, goals)


def save(judge, vocabulary, path, **facts):
    torch.save({"state": judge.state_dict(), "vocabulary": vocabulary, **facts}, path + ".part")
    os.replace(path + ".part", path)


def train(judge, vocabulary, pairs, fillers, path, options):
    chance = random.Random(options.seed)
    speakers = sorted({pair["speaker"] for pair in pairs if pair["speaker"]})
    tokenizer = tokens.create_tokenizer(vocabulary)
    decayed = [tensor for tensor in judge.parameters() if tensor.ndim > 1]
    plain = [tensor for tensor in judge.parameters() if tensor.ndim == 1]
    rule = torch.optim.AdamW([{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0}], lr=options.rate)
    teacher = load_teacher(options.teacher, vocabulary) if options.teacher else None
    total = math.ceil(len(pairs) / options.batch * options.epochs)
    started, step, loss_mean = time.time(), 0, math.log(3)
    while step < total:
        rows = tokens.encode_pairs(tokenizer, [drop_parts(pair, fillers, speakers, chance) for pair in pairs])
        for batch in list_batches(rows, options.batch, chance):
            done = max(step / total, (time.time() - started) / 60 / options.budget_minutes)
            if done >= 1:
                break
            for group in rule.param_groups:
                group["lr"] = options.rate * min((step + 1) / (WARM_UP * total), (1 - done) / (1 - WARM_UP), 1)
            judge.train()
            read = tokens.make_batch([rows[at] for at in batch])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = judge(*read)
                distance = measure_distance(logits.float(), teacher, read) if teacher else 0
            loss = measure_loss(logits.float(), [pairs[at]["goal"] for at in batch]) + distance
            rule.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            rule.step()
            step += 1
            loss_mean = 0.98 * loss_mean + 0.02 * loss.item()
            if step % 20 == 0:
                print(f"step {step} of {total}, loss {loss_mean:.4f}, {time.time() - started:.0f} s", flush=True)
            if step % SAVE_EVERY == 0:
                save(judge, vocabulary, path, step=step)
        else:
            continue
        break
    save(judge, vocabulary, path, step=step)
    print(f"ended after {step} steps of {options.batch} pairs, {time.time() - started:.0f} s", flush=True)


def main():
    options = read_arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(0)
    folder = f"{options.out}/pairs"
    vocabulary = tokens.prune_vocabulary(list_vocabulary_texts(options.data, folder), options.pieces)
    judge = create_judge(vocabulary, options.layers)
    torch.manual_seed(options.seed)
    path = f"{options.out}/checkpoint.pt"
    if options.only_base:
        save(judge, vocabulary, path, step=0)
        return
    pairs, fillers = collect(options.data, folder, options.made_claims, options.seed)
    print(f"{len(pairs)} pairs, {len(vocabulary)} pieces", flush=True)
    train(judge, vocabulary, pairs, fillers, path, options)


if __name__ == "__main__":
    main()
