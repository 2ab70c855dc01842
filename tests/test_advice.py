"""What is concluded from differences: advice, agreement, chance among many, and what was chosen by other luck."""

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from simulation.rules.vocabulary import RELATIONSHIPS
from simulation.validation.conditions.books import COUNTED, FLOWS, counts, parts
from simulation.validation.conditions.companies import companies
from simulation.validation.conditions.comparing import apart, holm, paired
from simulation.validation.conditions.declaring import Advice, Agreement, agreement
from simulation.validation.conditions.gathering import SEEDS_EACH
from simulation.validation.conditions.judging import adjusted, advised
from simulation.validation.conditions.ranking import best_types, no_further
from simulation.validation.conditions.sampling import Sample
from simulation.validation.conditions.weighing import Weighed

UNITS = 30


def made(mean, spread=1.0, seed=3):
    """Values with exactly that mean and spread."""
    values = np.random.default_rng(seed).normal(size=UNITS)
    return mean + spread * (values - values.mean()) / values.std()


def steps(**means):
    """Steps as they are judged together."""
    found = adjusted({("one", name): paired(made(mean)) for name, mean in means.items()})
    return {name: step for (_, name), step in found.items()}


@pytest.mark.parametrize(
    ("means", "advice", "goes"),
    [
        ({"defined": 3.0, "aligned": 5.0, "integrated": -9.0}, Advice.MOVE, "aligned"),
        ({"defined": 0.1, "aligned": 0.1, "integrated": 4.0}, Advice.MOVE, "integrated"),
        ({"defined": -3.0, "aligned": -5.0, "integrated": -9.0}, Advice.STAY, ""),
        ({"defined": -3.0, "aligned": -0.1, "integrated": -9.0}, Advice.UNTOLD, ""),
        ({"integrated": 0.2}, Advice.UNTOLD, ""),
    ],
)
def test_the_advice_is_to_go_where_it_clearly_pays_most_or_to_stay_if_all_else_is_clearly_worse(
    means, advice, goes
):
    assert advised(steps(**means)) == (advice, goes)


def test_what_is_clear_by_itself_may_be_chance_among_many():
    weak = {("one", "aligned"): paired(made(0.42))}
    assert weak["one", "aligned"].chance < 0.05
    others = {(str(number), "aligned"): paired(made(0.0)) for number in range(20)}
    assert adjusted(weak)["one", "aligned"].sign == 1
    assert adjusted(weak | others)["one", "aligned"].sign == 0


@pytest.mark.parametrize(
    ("article", "model", "proved", "found"),
    [
        (Advice.STAY, Advice.STAY, True, Agreement.AGREES),
        (Advice.MOVE, Advice.MOVE, True, Agreement.AGREES),
        (Advice.STAY, Advice.MOVE, True, Agreement.DISAGREES),
        (Advice.MOVE, Advice.STAY, True, Agreement.DISAGREES),
        (Advice.MOVE, Advice.UNTOLD, True, Agreement.UNTOLD),
        (Advice.MOVE, Advice.MOVE, False, Agreement.UNPROVED),
    ],
)
def test_article_and_model_agree_disagree_or_it_cannot_be_told(article, model, proved, found):
    assert agreement(article, model, proved) is found


def test_chances_are_those_of_student_and_welch():
    one, other = made(1.0), made(0.6, 3.0, seed=8)[:17]
    assert paired(one).chance == pytest.approx(stats.ttest_1samp(one, 0.0).pvalue)
    welch, ours = stats.ttest_ind(one, other, equal_var=False), apart(one, other)
    assert ours.chance == pytest.approx(welch.pvalue)
    interval = welch.confidence_interval()
    assert (ours.estimate.low, ours.estimate.high) == pytest.approx((interval.low, interval.high))


def test_nothing_is_told_from_nothing():
    empty, single = np.array([]), np.array([5.0])
    for found in (paired(empty), paired(single), apart(empty, made(1.0)), apart(single, single)):
        assert np.isnan(found.chance)
    assert holm([np.nan, 0.02]) == pytest.approx([np.nan, 0.02], nan_ok=True)
    assert advised(adjusted({"aligned": paired(empty)})) == (Advice.UNTOLD, "")


