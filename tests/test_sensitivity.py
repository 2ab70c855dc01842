"""The sensitivity analysis finds what is known to be there, and says of the model only what its draws say."""

import json

import numpy as np
import pandas as pd
import pytest

from simulation.cli.main import main
from simulation.experiments.refusing import Refusal
from simulation.organisation.scenario import load_scenario
from simulation.reports.sensitivity import as_markdown, drawn
from simulation.rules.parameters import PARAMETERS
from simulation.studies import sensitivity as of
from simulation.studies.answering import analyse, check_effort, heaviest
from simulation.studies.assumptions import KNOWN, assumed, idle
from simulation.studies.designs import designed
from simulation.studies.factors import Factor
from simulation.studies.study import Study

SMALL = of.Effort(draws=40, trajectories=2, base=8, replicates=2, kept=3, only=("trust", "quarrel.fades"))


def known_study(design, points, factors=3, levels=4):
    names = tuple(Factor(f"nothing.{number}", 0.0, 1.0) for number in range(factors))
    return Study("known", ("undefined",), names, design, points=points, levels=levels)


def ishigami(shares):
    x = np.pi * (2 * shares - 1)
    return np.sin(x[:, 0]) + 7 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])


def test_sobol_indices_of_a_function_whose_indices_are_known():
    study = known_study("saltelli", 1024)
    found = of.explained(study, {"y": ishigami(designed(study).shares)}, 0)
    for row, first, total in zip(
        found.to_dict("records"), (0.314, 0.442, 0.0), (0.558, 0.442, 0.244), strict=True
    ):
        assert abs(row["first"] - first) <= max(1.5 * row["first_half_width"], 0.02)
        assert abs(row["total"] - total) <= max(1.5 * row["total_half_width"], 0.02)


def test_an_assumption_that_does_nothing_has_no_effect_and_an_index_whose_interval_covers_zero():
    study = known_study("saltelli", 256, factors=4)
    row = of.explained(study, {"y": ishigami(designed(study).shares)}, 0).iloc[3]
    assert abs(row["first"]) <= row["first_half_width"] + 1e-9
    study = known_study("morris", 10, factors=4)
    shares = designed(study).shares
    found = of.screened(study, {"y": 3 * shares[:, 0] - 2 * shares[:, 1]}, 0).set_index("assumption")
    assert found["mu"].round(9).tolist() == [3.0, -2.0, 0.0, 0.0]
    assert found["weight"].round(9).tolist() == [0.6, 0.4, 0.0, 0.0]


def test_what_turns_an_order_over_is_found_and_nothing_else():
    study = known_study("lhs", 300, factors=6)
    factors = (Factor("company.trust0", 0.0, 1.0), Factor("market.need_drift", 0.0, 1.0), *idle(4))
    study = Study("known", ("undefined",), factors, "lhs", points=300)
    shares = designed(study).shares
    values = shares[:, 1] - 0.5 + 0.1 * np.random.default_rng(1).normal(size=300)
    turned = of.turning(study, {"y": values}, {"y": 1.0}, count=1)
    assert turned["assumption"].tolist() == ["market.need_drift"]
    assert turned["effect"][0] < -0.8


def test_survival_counts_the_draws_with_the_usual_sign():
    found = of.survival({"y": np.array([1.0] * 60 + [-1.0] * 20 + [np.nan] * 5)}, {"y": 2.0})
    assert found["share"][0] == 0.75
    assert found["draws"][0] == 80
    assert found["low"][0] < 0.75 < found["high"][0]


def test_every_assumption_is_a_factor_within_what_the_model_accepts():
    factors = {factor.name: factor for factor in assumed(load_scenario("undefined"))}
    expected = {
        name
        for name, each in PARAMETERS.items()
        if each.is_assumed
        and name not in KNOWN
        and not each.choices
        and (each.plausible[0] < each.plausible[1])
    }
    assert set(factors) == expected
    assert set(KNOWN) <= set(PARAMETERS)
    for name, factor in factors.items():
        if not factor.values:
            assert PARAMETERS[name].low <= factor.low < factor.high <= PARAMETERS[name].high


def test_a_company_of_its_own_has_ranges_around_its_own_values():
    factors = {factor.name: factor for factor in assumed(load_scenario("undefined", company="small_firm"))}
    assert factors["market.need_drift"].low < 0.2 < factors["market.need_drift"].high
    assert factors["market.need_drift"].high < 1.0


@pytest.fixture(scope="module")
def answer(tmp_path_factory):
    return analyse("small_firm", tmp_path_factory.mktemp("sensitivity"), SMALL)


def test_the_whole_analysis_of_a_small_firm(answer):
    assert answer.best.sum() == pytest.approx(1.0)
    assert answer.ordered.between(0, 1).all()
    assert answer.survival["draws"].max() <= SMALL.draws
    assert len(answer.indices["assumption"].unique()) == SMALL.kept
    assert set(answer.indices["assumption"]) <= set(answer.screening["assumption"])
    first = heaviest(answer.screening, "net_result: undefined to integrated", 5)
    assert first["weight"].is_monotonic_decreasing
    assert json.loads(json.dumps(answer.summary()))["assumptions"] == answer.assumptions


def test_an_interrupted_analysis_goes_on_to_the_same_answer(answer, tmp_path):
    def interrupt(count: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        analyse("small_firm", tmp_path, SMALL, advance=interrupt)
    again = analyse("small_firm", tmp_path, SMALL)
    for name in ("survival", "screening", "indices", "turning"):
        pd.testing.assert_frame_equal(getattr(again, name), getattr(answer, name))


def test_the_report_has_three_pictures_and_says_what_the_tables_say(answer):
    assert set(drawn(answer)) == {"survival", "assumptions", "indices"}
    text = as_markdown(answer, "figures")
    assert f"All {answer.assumptions} assumptions" in text
    assert text.count("| net result, ") >= 4
    best = answer.best.idxmax()
    assert f"{best} {100 * answer.best[best]:.0f} %" in text


@pytest.mark.parametrize(
    "few", [{"draws": 3}, {"trajectories": 1}, {"replicates": 1}, {"kept": 1}, {"base": 2}]
)
def test_too_little_effort_is_refused(few):
    with pytest.raises(Refusal, match="must be at least"):
        check_effort(of.Effort(**few))


def test_a_company_that_is_not_known_is_refused_in_one_line(capsys, tmp_path):
    assert main(["sensitivity", "smal_firm", "--out", str(tmp_path)]) == 2
    assert 'did you mean "small_firm"?' in capsys.readouterr().err
