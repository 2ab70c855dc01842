"""The organisation on its first morning: made from a scenario and a seed, and from nothing else."""

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from simulation.compiled import uncompiled_arithmetic
from simulation.organisation.luck import LUCK
from simulation.organisation.peopling import keys_of_staff, people_market
from simulation.organisation.tables import (
    AGENDA_MOST,
    CUSTOMER,
    DYAD,
    EVENT,
    ITEM,
    JOURNEY,
    LEDGER,
    LEDGER_WIDTH,
    OFFICE,
    PRACTICE,
    REGION,
    RULE_PLACES,
    RULES,
    SEGMENT,
    STAFF,
    STEP,
    TRIGGER,
    Organisation,
    Table,
    table,
)
from simulation.rules.parameters import GROUPS
from simulation.rules.parameters.change import CHANGE
from simulation.rules.vocabulary import PRACTICES, ROLES, SIGNALS, Practice

if TYPE_CHECKING:
    from simulation.organisation.scenario import Scenario

BY_HEADS = (Practice.REVENUE_MANAGER, Practice.EMBEDDED_MARKETER, Practice.SPLIT_MARKETING)


def found(scenario: "Scenario", seed: int, event_room: int = 0) -> Organisation:
    """Return a scenario's organisation as it is on its first morning.

    `event_room` is the number of events that can be written down; 0 keeps none. What does not depend on the
    scenario's practices (customers, natures of staff, the market) is the same for all scenarios of a company.
    """
    organisation = empty_organisation(scenario, event_room)
    with uncompiled_arithmetic():
        people_market(organisation, np.uint64(seed))
        name_large_customers(organisation)
        establish_practices(organisation)
    return organisation


@lru_cache(maxsize=256)
def blueprint(scenario: "Scenario") -> dict[str, Table]:
    """Return what a scenario says, as tables that every run of it copies."""
    rules = rules_of(scenario)
    company = rules[0].company
    people = int(company.salespeople + company.marketers)
    regions = number_of_regions(int(company.salespeople), int(company.marketers), int(company.region_size))
    office = table(OFFICE, 1)
    fill_office(office[0], scenario, company, people, regions)
    return {
        "rules": rules,
        "office": office,
        "practices": practices_of(scenario),
        "steps": steps_of(scenario),
        "triggers": triggers_of(scenario),
        "regions": table(REGION, regions),
        "dyads": table(DYAD, most_dyads(int(company.salespeople), int(company.marketers), regions)),
    }


def empty_organisation(scenario: "Scenario", event_room: int) -> Organisation:
    """Return all tables at their size, with what the scenario says already in them."""
    plan = {name: drawn.copy() for name, drawn in blueprint(scenario).items()}
    office, ledger = plan["office"][0], table(LEDGER, 1)
    people, customers = int(office.salespeople + office.marketers), int(office.customers)
    days = scenario.warm_up + scenario.days
    return Organisation(
        **plan,
        staff=table(STAFF, people),
        customers=table(CUSTOMER, customers),
        journeys=unlinked(table(JOURNEY, customers)),
        segments=table(SEGMENT, int(office.segments)),
        rule_row=plan["rules"].view(np.ndarray).view(np.float64),
        luck=table(LUCK, 1),
        ledger=ledger,
        ledger_row=ledger.view(np.ndarray).view(np.float64),
        heads=np.full(days + 1 + 2 * people + 2 * plan["regions"].size, -1, np.int64),
        wishes=np.full(days, -1, np.int64),
        owned=np.zeros(customers, np.int64),
        agenda=table(ITEM, AGENDA_MOST),
        cycle_days=np.zeros(days + 1, np.int64),
        diary=np.zeros(days * LEDGER_WIDTH),
        events=table(EVENT, event_room + 1),
    )


def number_of_regions(salespeople: int, marketers: int, region_size: int) -> int:
    """Return how many regions there are: each has a salesperson, and a marketer as far as there are any."""
    wanted = max(1, round(salespeople / region_size))
    return min(wanted, marketers) if marketers else wanted


