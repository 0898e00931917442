"""Measures a checkpoint on the dev half: `python evaluate.py [--checkpoint FILE]`. Takes about ten minutes.

For rules (lexical probability), judge, and both in one logistic regression: area under the curve on pairs, contradictions called the
same, recall of the right claim at fixed rates of wrong marks on news; and floats against integers. The regression is fitted on one
half of the dev documents and queries and used on the other, both ways, so it is never measured on what it was fitted on.
"""

import argparse
from collections import defaultdict

import numpy as np
import torch

import tokens
from integer_judge import make_integer
from measures import find_interval, find_threshold, fit_logistic, measure_area, sample_groups
from training_set import NEWS_SETS, RETRIEVED_SETS, hash_half
from write_weights import load_checkpoint

RATES = [0.1, 0.2, 0.3, 0.5]
METHODS = ["rules", "judge", "combined"]
SAMPLES = 300
ODDS_MAX, PENALTY = 8, 100
"""The first as in src/matching/scoring/decision-odds.ts."""
PARTS = ["context", "speaker", "title"]


def read_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", default=".cache/judge")
    parser.add_argument("--checkpoint", default="")
    parser.add_argument("--gate", type=float, default=0.12, help="pairs of less lexical probability are not judged")
    parser.add_argument("--without", default="", help="parts of the input to leave out: " + ",".join(PARTS))
    parser.add_argument("--integer-pairs", type=int, default=2000, help="pairs for floats against integers")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--bfloat16", action="store_true", help="twice as fast, less exact")
    return parser.parse_args()


def see(row, without):
    """A row as the judge sees it."""
    seen = {"sentence": row.get("read", row["sentence"]), "claimText": row["claimText"], "context": (row["before"] or [""])[-1]}
    seen |= {"speaker": row["speaker"], "title": row["title"]}
    return seen | {part: "" for part in without}


@torch.no_grad()
def predict(judge, tokenizer, pairs, bfloat16=False, size=64):
    """Logits, pairs x 3."""
    rows = tokens.encode_pairs(tokenizer, pairs)
    order = sorted(range(len(rows)), key=lambda at: len(rows[at][0]))
    logits = torch.zeros(len(rows), 3)
    for start in range(0, len(order), size):
        batch = order[start : start + size]
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bfloat16):
            logits[batch] = judge(*tokens.make_batch([rows[at] for at in batch])).float()
    return logits.numpy()


def read_sets(options):
    """Rows of the dev half that pass the gate, the number of queries of each set, and of sentences of each dev document."""
    rows, asked, sentences = [], defaultdict(set), {}
    for name in RETRIEVED_SETS + NEWS_SETS:
        for row in tokens.read_lines(f"{options.folder}/pairs/{name}.jsonl"):
            if row["split"] != "dev":
                continue
            if "sentences" in row:
                sentences[row["document"]] = row["sentences"]
                continue
            if name in RETRIEVED_SETS:
                asked[name].add(row["query"])
            if row.get("p", 0) >= options.gate:
                rows.append(row | {"group": row.get("document", row["query"])})
    return rows, asked, sentences


def measure_odds(rows, logits):
    """What the engine decides from: log odds of judge (a match, and contrary against same) and rules, pairs x 3."""
    odds = [np.logaddexp(logits[:, 1], logits[:, 2]) - logits[:, 0], logits[:, 2] - logits[:, 1], read_rules(rows)]
    return np.clip(np.column_stack(odds), -ODDS_MAX, ODDS_MAX)


def read_rules(rows):
    chances = np.clip([row["p"] for row in rows], 1e-4, 1 - 1e-4)
    return np.log(chances / (1 - chances))


def combine(rows, logits, labels, groups):
    """Judge and rules in one regression, fitted on one half and used on the other; a veto rules out a match."""
    features = measure_odds(rows, logits)
    fold = np.array([hash_half(group) for group in groups])
    combined = np.zeros(len(rows))
    for side in (0, 1):
        combined[fold == side] = fit_logistic(features[fold != side], labels[fold != side], PENALTY)(features[fold == side])
    return np.where([row["isVetoed"] for row in rows], -99, combined)


