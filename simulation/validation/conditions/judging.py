"""From numbers to advice: what the model says of each condition, beside the article, as plain values."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from simulation.compiled import source_digest
from simulation.experiments.summarising import finite
from simulation.validation.conditions.comparing import LEVEL, Difference, apart, holm
from simulation.validation.conditions.declaring import (
    Advice,
    Agreement,
    Condition,
    Firm,
    Observed,
    Posed,
    agreement,
)
from simulation.validation.conditions.gathering import Gathering
from simulation.validation.conditions.ranking import best_types, no_further
from simulation.validation.conditions.sampling import Sample, sample
from simulation.validation.conditions.weighing import Runs, Weighed, observed
from simulation.validation.declaring import Verdict
from simulation.validation.judging import judge_claim, plain

Judged = dict[str, Any]
Pair = tuple[str, str]


class Step(NamedTuple):
    """A difference, and how likely one so large is by chance among all of its kind in the table."""

    found: Difference
    adjusted: float

    @property
    def sign(self) -> int:
        """1 clearly more, -1 clearly less, 0 may be chance."""
        if not self.adjusted < LEVEL:
            return 0
        return 1 if self.found.estimate.mean > 0 else -1

    def plain(self) -> Judged:
        """As plain values."""
        chances = {"chance": finite(self.found.chance), "adjusted": finite(self.adjusted)}
        return plain(self.found.estimate) | chances | {"sign": self.sign}


def adjusted(differences: Mapping[Pair, Difference]) -> dict[Pair, Step]:
    """Differences with their chances as they count among so many."""
    chances = holm([each.chance for each in differences.values()])
    return {
        name: Step(each, chance) for (name, each), chance in zip(differences.items(), chances, strict=True)
    }


def advised(steps: Mapping[str, Step]) -> tuple[Advice, str]:
    """What the steps to all further relationships say, and where to go: to the best of those that clearly pay.

    Staying is best only if every further one is clearly worse.
    """
    paying = {name: step.found.estimate.mean for name, step in steps.items() if step.sign > 0}
    if paying:
        return Advice.MOVE, max(paying, key=lambda name: paying[name])
    if all(step.sign < 0 for step in steps.values()):
        return Advice.STAY, ""
    return Advice.UNTOLD, ""


def summarise(gathering: Gathering) -> Judged:
    """Every condition with the model's advice beside the article's, and what is best in random companies."""
    table, done = gathering.table(), gathering.done
    runs, found = Runs(table, done), sample(gathering, table)
    asked = [each for each in gathering.conditions if isinstance(each, Posed | Observed)]
    weighed = {
        each.key: runs.weighed(each) if isinstance(each, Posed) else observed(each, found) for each in asked
    }
    steps = adjusted({(each.key, to): weighed[each.key].brings(to) for each in asked for to in each.further})
    changes = adjusted({(each.key, each.next): weighed[each.key].changes(each.next) for each in asked})
    told = []
    for each in gathering.conditions:
        row = _declared(each)
        if isinstance(each, Posed | Observed):
            row |= _posed(each, runs) if isinstance(each, Posed) else _observed(each, found)
            mine = {to: steps[each.key, to] for to in each.further}
            row |= _judged(each, mine, changes[each.key, each.next], bool(row["proved"]))
            row |= _reasons(weighed[each.key], str(row["goes"] or each.next))
        else:
            row |= {"agreement": str(Agreement.SHOWN), "share": no_further(found, each.asked)}
        told.append(row)
    return {
        "seeds": {"first": gathering.seed, "asked": gathering.replicates, "done": len(done)},
        "companies": {
            "asked": gathering.number, "done": len(found.companies), "living": int(found.living.sum()),
        },
        "complete": gathering.complete,
        "rules": source_digest(),
        "comparisons": len(steps),
        "conditions": told,
        "reference": {
            asked: {to: plain(runs.reference(asked).brings(to).estimate) for to in further}
            for asked, further in dict((each.asked, each.further) for each in gathering.conditions).items()
        },
        "random": best_types(found),
    }  # fmt: skip


def _declared(condition: Condition) -> Judged:
    return {
        "key": condition.key,
        "asked": condition.asked,
        "next": condition.next,
        "article": str(condition.advice),
    }


def _posed(condition: Posed, runs: Runs) -> Judged:
    """What stands for a trait, and what proves it where it is met and where it is not."""
    met, unmet = (condition.options(company) for company in (condition.company, condition.without))
    proofs = [
        judge_claim(proof.claim(met), runs.evidence(met))
        | {"unmet": judge_claim(proof.claim(unmet), runs.evidence(unmet))}
        for proof in condition.proofs
    ]
    return {
        "kind": "posed",
        "company": _firm(condition.company),
        "without": _firm(condition.without),
        "on_the_way": condition.on_the_way,
        "proofs": proofs,
        "proved": all(proof["verdict"] == Verdict.HOLDS for proof in proofs),
    }


def _firm(company: Firm) -> Judged:
    return {"name": company.company, "settings": dict(company.settings)}


def _observed(condition: Observed, found: Sample) -> Judged:
    """Where an outcome is observed, and that it is so on other luck as well."""
    most, least = found.thirds(condition.asked, condition.observation)
    judged = found.judged(condition.asked, condition.observation)
    difference = apart(judged[most], judged[least]).estimate
    return {
        "kind": "observed",
        "observation": condition.observation,
        "means": condition.means,
        "most": {"companies": int(most.sum()), "mean": finite(float(judged[most].mean())) if most.any() else None},
        "least": {"companies": int(least.sum()), "mean": finite(float(judged[least].mean())) if least.any() else None},
        "proved": difference.low > 0,
    }  # fmt: skip


def _judged(condition: Condition, steps: Mapping[str, Step], change: Step, proved: bool) -> Judged:
    """The model's advice beside the article's, and whether the condition works in the article's direction."""
    advice, goes = advised(steps)
    wanted = 1 if condition.advice is Advice.MOVE else -1
    return {
        "steps": {to: step.plain() for to, step in steps.items()},
        "advice": str(advice),
        "goes": goes,
        "agreement": str(agreement(condition.advice, advice, proved)),
        "change": change.plain() | {"works": wanted * change.sign},
    }


def _reasons(weighed: Weighed, to: str) -> Judged:
    """What the step to a relationship is made of, and what of it the condition makes."""
    return {
        "reasons": {
            "to": to,
            "brings": plain(weighed.brings(to).estimate),
            "parts": {name: plain(each.estimate) for name, each in weighed.parts(to).items()},
            "hours": {name: plain(each.estimate) for name, each in weighed.hours(to).items()},
            "counts": {name: plain(each.estimate) for name, each in weighed.counts(to).items()},
            "unmet": plain(weighed.brings_unmet(to).estimate),
            "changes": plain(weighed.changes(to).estimate),
            "changed_parts": {name: plain(each.estimate) for name, each in weighed.changed_parts(to).items()},
        }
    }
