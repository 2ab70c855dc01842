"""The doors open: what follows from the founding before the first day begins."""

from typing import TYPE_CHECKING

import numpy as np

from simulation.compiled import kernel, uncompiled_arithmetic
from simulation.kernel.adoption import arrange_heads
from simulation.kernel.arrival import next_candidate
from simulation.kernel.campaign import set_bars
from simulation.kernel.practising import refresh_person
from simulation.kernel.spreading import spread_customers
from simulation.organisation.founding import found
from simulation.organisation.tables import Organisation

if TYPE_CHECKING:
    from simulation.organisation.scenario import Scenario

BEFORE_THE_FIRST_DAY = np.int64(-1)


def opened(scenario: "Scenario", seed: int, event_room: int = 0) -> Organisation:
    """Return the organisation of a scenario, founded and ready for its first day."""
    organisation = found(scenario, seed, event_room)
    with uncompiled_arithmetic():
        open_doors(organisation)
    return organisation


@kernel
def open_doors(organisation):
    """Spread customers over marketers, name embedded marketers and teams, and draw everybody's first wish."""
    rules = organisation.rules[0]
    for row in range(organisation.staff.size):
        refresh_person(organisation, row)
    spread_customers(organisation)
    arrange_heads(organisation)
    organisation.office[0].rearrange = 0
    set_bars(organisation)
    for row in range(organisation.customers.size):
        next_candidate(organisation, row, rules.arrival, BEFORE_THE_FIRST_DAY)
