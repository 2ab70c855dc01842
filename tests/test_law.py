"""The law of the model, compared with its source: practices write to no outcome, and who writes what is known."""

import ast
from pathlib import Path

import pytest

from simulation.rules import law
from simulation.rules.vocabulary import Cause, Practice

CLONE = Path(__file__).resolve().parent.parent
KERNEL = {
    path.stem: ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted((CLONE / "simulation" / "kernel").glob("*.py"))
    if path.stem not in ("__init__", "measures", "measuring")  # plain Python, after the run
}
ASKING = {"adopted", "both", "one_way", "strength"}
KEPT = {"level", "adopted", "both", "adopters", "eligible"}
OUTCOMES = {"trust_sales", "trust_marketing", "griefs", "angry_sales", "angry_marketing", "satisfaction"}
OUTCOMES_COUNTED = {
    "conflicts",
    "revenue",
    "orders",
    "cash",
    "dropped",
    "dropped_moments",
    "overlaps",
    "orphans",
}
each_process = pytest.mark.parametrize("process", KERNEL)


def calls(tree, names):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield node


def members(tree, kind):
    """The names of an enumeration that a piece of source speaks of, such as Practice.ROLE_RULES."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == kind:
            yield node.attr


def fields(tree):
    """The fields of records in a piece of source."""
    return {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


def writes(tree):
    """Every field that is written, as (the assignment, what it is a field of, its name); places in it do not count."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Assign | ast.AugAssign):
            continue
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for target in (part for whole in targets for part in getattr(whole, "elts", [whole])):
            while isinstance(target, ast.Subscript):
                target = target.value
            if isinstance(target, ast.Attribute):
                yield node, ast.unparse(target.value), target.attr


def is_ledger(record):
    return record in ("ledger", "organisation.ledger[0]")


def processes_that(happens):
    return {process for process, tree in KERNEL.items() if happens(tree)}


def written_by(names):
    """The processes that write fields of these names, the ledger's own fields aside."""
    return processes_that(
        lambda tree: any(name in names and not is_ledger(record) for _, record, name in writes(tree))
    )


def calling(name):
    """The processes that use a function of another one, or of their own."""
    return processes_that(lambda tree: any(calls(tree, {name})))


@each_process
def test_practices_are_read_where_the_law_says_and_nowhere_else(process):
    found = {member for call in calls(KERNEL[process], ASKING) for member in members(call, "Practice")}
    allowed = {
        practice.name
        for practice, readings in law.READINGS.items()
        if process in {reading.process for reading in readings}
    }
    assert found == allowed


@each_process
def test_a_practice_is_named_only_to_ask_who_works_by_it(process):
    """Adoption also names practices to compare a number with: whose culture matters, which lapse."""
    asked = [member for call in calls(KERNEL[process], ASKING) for member in members(call, "Practice")]
    named = list(members(KERNEL[process], "Practice"))
    if process in ("adoption", "morning"):
        asked += [
            member
            for node in ast.walk(KERNEL[process])
            if isinstance(node, ast.Compare)
            for member in members(node, "Practice")
            if isinstance(node.left, ast.Name) and node.left.id == "number"
        ]
    assert sorted(named) == sorted(asked)


@each_process
def test_who_works_how_is_kept_by_those_the_law_names(process):
    assert fields(KERNEL[process]) & KEPT == law.BOOKKEEPING.get(process, set())


def test_every_practice_changes_something_and_only_by_the_five_channels():
    assert set(law.READINGS) == set(Practice)
    assert all(
        isinstance(reading.channel, law.Channel) for readings in law.READINGS.values() for reading in readings
    )
    assert {reading.process for readings in law.READINGS.values() for reading in readings} <= set(KERNEL)


@pytest.mark.parametrize("carrier", law.CARRIERS)
def test_what_follows_from_practices_is_written_in_one_place(carrier):
    practices, _, process = law.CARRIERS[carrier]
    assert written_by({carrier}) == {process}
    assert practices <= set(Practice)


