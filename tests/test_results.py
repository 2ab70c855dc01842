"""What comes of a comparison: whole pairs, their tables, and what they say."""

import json
from contextlib import suppress

import numpy as np
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from invented import Simulate, invented
from simulation.experiments import gathering, statistics
from simulation.experiments.comparing import answered, compare, run
from simulation.experiments.gathering import Gathering
from simulation.experiments.manifest import now
from simulation.experiments.planning import planned
from simulation.experiments.refusing import Refusal
from simulation.experiments.summarising import KEY_MEASURES, TELLING
from simulation.kernel.measuring import MEASURES
from simulation.organisation.scenario import load_scenario

TABLES = ("runs", "days", "trust", "events")


@pytest.fixture(autouse=True)
def simulate(monkeypatch):
    stand_in = Simulate()
    monkeypatch.setattr(gathering, "simulate", stand_in)
    return stand_in


def short(name, **settings):
    return load_scenario(name, days=5, warm_up=0, settings=settings)


@pytest.fixture
def result():
    return compare([short("undefined"), short("defined"), short("integrated")], replicates=12)


def test_runs_have_a_row_per_scenario_and_seed_in_the_order_asked(result):
    names = ["undefined"] * 12 + ["defined"] * 12 + ["integrated"] * 12
    assert result.runs["scenario"].tolist() == names
    assert result.runs["seed"].tolist() == [*range(12)] * 3
    assert list(result.runs) == ["scenario", "seed", *MEASURES]
    expected = invented(short("defined"), 7).measures["revenue"]
    row = result.runs.query("scenario == 'defined' and seed == 7")
    assert row["revenue"].item() == expected


def test_days_have_a_row_per_measured_day_and_only_measures_that_exist_daily(result):
    first = result.days.query("scenario == 'integrated' and seed == 3")
    assert first["day"].tolist() == [1, 2, 3, 4, 5]
    assert set(result.days) == {"scenario", "seed", "day"} | {n for n, each in MEASURES.items() if each.daily}
    assert len(result.days) == 3 * 12 * 5


def test_trust_is_the_mean_over_the_runs_of_each_pair(result):
    dyads = [invented(short("defined"), seed).dyads for seed in range(12)]
    expected = np.mean([each["trust_sales_in_marketing"] for each in dyads], axis=0)
    found = result.trust.query("scenario == 'defined'")
    assert found["trust_sales_in_marketing"].to_numpy() == pytest.approx(expected, abs=1e-11)
    assert found["runs"].tolist() == [12, 12]


def test_the_table_has_differences_on_the_same_seeds(result):
    table = result.table().set_index(["measure", "scenario"])
    columns = {name: rows["revenue"].to_numpy() for name, rows in result.runs.groupby("scenario")}
    expected = statistics.paired_difference(columns["integrated"], columns["undefined"])
    found = table.loc["revenue", "integrated"]
    assert (found["difference"], found["difference_low"]) == (expected.mean, expected.low)
    assert found["clear"] == expected.clear
    assert pd.isna(table.loc["revenue", "undefined"]["difference"])


def test_what_does_not_exist_is_left_out_counted_and_null(result):
    summary = result.summary["measures"]
    assert summary["first_response_days"]["means"]["defined"]["missing"] == 4
    assert summary["first_response_days"]["differences"]["defined"]["count"] == 8
    assert summary["market_entry_cost"]["means"]["defined"]["mean"] is None
    assert "market_entry_cost" not in set(result.table()["measure"])
    json.dumps(result.summary, allow_nan=False)


def test_the_summary_says_what_is_clear_of_chance_from_step_to_step(result):
    assert [(step["from"], step["to"]) for step in result.summary["steps"]] == [
        ("undefined", "defined"),
        ("defined", "integrated"),
    ]
    assert set(result.summary["steps"][1]["clear"]) == set(TELLING)  # ten practices apart
    assert result.summary["pairing"]["revenue"]["integrated"]["gain"] > 10


def test_a_short_table_keeps_to_the_key_measures(result):
    assert set(result.table(everything=False)["measure"]) <= set(KEY_MEASURES)


