"""`orgchange sensitivity`: a tiny real analysis, interrupted and not, told in two languages, and what it refuses."""

import json
import re
from copy import deepcopy
from types import SimpleNamespace

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from invented import manifest
from simulation.figures.style import Picture
from simulation.reports import sensitivity as report
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import RELATIONSHIPS
from simulation.studies import sensitivity as studying
from simulation.studies import sensitivity_wording as wording
from simulation.studies import sweeping
from simulation.studies.sensitivity import USUAL, Analysis, Effort, run_analysis
from simulation.studies.sensitivity_summary import summarise, verdict
from simulation.studies.sensitivity_tables import tables
from simulation.studies.sensitivity_wording import percent

TINY = (
    "--set", "company.salespeople=3", "--set", "company.marketers=2", "--set", "company.customers=30",
    "--days", "60", "--warm-up", "40", "--only", "trust", "--draws", "40",
    "--trajectories", "2", "--points", "8", "--keep", "3", "--replicates", "2",
)  # fmt: skip
TRUST = sum(name.startswith("trust.") for name in PARAMETERS)
BENT = ("quarrel.hazard", "quarrel.fades", "trust.bias", "trust.spread")


def made_up(scenario, seed):
    """A run in which each type is worth its place, but trust.bias decides whether integration pays."""
    place = RELATIONSHIPS.index(scenario.name)
    bias, hazard = scenario.parameters["trust.bias"], scenario.parameters["quarrel.hazard"]
    worth = place + 10 * (bias - 0.75) * (place == 3) + 0.01 * (seed * (place + 1) % 3)
    return SimpleNamespace(
        measures={
            "conflicts": 100 * hazard * (4 - place) + seed, "duplicated_share": 0.1 - 0.01 * place,
            "cycle_time_median": float("nan") if seed == 1 else 50.0 - place, "revenue": 1e6 * place,
            "net_result": 1e5 * worth,
        }
    )  # fmt: skip


def made_up_runs(scenario, seeds, *, threads=None):
    return (made_up(scenario, seed) for seed in seeds)


@pytest.fixture
def invented_runs(monkeypatch):
    """Runs made up; raises KeyboardInterrupt before the run with number `interrupted`."""
    state = SimpleNamespace(interrupted=None, runs=0)

    def run(scenario, seed):
        if state.runs == state.interrupted:
            raise KeyboardInterrupt
        state.runs += 1
        return made_up(scenario, seed)

    monkeypatch.setattr(sweeping, "run_once", run)
    monkeypatch.setattr(studying, "simulate", made_up_runs)
    return state


@pytest.fixture
def undrawn(monkeypatch):
    """A report that takes no time."""
    monkeypatch.setattr(report, "paint", lambda *_: iter(()))
    monkeypatch.setattr(report, "contents", lambda *_: iter(()))


@pytest.fixture(scope="module")
def bent(tmp_path_factory):
    """The answer about the made-up runs."""
    effort = Effort(draws=400, trajectories=8, points=64, keep=2, replicates=4)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sweeping, "run_once", made_up)
        patched.setattr(studying, "simulate", made_up_runs)
        found = run_analysis(Analysis(only=BENT, effort=effort), tmp_path_factory.mktemp("bent"))
    made = tables(found)
    return found, made, summarise(found, made)


def row_of(rows, measure, one, other):
    return next(row for row in rows if (row["measure"], row["from"], row["to"]) == (measure, one, other))


def test_the_parameter_that_flips_the_order_is_found_and_no_other(bent):
    summary = bent[2]
    step = row_of(summary["order"], "net_result", "aligned", "integrated")
    # The step is worth 1 + 10 (bias - 0.75): above zero for bias above 0.65, seven tenths of 0.5 to 1.
    assert step["kept"] == pytest.approx(0.7, abs=0.02) and step["verdict"] == "open"
    assert [flip["parameter"] for flip in step["flips"]] == ["trust.bias"]
    assert step["flips"][0]["lowest"] < 0.15 and step["flips"][0]["highest"] == 1
    assert step["indices"][0]["parameter"] == "trust.bias" or step["indices"][1]["parameter"] == "trust.bias"
    best = {row["scenario"]: row["best"] for row in summary["ranks"] if row["measure"] == "net_result"}
    assert best["integrated"] == pytest.approx(0.7, abs=0.02) == 1 - best["aligned"]


def test_what_does_not_depend_on_anything_is_said_to_be_firm(bent):
    firm = [each for each in bent[2]["order"] if each["measure"] == "duplicated_share"]
    assert {each["verdict"] for each in firm} == {"firm"} and not any(each["flips"] for each in firm)
    assert {row["order"] for row in bent[2]["ranks"] if row["measure"] == "duplicated_share"} == {1.0}


