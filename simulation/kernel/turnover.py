"""People leave; a newcomer takes the place, with a newcomer's beliefs and trust, and nothing adopted."""

from simulation.compiled import inner, kernel
from simulation.kernel.practising import refresh_person
from simulation.organisation.luck import happens, normal
from simulation.rules.formulas import clipped


@kernel
def leave(organisation, day):
    """Everyone may leave today, by a keyed date of his or her own place."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    chance = rules.people.leave_per_year / 252.0
    if chance <= 0.0:
        return
    for row in range(organisation.staff.size):
        if happens(chance, luck.leaving, row, 64 * day):
            replace(organisation, row, day)


@inner
def replace(organisation, row, day):
    """Put a newcomer in a place: slow at first, half-informed, without habits or history."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    person, people = organisation.staff[row], rules.people
    organisation.ledger[0].leavers += 1
    person.present_since = day
    person.load, person.busy, person.debt, person.gave_up = 0.0, 0.0, 0.0, 0
    person.debts[:] = 0.0
    person.speed = person.full_speed * people.newcomer_speed
    spread = (1.0 - rules.company.border_clarity) * people.threshold_sd
    person.threshold = clipped(people.threshold + spread * normal(luck.leaving, row, 64 * day + 1), 0.0, 1.0)
    for number in range(organisation.office[0].segments):
        error = people.belief_sd * normal(luck.leaving, row, 64 * day + 2 + number)
        person.belief[number] = organisation.segments[number].need + error
    for number in range(organisation.practices.size):
        if person.adopted[number] == 1:
            person.adopted[number] = 0
            organisation.practices[number].adopters -= 1
    organisation.office[0].rearrange = 1
    refresh_person(organisation, row)
    region = organisation.regions[person.region]
    if person.role == 0:
        for place in range(region.marketers):
            row_of_pair = person.first_dyad + place
            meet_anew(
                organisation,
                row_of_pair,
                region.first_dyad + place,
                region.marketers,
                region.salespeople,
                day,
            )
    else:
        for place in range(region.salespeople):
            first = region.first_dyad + place * region.marketers
            meet_anew(organisation, first + person.place, first, 1, region.marketers, day)


@inner
def meet_anew(organisation, row, first, stride, colleagues, day):
    """Let a newcomer and one person of the other side meet: old grievances are gone, and so is understanding.

    What each expects of the other is partly the own nature, and partly what the newcomer's colleagues and this person
    think of each other: the pairs `first`, `first + stride` and so on, as many as there are colleagues.
    """
    rules, luck = organisation.rules[0], organisation.luck[0]
    dyad, company = organisation.dyads[row], rules.company
    in_sales, in_marketing = 0.0, 0.0
    for number in range(colleagues):
        other = organisation.dyads[first + number * stride]
        in_marketing += other.trust_sales
        in_sales += other.trust_marketing
    in_marketing -= dyad.trust_sales
    in_sales -= dyad.trust_marketing
    heard = rules.people.newcomer_hears if colleagues > 1 else 0.0
    others = max(1, colleagues - 1)
    own_sales = company.trust0 + company.trust0_sd * normal(luck.pair, row, 64 * day + 10)
    own_marketing = company.trust0 + company.trust0_sd * normal(luck.pair, row, 64 * day + 11)
    dyad.trust_sales = clipped(own_sales + heard * (in_marketing / others - own_sales), 0.05, 0.95)
    dyad.trust_marketing = clipped(own_marketing + heard * (in_sales / others - own_marketing), 0.05, 0.95)
    dyad.understanding_sales = clipped(company.understanding0, 0.02, 0.9)
    dyad.understanding_marketing = clipped(company.understanding0, 0.02, 0.9)
    dyad.alignment = 0.0
    dyad.griefs[:] = 0.0
    dyad.angry_sales, dyad.angry_marketing = 0.0, 0.0
    dyad.calm_on, dyad.angry_until, dyad.met = -1, -1, -1_000