def print_decision(rows, logits):
    """The weights for src/matching/scoring/decision-weights.ts: the same regression, fitted on all dev pairs that no guard rules out, then
    scaled and shifted so that probabilities are right for queries (Platt 1999): of news, every pair is wrong."""
    free = np.array([not row["isVetoed"] for row in rows])
    asked = free & np.array([row["set"] in RETRIEVED_SETS for row in rows])
    labels, odds = np.array([row["label"] for row in rows]), measure_odds(rows, logits)
    score = fit_logistic(odds[free], labels[free], PENALTY)
    scale = fit_logistic(score(odds[asked])[:, None], labels[asked], 0)
    bias, *ends = scale(score(np.vstack([np.zeros(3), np.eye(3)]))[:, None])
    print(f"decision: bias {bias:.3f}, " + ", ".join(f"{name} {end - bias:.3f}" for name, end in zip(("match", "contrary", "lexical"), ends)), flush=True)


def add_scores(rows, logits):
    """Scores by method for rows of queries and news: the chance that the sentence states the claim or its opposite."""
    rules = read_rules(rows)
    judge = np.logaddexp(logits[:, 1], logits[:, 2]) - logits[:, 0]
    combined = combine(rows, logits, np.array([row["label"] for row in rows]), [row["group"] + "!" for row in rows])
    for at, row in enumerate(rows):
        row["scores"] = {"rules": rules[at], "judge": judge[at], "combined": combined[at]}


def list_best(rows, method):
    """The best row of each sentence."""
    best = {}
    for row in rows:
        key = row["set"], row["query"]
        if key not in best or row["scores"][method] > best[key]["scores"][method]:
            best[key] = row
    return list(best.values())


def measure_recall(news, found, asked, sentences, rate):
    """Threshold at a rate of wrong marks, and the share of queries whose right claim is above it."""
    least = find_threshold(news, sentences, rate)
    return sum(label == 1 and score > least for score, label in found) / asked


def print_recall(rows, asked, sentences):
    chance = np.random.default_rng(0)
    for method in METHODS:
        best = list_best(rows, method)
        news = defaultdict(list)
        for row in best:
            if row["set"] in NEWS_SETS:
                news[row["document"]].append(row["scores"][method])
        documents = [(np.array(news[name]), count) for name, count in sentences.items()]
        for rate in RATES:
            cells = []
            for name in RETRIEVED_SETS:
                marked = {row["query"]: (row["scores"][method], row["label"]) for row in best if row["set"] == name}
                queries = [marked.get(query, (-np.inf, 0)) for query in sorted(asked[name])]
                measure = lambda texts, asks: measure_recall(np.concatenate([scores for scores, _ in texts]), asks, len(asks), sum(n for _, n in texts), rate)
                low, high = find_interval([measure(sample_groups(documents, chance), sample_groups(queries, chance)) for _ in range(SAMPLES)])
                cells.append(f"{name} {measure(documents, queries):.3f} ({low:.2f}–{high:.2f})")
            print(f"recall  {method:9} at {rate} wrong per 1,000: {', '.join(cells)}", flush=True)
        print_halves(best, method, sentences)


def print_halves(best, method, sentences):
    """Wrong marks by whether training saw the claim: equal numbers mean that no claim was learned by heart."""
    news = [row for row in best if row["set"] in NEWS_SETS]
    least = find_threshold([row["scores"][method] for row in news], sum(sentences.values()), 1)
    marks = [hash_half(row["claim"]) for row in news if row["scores"][method] > least]
    print(f"marks   {method:9} at 1 wrong per 1,000: {marks.count(0)} of claims of the training half, {marks.count(1)} of others")


