"""The answer in words: a table that fits, sentences that say what is clear, in both languages."""

import re
from copy import deepcopy

import pytest

from invented import Simulate
from simulation.cli.layout import lines_of, wrapped
from simulation.experiments import gathering
from simulation.experiments.comparing import compare
from simulation.experiments.summarising import measures_of
from simulation.experiments.wording import grid, heading, means, pairing, sentences, sign
from simulation.organisation.scenario import load_scenario
from simulation.rules.vocabulary import RELATIONSHIPS
from simulation.words import answers
from synthetic import make_result


@pytest.fixture(autouse=True)
def simulate(monkeypatch):
    monkeypatch.setattr(gathering, "simulate", Simulate())


def summary_of(*names, replicates=12, **settings):
    return compare([load_scenario(name, **settings) for name in names], replicates=replicates).summary


def said(summary, language="en"):
    return " ".join(sentences(summary, measures_of(summary), language))


def test_the_head_says_what_ran_how_long_and_how_often():
    summary = summary_of("undefined", "defined")
    assert heading(summary, "en").endswith(
        ": 2 years after a year of warm-up, 12 paired runs each, seeds 0-11"
    )
    assert heading(summary, "nl").endswith(": 2 jaar na een jaar aanloop, 12 gepaarde runs elk, seeds 0-11")
    assert sign(summary, "en").startswith("(+ means more than undefined;")


def test_the_first_column_has_means_and_the_others_differences():
    summary = summary_of("undefined", "integrated")
    rows = {row[0]: row[1:] for row in grid(summary, ["conflicts", "revenue"], "nl")}
    assert list(rows) == ["", "conflicten", "omzet, mln euro"]
    assert rows[""] == ["ongedefinieerd", "geïntegreerd"]
    mean, difference = rows["conflicten"]
    assert mean == "106,1 ±2,1"
    assert difference.startswith("+10,9 [10,")


def test_the_numbers_of_a_row_have_the_same_decimals():
    summary = summary_of(*RELATIONSHIPS)
    for row in grid(summary, measures_of(summary, everything=True), "en")[1:]:
        numbers = [re.findall(r"\d+\.?\d*", cell.replace(",", "")) for cell in row[2:]]
        assert len({len(number.partition(".")[2]) for cell in numbers for number in cell}) == 1, row


@pytest.mark.parametrize("low", [-1.9, -0.4, -0.004])
def test_no_end_of_an_interval_becomes_zero_by_rounding(low):
    summary = deepcopy(summary_of("undefined", "defined"))
    summary["measures"]["conflicts"]["differences"]["defined"] |= {
        "mean": low - 2.1, "low": low - 4.2, "high": low, "half_width": 2.1, "clear": True,
    }  # fmt: skip
    (row,) = grid(summary, ["conflicts"], "en")[1:]
    assert float(row[-1].rpartition(", ")[2].rstrip("]")) == pytest.approx(low, rel=0.06)


def test_no_interval_of_a_mean_becomes_zero_by_rounding():
    summary = deepcopy(summary_of("undefined", "defined"))
    summary["measures"]["conflicts"]["means"]["defined"] |= {"mean": 0.31, "half_width": 0.12}
    assert means(summary, "conflicts", "en") == ["106.1 ±2.1", "0.3 ±0.1"]
    summary["measures"]["conflicts"]["means"]["defined"] |= {"half_width": 0.012}
    assert means(summary, "conflicts", "en")[1] == "0.31 ±0.01"


def test_shares_of_one_are_shown_in_points_of_a_hundred():
    summary = summary_of("undefined", "integrated")
    (row,) = grid(summary, ["satisfaction"], "en")[1:]
    mean = summary["measures"]["satisfaction"]["means"]["undefined"]["mean"]
    assert row[0] == "customer satisfaction, 0-100"
    assert float(row[1].split(" ±")[0]) == pytest.approx(100 * mean, abs=0.01)


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("everything", [False, True])
def test_four_types_fit_a_hundred_columns(language, everything):
    summary = summary_of(*RELATIONSHIPS)
    lines = [*lines_of(grid(summary, measures_of(summary, everything), language), 100)]
    lines += wrapped([heading(summary, language), *sentences(summary, measures_of(summary), language)], 100)
    assert max(map(len, lines)) <= 100


@pytest.mark.parametrize("language", ["en", "nl"])
def test_four_types_stand_beside_each_other(language):
    summary = make_result(days=21, people=(2, 1)).summary  # numbers as wide as the model's
    assert "" not in list(lines_of(grid(summary, measures_of(summary), language), 100))


