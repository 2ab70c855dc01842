"""The article's conditions as companies: each has its condition, and what is concluded follows from the runs."""

import json
from pathlib import Path

import numpy as np
import pytest

from simulation.cli.main import main
from simulation.experiments.refusing import Refusal
from simulation.organisation.scenario import load_scenario
from simulation.reports import conditions as report
from simulation.rules.vocabulary import RELATIONSHIPS
from simulation.validation.conditions import telling
from simulation.validation.conditions.catalogue import CONDITIONS
from simulation.validation.conditions.companies import LEVERS, companies
from simulation.validation.conditions.declaring import Advice, Concluded, Observed, Posed
from simulation.validation.conditions.gathering import SEEDS_EACH, Gathering, name_of
from simulation.validation.conditions.judging import summarise
from simulation.words import label

CLONE = Path(__file__).resolve().parent.parent
POSED = [each for each in CONDITIONS if isinstance(each, Posed)]
KEYS = [each.key for each in CONDITIONS]
SEEDS, FIRST = 16, 7000


@pytest.fixture(scope="module")
def gathering():
    """All conditions on a few seeds, and a handful of random companies."""
    return Gathering(SEEDS, FIRST, 9).fill()


@pytest.fixture(scope="module")
def summary(gathering):
    return summarise(gathering)


def row_of(summary, key):
    return summary["conditions"][KEYS.index(key)]


def test_the_article_has_seventeen_conditions_each_asked_of_one_relationship():
    counted = {
        (asked, advice): sum(each.asked == asked and each.advice is advice for each in CONDITIONS)
        for asked in RELATIONSHIPS[:3]
        for advice in (Advice.STAY, Advice.MOVE)
    }
    assert list(counted.values()) == [3, 3, 3, 4, 3, 1]
    assert len(set(KEYS)) == len(KEYS)
    assert [each.key for each in CONDITIONS if isinstance(each, Concluded)] == ["no_reason"]
    assert [each.key for each in CONDITIONS if isinstance(each, Observed)] == [
        "conflicts", "twice", "budgets", "persists",
    ]  # fmt: skip


@pytest.mark.parametrize("condition", POSED, ids=lambda each: each.key)
def test_a_company_that_meets_a_condition_differs_from_the_one_that_does_not(condition):
    met, unmet = (condition.options(of) for of in (condition.company, condition.without))
    assert list(met) == list(unmet) == [condition.asked, *condition.further]
    for name in met:
        assert met[name].load().digest() != unmet[name].load().digest()


@pytest.mark.parametrize("key", [each.key for each in POSED])
def test_a_measure_proves_each_condition_where_it_is_met_and_not_where_it_is_not(summary, key):
    row = row_of(summary, key)
    assert row["proofs"] and all(proof["verdict"] == "holds" for proof in row["proofs"])
    assert any(proof["unmet"]["verdict"] == "does not hold" for proof in row["proofs"])
    assert all(proof["reason"] for proof in row["proofs"])


def test_a_company_that_does_not_prove_its_condition_is_not_judged(gathering):
    few = Gathering(SEEDS, FIRST, 0)
    few.rows = [
        dict(row, cycle_time_median=60.0) for row in gathering.rows if int(row["seed"]) < FIRST + SEEDS
    ]
    row = row_of(summarise(few), "short")
    assert row["agreement"] == "condition not met" and not row["proved"]


@pytest.mark.parametrize(("more", "advice"), [(1e9, "move on"), (-1e9, "stay")])
def test_the_advice_follows_from_the_runs_and_from_nothing_else(gathering, more, advice):
    changed = Gathering(SEEDS, FIRST, 9)
    changed.rows = [
        dict(row, net_result=row["net_result"] + more)
        if str(row["case"]).startswith("integrated") and "company.moments=3" in str(row["case"])
        else row
        for row in gathering.rows
    ]
    row = row_of(summarise(changed), "short")
    assert row["advice"] == advice
    assert row["goes"] == ("integrated" if advice == "move on" else "")
    assert row["agreement"] == ("disagrees" if advice == "move on" else "agrees")


def test_the_parts_of_a_step_add_up_to_it(summary):
    for row in summary["conditions"]:
        if "reasons" in row:
            found = row["reasons"]
            for parts, whole in (("parts", "brings"), ("changed_parts", "changes")):
                added = sum(part["mean"] for part in found[parts].values())
                assert added == pytest.approx(found[whole]["mean"], abs=0.01), row["key"]


def test_a_person_and_year_makes_companies_of_different_size_comparable(gathering, summary):
    table = gathering.table().set_index(["case", "seed"])
    small = next(each for each in POSED if each.key == "small")
    options = small.options(small.company)
    nets = [table.loc[options[name].name, "net_result"].mean() for name in ("undefined", "defined")]
    assert row_of(summary, "small")["steps"]["defined"]["mean"] == pytest.approx(
        (nets[1] - nets[0]) / (3 * 2)
    )


