"""What the model remembers: one table of records per kind of thing, and the organisation that holds them.

Numbers are eight bytes wide, and four in the two tables that grow with the market. Days count from 0, the first
day of the warm-up; -1 means never or nobody. Fields with a fixed number of places (beliefs by segment, practices by
number) keep one type for all companies.
"""

from enum import IntEnum
from typing import Any

import numpy as np

from simulation.compiled import Tables
from simulation.rules.parameters import GROUPS
from simulation.rules.vocabulary import Cause, HourUse, Practice, Signal

SEGMENTS_MOST = 8
PRACTICES = len(Practice)
CAUSES = len(Cause)
USES = len(HourUse)
NEED_MEMORY = 64
AGENDA_MOST = 256
TRIGGERS_MOST = 16
SALES, MARKETING = 0, 1

I, F, H = np.int64, np.float64, np.int32


class Chain(IntEnum):
    """The chains a journey can hang in: each has its own links, so it can hang in several at once."""

    CALENDAR = 0
    SALES = 1
    MARKETING = 2
    REQUEST = 3


LINE = 64  # bytes that a processor fetches at once


def record(*fields: Any, width: int = 0) -> np.dtype[Any]:
    """Return a record type whose records are read by attribute, of `width` bytes if that is more than they need."""
    packed = np.dtype(list(fields))
    assert packed.names and packed.fields
    layout = {
        "names": packed.names,
        "formats": [packed.fields[name][0] for name in packed.names],
        "offsets": [packed.fields[name][1] for name in packed.names],
        "itemsize": max(width, packed.itemsize),
    }
    return np.dtype((np.record, layout))


STAFF = record(
    ("role", I), ("region", I), ("place", I), ("first_dyad", I), ("present_since", I),
    ("x", F), ("y", F), ("mixed_x", F), ("mixed_y", F),
    ("hours_left", F), ("debt", F), ("debts", F, USES), ("load", F), ("busy", F), ("had_room", I), ("speed", F),
    ("full_speed", F),
    ("threshold", F), ("weight", F), ("belief", F, SEGMENTS_MOST), ("encounters", I),
    ("rank", I, PRACTICES), ("adopted", I, PRACTICES), ("upkeep", F),
    ("turn", I), ("turn_of", I), ("turn_place", I), ("turn_stride", I), ("best_score", F),
    ("bar", F), ("campaign_hours", F), ("presence", F), ("presence_today", F), ("euros", F), ("attention", F),
    ("long_term", I), ("embedded_left", F), ("first_own", I), ("own", I),
    ("real_leads", F), ("spent", F), ("estimate", F), ("gave_up", I),
)  # fmt: skip

# The two tables of a hundredfold company do not fit into a processor: what is read together lies in one line of it.
CUSTOMER = record(
    ("segment", H), ("open", H), ("episode", H), ("episode_ends", H), ("resolved", H), ("tried", H), ("marketer", H),
    ("dyad", H), ("salesperson", H), ("joint", H), ("small", H), ("odd", H), ("tries", H), ("calls", H), ("phase", H),
    ("home_marketer", H),
    ("value", F), ("offset", F), ("sensitivity", F), ("satisfaction", F), ("online", F), ("orders", H), ("wish", H),
    ("next_wish", H), ("answered", H),
    width=2 * LINE,
)  # fmt: skip

JOURNEY = record(
    ("key", I), ("next", H, 4), ("remind_on", H), ("known_from", H), ("request", H), ("contacted", H), ("source", H),
    ("dyad", H), ("rescued", H), ("lifted", H), ("waiting", H), ("moment", H),
    ("look", F), ("promise", F), ("ahead", F), ("due", H), ("deadline_from", H), ("asked", H), ("material", H),
    ("head", H, 4), ("orphan", H), ("known_to_marketing", H),
    ("previous", H, 4), ("seen", F), ("rank", F), ("score", F), ("interest", F), ("waited", F), ("twice", F),
    ("adequacy", F), ("started", H), ("in_window", H), ("swapped", H), ("resented", H), ("is_real", H), ("handed", H),
    ("returned", H), ("reminders", H), ("visited", H), ("offered_by", H), ("briefed", H),
    width=4 * LINE,
)  # fmt: skip

DYAD = record(
    ("salesperson", I), ("marketer", I), ("region", I), ("both", I, PRACTICES), ("one_way", F),
    ("trust_sales", F), ("trust_marketing", F), ("understanding_sales", F), ("understanding_marketing", F),
    ("alignment", F), ("griefs", F, 2 * CAUSES), ("angry_sales", F), ("angry_marketing", F),
    ("faded", I), ("angry_until", I), ("calm_on", I), ("met", I), ("apart", F), ("mixed", F), ("chance", F),
    ("customers", F), ("look_for", F), ("look_chance", F),
)  # fmt: skip

SEGMENT = record(
    ("need", F), ("offering", F), ("bears", F), ("price", F), ("price_belief", F), ("opens", I),
    ("online_share", F), ("online", I), ("online_months", I), ("entry_revenue", F), ("entered", I),
    ("customers", F), ("past_need", F, NEED_MEMORY),
)  # fmt: skip

REGION = record(
    ("first_salesperson", I), ("salespeople", I), ("first_marketer", I), ("marketers", I), ("first_dyad", I),
    ("embedded", I), ("quarrelled", I),
)  # fmt: skip

PRACTICE = record(
    ("level", F), ("start", I), ("eligible", I), ("adopters", I), ("paid", F), ("settled", I),
    ("push", F), ("pull", F), ("lapse", F), ("training_hours", F), ("one_off", F), ("yearly", F), ("upkeep", F),
)  # fmt: skip

