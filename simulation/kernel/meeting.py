"""People run into each other; departments talk among themselves; the embedded marketer passes on what he sees."""

from simulation.compiled import inner, kernel
from simulation.kernel.practising import adopted, both
from simulation.kernel.recording import NOBODY, note, spend
from simulation.kernel.relating import align, anger, fade, rub_off, understand
from simulation.organisation.luck import uniform
from simulation.rules.formulas import after_experience
from simulation.rules.vocabulary import EventKind, HourUse, Practice


@kernel
def meet(organisation, day):
    """Pairs of a region run into each other by chance, in a keyed order, while both have room for it."""
    luck = organisation.luck[0]
    for number in range(organisation.regions.size):
        region = organisation.regions[number]
        pairs = region.salespeople * region.marketers
        if pairs == 0:
            continue
        start = int(uniform(luck.turn, number, day) * pairs)
        for turn in range(pairs):
            row = region.first_dyad + (start + turn) % pairs
            dyad = organisation.dyads[row]
            if uniform(luck.encounter, row, day) < dyad.chance:
                run_into(organisation, dyad, day)
        if region.embedded != NOBODY:
            relay(organisation, region)
        if day % 5 == 0:
            talk_in_departments(organisation, region)


@inner
def run_into(organisation, dyad, day):
    """One chance encounter: minutes of both, fresh awareness, beliefs rub off, trust up or, in anger, down."""
    rules = organisation.rules[0]
    meeting, ledger = rules.meeting, organisation.ledger[0]
    seller, marketer = organisation.staff[dyad.salesperson], organisation.staff[dyad.marketer]
    if seller.encounters >= meeting.encounters_most or marketer.encounters >= meeting.encounters_most:
        return
    seller.encounters += 1
    marketer.encounters += 1
    spend(seller, ledger, HourUse.ENCOUNTERS, meeting.encounter_hours)
    spend(marketer, ledger, HourUse.ENCOUNTERS, meeting.encounter_hours)
    ledger.encounters += 1
    dyad.met = day
    rub_off(seller, marketer, organisation.office[0].segments, meeting.encounter_mix)
    step = meeting.encounter_trust
    if dyad.angry_sales + dyad.angry_marketing > 0.0:
        fade(dyad, day, rules.quarrel.fades)
        if anger(dyad) > meeting.sour_above:
            step = -step
    dyad.trust_sales = after_experience(dyad.trust_sales, step, rules.trust.bias)
    dyad.trust_marketing = after_experience(dyad.trust_marketing, step, rules.trust.bias)
    understand(dyad, rules.understanding.encounter)
    align(dyad, rules.understanding.alignment_encounter)
    note(
        organisation.events,
        day,
        EventKind.ENCOUNTER,
        dyad.salesperson,
        dyad.marketer,
        NOBODY,
        meeting.encounter_hours,
    )


@inner
def relay(organisation, region):
    """The embedded marketer passes on to colleagues what he or she knows of customers and of Sales."""
    rules = organisation.rules[0]
    staff, dyads = organisation.staff, organisation.dyads
    embedded = staff[region.embedded]
    for place in range(1, region.marketers):
        colleague = staff[region.first_marketer + place]
        if not adopted(colleague, Practice.EMBEDDED_MARKETER):
            continue
        for number in range(organisation.office[0].segments):
            colleague.belief[number] += rules.meeting.relay * (
                embedded.belief[number] - colleague.belief[number]
            )
        for seller in range(region.salespeople):
            first = region.first_dyad + seller * region.marketers
            gap = dyads[first].understanding_marketing - dyads[first + place].understanding_marketing
            if gap > 0.0:
                dyads[first + place].understanding_marketing += rules.understanding.relay * gap


@inner
def talk_in_departments(organisation, region):
    """Once a week, beliefs of a region's salespeople, and of its marketers, move to their mean."""
    rules = organisation.rules[0]
    mix_group(organisation, region.first_salesperson, region.salespeople, rules.meeting.department_mix)
    mix_group(organisation, region.first_marketer, region.marketers, rules.meeting.department_mix)


@inner
def mix_group(organisation, first, people, step):
    """Move the beliefs of some people towards their mean."""
    if people < 2:
        return
    for number in range(organisation.office[0].segments):
        total = 0.0
        for row in range(first, first + people):
            total += organisation.staff[row].belief[number]
        for row in range(first, first + people):
            person = organisation.staff[row]
            person.belief[number] += step * (total / people - person.belief[number])


@kernel
def wear_out(organisation):
    """Once a week understanding fades, alignment wears out, and shared figures let each see the other's work."""
    rules = organisation.rules[0]
    understanding = rules.understanding
    floor = rules.company.understanding0
    fades = 5.0 * understanding.fades
    wears = 5.0 * (understanding.alignment_fades + understanding.alignment_drift * rules.market.need_drift)
    for row in range(organisation.dyads.size):
        dyad = organisation.dyads[row]
        dyad.understanding_sales += fades * (floor - dyad.understanding_sales)
        dyad.understanding_marketing += fades * (floor - dyad.understanding_marketing)
        dyad.alignment *= max(0.0, 1.0 - wears)
        if both(dyad, Practice.INTEGRATED_METRICS):
            understand(dyad, 5.0 * understanding.figures)
