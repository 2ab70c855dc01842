"""`list`, `show` and `new`: the commands that show what there is and begin a scenario of one's own."""

import io
import json
import re
import tomllib

import pytest

from simulation.cli.main import main
from simulation.cli.tabling import laid_out
from simulation.organisation.scenario import load_scenario
from simulation.organisation.schema import FILE, schema_text
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import PRACTICES, RELATIONSHIPS
from simulation.words import LANGUAGES

KINDS = ("scenarios", "companies", "practices", "measures", "parameters")


@pytest.fixture(autouse=True)
def empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def said(capsys):
    """Carry out a command that must succeed and give what it prints."""

    def carry_out(*arguments):
        assert main(arguments) == 0, capsys.readouterr().err
        return capsys.readouterr().out

    return carry_out


@pytest.fixture
def refused(capsys):
    """Carry out a command that cannot be done and give its one line about it."""

    def carry_out(*arguments):
        assert main(arguments) == 2
        out, err = capsys.readouterr()
        assert not out and err.count("\n") == 1 and "Traceback" not in err
        return err

    return carry_out


def answering(monkeypatch, *answers):
    """Let somebody at the terminal type these answers."""
    keyboard = io.StringIO("".join(f"{answer}\n" for answer in answers))
    keyboard.isatty = lambda: True
    monkeypatch.setattr("sys.stdin", keyboard)


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
    assert len(said("list", "--language", language).splitlines()) == len(KINDS) + 2
    assert [each["name"] for each in json.loads(said("list", "--json"))] == list(KINDS)


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


def test_what_cannot_be_listed_is_refused_in_a_line(refused):
    assert "only parameters are assumed" in refused("list", "companies", "--assumed")
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
        "ours.toml is a scenario: its company and parameters are taken, its relationship and practices ignored.\n"
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
