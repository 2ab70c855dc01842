"""The law of the model: no practice writes to an outcome.

A practice may change what people know, how far apart they sit, what they prefer, when they speak and whom they
tell, or how many hours they have. Conflict, duplicated work, cycle time, revenue and satisfaction are then counted
from what the people do. The tables here say which process of simulation/kernel may read which practice and to what
end, and which process may write trust, grievance, satisfaction and the ledger; a test compares them with the source.
"""

from enum import StrEnum
from typing import NamedTuple

from simulation.rules.vocabulary import Cause, Practice


class Channel(StrEnum):
    """What a practice may change, and nothing else."""

    KNOW = "what people know"
    SIT = "how far apart they sit"
    PREFER = "what they prefer"
    TELL = "when they speak and whom they tell"
    HOURS = "how many hours they have"


KNOW, SIT, PREFER, TELL, HOURS = Channel


class Reading(NamedTuple):
    """A process that may read a practice: by which channel, and what the practice changes there."""

    process: str
    channel: Channel
    what: str


READINGS = {
    Practice.ROLE_RULES: (
        Reading("claiming", KNOW, "both judge whose a moment is by one handover point"),
        Reading("campaign", KNOW, "a lead is defined: less error in what a marketer sees, and a higher bar"),
        Reading("handing", TELL, "a handover is told within the agreed days"),
        Reading("selling", PREFER, "a short look at a lead is agreed, and a deadline presses"),
        Reading("contacting", KNOW, "follow-up and deadline are seen, junk comes back with its reason"),
        Reading("contacting", HOURS, "the first contact is the agreed short look"),
        Reading("reminding", TELL, "an untouched lead goes back to its sender, once"),
        Reading("marketing", PREFER, "own overdue moments come before campaigns"),
        Reading("bordering", KNOW, "the rule says who was at fault, and a case settled by it is a precedent"),
        Reading("agenda", KNOW, "a case talked over under the rule draws judgements together further"),
        Reading("quarrel", HOURS, "an hour a quarter to state what one expects"),
        Reading("practising", KNOW, "findings that the rule says are handed over; mixed ways of working"),
    ),
    Practice.COMMUNICATION_DISCIPLINE: (
        Reading("consulting", TELL, "an agreed signal brings one consultation"),
        Reading("practising", KNOW, "overlaps, orphans and findings are talked over"),
    ),
    Practice.JOINT_TASKS: (
        Reading("morning", HOURS, "salespeople's share of the marketing plan"),
        Reading("handing", HOURS, "some moments of small customers' sales go to Marketing, noticed or not"),
        Reading("contacting", HOURS, "both serve the largest customers, and both see them"),
        Reading("marketing", PREFER, "joint accounts come first"),
        Reading("advancing", KNOW, "the next step at a joint account, and what it needs, is known ahead"),
        Reading("practising", KNOW, "at a joint account each sees what the other does"),
    ),
    Practice.EMBEDDED_MARKETER: (
        Reading("adoption", SIT, "the first marketer of the region goes to Sales"),
        Reading("morning", HOURS, "hours kept for Sales"),
        Reading("marketing", HOURS, "these come off campaigns"),
        Reading("contacting", KNOW, "the embedded marketer comes along and sees the customer"),
        Reading("meeting", TELL, "what the embedded marketer saw is passed on to colleagues"),
        Reading("supporting", TELL, "requests are passed on to the right marketer"),
        Reading("practising", KNOW, "the embedded marketer notices overlaps and orphans"),
    ),
    Practice.CO_LOCATION: (Reading("practising", SIT, "desks on a mixed floor"),),
    Practice.FEEDBACK_LOOP: (
        Reading("campaign", KNOW, "forms show what leads are worth: less error in what a marketer sees"),
        Reading("contacting", TELL, "a form after a contact carries what was seen, and that it was made"),
    ),
    Practice.REVENUE_MANAGER: (
        Reading("managing", HOURS, "the hours of a manager for what lies and for angry pairs"),
        Reading("campaign", PREFER, "marketers follow the manager's bar for leads"),
        Reading("marketing", PREFER, "marketers campaign as much as Sales can follow"),
        Reading("quarrel", TELL, "a conflict climbs to the manager, not to the common boss"),
        Reading("steering", PREFER, "the manager has a say in the budget"),
        Reading("consulting", TELL, "triggers can name the manager"),
        Reading("recording", HOURS, "the manager's salary"),
    ),
    Practice.JOURNEY_MAP: (
        Reading("claiming", KNOW, "steps are known: less doubt about whose a moment is"),
        Reading("advancing", KNOW, "the next step, and what it needs, is known ahead"),
        Reading("marketing", PREFER, "part of the campaign hours goes to being there early"),
        Reading("practising", KNOW, "mixed ways of working"),
    ),
    Practice.SPLIT_MARKETING: (
        Reading("adoption", HOURS, "some marketers work on the long term undisturbed"),
        Reading("practising", SIT, "the others sit with Sales"),
    ),
    Practice.SHARED_GOALS: (
        Reading("practising", PREFER, "the common result counts in one's choices, as far as it shows"),
    ),
    Practice.INTEGRATED_METRICS: (
        Reading("practising", KNOW, "the common result, and who works on which customer, shows"),
        Reading("campaign", KNOW, "figures show what leads are worth: less error"),
        Reading("handing", TELL, "a handover shows at once"),
        Reading("supporting", KNOW, "figures show who knows: fewer requests go astray"),
        Reading("contacting", KNOW, "a follow-up shows"),
        Reading("contacting", HOURS, "entry time at every contact"),
        Reading("learning", KNOW, "what a segment bears shows"),
        Reading("meeting", KNOW, "each sees the other's work"),
        Reading("agenda", KNOW, "orphaned moments are remembered"),
        Reading("managing", KNOW, "the manager sees more of what lies"),
        Reading("steering", KNOW, "a better estimate of what campaigns bring"),
    ),
}

