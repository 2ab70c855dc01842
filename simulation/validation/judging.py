"""From runs to verdicts: plain values, all that tables, pictures and reports need."""

from collections.abc import Sequence
from typing import Any

from simulation.compiled import source_digest
from simulation.experiments.statistics import Estimate
from simulation.experiments.summarising import finite
from simulation.validation.declaring import Claim, Curve, Evidence, Pattern, Verdict, together
from simulation.validation.gathering import Gathering

Judged = dict[str, Any]


def summarise(gathering: Gathering) -> Judged:
    """Every pattern with its verdict, its claims with theirs, and the numbers behind them."""
    evidence, done = gathering.evidence(), gathering.done
    return {
        "seeds": {"first": gathering.seed, "asked": gathering.replicates, "done": len(done)},
        "complete": gathering.complete,
        "rules": source_digest(),
        "cases": len(gathering.cases),
        "patterns": [judge(pattern, evidence) for pattern in gathering.patterns],
    }


def judge(pattern: Pattern, evidence: Evidence) -> Judged:
    """One pattern: it holds if all its claims do."""
    claims = [judge_claim(claim, evidence) for claim in pattern.claims]
    verdicts = [Verdict(claim["verdict"]) for claim in claims]
    told = {
        name: getattr(pattern, name) for name in ("key", "title", "says", "falsified", "source", "untested")
    }
    return told | {
        "verdict": str(together(verdicts)),
        "judged": sum(verdict is not Verdict.SHOWN for verdict in verdicts),
        "holding": sum(verdict is Verdict.HOLDS for verdict in verdicts),
        "claims": claims,
        "curve": drawn(pattern.curve, evidence) if pattern.curve else None,
    }


def judge_claim(claim: Claim, evidence: Evidence) -> Judged:
    """One claim: its effect with interval, its band, its verdict."""
    found = claim.effect.measured(evidence)
    return {
        "says": claim.says,
        "verdict": str(claim.verdict(found)),
        "effect": claim.effect.words,
        "picked": claim.effect.picked(evidence),
        "unit": claim.effect.unit,
        **plain(found),
        "above": finite(claim.above),
        "below": finite(claim.below),
        "reason": claim.reason,
        "cases": list(dict.fromkeys(case.name for case, _ in claim.effect.columns)),
        "measures": list(dict.fromkeys(name for _, name in claim.effect.columns)),
        "comparisons": claim.effect.comparisons,
    }


def drawn(curve: Curve, evidence: Evidence) -> Judged:
    """What a pattern's picture shows beside its claims."""
    lines = [
        {
            "name": name,
            "points": [
                {"at": at, **plain(effect.measured(evidence))}
                for at, effect in zip(places, effects, strict=True)
            ],
        }
        for name, places, effects in curve.lines
    ]
    return {
        "along": curve.along,
        "up": curve.up,
        "unit": curve.unit,
        "names": list(curve.names),
        "lines": lines,
    }


def plain(found: Estimate) -> Judged:
    """An estimate without nan, for JSON."""
    numbers = {name: finite(getattr(found, name)) for name in ("mean", "low", "high")}
    return numbers | {"count": found.count, "missing": found.missing}


def decisive(claims: Sequence[Judged]) -> Judged | None:
    """The claim that decided a verdict: the first that does not hold, else the first that cannot be told."""
    for verdict in (Verdict.FAILS, Verdict.UNTOLD):
        for claim in claims:
            if claim["verdict"] == verdict:
                return claim
    return None
