"""The instrument itself: every check can fail, and says so when nothing can be said."""

import json
import math

import numpy as np
import pytest

from simulation.experiments.refusing import Refusal
from simulation.experiments.statistics import paired_difference
from simulation.validation import gathering, telling
from simulation.validation.catalogue import KEYS, PATTERNS, chosen
from simulation.validation.declaring import Claim, Pattern, Verdict, case, needed, together
from simulation.validation.effects import difference, effect, jackknife, level, part, relative, times, wilson
from simulation.validation.judging import decisive, judge, summarise
from simulation.validation.observing import OBSERVED

ONE, OTHER = case("integrated"), case("undefined")
SEEDS = 40


def made(mean, spread=1.0, seeds=SEEDS):
    """Values with exactly that mean and spread."""
    values = np.random.default_rng(3).normal(size=seeds)
    return mean + spread * (values - values.mean()) / values.std()


def evidence(one, other=0.0):
    return {ONE: {"revenue": made(one)}, OTHER: {"revenue": np.full(SEEDS, other)}}


def claimed(**band):
    return Claim("more", difference("revenue", ONE, OTHER, "EUR"), "a reason", **band)


@pytest.mark.parametrize(
    ("found", "band", "verdict"),
    [
        (3.0, {"above": 0.0}, Verdict.HOLDS),
        (-3.0, {"above": 0.0}, Verdict.FAILS),
        (0.1, {"above": 0.0}, Verdict.UNTOLD),
        (-3.0, {"below": 0.0}, Verdict.HOLDS),
        (3.0, {"below": 0.0}, Verdict.FAILS),
        (-0.1, {"below": 0.0}, Verdict.UNTOLD),
        (3.0, {"above": 2.0, "below": 4.0}, Verdict.HOLDS),
        (5.0, {"above": 2.0, "below": 4.0}, Verdict.FAILS),
        (1.0, {"above": 2.0, "below": 4.0}, Verdict.FAILS),
        (3.9, {"above": 2.0, "below": 4.0}, Verdict.UNTOLD),
        (3.0, {"above": 2.9, "below": 3.1}, Verdict.UNTOLD),
        (99.0, {"judged": False}, Verdict.SHOWN),
    ],
)
def test_the_same_claim_holds_fails_or_cannot_be_told_depending_on_the_data(found, band, verdict):
    claim = claimed(**band)
    assert claim.verdict(claim.effect.measured(evidence(found))) is verdict


def test_nothing_is_told_from_a_single_seed_or_from_values_that_do_not_exist():
    claim = claimed(above=0.0)
    single = {ONE: {"revenue": np.array([9.0])}, OTHER: {"revenue": np.array([0.0])}}
    missing = {ONE: {"revenue": np.full(SEEDS, np.nan)}, OTHER: {"revenue": np.zeros(SEEDS)}}
    for nothing in (single, missing):
        assert claim.verdict(claim.effect.measured(nothing)) is Verdict.UNTOLD


def test_no_effect_at_all_is_no_effect():
    same = {ONE: {"revenue": np.ones(SEEDS)}, OTHER: {"revenue": np.ones(SEEDS)}}
    assert claimed(above=0.0).verdict(claimed().effect.measured(same)) is Verdict.FAILS


def test_a_pattern_holds_only_if_all_its_claims_do():
    assert together([Verdict.HOLDS, Verdict.HOLDS]) is Verdict.HOLDS
    assert together([Verdict.HOLDS, Verdict.UNTOLD]) is Verdict.UNTOLD
    assert together([Verdict.UNTOLD, Verdict.FAILS, Verdict.HOLDS]) is Verdict.FAILS
    assert together([Verdict.SHOWN]) is Verdict.SHOWN


def test_the_claim_that_decides_is_named():
    pattern = Pattern("T", "t", "s", "f", "s", (claimed(above=0.0), claimed(above=2.9), claimed(above=8.0)))
    judged = judge(pattern, evidence(3.0))
    assert judged["verdict"] == "does not hold" and judged["holding"] == 1 and judged["judged"] == 3
    assert decisive(judged["claims"])["above"] == 8.0
    assert "above 0" in telling.decided(judged) or "+0" in telling.decided(judged)


def test_the_jackknife_of_a_paired_difference_is_students_interval():
    one, other = made(2.0), made(0.0)[::-1]
    student = paired_difference(one, other)
    found = jackknife(lambda a, b: (a - b).mean(), [one, other])
    assert (found.mean, found.low, found.high) == pytest.approx((student.mean, student.low, student.high))


