"""The words of the model: practices, relationship types, roles, reproaches, uses of an hour, kinds of event.

The names here are the names in scenario files, tables, charts and documents. Their labels for people to read, in
English and Dutch, stand in `simulation.words`.
"""

from enum import IntEnum


class Practice(IntEnum):
    """The eleven ways of working together (Kotler, Rackham & Krishnaswamy 2006): one, five and five."""

    ROLE_RULES = 0
    COMMUNICATION_DISCIPLINE = 1
    JOINT_TASKS = 2
    EMBEDDED_MARKETER = 3
    CO_LOCATION = 4
    FEEDBACK_LOOP = 5
    REVENUE_MANAGER = 6
    JOURNEY_MAP = 7
    SPLIT_MARKETING = 8
    SHARED_GOALS = 9
    INTEGRATED_METRICS = 10


class Relationship(IntEnum):
    """The four relationship types: each holds the practices of the one before and its own."""

    UNDEFINED = 0
    DEFINED = 1
    ALIGNED = 2
    INTEGRATED = 3

    @property
    def practices(self) -> tuple[Practice, ...]:
        """The practices that make this type what it is."""
        return tuple(Practice)[: (0, 1, 6, 11)[self]]


class Role(IntEnum):
    """Who a person is: what a trigger names as initiator or as informed."""

    SALESPERSON = 0
    MARKETER = 1
    EMBEDDED_MARKETER = 2
    REVENUE_MANAGER = 3


class Cause(IntEnum):
    """The seven reproaches, as people voice them, and the border dispute."""

    LEADS_NOT_FOLLOWED_UP = 0
    TOO_MUCH_DISCOUNT = 1
    ODD_CUSTOMER = 2
    NO_EYE_FOR_FUTURE = 3
    BUDGET_WASTED = 4
    UNREALISTIC_PRICES = 5
    NO_IDEA_WHAT_CUSTOMER_WANTS = 6
    BORDER = 7


class HourUse(IntEnum):
    """What an hour of staff goes to; hours by use add up to hours available."""

    SELLING = 0
    MARKETING_MOMENTS = 1
    CAMPAIGN = 2
    EARLY_PRESENCE = 3
    LONG_TERM = 4
    SUPPORT = 5
    PROSPECTING = 6
    MEETINGS = 7
    ENCOUNTERS = 8
    COORDINATION = 9
    JOINT = 10
    FORMS = 11
    UPKEEP = 12
    TRAINING = 13
    LOBBYING = 14
    CONFLICT = 15
    DUPLICATED = 16
    ADMINISTRATION = 17
    IDLE = 18


class Source(IntEnum):
    """Where a journey came from."""

    CAMPAIGN = 0
    INBOUND = 1
    PROSPECTING = 2


class Signal(IntEnum):
    """What can fire a trigger of communication discipline."""

    HANDOVER = 0
    OVERLAP = 1
    SUPPORT_REQUEST = 2
    ORDER_VALUE = 3
    ONLINE_SHARE = 4
    BELIEF_GAP = 5


class EventKind(IntEnum):
    """What the record of events knows."""

    ENCOUNTER = 0
    MEETING = 1
    MESSAGE = 2
    LEAD = 3
    CLAIM = 4
    OVERLAP = 5
    ORPHAN = 6
    NOTICED = 7
    SERVED = 8
    DUPLICATED = 9
    SUPPORT_ASKED = 10
    SUPPORT_HOPPED = 11
    SUPPORT_SERVED = 12
    SUPPORT_ALONE = 13
    FORM = 14
    VISIT = 15
    TALK = 16
    REFUSED = 17
    GRIEVANCE = 18
    CONFLICT = 19
    ADOPT = 20
    LAPSE = 21
    RESCUE = 22
    OFFER = 23
    ORDER = 24
    LOST = 25
    DROPPED = 26


def key(member: IntEnum) -> str:
    """The member's name as it stands in files and tables: lower case with underscores.

    >>> key(Practice.CO_LOCATION)
    'co_location'
    """
    return member.name.lower()


PRACTICES = tuple(key(practice) for practice in Practice)
RELATIONSHIPS = tuple(key(relationship) for relationship in Relationship)
CAUSES = tuple(key(cause) for cause in Cause)
HOUR_USES = tuple(key(use) for use in HourUse)
SIGNALS = tuple(key(signal) for signal in Signal)
ROLES = tuple(key(role) for role in Role)
EVENT_KINDS = tuple(key(kind) for kind in EventKind)
