"""Keyed luck, tested as one tests a generator: uniform, without a pattern over any part of the key."""

import math

import numpy as np
import pytest
from scipy import stats

from simulation.organisation.luck import (
    LUCK,
    PURPOSES,
    count,
    give_luck,
    happens,
    keyed_round,
    next_place,
    normal,
    normal_at,
    uniform,
    waiting,
)
from simulation.organisation.tables import table

NUMBER = 50_000
UNLIKELY = 1e-4  # keys are fixed, so what passes once passes always


def luck_of(seed):
    luck = table(LUCK, 1)
    give_luck(luck, np.uint64(seed))
    return luck[0]


def along(seed, purpose, keys):
    word = luck_of(seed)[purpose]
    return [uniform(word, whose, which) for whose, which in keys]


# Draws along each part of the key, as the model uses it.
N = range(NUMBER)
FEW = range(NUMBER // 10)
WAYS = {
    "which": lambda: along(0, "wish", ((7, i) for i in N)),
    "whose": lambda: along(0, "wish", ((i, 7) for i in N)),
    "journeys": lambda: along(1, "drop", ((65_536 * i + 32, 3) for i in N)),
    "moments of journeys": lambda: along(1, "orphan", ((1_048_576 * (i // 12) + i % 12, 4) for i in N)),
    "days and people": lambda: along(2, "talk_answer", ((i % 12, 2 * (i // 12)) for i in N)),
    "days and practices": lambda: along(3, "adopting", ((i % 198, i // 198) for i in N)),
    "far keys": lambda: along(4, "seen", ((2**45 + i, 2**40) for i in N)),
    "seeds": lambda: [uniform(luck_of(seed).wish, 3, 5) for seed in FEW],
    "far seeds": lambda: [uniform(luck_of(2**63 + 2**20 * seed).wish, 3, 5) for seed in FEW],
    "purposes": lambda: [uniform(luck_of(i // 61)[PURPOSES[i % 61]], 3, 5) for i in FEW],
}


@pytest.fixture(scope="module", params=WAYS)
def draws(request):
    return np.array(WAYS[request.param]())


def test_draws_are_uniform(draws):
    assert draws.min() >= 0.0 and draws.max() < 1.0
    assert stats.chisquare(np.histogram(draws, 64, (0, 1))[0]).pvalue > UNLIKELY
    assert stats.kstest(draws, "uniform").pvalue > UNLIKELY


def test_fine_digits_are_uniform_too(draws):
    assert stats.chisquare(np.histogram(draws * 2**20 % 1.0, 64, (0, 1))[0]).pvalue > UNLIKELY


@pytest.mark.parametrize("apart", [1, 2, 5, 12, 16, 64])
def test_draws_do_not_follow_their_neighbours(draws, apart):
    one, other = draws[:-apart], draws[apart:]
    assert abs(np.corrcoef(one, other)[0, 1]) < 4.0 / math.sqrt(one.size)
    together = np.histogram2d(one, other, 8, ((0, 1), (0, 1)))[0]
    assert stats.chisquare(together.ravel()).pvalue > UNLIKELY


def test_runs_up_and_down_are_as_long_as_chance_makes_them(draws):
    turns = np.sum(np.diff(np.sign(np.diff(draws))) != 0)
    mean, sd = 2 * (draws.size - 2) / 3, math.sqrt((16 * draws.size - 29) / 90)
    assert abs(turns - mean) < 4 * sd


def test_no_two_keys_have_one_draw():
    luck = luck_of(0).wish
    found = {uniform(luck, whose, which) for whose in range(500) for which in range(500)}
    assert len(found) == 250_000


def test_purposes_of_one_seed_are_unrelated():
    luck = luck_of(5)
    rows = np.array([[uniform(luck[purpose], whose, 0) for whose in range(2_000)] for purpose in PURPOSES])
    related = np.corrcoef(rows)[np.triu_indices(len(PURPOSES), 1)]
    assert np.abs(related).max() < 5.0 / math.sqrt(2_000)  # of 2,145 pairs, one beyond five would be unlikely


def test_seeds_are_unrelated_for_one_purpose():
    words = [luck_of(seed).reality for seed in range(30)]
    rows = np.array([[uniform(word, whose, 0) for whose in range(2_000)] for word in words])
    related = np.corrcoef(rows)[np.triu_indices(30, 1)]
    assert np.abs(related).max() < 4.5 / math.sqrt(2_000)


def test_every_purpose_has_its_own_word_for_every_seed():
    words = {int(luck_of(seed)[purpose]) for seed in range(200) for purpose in PURPOSES}
    assert len(words) == 200 * len(PURPOSES)


def test_a_draw_depends_on_its_key_alone():
    luck = luck_of(9)
    before = uniform(luck.wish, 4, 4)
    for whose in range(100):
        uniform(luck.wish, whose, whose)
    assert uniform(luck.wish, 4, 4) == before


def test_the_normal_quantile_is_that_of_scipy():
    shares = np.concatenate([np.linspace(1e-6, 1 - 1e-6, 2_001), 10.0 ** -np.arange(1, 17)])
    found = np.array([normal_at(share) for share in shares])
    np.testing.assert_allclose(found, stats.norm.ppf(shares), rtol=1e-12, atol=1e-14)


def test_the_normal_quantile_is_finite_for_every_draw():
    assert all(math.isfinite(normal_at(share)) for share in (0.0, 2.0**-54, 0.5, 1.0 - 2.0**-54, 1.0))


def test_normal_draws_are_normal():
    luck = luck_of(0).staff
    found = [normal(luck, whose, 1) for whose in range(NUMBER)]
    assert stats.kstest(found, "norm").pvalue > UNLIKELY
    assert stats.chisquare(np.histogram(stats.norm.cdf(found), 64, (0, 1))[0]).pvalue > UNLIKELY


def test_waiting_times_are_exponential():
    luck = luck_of(0).drop
    found = np.array([waiting(luck, whose, 1) for whose in range(NUMBER)])
    assert found.min() >= 0.0
    assert stats.kstest(found, "expon").pvalue > UNLIKELY


@pytest.mark.parametrize("chance", [0.0, 0.02, 0.5, 0.97, 1.0])
def test_things_happen_as_often_as_they_should(chance):
    luck = luck_of(0).accept
    often = sum(happens(chance, luck, whose, 1) for whose in range(NUMBER))
    assert stats.binomtest(often, NUMBER, chance).pvalue > UNLIKELY


@pytest.mark.parametrize("mean", [0.05, 0.9, 4.0, 30.0, 400.0])
def test_counts_are_poisson(mean):
    luck, number = luck_of(0).response, 20_000
    found = np.array([count(mean, luck, whose, 1) for whose in range(number)])
    bounds = stats.poisson.ppf(np.linspace(0, 1, 13)[1:-1], mean)
    edges = np.concatenate([[-1], np.unique(bounds), [np.inf]])
    expected = number * np.diff(stats.poisson.cdf(edges, mean))
    seen = np.histogram(found, np.concatenate([[-0.5], np.unique(bounds) + 0.5, [1e9]]))[0]
    assert stats.chisquare(seen, expected * seen.sum() / expected.sum()).pvalue > UNLIKELY


def test_large_counts_have_the_mean_and_spread_of_poisson():
    luck, number, mean = luck_of(0).response, 20_000, 900.0
    found = np.array([count(mean, luck, whose, 1) for whose in range(number)])
    assert abs(found.mean() - mean) < 4 * math.sqrt(mean / number)
    assert abs(found.var() / mean - 1.0) < 4 * math.sqrt(2 / number)


def test_the_same_luck_counts_more_where_more_is_expected():
    luck = luck_of(0).response
    for whose in range(300):
        found = [count(mean, luck, whose, 1) for mean in (0.0, 0.5, 1.0, 2.0, 5.0, 20.0, 100.0)]
        assert found == sorted(found) and found[0] == 0


def round_of(places, word, whose, which):
    start, stride = keyed_round(places, word, whose, which)
    order = [start]
    while len(order) < places:
        order.append(next_place(order[-1], stride, places))
    return order


@pytest.mark.parametrize("places", [*range(1, 61), 97, 100, 128, 210, 1_000, 2_310])
def test_a_keyed_round_passes_every_place_once(places):
    word = luck_of(0).reach
    for whose in range(5):
        order = round_of(places, word, whose, 3)
        assert sorted(order) == list(range(places))


def test_everybody_comes_first_equally_often_and_orders_differ():
    word = luck_of(0).reach
    orders = [round_of(20, word, whose, which) for whose in range(200) for which in range(20)]
    firsts = np.bincount([order[0] for order in orders], minlength=20)
    assert stats.chisquare(firsts).pvalue > UNLIKELY
    assert len({tuple(order) for order in orders}) > 100
