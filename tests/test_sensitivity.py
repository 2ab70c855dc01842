"""The instrument: on functions with known indices, with luck of a known size, and where one factor flips an order."""

import numpy as np
import pytest

from simulation.experiments.order import all_kept, best, flip, share_interval, signs
from simulation.experiments.sensitivity import (
    averaged,
    elementary_effects,
    indices,
    noise,
    screened,
    straight,
    strongest,
)
from simulation.studies.designs import designed
from simulation.studies.factors import NOTHING, Factor
from simulation.studies.study import Study

DESIGNS = {"draws": "lhs", "walks": "morris", "crossed": "saltelli_short", "pairs": "saltelli"}


def points_of(kind, number, seed, factors=3):
    """Points of the design that a stage uses, as shares of each factor's way."""
    named = tuple(Factor(f"{NOTHING}{each}", 0.0, 1.0) for each in range(factors))
    study = Study("known", ("undefined",), named, DESIGNS[kind], points=number, levels=4, seed=seed)
    return designed(study).shares


def ishigami(cube):
    """Ishigami and Homma's function with a = 7, b = 0.1; its indices are known exactly."""
    one, two, three = (np.pi * (2 * column - 1) for column in cube.T)
    return np.sin(one) + 7 * np.sin(two) ** 2 + 0.1 * three**4 * np.sin(one)


def straight_line(cube):
    return cube @ np.array([1.0, -2.0, 0.0])


def with_luck(means, size, seeds=4):
    """Values [points, seeds] around `means`, as much luck as `size` says in each, and seeds of different worth."""
    luck = np.random.default_rng(5)
    return means[:, None] + size * luck.normal(size=(len(means), seeds)) + 10 * np.arange(seeds)


def test_sobol_indices_of_ishigami_are_found_within_their_intervals():
    cube = points_of("crossed", 2048, 1)
    found = indices(ishigami(cube)[:, None], 3)
    for told, half, known in (
        (found.first, found.first_half, (0.3139, 0.4424, 0.0)),
        (found.total, found.total_half, (0.5576, 0.4424, 0.2437)),
    ):
        # Half-widths hold 95 %; of six known values one may lie outside, none twice as far.
        assert (np.abs(told - known) < 2 * half).all()
        assert (half < 0.07).all()


def test_the_third_factor_of_ishigami_works_only_in_interaction():
    found = indices(ishigami(points_of("crossed", 1024, 2))[:, None], 3)
    assert found.total[2] - found.total_half[2] > 0.15
    assert abs(found.first[2]) < found.first_half[2] + 0.02


def test_luck_shows_as_total_share_of_a_factor_that_does_nothing_and_is_told():
    cube = points_of("crossed", 1024, 3)
    found = indices(with_luck(straight_line(cube), 0.8), 3)
    # Mean of four seeds: variance 0.16 beside (1 + 4) / 12 of the line itself.
    expected = 0.16 / (0.16 + 5 / 12)
    assert found.luck == pytest.approx(expected, abs=0.04)
    assert found.total[2] == pytest.approx(found.luck, abs=0.05)
    assert abs(found.first[2]) < 0.05


def test_walks_find_the_slopes_of_a_straight_line_exactly():
    cube = points_of("walks", 6, 4)
    found = screened(cube, straight_line(cube)[:, None])
    assert found.mu == pytest.approx([1, -2, 0], abs=1e-12)
    assert found.mu_star == pytest.approx([1, 2, 0], abs=1e-12)
    assert found.sigma == pytest.approx([0, 0, 0], abs=1e-9)
    assert found.variance == pytest.approx([1 / 12, 4 / 12, 0])
    assert found.luck == 0


def test_our_elementary_effects_are_those_behind_salibs_numbers():
    cube = points_of("walks", 8, 5)
    effects = elementary_effects(cube, ishigami(cube))
    found = screened(cube, ishigami(cube)[:, None])
    assert effects.shape == (8, 3)
    assert found.mu == pytest.approx(effects.mean(axis=0))
    assert found.mu_star == pytest.approx(np.abs(effects).mean(axis=0))
    assert found.sigma == pytest.approx(effects.std(axis=0, ddof=1))


def test_screening_tells_how_large_an_effect_luck_alone_would_show_and_takes_it_out_of_the_variance():
    cube = points_of("walks", 400, 6)
    found = screened(cube, with_luck(straight_line(cube), 1.0))
    assert found.mu_star[2] == pytest.approx(found.luck, rel=0.1)
    assert found.variance == pytest.approx([1 / 12, 4 / 12, 0], abs=0.03)


