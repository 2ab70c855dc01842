"""The statistics against SciPy's, and what they say of runs that are missing or do not vary."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from simulation.experiments.statistics import (
    MOST_RUNS,
    estimate,
    paired_difference,
    pairing,
    replications_to_tell,
    replications_within,
    unpaired_difference,
    unpaired_runs_to_tell,
)

LUCK = np.random.default_rng(2)
ONE, OTHER = LUCK.normal(5, 2, 40), LUCK.normal(6, 3, 40)
NAN = math.nan


def standard(size, mean, spread=1.0):
    """Values whose mean and standard deviation are exactly these."""
    values = np.random.default_rng(size).normal(size=size)
    return mean + spread * (values - values.mean()) / values.std(ddof=1)


def test_the_interval_of_a_mean_is_students():
    found = estimate(ONE)
    expected = stats.ttest_1samp(ONE, 0).confidence_interval(0.95)
    assert (found.low, found.high) == pytest.approx((expected.low, expected.high))
    assert found.half_width == pytest.approx((expected.high - expected.low) / 2)
    assert (found.mean, found.count, found.missing) == (pytest.approx(ONE.mean()), 40, 0)


def test_the_interval_of_a_difference_is_that_of_the_paired_test():
    found = paired_difference(OTHER, ONE)
    expected = stats.ttest_rel(OTHER, ONE).confidence_interval(0.95)
    assert (found.low, found.high) == pytest.approx((expected.low, expected.high))


@pytest.mark.parametrize("size", [40, 7])
def test_the_interval_of_an_unpaired_difference_is_welchs(size):
    found = unpaired_difference(OTHER, ONE[:size])
    expected = stats.ttest_ind(OTHER, ONE[:size], equal_var=False).confidence_interval(0.95)
    assert (found.low, found.high) == pytest.approx((expected.low, expected.high))
    assert (found.mean, found.count) == (pytest.approx(OTHER.mean() - ONE[:size].mean()), 40 + size)


def test_unpaired_values_are_missing_on_their_own_side_only():
    found = unpaired_difference([3.0, NAN, 5.0], [1.0, 2.0, 3.0])
    assert (found.mean, found.count, found.missing) == (2.0, 5, 1)
    lonely = unpaired_difference([3.0, NAN], [1.0, 2.0])
    assert lonely.mean == 1.5 and math.isnan(lonely.low) and not lonely.clear
    assert math.isnan(unpaired_difference([NAN], [1.0]).mean)
    assert unpaired_difference([2.0, 2.0], [1.0, 1.0]).clear


@given(st.lists(st.floats(-1e6, 1e6), min_size=3, max_size=30), st.floats(-1e3, 1e3))
def test_clear_of_zero_is_what_the_test_says_at_five_percent(values, shift):
    shifted = np.array(values) + shift
    if shifted.std() < 1e-6 * (1 + abs(shifted).max()):
        return
    chance = stats.ttest_1samp(shifted, 0).pvalue
    if abs(chance - 0.05) > 1e-9:
        assert estimate(shifted).clear == (chance < 0.05)


def test_missing_values_are_left_out_and_counted():
    found = estimate([1.0, NAN, 3.0, NAN, 2.0])
    assert (found.mean, found.count, found.missing) == (2.0, 3, 2)


def test_a_pair_with_a_missing_side_is_left_out():
    found = paired_difference([3.0, NAN, 5.0, 9.0], [1.0, 2.0, NAN, 8.0])
    assert (found.mean, found.count, found.missing) == (1.5, 2, 2)


def test_pairs_must_have_two_sides():
    with pytest.raises(ValueError, match="3 and 2"):
        paired_difference([1, 2, 3], [1, 2])


@pytest.mark.parametrize(("values", "count"), [([], 0), ([NAN], 0), ([4.0], 1), ([4.0, NAN], 1)])
def test_fewer_than_two_values_have_no_interval_and_are_never_clear(values, count):
    found = estimate(values)
    assert found.count == count
    assert math.isnan(found.low)
    assert math.isnan(found.high)
    assert not found.clear


def test_what_does_not_vary_is_clear_if_it_is_not_zero():
    assert estimate([2.0, 2.0, 2.0]).clear
    assert not estimate([0.0, 0.0, 0.0]).clear


def test_pairing_compares_the_variance_of_the_difference_with_that_of_unrelated_runs():
    market = LUCK.normal(100, 10, 500)
    one, other = market + LUCK.normal(0, 1, 500), market + 3 + LUCK.normal(0, 1, 500)
    found = pairing(other, one)
    assert found.paired == pytest.approx(np.var(other - one, ddof=1))
    assert found.unpaired == pytest.approx(np.var(one, ddof=1) + np.var(other, ddof=1))
    assert found.gain > 50


def test_pairing_gains_nothing_that_can_be_told_if_nothing_varies():
    assert math.isnan(pairing([1.0, 1.0], [2.0, 2.0]).gain)
    assert math.isnan(pairing([1.0, NAN], [2.0, 2.0]).paired)


def test_so_many_runs_reach_the_half_width_and_one_less_does_not():
    values = standard(20, mean=50, spread=4)
    needed = replications_within(values, 0.5)

    def half_width(runs):
        return stats.t.ppf(0.975, runs - 1) * 4 / math.sqrt(runs)

    assert half_width(needed) <= 0.5 < half_width(needed - 1)


def test_a_half_width_must_be_above_zero_and_within_reach():
    with pytest.raises(ValueError, match="above zero"):
        replications_within([1.0, 2.0], 0.0)
    assert replications_within([1.0, 2.0], 1e-9) is None
    assert replications_within([1.0], 0.1) is None


@pytest.mark.parametrize(("effect", "pairs"), [(0.2, 199), (0.5, 34), (0.8, 15), (1.0, 10)])
def test_the_number_of_pairs_is_the_textbook_one_for_80_percent_power(effect, pairs):
    assert replications_to_tell(standard(30, mean=effect)) == pairs


def test_that_many_pairs_do_tell_in_four_of_five_tries():
    pairs = replications_to_tell(standard(30, mean=0.4))
    tries = np.random.default_rng(1).normal(0.4, 1, (2000, pairs))
    told = np.mean([estimate(each).clear for each in tries])
    assert told == pytest.approx(0.8, abs=0.03)  # three standard errors of 2,000 tries


@pytest.mark.parametrize(("effect", "runs"), [(0.5, 64), (0.8, 26), (1.0, 17)])
def test_the_number_of_unpaired_runs_is_the_textbook_one_for_80_percent_power(effect, runs):
    assert unpaired_runs_to_tell(standard(30, mean=effect), standard(40, mean=0.0)) == runs


def test_that_many_unpaired_runs_do_tell_in_four_of_five_tries():
    runs = unpaired_runs_to_tell(standard(30, mean=0.5), standard(40, mean=0.0, spread=3.0))
    luck = np.random.default_rng(3)
    tries = zip(luck.normal(0.5, 1, (2000, runs)), luck.normal(0.0, 3, (2000, runs)), strict=True)
    told = np.mean([unpaired_difference(*each).clear for each in tries])
    assert told == pytest.approx(0.8, abs=0.03)


def test_nothing_to_go_by_gives_no_number():
    assert unpaired_runs_to_tell([1.0], [2.0, 3.0]) is None
    assert unpaired_runs_to_tell([1.0, 2.0], [2.0, 1.0]) is None
    assert unpaired_runs_to_tell([1.0, 1.0], [2.0, 2.0]) == 2
    assert replications_to_tell([1.0]) is None
    assert replications_to_tell([NAN, 1.0]) is None
    assert replications_to_tell([0.0, 0.0, 0.0]) is None
    assert replications_to_tell(standard(30, mean=0.001)) is None
    assert replications_to_tell([2.0, 2.0]) == 2
    assert replications_to_tell(standard(30, mean=0.01)) < MOST_RUNS