def print_pairs(rows, logits):
    labels = np.array([row["label"] for row in rows])
    keep = np.isin(labels, ["same", "contradict", "related", "different"])
    rows, logits, labels = [row for row, is_kept in zip(rows, keep) if is_kept], logits[keep], labels[keep]
    same = logits[:, 1] - np.logaddexp(logits[:, 0], logits[:, 2])
    chances = np.array([row["p"] for row in rows])
    combined = combine(rows, logits, labels == "same", [row["sentence"] for row in rows])
    chance = np.random.default_rng(0)
    for title, is_part in list_parts(rows):
        part = np.array([is_part(row) for row in rows])
        contrary = part & (labels == "contradict")
        cells = []
        for method, scores in (("rules", chances), ("judge", same), ("combined", combined)):
            at = np.flatnonzero(part)
            areas = [measure_area(scores[drawn], labels[drawn] == "same") for drawn in (chance.choice(at, len(at)) for _ in range(SAMPLES))]
            low, high = find_interval(areas) if part.sum() > 1 else (np.nan, np.nan)
            cells.append(f"{method} {measure_area(scores[part], labels[part] == 'same'):.3f} ({low:.2f}–{high:.2f})")
        called = f"contradictions called same {np.mean(same[contrary] > 0):.3f} of {contrary.sum()}" if contrary.any() else ""
        right = part & (labels == "same")
        kept = f"same called same {np.mean(same[right] > 0):.3f} of {right.sum()}" if right.any() else ""
        print(f"pairs   {title}: AUC {', '.join(cells)}; {called}; {kept}", flush=True)


def list_parts(rows):
    yield "all", lambda row: True
    yield "sets that training used", lambda row: row["mayTrain"]
    yield "sets that it did not", lambda row: not row["mayTrain"]
    for source in sorted({row["source"] for row in rows}):
        yield source, lambda row, source=source: row["source"] == source


def print_integers(judge, tokenizer, rows, without, count):
    """Floats against integers, on pairs spread over all sets."""
    chosen = rows[:: max(1, len(rows) // count)]
    seen = [see(row, without) for row in chosen]
    floats, integers = predict(judge, tokenizer, seen), predict(make_integer(judge), tokenizer, seen)
    other = np.mean(floats.argmax(1) != integers.argmax(1))
    labels = np.array([row["label"] in (1, "same") for row in chosen])
    areas = [measure_area(np.logaddexp(y[:, 1], y[:, 2]) - y[:, 0], labels) for y in (floats, integers)]
    gap = np.abs(floats - integers)
    print(f"integers: {len(chosen)} pairs, AUC {areas[0]:.4f} in floats, {areas[1]:.4f} in integers; {other:.4f} are of another class; ", end="")
    print(f"logits differ by {gap.mean():.3f} on average, {gap.max():.3f} at most")


def main():
    options = read_arguments()
    torch.set_num_threads(options.threads)
    judge, vocabulary, step = load_checkpoint(options.checkpoint or f"{options.folder}/checkpoint.pt")
    tokenizer = tokens.create_tokenizer(vocabulary)
    without = [part for part in options.without.split(",") if part]
    rows, asked, sentences = read_sets(options)
    pairs = [row for row in tokens.read_lines(f"{options.folder}/pairs/pairs.jsonl") if row["split"] == "dev"]
    total = sum(sentences.values())
    print(f"after {step} steps; {len(rows)} pairs of sentences and claims, {len(pairs)} labeled pairs, {len(sentences)} documents of {total} sentences", flush=True)
    logits = predict(judge, tokenizer, [see(row, without) for row in rows], options.bfloat16)
    add_scores(rows, logits)
    print_decision(rows, logits)
    print_recall(rows, asked, sentences)
    print_pairs(pairs, predict(judge, tokenizer, [see(row, without) for row in pairs], options.bfloat16))
    if options.integer_pairs > 0:
        print_integers(judge, tokenizer, rows + pairs, without, options.integer_pairs)


if __name__ == "__main__":
    main()
