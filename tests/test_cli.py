"""`run` and `compare` as a user types them: answers, exit codes, folders, one clear line if wrong."""

import io
import json

import pandas as pd
import pytest

from invented import manifest
from simulation import __version__, figures
from simulation.cli.main import main
from simulation.rules.vocabulary import RELATIONSHIPS

FEW = ("--replicates", "6", "--days", "5", "--warm-up", "0")


pytestmark = pytest.mark.usefixtures("elsewhere", "simulate")


def test_compare_alone_compares_the_four_types(heard, elsewhere):
    out, err = heard("compare", *FEW)
    assert err == ""
    assert out.startswith(
        "Mid-size company with customised products: 5 days after 0 days of warm-up, 6 paired"
    )
    heads = [word for line in out.splitlines() if line.startswith("   ") for word in line.split()]
    assert heads == list(RELATIONSHIPS)
    assert "What differs from the one before and is clear of chance: " in out
    assert "Report: results/compare/report.html" in out
    assert {each.name for each in (elsewhere / "results" / "compare").iterdir()} == {
        "runs.parquet", "days.parquet", "trust.parquet", "summary.json", "manifest.json", "figures",
        "report.html",
    }  # fmt: skip
    assert max(map(len, out.splitlines())) <= 100


def test_run_says_what_came_of_one_scenario(heard, elsewhere):
    out, _ = heard("run", "aligned", *FEW)
    assert "conflicts" in out and "±" in out and "[" not in out
    assert (elsewhere / "results" / "aligned" / "report.html").exists()


def test_all_measures_are_shown_if_asked_for(heard):
    assert "adoption: joint tasks" in heard("run", "aligned", "--all", *FEW).out


def test_quiet_says_nothing(heard):
    assert heard("compare", *FEW, "--quiet") == ("", "")
    assert heard("compare", *FEW, "--quiet") == ("", "")


def test_json_is_the_summary_and_nothing_else(heard, elsewhere):
    out, _ = heard("compare", "undefined", "aligned", *FEW, "--json")
    assert json.loads(out) == json.loads((elsewhere / "results" / "compare" / "summary.json").read_text())


def test_csv_is_the_table_and_nothing_else(heard):
    out, _ = heard("compare", "undefined", "aligned", *FEW, "--csv")
    table = pd.read_csv(io.StringIO(out))
    assert set(table["scenario"]) == {"undefined", "aligned"}
    assert {"mean", "low", "high", "difference", "difference_low", "difference_high", "clear"} <= set(table)
    assert out.count("\n") == len(table) + 1


def test_what_was_computed_is_not_computed_again(heard, simulate):
    first = heard("compare", *FEW)
    runs = simulate.runs
    again = heard("compare", *FEW)
    assert simulate.runs == runs == 24
    assert again.out == first.out
    assert again.err == "already computed: results/compare\n"


def test_another_question_takes_the_next_free_name_and_says_so(heard, elsewhere):
    heard("compare", *FEW)
    out, err = heard("compare", *FEW, "--set", "market.need_drift=0.3")
    assert err.startswith("results/compare holds another result, so this one goes to results/compare-2 (")
    assert err.count("\n") == 1
    assert "results/compare-2/report.html" in out
    assert (
        heard("compare", *FEW, "--set", "market.need_drift=0.3").err
        == "already computed: results/compare-2\n"
    )


def test_a_folder_given_is_the_folder_itself_and_is_never_replaced_unasked(heard, elsewhere):
    heard("run", "defined", *FEW, "--out", "mine")
    assert manifest(elsewhere / "mine")["scenarios"][0]["name"] == "defined"
    assert "mine holds another result" in heard("run", "aligned", *FEW, "--out", "mine", code=2).err
    heard("run", "aligned", *FEW, "--out", "mine", "--force")
    assert manifest(elsewhere / "mine")["scenarios"][0]["name"] == "aligned"


def test_force_without_a_folder_replaces_the_result_of_that_name(heard, elsewhere):
    heard("compare", *FEW)
    heard("compare", *FEW, "--seed", "9", "--force")
    assert manifest(elsewhere / "results" / "compare")["seeds"]["first"] == 9


def test_it_speaks_the_language_of_the_option_then_the_variable_then_the_system(
    heard, monkeypatch, elsewhere
):
    def speaks_dutch(*options):
        return "Aangenomen, niet gemeten" in heard("compare", *FEW, *options).out

    assert not speaks_dutch()
    assert speaks_dutch("--language", "nl")
    assert manifest(elsewhere / "results" / "compare")["illustrated"] == "nl"
    monkeypatch.setenv("ORGCHANGE_LANGUAGE", "nl")
    assert speaks_dutch()
    monkeypatch.delenv("ORGCHANGE_LANGUAGE")
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    assert speaks_dutch()
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert not speaks_dutch()


def test_options_reach_the_model(heard, simulate, elsewhere):
    heard("run", "aligned", *FEW, "--company", "small_firm", "--seed", "7", "--threads", "3", "--events",
         "--set", "practices.co_location=0.5")  # fmt: skip
    folder = elsewhere / "results" / "aligned"
    content = manifest(folder)["scenarios"][0]["content"]
    assert (content["company"], content["practices"]["co_location"], content["days"]) == (
        "small_firm",
        0.5,
        5,
    )
    assert pd.read_parquet(folder / "runs.parquet")["seed"].tolist() == [*range(7, 13)]
    assert simulate.asked == {"threads": 3, "day": None, "events": True}
    assert len(pd.read_parquet(folder / "events.parquet")) == 12