def test_what_a_seed_is_worth_everywhere_is_no_luck():
    lined = straight_line(points_of("draws", 300, 7))
    assert noise(with_luck(lined, 0.0)).share == pytest.approx(0)
    told = noise(with_luck(lined, 0.8))
    assert told.within == pytest.approx(0.16, rel=0.2)
    assert told.real == pytest.approx(5 / 12, rel=0.2)


def test_one_seed_cannot_tell_luck():
    told = noise(straight_line(points_of("draws", 50, 7))[:, None])
    assert np.isnan(told.share) and told.real == told.between > 0


def test_draws_see_straight_effects():
    cube = points_of("draws", 2000, 8)
    assert straight(cube, straight_line(cube)[:, None]) == pytest.approx([0.2, 0.8, 0], abs=0.03)


def test_straight_shares_of_what_does_nothing_are_zero_on_average():
    cube = points_of("draws", 60, 9, factors=200)
    luck = np.random.default_rng(1).normal(size=(60, 1))
    assert abs(straight(cube, luck).mean()) < 0.005
    assert straight(cube, luck).min() < 0


def test_the_strongest_over_all_conclusions_come_first_and_luck_below_zero_counts_for_nothing():
    shares = np.array([[0.5, 0.0, -0.9, 0.2], [0.0, 0.1, 0.3, 0.2]])
    assert strongest(shares, 3) == [0, 3, 2]


def test_missing_values_are_left_out_of_their_points_mean():
    values = np.array([[1.0, np.nan], [np.nan, np.nan], [3.0, 5.0]])
    assert averaged(values) == pytest.approx([1.0, 2.5, 4.0])
    assert averaged(np.full((3, 2), np.nan)) == pytest.approx([0, 0, 0])


def test_nothing_that_varies_has_no_shares():
    cube = points_of("crossed", 16, 1)
    found = indices(np.ones((len(cube), 4)), 3)
    assert not found.first.any() and not found.total.any()


def worths(cube):
    """Three scenarios: the second overtakes the first where the first factor is above a half, the third is last."""
    first = np.zeros(len(cube))
    second = cube[:, 0] - 0.5
    return np.stack([first, second, second - 2], axis=1)[..., None]


def test_one_factor_flips_the_order_and_the_others_do_not():
    cube = points_of("draws", 600, 10)
    gains = worths(cube)[:, 1] - worths(cube)[:, 0]
    assert signs(gains).kept == pytest.approx(0.5, abs=0.01)
    flips = [flip(column, gains, tried=3) for column in cube.T]
    assert [each.clear for each in flips] == [True, False, False]
    assert (flips[0].lowest, flips[0].highest, flips[0].difference) == (0, 1, 1)
    assert flips[0].low > 0.9


def test_who_is_best_and_whether_the_whole_order_survives():
    cube = points_of("draws", 600, 11)
    found = worths(cube)
    assert best(found) == pytest.approx([0.5, 0.5, 0], abs=0.01)
    up, down = found[:, 1] - found[:, 0], found[:, 2] - found[:, 1]
    assert all_kept([up, -down]) == pytest.approx(0.5, abs=0.01)
    assert all_kept([up, down]) == 0


def test_a_sign_is_clear_only_if_the_seeds_agree():
    luck = np.random.default_rng(2).normal(size=(2000, 4))
    told = signs(luck)
    # Nothing but luck: five in a hundred look clear, half of them on each side.
    assert told.clearly_better == pytest.approx(0.025, abs=0.012)
    assert told.clearly_worse == pytest.approx(0.025, abs=0.012)
    assert told.kept == pytest.approx(0.5, abs=0.04)
    assert signs(luck + 20).clearly_better == 1
    assert signs(luck[:, :1] + 20).clearly_better == 0  # a single seed tells nothing


def test_a_flip_found_among_many_that_do_nothing_is_rare():
    cube = points_of("draws", 300, 12, factors=400)
    gains = np.random.default_rng(3).normal(size=(300, 2))
    found = [flip(column, gains, tried=400).clear for column in cube.T]
    assert sum(found) <= 1  # five in a hundred such searches find one at all


def test_the_interval_of_a_share_covers_it_about_as_often_as_it_says():
    luck = np.random.default_rng(4)
    for share in (0.05, 0.5, 0.97):
        ends = [share_interval(luck.binomial(200, share) / 200, 200) for _ in range(1000)]
        covered = np.mean([low <= share <= high for low, high in ends])
        assert 0.92 < covered < 0.985  # 95 %, as near as whole numbers of 200 come


def test_the_scheme_with_pairs_gives_the_same_shares_as_the_short_one():
    short, whole = points_of("crossed", 1024, 1), points_of("pairs", 1024, 1)
    for part in ("first", "total"):
        one = getattr(indices(ishigami(short)[:, None], 3), part)
        two = getattr(indices(ishigami(whole)[:, None], 3, pairs=True), part)
        assert one == pytest.approx(two, abs=1e-2)
