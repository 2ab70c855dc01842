"""Days of one's own: the model's day with a process left out, and one in plain Python that stops to look.

orgchange run undefined --day docs/examples/own_day.py:without_campaigns

orphans = []
OrganisationModel("undefined", day=counting(orphans)).run_model()
"""

from collections.abc import Callable

from simulation.compiled import kernel
from simulation.kernel import day as usual
from simulation.organisation.tables import Organisation


@kernel
def without_campaigns(organisation, day):
    """Let a day pass like any other, but for the campaigns."""
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


def counting(orphans: list[int]) -> Callable[[Organisation, int], None]:
    """Return a day like any other that stops after the claims, to count the moments that nobody took."""

    def counted(organisation: Organisation, day: int) -> None:
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
        orphans.append(int(organisation.journeys["orphan"].sum()))
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

    return counted
