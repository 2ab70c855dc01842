"""People, customers and journeys as windows on the organisation's tables; what they do is in `kernel`."""

import math
from typing import TYPE_CHECKING, Any

import mesa
import numpy as np

from simulation.agents.windows import Column, Columns, Window
from simulation.organisation.tables import SALES, Chain
from simulation.rules.vocabulary import PRACTICES, Source, key

if TYPE_CHECKING:
    from simulation.agents.model import OrganisationModel

OFTEN = 0.5  # share of recent days with no hour left from which on somebody is busy


class _Numbers:
    """Where Mesa 3.3 looks for the next agent's number: at the model, which its own list would never let go."""

    def __getitem__(self, model: "OrganisationModel") -> Any:
        return model.agent_numbers


class Resident(Window, mesa.Agent):
    """An agent that is a window on a row."""

    _ids = _Numbers()
    model: "OrganisationModel"

    def __init__(self, model: "OrganisationModel", row: int, columns: Columns) -> None:
        super().__init__(model)
        self.row = row
        self.columns = columns


class Person(Resident):
    """Somebody who works in the organisation: a row of `organisation.staff`."""

    region = Column("region, counted from 0; it has its own floor, marketers and customers")
    x = Column("place of the own desk, metres")
    y = Column("place of the own desk, metres")
    hours_left = Column("hours of the day not yet spent; 0 in the evening")
    debt = Column("hours worked beyond the day, that the next ones will lack")
    busy = Column("share of recent days that ended with no hour left")
    load = Column("learning in progress; it takes hours of every day")
    speed = Column("work done in an hour, 1 is usual")
    threshold = Column(
        "share of a journey's way at which Marketing ends and Sales begins, as this person sees it"
    )
    weight = Column("how much the common result weighs beside the own goals, 0 to 1")
    belief = Column(
        "what the person believes each segment needs, fit widths; the model uses as many as there are"
    )
    encounters = Column("chance encounters of the day")

    @property
    def practices(self) -> tuple[str, ...]:
        """The practices this person works by."""
        return tuple(
            name for name, has in zip(PRACTICES, self.columns["adopted"][self.row], strict=True) if has
        )

    @property
    def is_busy(self) -> bool:
        """True if most recent days ended with no hour left."""
        return bool(self.busy > OFTEN)

    @property
    def list(self) -> Any:
        """The customers this person serves, as an AgentSet."""
        side = "salesperson" if self.role == SALES else "marketer"
        rows = set(np.flatnonzero(self.model.customer_columns[side] == self.row).tolist())
        return self.model.customers.select(lambda customer: customer.row in rows)

    def works_by(self, practice: str) -> bool:
        """Return whether this person works by a practice, such as "co_location"."""
        return practice in self.practices

    def trusts(self, other: "Person") -> float:
        """Return how far (0 to 1) this person trusts somebody of the other side; NaN if they share no customers."""
        if self.role == other.role or self.region != other.region:
            return math.nan
        seller, marketer = (self, other) if self.role == SALES else (other, self)
        side = "trust_sales" if seller is self else "trust_marketing"
        return float(self.model.organisation.dyads[side][seller.first_dyad + marketer.place])


class Salesperson(Person):
    """A salesperson; `list` holds the customers on his or her list."""


class Marketer(Person):
    """A marketer; `list` holds the customers that he or she is the marketer of at present."""

    bar = Column("how good a response must look to count as a lead, 0 to 1")
    campaign_hours = Column("hours a day for campaigns")
    estimate = Column("what is thought of the share of the budget that campaigns deserve")

    @property
    def is_embedded(self) -> bool:
        """True for the one who works inside the region's Sales."""
        return bool(self.model.organisation.regions["embedded"][self.region] == self.row)

    @property
    def is_long_term(self) -> bool:
        """True while working on the long term, without customers of the day."""
        return bool(self.long_term)


class RevenueManager(Resident):
    """The revenue manager, who is there while the practice has a level: its row of `organisation.practices`."""

    level = Column("part of a whole position, 0 to 1")

    @property
    def hours(self) -> float:
        """Hours a week for cases and talks."""
        return float(self.level * self.model.organisation.rules[0].revenue_manager.hours)


class Customer(Resident):
    """A customer that can be reached: a row of `organisation.customers`."""

    segment = Column("segment, counted from 0")
    value = Column("value of an order at list price, EUR")
    offset = Column("own wish beside the segment's need, fit widths")
    sensitivity = Column("sensitivity to price, logits per share of price")
    satisfaction = Column("satisfaction, 0 to 1")
    orders = Column("orders so far")

    @property
    def need(self) -> float:
        """What this customer needs at present, fit widths: the segment's need and the own wish."""
        return float(self.model.organisation.segments["need"][self.segment] + self.offset)

    @property
    def is_odd(self) -> bool:
        """True if the own wish lies far from what the segment needs."""
        return bool(self.odd)

    @property
    def is_large(self) -> bool:
        """True for the largest customers, whom joint tasks serve together."""
        return bool(self.joint)

    @property
    def salesperson(self) -> Salesperson:
        """Whose customer this is in Sales."""
        return self.model.people[self.columns["salesperson"][self.row]]

    @property
    def marketer(self) -> Marketer | None:
        """Whose customer this is in Marketing at present; None where there is no Marketing."""
        row = self.columns["marketer"][self.row]
        return self.model.people[row] if row >= 0 else None

    @property
    def journey(self) -> "Journey | None":
        """The journey from interest to order that is open, if one is."""
        return Journey(self) if self.columns["open"][self.row] else None


class Journey(Window):
    """A customer's open journey: a row of `organisation.journeys`."""

    moment = Column("the present contact moment, counted from 1")
    interest = Column("how interested the customer really is, 0 to 1")

    def __init__(self, customer: Customer) -> None:
        self.customer = customer
        self.row = customer.row
        self.columns = customer.model.journey_columns

    @property
    def source(self) -> str:
        """Where it came from: "campaign", "inbound" or "prospecting"."""
        return key(Source(self.columns["source"][self.row]))

    @property
    def started(self) -> int:
        """The measured day on which it began; 0 and below are days of the warm-up."""
        return int(self.columns["started"][self.row]) - self.customer.model.resolved.warm_up + 1

    @property
    def days_open(self) -> int:
        """For how many days it has been open."""
        return self.customer.model.day - self.started

    @property
    def is_waiting(self) -> bool:
        """True while the present moment has fallen due and nobody has served it."""
        return bool(self.waiting)

    @property
    def is_orphan(self) -> bool:
        """True while neither side takes the present moment for its own."""
        return bool(self.orphan)

    @property
    def holders(self) -> tuple[Person, ...]:
        """Who has the present moment on the list: nobody, one, or two who do not know of each other."""
        model = self.customer.model
        first = model.organisation.office[0].first_work
        sides = (Chain.SALES,) if self.is_orphan else (Chain.SALES, Chain.MARKETING)
        heads = [self.columns["head"][self.row, side] for side in sides]
        return tuple(model.people[head - first] for head in heads if head >= 0)
