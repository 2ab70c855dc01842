"""A wider table: people get tired, which the model knows nothing of, and lose time to it.

orgchange run integrated --day docs/examples/wider_table.py:tiring_day
"""

from simulation.compiled import kernel
from simulation.kernel import day as usual
from simulation.kernel.recording import spend
from simulation.organisation.widening import widens
from simulation.rules.vocabulary import HourUse

MONTH, HOURS_LOST = 21.0, 1.0


@kernel
def tire(organisation):
    """Fatigue follows, over a month, how often a day ends with no hour left; the tired need more for everything.

    Reads: staff.hours_left. Changes: staff.fatigue (0 to 1), and hours, which go to administration.
    """
    for row in range(organisation.staff.size):
        person = organisation.staff[row]
        exhausted = 1.0 if person.hours_left <= 0.0 else 0.0
        person.fatigue += (exhausted - person.fatigue) / MONTH
        spend(person, organisation.ledger[0], HourUse.ADMINISTRATION, HOURS_LOST * person.fatigue)


@widens(staff=[("fatigue", float)])
@kernel
def tiring_day(organisation, day):
    """Let a day pass like any other, and people get tired at its end."""
    usual.take_steps(organisation, day)
    usual.drift(organisation, day)
    usual.leave(organisation, day)
    usual.adopt(organisation, day)
    usual.begin(organisation, day)
    usual.meet(organisation, day)
    if day % 5 == 2:
        usual.hold_meetings(organisation, day)
        usual.notice_belief_gaps(organisation, day)
        usual.wear_out(organisation)
    if day % 21 == 0:
        usual.set_bars(organisation)
    usual.campaign(organisation, day)
    usual.arrive(organisation, day)
    usual.claim(organisation, day)
    usual.sell(organisation, day)
    usual.support(organisation, day)
    usual.market(organisation, day)
    usual.talk_about_future(organisation, day)
    usual.decide(organisation, day)
    usual.drop(organisation, day)
    usual.learn(organisation, day)
    usual.quarrel(organisation, day)
    usual.steer(organisation, day)
    usual.manage(organisation, day)
    tire(organisation)
    usual.close_day(organisation, day)
    usual.record(organisation, day)
