"""`list` and `show`: the commands that show what there is."""

import csv
import io
import json
import re

import pytest

from simulation.cli.tabling import laid_out
from simulation.organisation.scenario import load_scenario
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import PRACTICES, RELATIONSHIPS
from simulation.words import LANGUAGES, label

KINDS = ("scenarios", "companies", "practices", "measures", "parameters")


@pytest.fixture(autouse=True)
def empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_listed_a_line_a_thing(said, kind, language):
    things = json.loads(said("list", kind, "--json", "--language", language))
    lines = said("list", kind, "--language", language).splitlines()
    for thing, line in zip(things, lines[1:], strict=False):
        assert line.startswith(thing["name"])
    assert len({thing["name"] for thing in things}) == len(things) > 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_kind_all_kinds_are_listed_in_short(said, language):
    assert len(said("list", "--language", language).splitlines()) == len(KINDS) + 3
    assert [each["name"] for each in json.loads(said("list", "--json"))] == [*KINDS, "results"]


def test_scenarios_and_practices_come_in_the_order_of_the_article(said):
    assert [each["name"] for each in json.loads(said("list", "scenarios", "--json"))] == [
        *RELATIONSHIPS,
        "article",
    ]
    practices = json.loads(said("list", "practices", "--json"))
    assert [each["name"] for each in practices] == list(PRACTICES)
    assert [each["makes"] for each in practices] == ["defined"] + ["aligned"] * 5 + ["integrated"] * 5


def test_parameters_are_listed_with_all_that_is_declared(said):
    things = {each["name"]: each for each in json.loads(said("list", "parameters", "--json"))}
    assert list(things) == list(PARAMETERS)
    drift, declared = things["market.need_drift"], PARAMETERS["market.need_drift"]
    assert (drift["low"], drift["high"]) == declared.hard
    assert (drift["plausible_low"], drift["plausible_high"]) == declared.plausible
    assert (drift["value"], drift["unit"], drift["source"]) == (
        declared.value,
        declared.unit,
        declared.source,
    )
    assert things["company.marketing_role"]["choices"] == ["campaigns", "support"]


def test_assumed_parameters_can_be_listed_apart(said):
    assumed = json.loads(said("list", "--assumed", "--json"))
    assert assumed == json.loads(said("list", "parameters", "--assumed", "--json"))
    assert {each["name"] for each in assumed} == {
        name for name, each in PARAMETERS.items() if each.is_assumed
    }


def test_a_word_or_a_name_chooses_what_is_listed(said, refused):
    found = json.loads(said("list", "parameters", "Trust", "--json"))
    assert 5 < len(found) < len(PARAMETERS)
    assert all("trust" in (each["name"] + each["meaning"]).lower() for each in found)
    assert [each["name"] for each in json.loads(said("list", "practices", "floor", "--json"))] == [
        "co_location"
    ]
    assert [each["name"] for each in json.loads(said("list", "scenarios", "aligned", "--json"))] == [
        "aligned"
    ]
    assert 'did you mean "market.need_drift"?' in refused("list", "parameters", "market.ned_drift")


def test_of_one_parameter_all_is_shown_and_sources_of_all_if_asked_for(said):
    text = said("list", "parameters", "people.newcomer_days", "--language", "en")
    for part in ("105", "days", "1 .. 1_000", "63 .. 150", "vendor survey", "may change during a run  no"):
        assert part in text
    assert "vendor survey" not in said("list", "parameters")
    assert "vendor survey" in said("list", "parameters", "--sources")


def test_parameters_fit_a_screen_with_their_meaning(said):
    heads, *rows = said("list", "parameters").splitlines()[:-1]
    assert heads.split() == ["name", "value", "meaning"]
    start = heads.index("meaning")
    assert start <= 70  # leaves 30 of a hundred columns to the meaning
    assert {row[start:] for row in rows} == {
        f"{each.meaning} ({each.unit})" if each.unit else each.meaning for each in PARAMETERS.values()
    }


@pytest.mark.parametrize("kind", KINDS)
def test_csv_has_all_that_json_has(said, kind):
    rows = list(csv.DictReader(io.StringIO(said("list", kind, "--csv"))))
    things = json.loads(said("list", kind, "--json"))
    assert [each["name"] for each in rows] == [each["name"] for each in things]
    assert list(rows[0]) == list(things[0])