def book(**flows):
    """A book with these flows, all else zero."""
    return {name: np.zeros(UNITS) for name in FLOWS} | flows


def test_more_orders_and_dearer_ones_are_told_apart_and_add_up():
    base = book(orders=made(10.0), margin=made(100.0))
    other = book(orders=made(20.0), margin=made(300.0), cost_practices=made(7.0))
    found = parts(base, other)
    assert found["practices"] == pytest.approx(-made(7.0))
    assert found["orders"] + found["order_margin"] == pytest.approx(other["margin"] - base["margin"])
    assert found["orders"].mean() > 0 and found["order_margin"].mean() > 0
    assert parts(base, base)["orders"] == pytest.approx(np.zeros(UNITS))


def test_counts_are_shares_of_what_there_was_and_nothing_where_there_was_nothing():
    found = counts(book(orders=made(10.0)), book(orders=made(12.0)))
    assert found["orders"].mean() == pytest.approx(0.2)
    assert not any(np.isfinite(found[name]).any() for name in COUNTED if name != "orders")


def test_what_a_condition_changes_is_the_step_with_it_less_the_step_without_it():
    met = {"aligned": book(net_result=made(1.0)), "integrated": book(net_result=made(4.0))}
    unmet = {"aligned": book(net_result=made(1.0)), "integrated": book(net_result=made(9.0))}
    weighed = Weighed("aligned", met, unmet, pairs=True)
    assert weighed.brings("integrated").estimate.mean == pytest.approx(3.0)
    assert weighed.changes("integrated").estimate.mean == pytest.approx(-5.0)


def drawn(nets, conflicts):
    """Random companies with these net results, [companies, relationships], and conflicts, [companies, seeds]."""
    runs = {}
    for place, name in enumerate(RELATIONSHIPS):
        flows = {flow: np.zeros(conflicts.size) for flow in FLOWS}
        flows["net_result"] = np.repeat(nets[:, place], SEEDS_EACH)
        runs[name] = pd.DataFrame(flows | {"person_years": 1.0, "conflicts_per_person": conflicts.ravel()})
    return Sample(tuple(companies(len(nets))), runs)


def test_companies_are_chosen_by_other_luck_than_they_are_judged_by():
    nets, luck = np.ones((12, 4)), np.random.default_rng(1).normal(size=(12, SEEDS_EACH))
    first = drawn(nets, luck)
    most, least = first.thirds("undefined", "conflicts_per_person")
    assert most.sum() == least.sum() == 4 and not (most & least).any()
    luck[:, SEEDS_EACH // 2 :] *= -9
    again = drawn(nets, luck)
    assert (again.thirds("undefined", "conflicts_per_person")[0] == most).all()
    judged = [each.judged("undefined", "conflicts_per_person") for each in (first, again)]
    assert judged[1] == pytest.approx(-9 * judged[0])


def test_companies_that_cannot_live_are_in_no_group_and_are_counted_apart():
    nets = np.tile([1.0, 2.0, 4.0, 3.0], (12, 1))
    nets[:6] = [-1.0, -2.0, -3.0, -4.0]
    found = drawn(nets, np.arange(12.0 * SEEDS_EACH).reshape(12, SEEDS_EACH))
    most, least = found.thirds("undefined", "conflicts_per_person")
    assert not (most | least)[:6].any() and found.living.sum() == 6
    best = best_types(found)["best"]
    assert best["living"]["aligned"]["mean"] == 1.0 and best["all"]["undefined"]["mean"] == 0.5
    assert no_further(found, "defined")["mean"] == 0.0 and no_further(found, "aligned")["mean"] == 1.0


def test_what_sets_apart_companies_in_which_it_pays_to_stay_is_found():
    trust = np.array([each.levers["company.trust0"] for each in companies(60)])
    nets = np.where(trust[:, None] > 0.5, [3.0, 4.0, 2.0, 1.0], [1.0, 2.0, 3.0, 4.0])
    staying = best_types(drawn(nets, np.ones((60, SEEDS_EACH))))["staying"]
    assert staying[0]["lever"] == "company.trust0"
    assert staying[0]["those"] > 0.5 > staying[0]["others"]
