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
    rules, luck = organisation.rules[0], organisation.luck[0]

    drift(organisation, rules, day, luck)
    take_steps(organisation, rules, day)
    leave(organisation, rules, day, luck)
    adopt(organisation, rules, day, luck)
    begin(organisation, rules, day)
    meet(organisation, rules, day, luck)
    if day % 5 == 2:
        hold_meetings(organisation, rules, day, luck)
        notice_belief_gaps(organisation, rules, day, luck)
        wear_out(organisation, rules)
    if day % 21 == 0:
        set_bars(organisation, rules)
    campaign(organisation, rules, day, luck)
    arrive(organisation, rules, day, luck)
    claim(organisation, rules, day, luck)
    sell(organisation, rules, day, luck)
    support(organisation, rules, day, luck)
    market(organisation, rules, day, luck)
    talk_about_future(organisation, rules, day, luck)
    decide(organisation, rules, day, luck)
    drop(organisation, rules, day, luck)
    learn(organisation, rules, day, luck)
    quarrel(organisation, rules, day, luck)
    steer(organisation, rules, day, luck)
    manage(organisation, rules, day, luck)
    close_day(organisation, rules, day)
    record(organisation, rules, day)


@kernel
def run_days(organisation, first, last):
    """Let the days from `first` up to, not including, `last` pass."""
    for day in range(first, last):
        run_day(organisation, day)