def most_dyads(salespeople: int, marketers: int, regions: int) -> int:
    """Return the number of pairs of one region, over all regions; one empty pair where there is no Marketing."""
    pairs = 0
    for number in range(regions):
        sellers = (number + 1) * salespeople // regions - number * salespeople // regions
        pairs += sellers * ((number + 1) * marketers // regions - number * marketers // regions)
    return max(1, pairs)


def unlinked(journeys: Table) -> Table:
    """Return journeys that hang in no chain."""
    for field in ("next", "previous", "head"):
        journeys[field] = -1
    return journeys


def rules_of(scenario: "Scenario") -> Table:
    """Return the one record of rules: every parameter of the scenario, by group."""
    rules = table(RULES, 1)
    for group, parameters in GROUPS.items():
        for short, parameter in parameters.items():
            rules[group][short] = scenario.parameters[parameter.name]
    return rules


def fill_office(
    office: np.record, scenario: "Scenario", company: np.record, people: int, regions: int
) -> None:
    """Write down the sizes, and where in `heads` each kind of chain begins."""
    days = scenario.warm_up + scenario.days
    office.warm_up, office.days = scenario.warm_up, scenario.days
    for name in ("salespeople", "marketers", "customers", "segments"):
        office[name] = company[name]
    office.offers = days
    office.first_work = days + 1
    office.first_request = office.first_work + people
    office.first_orphan = office.first_request + people
    office.first_wandering = office.first_orphan + regions
    office.budget_share = scenario.parameters["campaign.budget_share"]
    office.manager_bar = scenario.parameters["campaign.bar"]
    office.rearrange = 1
    for trigger in scenario.triggers:
        roles = {trigger.initiator, *trigger.inform}
        if "salesperson" in roles and roles & {"marketer", "embedded_marketer"}:
            office.agreed[SIGNALS.index(trigger.signal)] = 1


def practices_of(scenario: "Scenario") -> Table:
    """Return the eleven practices at their levels on the first morning; start -1 means established."""
    practices = table(PRACTICE, len(PRACTICES))
    for number, name in enumerate(PRACTICES):
        practice = practices[number]
        for short in CHANGE[name]:
            practice[short] = scenario.parameters[f"change.{name}.{short}"]
        practice.level = scenario.practices[name]
        practice.start, practice.settled = -1, -1
        practice.paid = practice.one_off * practice.level
    return practices


def steps_of(scenario: "Scenario") -> Table:
    """Return the steps, each on its day of the run, of a practice or of a place in the rules."""
    steps = table(STEP, len(scenario.steps))
    for number, step in enumerate(scenario.steps):
        steps[number].day = scenario.warm_up + step.day - 1
        steps[number].practice = PRACTICES.index(step.practice) if step.practice else -1
        steps[number].parameter = RULE_PLACES[step.parameter] if step.parameter else -1
        steps[number].value = step.level if step.practice else in_rules(step.parameter, step.level)
    return steps


def in_rules(parameter: str, value: float) -> float:
    """Return a parameter's value as it stands in `rule_row`: of a whole number, its bits read as a float."""
    group, short = parameter.split(".")
    kind = RULES.fields[group][0].fields[short][0]
    return float(np.array(value).astype(kind).view(np.float64))


def triggers_of(scenario: "Scenario") -> Table:
    """Return the agreed triggers; who is informed is a bit per role."""
    triggers = table(TRIGGER, len(scenario.triggers))
    for number, trigger in enumerate(scenario.triggers):
        triggers[number].signal = SIGNALS.index(trigger.signal)
        triggers[number].above = trigger.above
        triggers[number].initiator = ROLES.index(trigger.initiator)
        triggers[number].inform = sum(1 << ROLES.index(role) for role in trigger.inform)
    return triggers


def name_large_customers(organisation: Organisation) -> None:
    """Name the largest customers by value, the values of all, and who counts as small."""
    rules, values = organisation.rules[0], organisation.customers["value"]
    largest = np.argsort(-values, kind="stable")[: rules.company.joint_accounts]
    organisation.customers["joint"][largest] = 1
    organisation.customers["small"] = values < np.quantile(values, rules.claiming.small_share)
    office = organisation.office[0]
    office.mean_value, office.median_value = values.mean(), np.median(values)


def establish_practices(organisation: Organisation) -> None:
    """Let the first so many of the staff, in each practice's keyed order, have worked by it since the founding."""
    people = organisation.staff.size
    keys = np.zeros((len(PRACTICES), people))
    keys_of_staff(organisation, keys)
    for number in range(len(PRACTICES)):
        order = np.argsort(keys[number], kind="stable")
        organisation.staff["rank"][order, number] = np.arange(people)
    for number, practice in enumerate(organisation.practices):
        heads = people if number in BY_HEADS and practice.level > 0 else int(practice.level * people + 0.5)
        practice.eligible = practice.adopters = heads
        organisation.staff["adopted"][:, number] = organisation.staff["rank"][:, number] < heads
