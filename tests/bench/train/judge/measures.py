"""What evaluate.py measures: area under the curve, recall at fixed rates of wrong marks, logistic regression, intervals."""

import numpy as np


def measure_area(scores, labels):
    """Area under the ROC curve: the chance that a positive scores higher than a negative; ties count half. NaN if one is missing."""
    scores, labels = np.asarray(scores, float), np.asarray(labels, bool)
    order = np.argsort(scores, kind="stable")
    values, first, counts = np.unique(scores[order], return_index=True, return_counts=True)
    ranks = np.empty(len(scores))
    ranks[order] = np.repeat(first + (counts + 1) / 2, counts)
    positives, negatives = labels.sum(), (~labels).sum()
    if positives == 0 or negatives == 0:
        return float("nan")
    return float((ranks[labels].sum() - positives * (positives + 1) / 2) / (positives * negatives))


def find_threshold(wrong, sentences, rate):
    """The lowest score so that at most `rate` of 1,000 sentences have a wrong mark above it. wrong: best score of each sentence."""
    allowed = int(rate * sentences / 1000)
    ordered = np.sort(wrong)[::-1]
    return float(ordered[allowed]) if allowed < len(ordered) else -np.inf


def fit_logistic(features, labels, penalty=1.0, rounds=50):
    """Logistic regression by Newton's method, on features scaled to deviation 1. Returns a function from features to logits."""
    mean, deviation = features.mean(0), features.std(0) + 1e-9
    scaled = lambda rows: np.column_stack([np.ones(len(rows)), (rows - mean) / deviation])
    rows, weights = scaled(features), np.zeros(features.shape[1] + 1)
    ridge = np.diag([0.0, *[penalty] * features.shape[1]])
    for _ in range(rounds):
        chances = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (chances - labels) + ridge @ weights
        change = np.linalg.solve((rows * (chances * (1 - chances))[:, None]).T @ rows + ridge + 1e-9 * np.eye(len(weights)), slope)
        weights -= change
        if np.abs(change).max() < 1e-6:
            break
    return lambda other: scaled(other) @ weights


def find_interval(values):
    """The middle 95 % of values from bootstrap samples."""
    return tuple(float(value) for value in np.nanpercentile(values, [2.5, 97.5]))


def sample_groups(groups, chance):
    """One bootstrap sample: as many groups as there are, drawn with replacement."""
    return [groups[at] for at in chance.integers(len(groups), size=len(groups))]