def test_random_companies_fill_every_lever_evenly_and_are_the_same_ones_each_time():
    drawn = companies(20)
    assert [each.settings for each in companies(20)] == [each.settings for each in drawn]
    for lever in LEVERS:
        values = sorted(each.levers[lever.name] for each in drawn)
        assert lever.low <= values[0] <= values[-1] <= lever.high
        if not lever.is_whole:
            places = [lever.at(part / 20) for part in range(21)]
            assert all(
                low <= value <= high for low, value, high in zip(places, values, places[1:], strict=False)
            )


def test_every_random_company_can_be_loaded():
    for company in companies(40):
        scenario = load_scenario("aligned", settings=company.settings)
        assert scenario.parameters["company.new_segments"] < scenario.parameters["company.segments"]


def test_random_companies_have_seeds_of_their_own():
    gathering = Gathering(SEEDS, FIRST, 9)
    taken = [
        *gathering.plan.seeds,
        *(seed for each in gathering.companies for seed in gathering.seeds_of(each)),
    ]
    assert len(set(taken)) == len(taken) == SEEDS + 9 * SEEDS_EACH


def few():
    """Three conditions, one of each kind, on few seeds."""
    chosen = tuple(each for each in CONDITIONS if each.key in ("conflicts", "no_reason", "short"))
    return Gathering(3, FIRST, 6, chosen)


def test_an_interrupt_keeps_what_had_run_and_the_rest_is_run_later():
    cut, heard = few(), []

    def interrupted(count):
        heard.append(count)
        if len(heard) == 60:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cut.fill(threads=1, progress=interrupted)
    assert len(cut.rows) == 60 and cut.left == cut.total - 60 and cut.done == [FIRST, FIRST + 1, FIRST + 2]
    told = summarise(cut)
    json.dumps(told, allow_nan=False)
    assert not told["complete"] and 0 < told["companies"]["done"] < 6
    cut.fill()
    assert cut.complete and cut.table().equals(few().fill().table())


def test_other_seeds_and_other_numbers_are_other_questions():
    digests = {
        Gathering(*asked).digest
        for asked in ((SEEDS, FIRST, 9), (9, FIRST, 9), (SEEDS, 9, 9), (SEEDS, FIRST, 8))
    }
    assert len(digests) == 4
    with pytest.raises(Refusal, match="--replicates"):
        Gathering(1, 0)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_everything_is_told_in_both_languages(summary, language):
    json.dumps(summary, allow_nan=False)
    rows = telling.rows(summary, language)
    assert len(rows) == 17 and all(
        label(f"condition.{key}", language) in row[-1] for key, row in zip(KEYS, rows, strict=True)
    )
    reasons = [
        text for row in summary["conditions"] if "reasons" in row for text in telling.reasons(row, language)
    ]
    assert any(label("part.orders", language) in text for text in reasons)
    assert telling.heading(summary, language) and telling.best(summary, language)


def test_the_document_names_every_condition_and_what_stands_for_it(summary, tmp_path):
    report.write_document(summary, tmp_path)
    assert (tmp_path / "images" / "decision_table.png").stat().st_size > 10_000
    assert_complete((tmp_path / "decision_table.md").read_text())


def test_the_document_of_the_project_is_about_the_conditions_as_they_are_declared():
    assert_complete((CLONE / "docs" / "decision_table.md").read_text(encoding="utf-8"))


def assert_complete(text):
    for condition in CONDITIONS:
        assert label(f"condition.{condition.key}") in text
        if isinstance(condition, Posed):
            options = condition.options(condition.company)
            claims = [proof.claim(options) for proof in condition.proofs]
            assert all(
                f"{claim.says}: {claim.effect.words}" in text and claim.reason in text for claim in claims
            )
            assert all(f"`{name} = " in text for name, _ in condition.company.settings), "make decision-table"


def test_names_of_random_companies_are_no_names_of_cases(gathering):
    names = {each.name for each in gathering.cases}
    assert not names & {name_of(each, name) for each in gathering.companies for name in RELATIONSHIPS}


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (["--patterns", "1"], "--patterns: not with --decision-table"),
        (["--strict"], "--strict: not with --decision-table"),
    ],
)
def test_what_does_not_go_with_the_table_is_refused(option, said, capsys):
    assert main(["validate", "--decision-table", *option]) == 2
    assert said in capsys.readouterr().err


def test_the_command_writes_a_folder_and_finds_it_again(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr("simulation.cli.weighing.Gathering", lambda replicates, seed: few())
    asked = [
        "validate",
        "--decision-table",
        "--replicates",
        "3",
        "--out",
        str(tmp_path / "table"),
        "--language",
        "en",
    ]
    assert main(asked) == 0
    assert "the sales cycle is short" in capsys.readouterr().out
    kept = {each.name for each in (tmp_path / "table").iterdir()}
    assert kept == {"figures", "manifest.json", "report.html", "report.md", "runs.parquet", "summary.json"}
    assert main([*asked, "--json"]) == 0
    said = capsys.readouterr()
    assert "computed" in said.err
    assert json.loads(said.out) == json.loads((tmp_path / "table" / "summary.json").read_text())
    assert np.isfinite(json.loads(said.out)["conditions"][2]["steps"]["integrated"]["mean"])