# What follows from practices and is kept with a person, a pair or a region, so that it need not be worked out again:
# the practices it carries, the channel, and the only process that writes it.
CARRIERS = {
    "weight": ({Practice.SHARED_GOALS, Practice.INTEGRATED_METRICS}, PREFER, "practising"),
    "chance": ({Practice.CO_LOCATION, Practice.SPLIT_MARKETING}, SIT, "practising"),
    "one_way": ({Practice.ROLE_RULES, Practice.JOURNEY_MAP, Practice.INTEGRATED_METRICS}, KNOW, "practising"),
    "both": (set(Practice), KNOW, "practising"),
    "upkeep": (set(Practice), HOURS, "practising"),
    "long_term": ({Practice.SPLIT_MARKETING}, HOURS, "adoption"),
    "embedded": ({Practice.EMBEDDED_MARKETER}, TELL, "adoption"),
    "attention": ({Practice.REVENUE_MANAGER}, PREFER, "managing"),
    "bar": ({Practice.ROLE_RULES, Practice.REVENUE_MANAGER}, PREFER, "campaign"),
}

# Everybody else asks `adopted`, `both` and `strength`; these keep who works how, and pay for it.
BOOKKEEPING = {
    "practising": {"level", "adopted", "both"},
    "adoption": {"level", "adopted", "adopters", "eligible"},
    "morning": {"level", "adopted", "adopters", "eligible"},
    "turnover": {"adopted", "adopters"},
    "recording": {"level", "adopters"},
}

# Trust changes by events only. These write it ...
TRUST = {
    "relating": "an experience, and what colleagues hear of it",
    "meeting": "an encounter, pleasant or sour",
    "quarrel": "a conflict",
    "turnover": "a newcomer's first impression",
}
# ... and these are the experiences.
EXPERIENCES = {
    "contacting": "a lead that proves real or junk, a follow-up that is seen, a visit together",
    "reminding": "a lead that lies untouched",
    "supporting": "help in time, or too late",
}

# Grievance grows by events only: the causes that each process can give.
GRIEVANCES = {
    "bordering": {Cause.BORDER},
    "contacting": {Cause.NO_IDEA_WHAT_CUSTOMER_WANTS, Cause.BUDGET_WASTED, Cause.BORDER},
    "decision": {Cause.TOO_MUCH_DISCOUNT, Cause.UNREALISTIC_PRICES},
    "marketing": {Cause.NO_EYE_FOR_FUTURE},
    "quarrel": {Cause.BUDGET_WASTED},
    "reminding": {Cause.LEADS_NOT_FOLLOWED_UP, Cause.NO_EYE_FOR_FUTURE},
    "steering": {Cause.BUDGET_WASTED, Cause.TOO_MUCH_DISCOUNT},
    "supporting": {Cause.ODD_CUSTOMER, Cause.NO_IDEA_WHAT_CUSTOMER_WANTS},
}
SOOTHING = {
    "agenda": "talked over",
    "managing": "talked over with the manager",
    "quarrel": "after a conflict",
}

SATISFACTION = {
    "bordering": "contacted twice",
    "decision": "an order, a lost offer, giving up",
}

# The ledger: what each process counts. Hours, managers and market entry are counted by functions of recording.
LEDGER = {
    "adoption": "change_cost change_hours",
    "arrival": (
        "cohort_due cohort_ended cohort_handed_settled cohort_journeys cohort_leads_settled journeys lost"
    ),
    "bordering": "duplicated_overlap orphan_days",
    "campaign": "campaign_cost cash cohort_leads leads responses",
    "claiming": "moments orphans",
    "consulting": "consultations",
    "contacting": (
        "accepted cohort_accepted cohort_contacted cohort_due cohort_handed_contacted "
        "cohort_handed_settled cohort_in_time cohort_leads_contacted cohort_leads_settled "
        "cohort_response_days contacted duplicated_again embedded_visits forms joint_visits"
    ),
    "decision": (
        "cash cohort_offers cohort_orders discount dropped dropped_moments fit_sum list_value "
        "no_decision offers orders repeat_orders revenue revenue_campaign revenue_inbound "
        "revenue_prospecting rival unit_costs won"
    ),
    "handing": "cohort_handed handed_over messages overlaps",
    "learning": "cash online_cost",
    "managing": "backlog manager_hours rescues",
    "marketing": "refusals talks",
    "meeting": "encounters",
    "morning": "cash change_cost change_hours hours hours_available one_off_cost",
    "quarrel": "conflict_manager_hours conflicts",
    "recording": (
        "adoption belief_error belief_error_sum cash cycle_median cycle_p90 entry_cost entry_reached "
        "hours manager_cost manager_hours online_cost promotion_cost readings running_cost "
        "salary_cost satisfaction satisfaction_sum settled staff_cost trust_marketing "
        "trust_marketing_sum trust_sales trust_sales_sum understanding understanding_sum written_off"
    ),
    "reminding": "cohort_due returned",
    "selling": "tries",
    "supporting": "duplicated_alone support_days support_requests support_settled",
    "turnover": "leavers",
}
