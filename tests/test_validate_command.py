"""`orgchange validate` as a user types it: its folder, its exit codes, one clear line if wrong."""

import json
from dataclasses import replace

import pandas as pd
import pytest

from simulation.validation import catalogue, gathering
from simulation.validation.declaring import Claim, Curve, Pattern, case
from simulation.validation.effects import difference, level

SHORT, LATER = case("undefined", days=30), case("defined", days=30)
SOLD = level("revenue", SHORT, "EUR")
CURVE = Curve(
    "type", "revenue", "EUR", (("all", (0.0, 1.0), (SOLD, level("revenue", LATER, "EUR"))),), ("a", "b")
)
TRUE = Pattern(
    "1", "Something is sold", "Somebody buys.", "nothing sold", "ours",
    (
        Claim("something is sold", SOLD, "more than nothing", above=0.0),
        Claim("the difference", difference("revenue", LATER, SHORT, "EUR"), "beside it", judged=False),
    ),
    CURVE,
)  # fmt: skip
FALSE = Pattern(
    "2", "Nothing is sold", "Nobody buys.", "anything sold", "ours",
    (Claim("nothing is sold", SOLD, "nothing is nothing", below=0.0),), untested="why",
)  # fmt: skip
FEW = ("--replicates", "6")


@pytest.fixture(autouse=True)
def _two_patterns(elsewhere, monkeypatch):
    monkeypatch.setattr(catalogue, "PATTERNS", (TRUE, FALSE))
    monkeypatch.setattr(catalogue, "KEYS", ("1", "2"))


def test_it_says_what_holds_and_writes_a_folder(heard, elsewhere):
    out, _ = heard("validate", *FEW)
    assert out.startswith("1 of 2 hold, 1 do not, 0 cannot be told; 2 scenarios on 6 paired seeds, 1000-1005")
    rows = [line.split(maxsplit=1) for line in out.splitlines() if line[:1] in "12" and line[1:2] == " "]
    assert ["1", "holds          1/1     Something is sold"] in rows
    assert any(key == "2" and rest.startswith("does not hold  0/1     Nothing is sold. nothing is sold: +")
               for key, rest in rows)  # fmt: skip
    assert max(map(len, out.splitlines())) <= 100
    folder = elsewhere / "results" / "validate"
    assert {each.name for each in folder.iterdir()} == {
        "runs.parquet", "summary.json", "manifest.json", "figures", "report.md", "report.html",
    }  # fmt: skip
    assert {each.name for each in (folder / "figures").iterdir()} == {"1.png", "2.png"}
    runs = pd.read_parquet(folder / "runs.parquet")
    assert list(runs.groupby("case").size()) == [6, 6]
    assert json.loads((folder / "manifest.json").read_text())["complete"]


def test_the_report_needs_nothing_else_and_says_what_would_prove_it_wrong(heard, elsewhere):
    heard("validate", *FEW)
    folder = elsewhere / "results" / "validate"
    page, text = ((folder / name).read_text() for name in ("report.html", "report.md"))
    for words in ("Something is sold", "It would be wrong with: anything sold", "Not tested: why"):
        assert words in page and words in text
    assert 'src="data:image/png' in page and "http" not in page.replace("http-equiv", "")
    assert "| claim | found | wanted | why there | verdict |" in text and "figures/1.png" in text


def test_whatever_holds_the_exit_code_is_0_unless_it_is_asked_for(heard):
    heard("validate", *FEW, code=0)
    heard("validate", *FEW, "--strict", code=1)
    heard("validate", *FEW, "--patterns", "1", "--strict", "--out", "one", code=0)


def test_json_and_quiet(heard, elsewhere):
    out, err = heard("validate", *FEW, "--json", "--quiet")
    assert (
        json.loads(out) == json.loads((elsewhere / "results/validate/summary.json").read_text()) and not err
    )
    assert heard("validate", *FEW, "--quiet") == ("", "")


def test_in_dutch(heard):
    out, _ = heard("validate", *FEW, "--language", "nl", "--all")
    assert "klopt niet" in out and "gepaarde seeds" in out and "bewering (gewenst)" in out


def test_what_was_computed_is_not_computed_again(heard, monkeypatch):
    heard("validate", *FEW)
    monkeypatch.setattr(gathering, "simulate", None)
    out, err = heard("validate", *FEW)
    assert "1 of 2 hold" in out and "already" in err


def test_another_threshold_is_another_question(heard, elsewhere, monkeypatch):
    heard("validate", *FEW)
    monkeypatch.setattr(gathering, "sources", lambda: "changed")
    _, err = heard("validate", *FEW)
    assert "validate-2" in err and (elsewhere / "results/validate-2").is_dir()


def test_an_interrupt_keeps_what_was_whole_and_the_same_command_goes_on(heard, elsewhere, monkeypatch):
    run, made = gathering.simulate, []

    def cut(scenario, seeds, **options):
        for each in run(scenario, seeds, **options):
            made.append(each.seed)
            if len(made) == 40:
                raise KeyboardInterrupt
            yield each

    monkeypatch.setattr(gathering, "simulate", cut)
    many = ("--replicates", "24", "--threads", "1")
    out, err = heard("validate", *many, code=130)
    folder = elsewhere / "results/validate"
    assert "on 16 paired seeds" in out and "the same command goes on" in err
    assert not json.loads((folder / "manifest.json").read_text())["complete"]
    assert not (folder / "report.html").exists()

    made.clear()
    monkeypatch.setattr(
        gathering, "simulate", lambda *a, **k: (made.append(r.seed) or r for r in run(*a, **k))
    )
    out, _ = heard("validate", *many)
    assert "on 24 paired seeds" in out and sorted(set(made)) == list(range(1016, 1024))
    assert (folder / "report.html").exists()


def test_results_are_listed_with_the_others(said, heard):
    heard("validate", *FEW)
    assert "validate" in said("list", "results")


def test_what_is_wrong_is_said_in_a_line(refused):
    assert "--patterns: 3 is none of 1, 2" in refused("validate", "--patterns", "3")
    assert "--replicates" in refused("validate", "--replicates", "1")
    assert "--seed" in refused("validate", "--seed", "-1")
    assert "threads" in refused("validate", "--threads", "0")


def test_a_pattern_of_which_nothing_is_judged_is_only_shown(heard, monkeypatch):
    monkeypatch.setattr(catalogue, "PATTERNS", (replace(TRUE, claims=TRUE.claims[1:]),))
    assert "0 of 1 hold" in heard("validate", *FEW).out