def test_those_that_matter_are_chosen_and_carry_the_variance(bent):
    summary = bent[2]
    assert set(summary["chosen"]) == {"trust.bias", "quarrel.hazard"}
    step = row_of(summary["order"], "net_result", "undefined", "integrated")
    shares = {index["parameter"]: index["total"] for index in step["indices"]}
    assert shares["trust.bias"] == pytest.approx(1, abs=0.15) and shares["quarrel.hazard"] < 0.1
    assert step["noise"]["carried"] == pytest.approx(1, abs=0.2)
    assert step["noise"]["noise_draws"] < 0.01
    moved = step["screening"][0]
    assert moved["parameter"] == "trust.bias"
    assert moved["mu"] == pytest.approx(1e5 * 10 * 0.5, rel=0.01)  # through the whole range of a half


def test_what_exists_on_some_seeds_only_still_counts(bent):
    step = row_of(bent[2]["order"], "cycle_time_median", "undefined", "defined")
    assert step["declared"] == pytest.approx(-1) and step["kept"] == 1


def test_the_points_say_what_was_tried_and_found(bent):
    found, made, _ = bent
    table = made["points"]
    assert table.groupby("stage").size().to_dict() == found.asked.sizes
    drawn = table[table["stage"] == "draws"]
    assert drawn["trust.bias"].between(0.5, 1).all() and drawn["trust.bias"].nunique() == 400
    crossed = table[table["stage"] == "crossed"]
    assert crossed["trust.spread"].isna().all() and crossed["trust.bias"].notna().all()
    assert drawn["revenue[aligned]"].unique().tolist() == [2e6]


def test_the_summary_is_plain(bent):
    json.dumps(bent[2], allow_nan=False)


def test_every_picture_can_be_drawn_in_both_languages(bent):
    for language in ("en", "nl"):
        pictures = dict(report.paint(bent[2], language))
        assert {"order", "flips", "shares_net_result", "screening_conflicts"} <= set(pictures)
        assert all(isinstance(each, Picture) for each in pictures.values())


def test_the_page_of_the_documents_is_made_from_a_summary_with_the_pictures_it_shows(bent, tmp_path):
    report.write_document(bent[2], tmp_path)
    text = (tmp_path / "sensitivity.md").read_text()
    shown = re.findall(r"\]\((images/.+?\.png)\)", text)
    assert len(shown) == 4 and all((tmp_path / each).exists() for each in shown)
    assert "Best in net result: aligned in" in text and "trust.bias" in text
    assert f"model {bent[2]['rules'][:12]}: " in text.splitlines()[-1]


def test_what_the_values_as_they_are_promise_and_most_draws_deny_is_said(bent):
    summary = deepcopy(bent[2])
    assert not list(wording.against(summary, "en"))
    step = row_of(summary["order"], "conflicts", "defined", "aligned")
    assert step["declared_high"] < 0  # fewer conflicts, clear of chance
    step |= {"kept": 0.3, "kept_high": 0.35}
    (sentence,) = wording.against(summary, "en")
    assert sentence.endswith("but in most draws it does not: conflicts from defined to aligned (30 %).")
    step["declared_high"] = 0.1
    assert not list(wording.against(summary, "en"))


@pytest.mark.parametrize(("kept", "said"), [(1.0, "firm"), (0.97, "firm"), (0.9, "open"), (0.0, "reversed")])
def test_a_verdict_needs_nearly_all_draws_with_the_interval_included(kept, said):
    row = {"clearly_better": kept, "better": 0, "same": 0, "worse": 1 - kept, "clearly_worse": 0}
    assert verdict(row, 500) == said
    assert verdict(row, 10) == "open"


def test_a_share_that_is_not_quite_all_does_not_look_like_all():
    assert [percent(share, "en") for share in (0.9999, 0.996, 0.994, 0.5, 0.004)] == [
        "100", "99.6", "99", "50", "0.4",
    ]  # fmt: skip


def test_a_tiny_real_analysis_answers_with_table_pictures_and_report(heard, elsewhere):
    asked_of = (*TINY, "--measures", "conflicts,net_result")
    told = heard("sensitivity", *asked_of)
    assert "In how many of the draws a step makes things better" in told.out
    assert re.search(r"Best in net result: .+ of the draws\.", told.out)
    folder = elsewhere / "results" / "sensitivity"
    assert manifest(folder)["complete"] is True and len(manifest(folder)["varied"]) == TRUST
    assert "</html>" in (folder / "report.html").read_text()
    figures = set(re.findall(r"\]\((figures/.+?)\)", (folder / "report.md").read_text()))
    assert len(figures) == 6 and all((folder / each).exists() for each in figures)
    order = pd.read_csv(folder / "tables" / "order.csv")
    assert len(order) == 8 and order["kept"].between(0, 1).all()
    assert heard("sensitivity", *asked_of).err == "already computed: results/sensitivity\n"
    assert json.loads(heard("sensitivity", *asked_of, "--json", "-q").out)["points"]["draws"] == 40