def test_one_scenario_is_run_without_differences():
    result = run(short("aligned"), replicates=3)
    assert result.scenarios == ["aligned"]
    assert result.summary["steps"] == []
    assert result.table()["difference"].isna().all()
    assert repr(result) == "Result(aligned: 3 runs each)"


def test_a_single_run_has_means_but_no_intervals():
    result = compare([short("undefined"), short("aligned")], replicates=1)
    found = result.summary["measures"]["revenue"]["differences"]["aligned"]
    assert found["mean"] is not None
    assert found["low"] is None
    assert not found["clear"]


def gathered(plan, earlier=None):
    gathering = Gathering(plan, earlier)
    with suppress(KeyboardInterrupt):
        gathering.fill(threads=2)
    return gathering


@pytest.mark.parametrize("interrupted", [12, 25, 40, 70])
def test_an_interrupted_comparison_keeps_whole_pairs_and_goes_on_to_the_same_tables(
    monkeypatch, interrupted, tmp_path
):
    plan = planned([short("undefined"), short("defined"), short("integrated")], 30, events=True)
    whole = answered(gathered(plan), now())
    monkeypatch.setattr(gathering, "simulate", Simulate(interrupted))
    partial = gathered(plan)
    if partial.done:
        part = answered(partial, now())
        assert not part.complete
        assert len({frozenset(rows["seed"]) for _, rows in part.runs.groupby("scenario")}) == 1
        part = part.load(part.save(tmp_path / "part"))
    monkeypatch.setattr(gathering, "simulate", Simulate())
    resumed = answered(gathered(plan, part if partial.done else None), now())
    assert resumed.complete
    for table in TABLES:
        assert_frame_equal(getattr(resumed, table), getattr(whole, table))
    assert resumed.summary == whole.summary


def test_going_on_runs_only_what_is_missing(monkeypatch):
    plan = planned([short("undefined"), short("defined")], 20)
    monkeypatch.setattr(gathering, "simulate", Simulate(20))
    partial = answered(gathered(plan), now())
    monkeypatch.setattr(gathering, "simulate", rest := Simulate())
    gathered(plan, partial)
    assert rest.runs == 2 * (20 - partial.summary["seeds"]["done"])


def test_events_are_kept_if_asked_for_with_the_names_of_their_kinds():
    plan = planned(short("undefined"), 2, events=True)
    events = answered(Gathering(plan).fill(), now()).events
    assert events["kind"].astype(str).tolist() == ["refused", "order"] * 2
    assert {"scenario", "seed", "day", "kind", "who", "whom", "customer", "amount"} <= set(events)


def test_the_digest_tells_questions_apart_and_labels_do_not():
    def digest(*scenarios, **settings):
        return planned(list(scenarios), **settings).digest

    plain = digest(short("undefined"))
    assert plain == digest(short("undefined"))
    others = [
        digest(short("defined")),
        digest(short("undefined", **{"market.need_drift": 0.3})),
        digest(short("undefined"), replicates=7),
        digest(short("undefined"), seed=1),
        digest(short("undefined"), events=True),
        digest(short("undefined"), day=test_the_digest_tells_questions_apart_and_labels_do_not),
    ]
    assert len({plain, *others}) == 7


def test_equal_names_get_numbers():
    assert planned([short("undefined")] * 3).names == ("undefined", "undefined-2", "undefined-3")


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (dict(scenarios=[]), "no scenario"),
        (dict(scenarios=["undefined"], replicates=0), "replicates = 0: at least 1"),
        (dict(scenarios=["undefined"], seed=-1), "seed = -1: 0 or more"),
        (dict(scenarios=["undefined"], replicates=10**9), "GB of memory"),
    ],
)
def test_a_question_that_will_not_do_is_refused(asked, message):
    with pytest.raises(Refusal, match=message):
        planned(**asked)


def test_scenarios_over_different_times_are_not_compared():
    with pytest.raises(Refusal, match="undefined has days = 5, defined has days = 6"):
        planned([short("undefined"), load_scenario("defined", days=6, warm_up=0)])


def test_a_picture_is_drawn_when_asked_for(result):
    assert result.plot("hours", "nl").axes


def test_a_picture_that_does_not_exist_is_refused(result):
    with pytest.raises(Refusal, match="picture = pie: one of comparison"):
        result.plot("pie")
