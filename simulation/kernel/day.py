"""The model on one screen: what happens in a day, and in which order."""

from simulation.compiled import kernel
from simulation.kernel.adoption import adopt
from simulation.kernel.agenda import hold_meetings
from simulation.kernel.arrival import arrive
from simulation.kernel.campaign import campaign, set_bars
from simulation.kernel.claiming import claim
from simulation.kernel.consulting import notice_belief_gaps
from simulation.kernel.decision import decide, drop
from simulation.kernel.learning import learn
from simulation.kernel.managing import manage
from simulation.kernel.marketing import market, talk_about_future
from simulation.kernel.meeting import meet, wear_out
from simulation.kernel.morning import begin, drift, take_steps
from simulation.kernel.quarrel import quarrel
from simulation.kernel.recording import close_day, record
from simulation.kernel.selling import sell
from simulation.kernel.steering import steer
from simulation.kernel.supporting import support
from simulation.kernel.turnover import leave


@kernel
def run_day(organisation, day):
    """Let one working day pass."""
    take_steps(organisation, day)
    drift(organisation, day)
    leave(organisation, day)
    adopt(organisation, day)
    begin(organisation, day)
    meet(organisation, day)
    if day % 5 == 2:
        hold_meetings(organisation, day)
        notice_belief_gaps(organisation, day)
        wear_out(organisation)
    if day % 21 == 0:
        set_bars(organisation)
    campaign(organisation, day)
    arrive(organisation, day)
    claim(organisation, day)
    sell(organisation, day)
    support(organisation, day)
    market(organisation, day)
    talk_about_future(organisation, day)
    decide(organisation, day)
    drop(organisation, day)
    learn(organisation, day)
    quarrel(organisation, day)
    steer(organisation, day)
    manage(organisation, day)
    close_day(organisation, day)
    record(organisation, day)


@kernel
def run_days(organisation, first, last):
    """Let the days from `first` up to, not including, `last` pass."""
    for day in range(first, last):
        run_day(organisation, day)
