"""The judge with the integers of the weights file, simulated in floats: weights by row, activations by row of a token."""

import copy

import torch
from torch import nn

from write_weights import quantize


class IntegerLinear(nn.Module):
    """A linear map of 8-bit weights and 8-bit activations; sums are those of integers, up to the rounding of f32."""

    def __init__(self, linear):
        super().__init__()
        steps, scale = quantize(linear.weight.detach())
        self.register_buffer("steps", steps.float())
        self.register_buffer("scale", scale)
        self.register_buffer("bias", linear.bias.detach())

    def forward(self, x):
        scale = x.abs().amax(-1, keepdim=True).clamp(min=2.0**-100) / 127
        return ((x / scale).round() @ self.steps.T) * (scale * self.scale) + self.bias


def make_integer(judge):
    """A copy with integers everywhere but in the last map, which the file keeps as floats."""
    judge = copy.deepcopy(judge)
    for table in (judge.words, judge.positions, judge.segments):
        steps, scale = quantize(table.weight.detach())
        table.weight.data = steps.float() * scale[:, None]
    for layer in judge.layers:
        for name in ("query", "key", "value", "attention", "inner", "outer"):
            setattr(layer, name, IntegerLinear(getattr(layer, name)))
    judge.pooled = IntegerLinear(judge.pooled)
    return judge.eval()
