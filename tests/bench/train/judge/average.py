"""Averages checkpoints: `python average.py OUT.pt ONE.pt TWO.pt …`.

Runs that began with the same weights and saw different pairs in a different order can be averaged weight by weight; the mean is often more
accurate than each run and costs no more to run (model soups, Wortsman et al. 2022).
"""

import argparse

import torch

from train import save
from write_weights import load_checkpoint


def average(states):
    """The mean of each tensor. states: dictionaries of the same names and shapes."""
    return {name: torch.stack([state[name].float() for state in states]).mean(0) for name in states[0]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("checkpoints", nargs="+")
    options = parser.parse_args()
    judges, vocabularies, steps = zip(*[load_checkpoint(path) for path in options.checkpoints])
    if any(vocabulary != vocabularies[0] for vocabulary in vocabularies):
        raise SystemExit("the checkpoints have different vocabularies: train them with the same pairs in `pairs`")
    judges[0].load_state_dict(average([judge.state_dict() for judge in judges]))
    save(judges[0], vocabularies[0], options.out, step=sum(steps))
    print(f"{options.out}: the mean of {len(judges)} checkpoints of {', '.join(map(str, steps))} steps")


if __name__ == "__main__":
    main()
