"""A logistic regression, and how well what it says finds what it should."""

import math

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Truths = NDArray[np.bool_]

SEED = 14
DRAWS = 1000


def regression(seen: Numbers, fine: Numbers) -> Numbers:
    """The weights of a logistic regression, by Newton's method, all but unpenalized."""
    weights = np.zeros(seen.shape[1])
    penalty = np.diag([0.0, *[1e-3] * (seen.shape[1] - 1)])
    for _ in range(30):
        sure = sigmoid(seen @ weights)
        slope = seen.T @ (fine - sure) - penalty @ weights
        weights += np.linalg.solve((seen.T * (sure * (1 - sure))) @ seen + penalty, slope)
    return weights


def sigmoid(odds: Numbers) -> Numbers:
    """The logistic function."""
    return np.asarray(1 / (1 + np.exp(-odds)), dtype=np.float64)


def found(sure: Numbers, rough: Truths) -> float:
    """The area under the ROC curve: how often a rough sentence has the lower number of two."""
    values, places, counts = np.unique(sure, return_inverse=True, return_counts=True)
    ranks = np.cumsum(counts) - (counts - 1) / 2
    mine = ranks[places][~rough]
    fine, bad = len(mine), int(rough.sum())
    return float((mine.sum() - fine * (fine + 1) / 2) / (fine * bad)) if len(values) else math.nan


def interval(sure: Numbers, rough: Truths) -> tuple[float, float]:
    """Between what that area lies in 95 of 100 samples drawn from these sentences."""
    draw = np.random.default_rng(SEED)
    areas = []
    for _ in range(DRAWS):
        some = draw.integers(0, len(sure), len(sure))
        areas.append(found(sure[some], rough[some]))
    low, high = np.quantile(areas, [0.025, 0.975])
    return float(low), float(high)


def calibration_error(sure: Numbers, fine: Truths) -> float:
    """The mean distance of number and truth over ten bins (Guo et al. 2017)."""
    bins = np.minimum((sure * 10).astype(int), 9)
    gaps = [abs(sure[bins == b].sum() - fine[bins == b].sum()) for b in set(bins.tolist())]
    return float(sum(gaps) / len(sure))