def test_the_interval_of_a_ratio_covers_it_about_as_often_as_it_says():
    luck = np.random.default_rng(1)
    covered = 0
    for _ in range(400):
        pairs = luck.normal([2.0, 4.0], [0.5, 1.0], size=(30, 2))
        found = jackknife(lambda a, b: a.mean() / b.mean(), list(pairs.T))
        covered += found.low < 0.5 < found.high
    # 95 % of 400 is 380; three standard deviations of that are 13.
    assert 360 <= covered <= 395


def test_picking_the_largest_of_many_widens_the_interval():
    values = [made(1.0)]
    alone, of_many = (jackknife(lambda a: a.mean(), values, count) for count in (1, 55))
    assert of_many.low < alone.low and of_many.mean == alone.mean


def test_a_share_of_no_run_or_of_all_runs_has_an_interval():
    none, every = (wilson(lambda a: a, [np.full(SEEDS, share)]) for share in (0.0, 1.0))
    assert none.low == 0 < none.high < 0.15 and 0.85 < every.low < every.high == 1


def test_a_share_of_some_runs_counts_only_those():
    found = wilson(lambda a: np.where(a > 0.5, 1.0, np.nan), [np.linspace(0, 1, SEEDS)])
    assert (found.count, found.missing, found.mean) == (SEEDS // 2, SEEDS // 2, 1.0)


def test_effects_are_what_their_names_say():
    both = {ONE: {"revenue": made(3.0)}, OTHER: {"revenue": made(2.0)}}
    for make, expected in ((relative, 0.5), (times, 1.5)):
        assert make("revenue", ONE, OTHER).measured(both).mean == pytest.approx(expected)
    assert level("revenue", ONE, "EUR").measured(both).mean == pytest.approx(3.0)
    assert part("revenue", (ONE, OTHER), (ONE, OTHER)).measured(both).mean == pytest.approx(1.0)


def test_every_pattern_says_what_would_prove_it_wrong_and_can_be_proved_wrong():
    assert len(set(KEYS)) == len(KEYS)
    for pattern in PATTERNS:
        assert pattern.falsified and pattern.source and pattern.says
        judged = [claim for claim in pattern.claims if claim.judged]
        assert judged, pattern.key
        for claim in judged:
            assert claim.reason and (math.isfinite(claim.above) or math.isfinite(claim.below)), claim.says


def test_every_effect_asks_for_what_exists_and_is_written_in_a_known_unit():
    from simulation.kernel.measures import MEASURES

    for pattern in PATTERNS:
        for each in pattern.effects:
            assert each.unit in telling.SCALES
            assert all(name in MEASURES or name in OBSERVED for _, name in each.columns)


def test_every_case_can_be_run_and_no_two_share_a_name():
    cases = list(needed(PATTERNS))
    assert len({each.name for each in cases}) == len(cases)
    assert len({each.load().digest() for each in cases}) == len(cases)


def test_patterns_are_chosen_by_key():
    assert [pattern.key for pattern in chosen(["2", " 1"])] == ["1", "2"]
    assert chosen([]) == PATTERNS
    with pytest.raises(Refusal, match="none of 1"):
        chosen(["11"])


def small(seeds=3, first=5):
    """A gathering that runs one short case."""
    short = case("undefined", days=40)
    claim = Claim("sold", level("revenue", short, "EUR"), "a reason", above=0.0)
    seen = Claim(
        "trusted", effect("t", "share", [(short, "lasting_trust")], lambda one: one.mean()), "a reason", 0, 1
    )
    return gathering.Gathering((Pattern("T", "t", "s", "f", "s", (claim, seen)),), seeds, first)


def test_what_was_run_before_is_not_run_again_and_an_interrupt_keeps_whole_seeds(monkeypatch):
    whole = small().fill(threads=1)
    assert whole.complete and whole.done == [5, 6, 7]

    cut = small(24)
    ran = []

    def interrupted(count):
        ran.append(count)
        if len(ran) == 12:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cut.fill(threads=1, progress=interrupted)
    assert cut.done == list(range(5, 13))
    more = small(24)
    more.rows.extend(cut.rows)
    more.fill(threads=1)
    assert more.table().equals(small(24).fill(threads=1).table())


def test_the_summary_is_plain():
    summary = summarise(small(8).fill(threads=1))
    json.dumps(summary, allow_nan=False)
    assert summary["complete"] and summary["seeds"] == {"first": 5, "asked": 8, "done": 8}
    assert telling.rows(summary)[0][:3] == ["T", "holds", "2/2"]


def test_other_seeds_and_other_patterns_are_other_questions():
    digests = {small().digest, small(4).digest, small(3, 6).digest}
    assert len(digests) == 3 and small().digest == small().digest
    with pytest.raises(Refusal, match="--replicates"):
        small(1)