def test_results_are_listed_with_what_and_when_and_whether_they_are_complete(said, empty_folder):
    assert "No results in results/ yet" in said("list", "results", "--language", "en")
    for number, complete in ((1, False), (2, True)):
        folder = empty_folder / "results" / f"compare-{number}"
        folder.mkdir(parents=True)
        (folder / "manifest.json").write_text(json.dumps({
            "command": "orgchange compare", "seeds": {"first": 7, "replicates": 8}, "complete": complete,
            "ended": f"2026-01-0{number}T10:00:00+00:00",
            "scenarios": [{"name": name, "content": {"company": "acme"}} for name in RELATIONSHIPS],
        }))  # fmt: skip
    (empty_folder / "results" / "mine").mkdir()
    (empty_folder / "results" / "mine" / "manifest.json").write_text("{")
    _, *rows = said("list", "results", "--language", "en").splitlines()
    assert [row.split()[0] for row in rows] == ["results/compare-2", "results/compare-1"]
    assert [row.split()[4] for row in rows] == ["yes", "no"]
    assert all("2026-01-0" in row and "acme" in row and "undefined, defined" in row for row in rows)


@pytest.mark.parametrize("name", PRACTICES)
def test_wherever_a_practice_is_named_stands_what_is_typed(said, name):
    assert label(name, "en").replace("-", "_").replace(" ", "_") == name
    assert label(name, "nl").endswith(f" ({name})")
    (practice,) = json.loads(said("list", "practices", name, "--json", "--language", "nl"))
    assert practice["label"] == label(name, "nl").removesuffix(f" ({name})")


def test_what_cannot_be_listed_is_refused_in_a_line(refused):
    assert "only parameters have that" in refused("list", "companies", "--assumed")
    assert "'scenarios', 'companies'" in refused("list", "scenario")


@pytest.mark.parametrize("language", LANGUAGES)
def test_show_prints_everything_and_marks_what_differs(said, language):
    text = said("show", "article", "--company", "small_firm", "--language", language)
    rows = {line.split()[0]: line for line in text.splitlines() if line.strip()}
    assert set(PARAMETERS) | set(PRACTICES) | {"order_value", "belief_gap"} <= set(rows)
    assert re.search(r"2 +\* +12 ", rows["company.salespeople"])
    assert "*" not in rows["market.offering_gap"]
    assert re.search(r"^9 +169 +co_location +1$", text, re.MULTILINE)


@pytest.mark.parametrize("width", [40, 60, 100, 200])
def test_tables_fit_the_screen(width):
    heads = ["name", "value", "unit", "meaning"]
    rows = [[f"group.parameter_{number}", "0.5", "hours", "what it says " * number] for number in range(1, 9)]
    lines = list(laid_out(heads, rows, width))
    assert max(map(len, lines)) <= width
    assert all(any(line.startswith(row[0]) for line in lines) for row in rows)
    assert " ".join(lines).count("what") == sum(range(1, 9))


def test_show_takes_settings_and_marks_levels_unlike_the_type(said):
    text = said(
        "show", "defined", "--set", "practices.co_location=0.5", "--set", "company.marketing_role=support"
    )
    assert re.search(r"^co_location +0\.5 +\* ", text, re.MULTILINE)
    assert re.search(r"^role_rules +1 +[a-z]", text, re.MULTILINE)
    assert re.search(r"^company\.marketing_role +support +\* +campaigns ", text, re.MULTILINE)


def test_show_as_json_is_the_scenario_with_its_digest_and_differences(said):
    shown = json.loads(said("show", "aligned", "--company", "fast_technology", "--json"))
    scenario = load_scenario("aligned", company="fast_technology")
    assert shown["digest"] == scenario.digest()
    assert shown["differs"] == {"parameters": {"market.need_drift": 1.0}, "practices": {}}
    assert {key: shown[key] for key in scenario.to_dict()} == scenario.to_dict()


def test_a_wrong_scenario_is_refused_in_a_line(refused):
    assert 'did you mean "aligned"?' in refused("show", "algned")
    assert 'did you mean "market.need_drift"?' in refused("show", "aligned", "--set", "market.drift=1")