def test_trust_is_written_by_events_alone():
    assert written_by({"trust_sales", "trust_marketing"}) == set(law.TRUST)
    assert calling("experience") - {"relating"} == set(law.EXPERIENCES)


def test_grievance_grows_by_the_events_the_law_names_and_fades():
    assert written_by({"griefs", "angry_sales", "angry_marketing"}) == {"relating", "turnover"}
    assert calling("grieve") == set(law.GRIEVANCES)
    assert calling("soothe") == set(law.SOOTHING)


@pytest.mark.parametrize("process", law.GRIEVANCES)
def test_each_process_gives_the_causes_the_law_names(process):
    assert {Cause[name] for name in members(KERNEL[process], "Cause")} == law.GRIEVANCES[process]


def test_every_cause_can_be_given():
    assert set().union(*law.GRIEVANCES.values()) == set(Cause)


def test_satisfaction_is_written_where_the_law_says():
    assert written_by({"satisfaction"}) == set(law.SATISFACTION)


@each_process
def test_the_ledger_is_written_where_the_law_says(process):
    found = {name for _, record, name in writes(KERNEL[process]) if is_ledger(record)}
    assert found == set(law.LEDGER.get(process, "").split())


@each_process
def test_no_practice_is_a_factor_of_an_outcome(process):
    """No practice, and nothing that carries one, stands in what is written to an outcome."""
    for node, record, name in writes(KERNEL[process]):
        if name in (OUTCOMES_COUNTED if is_ledger(record) else OUTCOMES):
            factors = [*calls(node.value, ASKING), *(fields(node.value) & {"weight", "one_way", "both"})]
            assert not factors, f"{process}.{name}: {ast.unparse(node)}"
    for call in calls(KERNEL[process], {"experience", "grieve", "soothe"}):
        assert not list(calls(call, ASKING)), f"{process}: {ast.unparse(call)}"


CALENDAR = {5.0, 252.0}  # working days of a week and of a year
PLAIN = {  # numbers in a process that are no assumption about the world; every other one is a declared parameter
    "adoption": {0.5: "rounding", 6.0: "unit of a parameter"},
    "advancing": {0.5: "middle of a scale, lognormal mean, rounding"},
    "arrival": {0.02: "limit of a state", 0.98: "limit of a state", 1e-9: "no division by nothing"},
    "campaign": {
        0.5: "middle of a scale",
        100.0: "unit of a parameter",
        0.02: "limit of a state",
        0.95: "limit of a state",
        0.98: "limit of a state",
    },
    "consulting": {0.5: "half each"},
    "decision": {0.5: "middle of a scale", 100.0: "unit of a parameter", 1e300: "less than anything"},
    "handing": {0.5: "middle of a moment"},
    "learning": {0.1: "limit of a state"},
    "managing": {0.5: "mean of two"},
    "marketing": {5.0: "rank beyond all others", 1e-9: "no division by nothing"},
    "morning": {0.5: "rounding", 1e-6: "as good as nothing"},
    "practising": {3.0: "mean of three"},
    "quarrel": {0.02: "limit of a state"},
    "recording": {0.5: "mean of two, median", 0.9: "quantile"},
    "relating": {0.99: "part of a number in the record of events"},
    "steering": {0.5: "half each"},
    "supporting": {0.5: "middle of a moment, mean of two"},
    "turnover": {0.05: "limit of a state", 0.95: "limit of a state", 0.02: "limit of a state", 0.9: "limit of a state"},
}  # fmt: skip


@each_process
def test_no_assumption_hides_in_a_process_as_a_number(process):
    """Whole numbers are codes, keys and the calendar; where one is an assumption it is a parameter as well."""
    found = {
        node.value
        for node in ast.walk(KERNEL[process])
        if isinstance(node, ast.Constant) and isinstance(node.value, float)
    }
    assert found - CALENDAR - {0.0, 1.0} == set(PLAIN.get(process, {})) - CALENDAR
