"""`new`: a scenario of one's own, from answers at a terminal or from standard input, or without any."""

import io
import json
import re
import tomllib

import pytest

from simulation.cli.main import main
from simulation.organisation.scenario import load_scenario
from simulation.organisation.schema import FILE, schema_text
from simulation.words import LANGUAGES


@pytest.fixture(autouse=True)
def empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def answering(monkeypatch, *answers):
    """Let somebody at the terminal type these answers."""
    keyboard = io.StringIO("".join(f"{answer}\n" for answer in answers))
    keyboard.isatty = lambda: True
    monkeypatch.setattr("sys.stdin", keyboard)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_file_says_what_holds_anyway(said, empty_folder, language):
    said("new", "ours", "--yes", "--language", language)
    ours = load_scenario("ours.toml")
    assert ours.digest() == load_scenario("undefined").digest()
    assert ours.title == "ours"
    assert (empty_folder / FILE).read_text(encoding="utf-8") == schema_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_a_new_file_can_be_switched_on(said, empty_folder, language):
    said("new", "ours", "--company", "small_firm", "--yes", "--language", language)
    text = (empty_folder / "ours.toml").read_text(encoding="utf-8")
    switched_on = re.sub(r'^#(?=[a-z"[])', "", text, flags=re.MULTILINE)
    (empty_folder / "all.toml").write_text(switched_on, encoding="utf-8")
    assert {"extends", "days", "practices", "parameters", "step", "trigger"} <= set(
        tomllib.loads(switched_on)
    )
    scenario = load_scenario("all.toml")
    assert len(scenario.steps) == 2
    assert scenario.parameters == load_scenario("undefined", company="small_firm").parameters


def test_answers_go_into_the_file_and_what_nobody_knows_keeps_a_range(said, empty_folder, monkeypatch):
    answering(monkeypatch, "30", "9", "?", "1_000_000", "", "0,5", "0.5", "", "?", "", "aligend", "aligned")
    assert "company.customers, company.moments" in said("new", "machines")
    scenario = load_scenario("machines.toml")
    assert scenario.relationship == "aligned"
    names = ("salespeople", "marketers", "customers", "order_value", "customisation")
    assert [scenario.parameters[f"company.{name}"] for name in names] == [30, 9, 600, 1_000_000, 0.35]
    assert scenario.parameters["market.need_drift"] == 0.5
    text = (empty_folder / "machines.toml").read_text(encoding="utf-8")
    assert '#"company.customers" = 600  # not known; plausible: 200 to 2_000' in text


def piped(monkeypatch, *answers):
    """Let standard input hold these answers."""
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))


def test_answers_are_read_from_standard_input_as_far_as_they_come(said, monkeypatch):
    piped(monkeypatch, "30", "9", "?")
    out = said("new", "machines")
    assert "ended after 3 of 10 questions: the rest is as in the company reference" in out
    scenario = load_scenario("machines.toml")
    assert [scenario.parameters[f"company.{name}"] for name in ("salespeople", "marketers", "customers")] == [
        30, 9, 600,
    ]  # fmt: skip


def test_without_any_answer_it_says_that_nothing_was_asked_and_what_to_do_next(said, monkeypatch):
    piped(monkeypatch)
    out = said("new", "ours")
    assert "No question was answered: every value is that of the company reference" in out
    assert "ours.toml, and scenario.schema.json, by which editors complete" in out
    assert "orgchange compare --company ours.toml" in out
    assert said("new", "theirs", "--yes", "--language", "nl").startswith(
        "Geschreven: theirs.toml, en scenario."
    )


def test_a_wrong_answer_from_standard_input_is_refused_and_nothing_is_written(
    capsys, monkeypatch, empty_folder
):
    piped(monkeypatch, "30", "-9")
    assert main(["new", "machines"]) == 2
    assert "company.marketers = -9: must lie between" in capsys.readouterr().err
    assert list(empty_folder.iterdir()) == []


@pytest.mark.parametrize(
    ("today", "relationship", "there"),
    [
        ("aligned", "aligned", set()),
        ("co_location, role_rules", "undefined", {"co_location", "role_rules"}),
        ("defined,feedback_loop", "defined", {"role_rules", "feedback_loop"}),
    ],
)
def test_today_is_a_type_or_a_list_of_practices(said, monkeypatch, today, relationship, there):
    piped(monkeypatch, *[""] * 9, today)
    said("new", "ours")
    scenario = load_scenario("ours.toml")
    usual = load_scenario(relationship).practices
    assert scenario.relationship == relationship
    assert scenario.practices == {**usual, **dict.fromkeys(there, 1.0)}


@pytest.mark.parametrize("today", ["aligned, defined", "co_locaton"])
def test_what_is_neither_is_asked_again_at_a_terminal(said, monkeypatch, today):
    answering(monkeypatch, *[""] * 9, today, "aligned")
    said("new", "ours")
    assert load_scenario("ours.toml").relationship == "aligned"


def test_a_company_of_ones_own_is_named_by_a_file_beside_the_new_one(said, refused, empty_folder):
    said("new", "ours", "--yes", "--company", "small_firm")
    said("new", "change", "--yes", "--company", "ours.toml")
    scenario = load_scenario("change.toml")
    assert scenario.company == "ours" and scenario.parameters["company.salespeople"] == 2
    (empty_folder / "below").mkdir()
    assert "must lie beside the new file" in refused("new", "below/change", "--company", "ours.toml", "--yes")


def test_what_is_allowed_and_not_likely_gets_a_remark(capsys):
    assert main(["new", "ours", "--yes"]) == 0
    assert capsys.readouterr().err == ""
    assert main(["show", "undefined", "--set", "company.customers=5", "--set", "company.marketers=20"]) == 0
    assert capsys.readouterr().err == (
        "5 customers for 12 salespeople and 20 marketers: fewer customers than staff.\n"
    )
    assert main(["show", "undefined", "--company", "ours.toml", "--language", "en"]) == 0
    assert capsys.readouterr().err == (
        "The company is that of the scenario ours.toml, with its parameters and without its relationship and"
        " practices.\n"
    )


def test_what_was_not_known_is_told_to_programs_too(said, monkeypatch):
    answering(monkeypatch, *["?"] * 10)
    written = json.loads(said("new", "machines", "--json"))
    assert written["file"] == "machines.toml"
    assert written["unknown"][-2:] == ["arrival.thinking_days", "relationship"]


def test_nothing_is_replaced_silently(said, refused, empty_folder):
    (empty_folder / "ours.toml").write_text("days = 3", encoding="utf-8")
    assert "ours.toml is there already; --force replaces it" in refused("new", "ours")
    assert load_scenario("ours.toml").days == 3
    assert said("new", "ours", "--force", "--quiet") == ""
    assert load_scenario("ours.toml").days == 504


@pytest.mark.parametrize("name", ["undefined", "", "nowhere/ours", "a\nb", "folder.toml"])
def test_a_name_that_cannot_be_is_refused_in_a_line(refused, empty_folder, name):
    (empty_folder / "folder.toml").mkdir()
    refused("new", name, "--yes")