def test_threads_change_nothing(elsewhere, heard, undrawn):
    for threads in ("1", "2"):
        heard("sensitivity", *TINY, "--threads", threads, "--out", threads, "-q")
    for name in ("order", "screening", "indices", "flips", "noise", "ranks", "points"):
        one, two = (pd.read_parquet(elsewhere / threads / "tables" / f"{name}.parquet") for threads in "12")
        assert_frame_equal(one, two)


@pytest.mark.parametrize("stage", [100, 500, 700])
def test_interrupted_at_any_stage_what_is_finished_is_kept_and_the_end_is_the_same(
    stage, heard, elsewhere, invented_runs, undrawn
):
    few = (*TINY, "--threads", "1")
    heard("sensitivity", *few, "--out", "whole", "-q")
    whole = invented_runs.runs
    invented_runs.runs, invented_runs.interrupted = 0, stage
    out, err = heard("sensitivity", *few, code=130)
    assert out == ""
    assert err.splitlines()[-1] == "results/sensitivity keeps what was complete; the same command goes on"
    assert manifest(elsewhere / "results" / "sensitivity")["complete"] is False
    invented_runs.runs, invented_runs.interrupted = 0, None
    assert "going on with results/sensitivity" in heard("sensitivity", *few).err
    # What may be lost are the batches under way: two, of at most twenty runs before their speed is known.
    assert whole - stage <= invented_runs.runs < whole
    for name in ("order", "screening", "indices", "flips", "noise", "ranks", "points"):
        one, two = (
            pd.read_parquet(elsewhere / folder / "tables" / f"{name}.parquet")
            for folder in ("whole", "results/sensitivity")
        )
        assert_frame_equal(one, two)


def test_another_question_goes_to_another_folder_and_force_begins_anew(
    heard, elsewhere, invented_runs, undrawn
):
    heard("sensitivity", *TINY, "-q")
    (elsewhere / "results" / "sensitivity" / "notes.txt").write_text("mine")
    err = heard("sensitivity", *TINY, "--seed", "5").err
    assert err.startswith(
        "results/sensitivity holds another result, so this one goes to results/sensitivity-2"
    )
    before = invented_runs.runs
    heard("sensitivity", *TINY, "--force", "-q")
    assert invented_runs.runs > before
    assert (elsewhere / "results" / "sensitivity" / "notes.txt").read_text() == "mine"


def test_in_dutch(heard, elsewhere, invented_runs, undrawn):
    out = heard("sensitivity", *TINY, "--language", "nl").out
    assert "In hoeveel van de trekkingen een stap het beter maakt" in out and "conflicten" in out


def test_a_scenario_is_asked_for_its_company(heard, elsewhere, invented_runs, undrawn):
    (elsewhere / "ours.toml").write_text(
        'company = "small_firm"\nrelationship = "defined"\n[practices]\nco_location = 1.0\n'
    )
    few = [each for each in TINY if not each.startswith("company.") and each != "--set"]
    out, err = heard("sensitivity", "ours.toml", *few)
    assert out.startswith("Ours: ")
    assert "without its relationship and practices" in err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--only", "trust.bais"), '--only trust.bais: no such parameter or group; did you mean "trust.bias"?'),
        (("--measures", "revenu"), '--measures revenu: no such measure; did you mean "revenue"?'),
        (("--measures", "encounters"), "--measures encounters: neither more nor less of it is better"),
        (("--points", "100"), "points = 100: a power of two, such as 64, 128 or 256"),
        (("--points", "0"), "points = 0: at least 8"),
        (("--draws", "3"), "draws = 3: at least 10"),
        (("--trajectories", "1"), "trajectories = 1: at least 2"),
        (("--keep", "0"), "keep = 0: at least 1"),
        (("--replicates", "0"), "replicates = 0: at least 1"),
        (("--replicates", "four"), "Invalid value for '--replicates': four is not a whole number"),
        (("--seed", "-1"), "seed = -1: 0 or more"),
        (("--threads", "0"), "threads = 0: at least 1"),
        (("--draws", "1_000_000_000"), "1_000_000_000 points need about"),
        (("nowhere",), "company = \"nowhere\": no such file, and no shipped company of that name"),
        (("--set", "trust.bais=1"), "trust.bais = 1: unknown key"),
        (("--language", "de"), "--language = de: en or nl"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)  # fmt: skip
def test_what_cannot_be_asked_is_one_sentence(arguments, sentence, refused, elsewhere):
    assert sentence in refused("sensitivity", *arguments)
    assert not any(elsewhere.iterdir())


def test_the_help_names_the_usual_numbers(said):
    text = said("sensitivity", "--help")
    for name, number in vars(USUAL).items():
        assert re.search(rf"--{name} N +[^-]*: {number}\.", text), name