def test_a_difference_that_may_be_chance_is_marked_and_the_runs_that_would_tell_are_named():
    summary = summary_of("undefined", "defined", replicates=3)
    step = summary["steps"][0]
    assert step["needed"], "three runs should be too few to tell one practice"
    marked = {row[0] for row in grid(summary, ["conflicts", "revenue"], "en") if row[-1].endswith("?")}
    assert bool(marked & {"conflicts"}) == ("conflicts" in step["needed"])
    assert "3 runs are too few" in said(summary)
    assert "in all would do)" in said(summary) or "No reasonable number" in said(summary)


def test_the_same_scenario_twice_differs_in_nothing():
    summary = summary_of("undefined", "undefined")
    words = said(summary)
    assert "clear of chance: nothing from undefined to undefined" in words
    assert "Identical in every pair of runs: everything from undefined to undefined-2." in words
    assert "No reasonable number" not in words and "enough" not in words
    assert {row[-1] for row in grid(summary, measures_of(summary), "en")[1:]} == {"identical"}


def test_what_is_the_same_in_every_pair_is_told_from_what_may_be_chance():
    summary = deepcopy(summary_of("undefined", "integrated"))
    nothing = {"mean": 0.0, "low": 0.0, "high": 0.0, "half_width": 0.0, "clear": False}
    for kind in ("differences", "steps"):
        summary["measures"]["conflicts"][kind]["integrated"] |= nothing
    summary["steps"][0]["clear"].remove("conflicts")
    summary["steps"][0]["needed"] = {"conflicts": None}
    words = said(summary)
    assert "Identical in every pair of runs: conflicts from undefined to integrated." in words
    assert "No reasonable number" not in words and "enough" not in words
    assert grid(summary, ["conflicts"], "nl")[1][-1] == "identiek"


def test_clear_differences_are_told_in_short():
    words = said(summary_of("undefined", "integrated"))
    assert "clear of chance: all four (conflicts, duplicated work, cycle time and revenue)." in words
    assert "12 runs are enough" in words


def test_what_pairing_is_worth_is_a_detail_and_not_part_of_the_answer():
    summary = summary_of("undefined", "integrated")
    (sentence,) = pairing(summary, "en")
    assert "for revenue (factor " in sentence and "for conflicts (factor " in sentence
    assert sentence not in said(summary)
    assert list(pairing(summary_of("undefined"), "en")) == []


def test_missing_pairs_are_counted_in_words():
    summary = summary_of("undefined", "integrated")
    words = " ".join(sentences(summary, ["first_response_days"], "en"))
    assert "4 of 12 pairs left out" in words


def test_a_journey_among_established_types_has_paid_its_cost_in_full():
    assert "which paid its one-off cost in full" in said(summary_of("undefined", "article"))
    assert "one-off cost" not in said(summary_of("article"))
    assert "one-off cost" not in said(summary_of("undefined", "integrated"))


def of_two_markets():
    scenarios = [
        load_scenario("undefined"),
        load_scenario("aligned"),
        load_scenario("integrated", company="small_firm"),
    ]
    return compare(scenarios, replicates=6).summary


def test_what_has_another_market_is_pointed_out_and_not_called_paired():
    summary = of_two_markets()
    assert "6 runs each" in heading(summary, "en") and "6 runs elk" in heading(summary, "nl")
    words = said(summary)
    assert "integrated has another market than undefined (company.salespeople, company.marketers, " in words
    assert "the difference is unpaired" in words and "aligned has another market" not in words
    assert list(pairing(summary, "en")) == []
    assert "heeft een andere markt" in said(summary, "nl")


def test_pairs_are_counted_where_there_are_pairs_and_runs_elsewhere():
    missing = [
        line for line in sentences(of_two_markets(), ["first_response_days"], "en") if "no such value" in line
    ]
    assert [line.partition(": ")[2] for line in missing] == [
        "2 of 6 pairs left out, where one side has no such value (aligned).",
        "2/2 of 6 runs have no such value (undefined, integrated).",
    ]


def test_one_run_has_no_interval_and_is_told_what_to_ask_for():
    assert heading(summary_of("undefined", replicates=1), "en").endswith(
        ": 2 years after a year of warm-up, one run, seed 0"
    )
    for names in (["undefined"], ["undefined", "integrated"]):
        words = said(summary_of(*names, replicates=1))
        assert "One run has no interval" in words and "--replicates 64" in words
        assert "No reasonable number" not in words and "clear of chance" not in words


def test_too_many_columns_come_in_tables_of_their_own():
    wide = [["", *(f"scenario {n}" for n in range(9))], ["conflicts", *("1.0 [0.5, 1.5]" for _ in range(9))]]
    lines = list(lines_of(wide, 60))
    assert max(map(len, lines)) <= 60
    assert lines.count("") == 2
    assert sum("conflicts" in line for line in lines) == 3


def test_every_sentence_exists_in_both_languages_with_the_same_places():
    import string

    for english, dutch in answers.MESSAGES.values():
        places = [
            {name for _, name, _, _ in string.Formatter().parse(text) if name} for text in (english, dutch)
        ]
        assert places[0] == places[1]
