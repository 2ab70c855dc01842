"""A process of one's own in place of the model's: once a week, lunch with the other side by lot.

orgchange compare undefined --day docs/examples/own_process.py:day_with_lunch
"""

from simulation.compiled import kernel
from simulation.kernel import day as usual
from simulation.kernel.meeting import run_into
from simulation.organisation.luck import uniform

WEDNESDAY = 2


@kernel
def meet(organisation, day):
    """Every salesperson lunches once a week with a marketer of the region, by lot; distance does not matter.

    A lunch is worth what an encounter of the model is (`run_into`). It takes the place of all that `meet` does in
    the model: chance encounters, talk within departments, and what the embedded marketer passes on.
    """
    if day % 5 != WEDNESDAY:
        return
    for row in range(organisation.office[0].salespeople):
        seller = organisation.staff[row]
        marketers = organisation.regions[seller.region].marketers
        if marketers > 0:
            place = int(uniform(organisation.luck[0].encounter, row, day) * marketers)
            run_into(organisation, organisation.dyads[seller.first_dyad + place], day)


@kernel
def day_with_lunch(organisation, day):
    """Let a day pass like any other, but for how people meet."""
    usual.take_steps(organisation, day)
    usual.drift(organisation, day)
    usual.leave(organisation, day)
    usual.adopt(organisation, day)
    usual.begin(organisation, day)
    meet(organisation, day)
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
    usual.close_day(organisation, day)
    usual.record(organisation, day)