STEP = record(("day", I), ("practice", I), ("parameter", I), ("value", F))
TRIGGER = record(("signal", I), ("above", F), ("initiator", I), ("inform", I))
EVENT = record(("day", I), ("kind", I), ("who", I), ("whom", I), ("journey", I), ("amount", F))
ITEM = record(("kind", I), ("row", I), ("worth", F))

OFFICE = record(
    ("warm_up", I), ("days", I), ("salespeople", I), ("marketers", I), ("customers", I), ("segments", I),
    ("budget_share", F), ("manager_bar", F), ("mean_value", F), ("median_value", F),
    ("quarter_margin", F), ("quarter_campaign_margin", F), ("agreed", I, len(Signal)), ("stepped", I), ("rearrange", I),
    ("offers", I), ("first_work", I), ("first_request", I), ("first_orphan", I), ("first_wandering", I),
)  # fmt: skip

# Counters only grow; gauges (marked below) say how things stand. The diary keeps both at the end of every day.
COUNTERS = (
    ("hours", USES), ("hours_available", 1), ("manager_hours", 1), ("conflict_manager_hours", 1),
    ("conflicts", CAUSES), ("duplicated_overlap", 1), ("duplicated_alone", 1), ("duplicated_again", 1),
    ("orphan_days", 1), ("dropped_moments", 1), ("moments", 1), ("orphans", 1), ("overlaps", 1),
    ("responses", 1), ("journeys", 1), ("won", 1), ("lost", 1), ("dropped", 1),
    ("cohort_leads", 1), ("cohort_leads_contacted", 1), ("cohort_leads_settled", 1), ("cohort_handed", 1),
    ("cohort_handed_contacted", 1), ("cohort_handed_settled", 1), ("cohort_accepted", 1), ("cohort_ended", 1),
    ("cohort_orders", 1), ("cohort_offers", 1), ("cohort_journeys", 1), ("cohort_contacted", 1),
    ("cohort_in_time", 1), ("cohort_due", 1), ("cohort_response_days", 1),
    ("leads", 1), ("handed_over", 1), ("contacted", 1), ("accepted", 1),
    ("offers", 1), ("no_decision", 1), ("rival", 1), ("orders", 1), ("repeat_orders", 1),
    ("revenue", 1), ("revenue_campaign", 1), ("revenue_inbound", 1), ("revenue_prospecting", 1),
    ("list_value", 1), ("discount", 1), ("unit_costs", 1), ("fit_sum", 1),
    ("staff_cost", 1), ("manager_cost", 1), ("salary_cost", 1), ("campaign_cost", 1), ("promotion_cost", 1),
    ("one_off_cost", 1), ("written_off", 1), ("running_cost", 1), ("online_cost", 1), ("cash", 1),
    ("change_cost", 1), ("change_hours", 1), ("entry_cost", 1),
    ("encounters", 1), ("messages", 1), ("joint_visits", 1), ("embedded_visits", 1), ("forms", 1),
    ("support_requests", 1), ("support_settled", 1), ("support_days", 1), ("talks", 1), ("refusals", 1),
    ("consultations", 1), ("rescues", 1), ("returned", 1), ("leavers", 1), ("tries", 1),
    ("readings", 1), ("satisfaction_sum", 1), ("trust_sales_sum", 1), ("trust_marketing_sum", 1),
    ("understanding_sum", 1), ("belief_error_sum", 1),
)  # fmt: skip
GAUGES = (
    ("satisfaction", 1), ("trust_sales", 1), ("trust_marketing", 1), ("understanding", 1), ("belief_error", 1),
    ("adoption", PRACTICES), ("settled", PRACTICES), ("entry_reached", 1), ("backlog", 1),
    ("cycle_median", 1), ("cycle_p90", 1),
)  # fmt: skip
LEDGER = record(*((name, F) if places == 1 else (name, F, places) for name, places in COUNTERS + GAUGES))
LEDGER_COLUMNS = {
    name: slice(LEDGER.fields[name][1] // 8, LEDGER.fields[name][1] // 8 + places)
    for name, places in COUNTERS + GAUGES
}
LEDGER_WIDTH = LEDGER.itemsize // 8

RULES = record(
    *(
        (
            group,
            record(*((short, I if isinstance(p.value, int) else F) for short, p in parameters.items())),
        )
        for group, parameters in GROUPS.items()
    )
)
RULE_PLACES = {
    parameter.name: (RULES.fields[group][1] + RULES.fields[group][0].fields[short][1]) // 8
    for group, parameters in GROUPS.items()
    for short, parameter in parameters.items()
}

Table = Any  # np.recarray, whose fields a type checker cannot see


class Organisation(Tables):
    """The whole organisation in its market: tables of records, and what falls due on which day.

    `heads` are the first of each chain: of every day's calendar, of today's offers, of everybody's list and
    requests, of each region's orphaned moments and wandering requests. `ledger_row` is the ledger seen as plain
    numbers, `diary` one such row per day.
    """

    staff: Table
    customers: Table
    journeys: Table
    dyads: Table
    segments: Table
    regions: Table
    practices: Table
    steps: Table
    triggers: Table
    rules: Table
    rule_row: Table
    luck: Table
    office: Table
    ledger: Table
    ledger_row: Table
    heads: Table
    wishes: Table
    owned: Table
    agenda: Table
    cycle_days: Table
    diary: Table
    events: Table


def table(kind: np.dtype[Any], rows: int) -> Table:
    """Return an empty table of `rows` records of one kind, that begins where a line of the processor does."""
    size = rows * kind.itemsize
    room = np.zeros(size + LINE, np.uint8)
    first = -room.ctypes.data % LINE
    return room[first : first + size].view(kind).view(np.recarray)