def test_the_four_types_are_compared_in_the_company_of_a_scenario_file(heard, elsewhere):
    (elsewhere / "ours.toml").write_text('relationship = "aligned"\n[parameters]\n"company.customers" = 5\n')
    out, err = heard("compare", *FEW, "--company", "ours.toml")
    assert out.startswith("Ours: 5 days after 0 days of warm-up, 6 paired runs each")
    assert err == (
        "The company is that of the scenario ours.toml, with its parameters and without its relationship.\n"
        "5 customers for 12 salespeople and 6 marketers: fewer customers than staff.\n"
    )
    assert heard("compare", *FEW, "--company", "ours.toml", "--quiet") == ("", "")


def test_a_day_of_ones_own_replaces_the_models_and_its_source_is_kept(heard, simulate, elsewhere):
    (elsewhere / "calm.py").write_text("def calm_day(organisation, day):\n    pass\n")
    out, _ = heard("run", "undefined", *FEW, "--day", "calm.py:calm_day")
    assert "replaced by your own: calm_day" in out
    assert simulate.asked["day"].__name__ == "calm_day"
    assert "calm_day" in (elsewhere / "results" / "undefined" / "day.py").read_text()
    assert heard("run", "undefined", *FEW).err.startswith("results/undefined holds another result")


def test_version(heard):
    assert heard("--version").out == f"orgchange {__version__}\n"


def test_alone_it_shows_its_commands(heard):
    out = heard(code=2).out or heard("--help").out
    assert all(command in out for command in ("run", "compare", "list", "show", "new"))


WRONG = {
    ("run",): "Missing argument 'SCENARIO'",
    ("fly",): "No such command 'fly'",
    ("run", "undefned"): 'did you mean "undefined"?',
    ("run", "nowhere.toml"): "nowhere.toml",
    ("compare", "undefined", "nowhere.toml"): "nowhere.toml",
    ("run", "undefined", "--replicates", "-3"): "replicates = -3: at least 1",
    ("run", "undefined", "--replicates", "0"): "replicates = 0: at least 1",
    ("run", "undefined", "--replicates", "many"): "'--replicates': many is not a whole number",
    ("run", "undefined", "--days", "2.5"): "'--days': 2.5 is not a whole number",
    ("run", "undefined", "--replicates", "1000000000"): "GB of memory",
    ("run", "undefined", "--seed", "-1"): "seed = -1: 0 or more",
    ("run", "undefined", "--threads", "0"): "threads = 0: at least 1",
    ("run", "undefined", "--days", "0"): "days = 0",
    ("run", "undefined", "--warm-up", "-1"): "warm_up = -1",
    ("run", "undefined", "--company", "acme"): "acme",
    ("run", "undefined", "--set", "market.need_drift"): "name=value",
    ("run", "undefined", "--set", "market.ned_drift=1"): 'did you mean "market.need_drift"?',
    ("run", "undefined", "--set", "market.need_drift=99"): "must lie between",
    ("run", "undefined", "--language", "fr"): "--language = fr: en or nl",
    ("run", "undefined", "--json", "--csv"): "one of them",
    ("run", "undefined", "--out", "file"): "file is a file, not a folder",
    ("run", "undefined", "--out", "file/below"): "cannot be written",
    ("run", "undefined", "--out", "."): "holds other things than a result",
    ("run", "undefined", "--out", ".", "--force"): "holds other things than a result",
    ("run", "undefined", "--day", "day.py"): "FILE:FUNCTION",
    ("run", "undefined", "--day", "nowhere.py:day"): "cannot be read",
    ("run", "undefined", "--day", "broken.py:day"): "broken.py, line 1: SyntaxError",
    ("run", "undefined", "--day", "failing.py:day"): "ZeroDivisionError",
    ("run", "undefined", "--day", "empty.py:day"): "empty.py has no function day",
    ("run", "undefined", "--day", "file:day"): "not a Python file",
}


@pytest.mark.parametrize(("arguments", "expected"), WRONG.items(), ids=map(" ".join, WRONG))
def test_what_is_wrong_is_said_in_one_line_before_anything_runs(
    heard, elsewhere, simulate, arguments, expected
):
    (elsewhere / "file").write_text("")
    (elsewhere / "broken.py").write_text("def (")
    (elsewhere / "failing.py").write_text("1 / 0")
    (elsewhere / "empty.py").write_text("")
    out, err = heard(*arguments, code=2)
    assert out == ""
    assert err.startswith("orgchange: ") and expected in err
    assert err.count("\n") == 1 and "Traceback" not in err
    assert simulate.runs == 0
    assert not (elsewhere / "results").exists()


def test_a_wrong_language_in_the_environment_is_named(heard, monkeypatch):
    monkeypatch.setenv("ORGCHANGE_LANGUAGE", "fr")
    assert "ORGCHANGE_LANGUAGE = fr: en or nl" in heard("compare", *FEW, code=2).err


def test_a_full_disk_is_one_line_and_leaves_nothing(heard, monkeypatch, elsewhere):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pd.DataFrame, "to_parquet", full)
    err = heard("compare", *FEW, code=2).err
    assert err == "orgchange: results/compare cannot be written: No space left on device\n"
    assert list((elsewhere / "results").iterdir()) == []


def test_a_failure_of_ours_is_one_line_too_and_the_tables_stay(heard, monkeypatch, elsewhere):
    def fail(*_):
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(figures, "draw_all", fail)
    err = heard("compare", *FEW, code=1).err
    assert err.startswith("orgchange: failed, and should not: ZeroDivisionError") and err.count("\n") == 1
    assert (elsewhere / "results" / "compare" / "runs.parquet").exists()
    monkeypatch.setenv("ORGCHANGE_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        main(["compare", *FEW])
