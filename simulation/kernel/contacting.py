"""A contact of Sales with a customer: the first one shows whether there is anything in it."""

from simulation.compiled import inner
from simulation.kernel.advancing import advance
from simulation.kernel.arrival import CAMPAIGN, FAR, PROSPECTING, lose
from simulation.kernel.bordering import pay_duplicate
from simulation.kernel.handing import is_online, sales_hours
from simulation.kernel.practising import adopted, both, channels
from simulation.kernel.recording import NOBODY, note, spend, spend_on_entry
from simulation.kernel.relating import MARKETING, SALES, experience, grieve, met_lately, understand
from simulation.kernel.reminding import deadline_of
from simulation.organisation.luck import happens, normal
from simulation.organisation.tables import Chain
from simulation.rules.formulas import noisy_or, would
from simulation.rules.vocabulary import Cause, EventKind, HourUse, Practice


@inner
def serve_sales(organisation, row, day):
    """Serve one sales moment: hours, what the contact shows, who came along, and on to the next moment."""
    rules = organisation.rules[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    seller, ledger = organisation.staff[customer.salesperson], organisation.ledger[0]
    hours = sales_hours(organisation, row, seller)
    online = is_online(organisation, row)
    if online:
        hours *= rules.selling.online_hours
    if journey.contacted == 0:
        hours = first_contact(organisation, row, hours, day)
        if hours < 0.0:
            return
    spend(seller, ledger, HourUse.SELLING, hours)
    spend_on_entry(organisation.segments[customer.segment], ledger, hours * rules.hours.rate)
    note(organisation.events, day, EventKind.SERVED, customer.salesperson, NOBODY, journey.key, hours)
    learn_at_contact(organisation, row, day)
    if not online and customer.marketer != NOBODY:
        come_along(organisation, row, hours, day)
    if journey.head[Chain.MARKETING] != NOBODY and journey.orphan == 0:
        pay_duplicate(organisation, row, SALES, hours, day)
    advance(organisation, row, customer.salesperson, day)


@inner
def first_contact(organisation, row, hours, day):
    """Return the hours the first contact takes from here; below 0 if it shows no interest, and the journey ends.

    A lead is looked into with an effort that grows with trust. Under the rules that is a short look; without, a
    half-hearted visit. Either may miss real interest, and so confirm the distrust it came from.
    """
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    selling, ledger = rules.selling, organisation.ledger[0]
    seller, dyad = organisation.staff[customer.salesperson], organisation.dyads[customer.dyad]
    effort, looked = 1.0, hours
    if journey.source == CAMPAIGN:
        trust = max(dyad.trust_sales, selling.rescued_trust) if journey.rescued == 1 else dyad.trust_sales
        wanted = would(trust, seller.weight, rules.trust.common_result)
        effort = selling.effort_least + (1.0 - selling.effort_least) * wanted
        looked = hours * effort
        if both(dyad, Practice.ROLE_RULES):
            effort += selling.short_look_saves * (1.0 - effort)
            looked = min(hours, selling.short_look_hours)
    count_contact(organisation, row, day)
    found = journey.is_real == 1 and happens(effort, luck.effort, journey.key, 0)
    if journey.source == CAMPAIGN:
        judge_lead(organisation, row, found, looked / hours, day)
    if found:
        find_out_again(organisation, row, day)
        if journey.source == CAMPAIGN and both(dyad, Practice.ROLE_RULES):
            return looked + hours
        return looked
    spend(seller, ledger, HourUse.SELLING, looked)
    spend_on_entry(organisation.segments[customer.segment], ledger, looked * rules.hours.rate)
    if journey.head[Chain.MARKETING] != NOBODY and journey.orphan == 0:
        pay_duplicate(organisation, row, SALES, looked, day)
    lose(organisation, row, day, customer.salesperson)
    return -1.0


@inner
def count_contact(organisation, row, day):
    """Count the first sales contact of a journey, and whether it came in time."""
    rules = organisation.rules[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    ledger = organisation.ledger[0]
    journey.contacted, journey.remind_on = 1, FAR
    ledger.contacted += 1
    if journey.in_window == 1:
        ledger.cohort_contacted += 1
    if journey.source != CAMPAIGN:
        return
    days = day - journey.handed
    deadline = deadline_of(organisation.dyads[customer.dyad], rules.selling)
    if journey.in_window == 1:
        ledger.cohort_leads_contacted += 1
        ledger.cohort_leads_settled += 1
        ledger.cohort_handed_contacted += 1
        ledger.cohort_handed_settled += 1
        ledger.cohort_response_days += days
        if journey.reminders == 0 and journey.returned == 0:
            ledger.cohort_due += 1
            if days <= deadline:
                ledger.cohort_in_time += 1


@inner
def judge_lead(organisation, row, found, share_of_hours, day):
    """What a campaign lead proves at the first contact moves trust both ways, and may be resented."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    dyad, trust = organisation.dyads[customer.dyad], rules.trust
    marketer, ledger = organisation.staff[customer.marketer], organisation.ledger[0]
    rules_hold = both(dyad, Practice.ROLE_RULES)
    seen = (
        rules_hold or both(dyad, Practice.INTEGRATED_METRICS) or both(dyad, Practice.FEEDBACK_LOOP)
        or met_lately(dyad, day, rules.noticing.met_days)
        or happens(trust.seen_otherwise, luck.follow_up_seen, journey.key, 0)
    )  # fmt: skip
    if found:
        marketer.real_leads += 1.0
        ledger.accepted += 1
        if journey.in_window == 1:
            ledger.cohort_accepted += 1
        experience(organisation, customer.dyad, SALES, trust.good_lead)
    else:
        experience(organisation, customer.dyad, SALES, -trust.junk_lead)
        weight = rules.quarrel.junk_least + (1.0 - rules.quarrel.junk_least) * share_of_hours
        junk, budget = rules.quarrel.junk * weight, rules.quarrel.junk_budget * weight
        cause = Cause.NO_IDEA_WHAT_CUSTOMER_WANTS
        grieve(organisation, customer.dyad, SALES, cause, junk, day, journey.key)
        grieve(organisation, customer.dyad, SALES, Cause.BUDGET_WASTED, budget, day, journey.key)
        if rules_hold:
            step = rules.understanding.returned
            dyad.understanding_marketing += step * (1.0 - dyad.understanding_marketing)
    if seen:
        step = trust.followed_up if found else trust.followed_up_junk
        experience(organisation, customer.dyad, MARKETING, step)
        if rules_hold and journey.returned == 0 and day - journey.handed <= deadline_of(dyad, rules.selling):
            experience(organisation, customer.dyad, MARKETING, trust.deadline_kept)


@inner
def find_out_again(organisation, row, day):
    """Find out again what Marketing knew already, as far as no channel brought it."""
    rules = organisation.rules[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    if journey.known_to_marketing == 0 or journey.source == PROSPECTING:
        return
    selling, noticing, ledger = rules.selling, rules.noticing, organisation.ledger[0]
    dyad = organisation.dyads[customer.dyad]
    told = channels(dyad, False, False, journey.briefed == 1) & 38
    known = noisy_or(
        told, 0.0, 0.0, noticing.findings_discipline, noticing.findings_figures, 0.0, 0.0, noticing.findings_rules,
    )  # fmt: skip
    custom = min(1.0, rules.company.customisation / rules.claiming.custom_usual)
    share = selling.find_out_least + (1.0 - selling.find_out_least) * custom
    hours = selling.find_out_hours * share * (1.0 - known)
    spend(organisation.staff[customer.salesperson], ledger, HourUse.DUPLICATED, hours)
    ledger.duplicated_again += hours
    note(organisation.events, day, EventKind.DUPLICATED, customer.salesperson, NOBODY, journey.key, hours)


@inner
def shown_need(organisation, row, noise):
    """Return what one contact shows of the segment's need: part of the own wish is mistaken for it."""
    rules = organisation.rules[0]
    customer = organisation.customers[row]
    need = organisation.segments[customer.segment].need
    return need + rules.learning.offset_seen * customer.offset + rules.learning.contact_sd * noise


@inner
def learn_at_contact(organisation, row, day):
    """A contact shows the salesperson the need, with noise; forms and figures are filled in."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    learning, ledger = rules.learning, organisation.ledger[0]
    seller, number = organisation.staff[customer.salesperson], customer.segment
    shown = shown_need(organisation, row, normal(luck.contact, journey.key, journey.moment))
    seller.belief[number] += learning.contact * (shown - seller.belief[number])
    if adopted(seller, Practice.INTEGRATED_METRICS):
        spend(seller, ledger, HourUse.FORMS, learning.figures_hours)
    if customer.marketer == NOBODY or not adopted(seller, Practice.FEEDBACK_LOOP):
        return
    spend(seller, ledger, HourUse.FORMS, learning.form_hours * (1.0 - learning.prefilled_share))
    ledger.forms += 1
    note(
        organisation.events,
        day,
        EventKind.FORM,
        customer.salesperson,
        customer.marketer,
        journey.key,
        0.0,
    )
    dyad = organisation.dyads[customer.dyad]
    if both(dyad, Practice.FEEDBACK_LOOP):
        marketer = organisation.staff[customer.marketer]
        marketer.belief[number] += learning.form * (shown - marketer.belief[number])
        dyad.understanding_marketing += rules.understanding.form * (1.0 - dyad.understanding_marketing)


@inner
def come_along(organisation, row, hours, day):
    """The marketer of a joint account, or the embedded marketer, comes along: hours, sight, trust, understanding."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    ledger, trust, understanding = organisation.ledger[0], rules.trust, rules.understanding
    together = customer.joint == 1 and both(organisation.dyads[customer.dyad], Practice.JOINT_TASKS)
    if together:
        visit(organisation, row, customer.dyad, rules.claiming.joint_share * hours, day)
        ledger.joint_visits += 1
        share_work(organisation, customer.dyad, trust.joint_visit, understanding.joint_visit)
        if happens(rules.quarrel.joint_chance, luck.joint, journey.key, journey.moment):
            grief = rules.quarrel.joint
            grieve(organisation, customer.dyad, SALES, Cause.BORDER, grief, day, journey.key)
            grieve(organisation, customer.dyad, MARKETING, Cause.BORDER, grief, day, journey.key)
    region = organisation.regions[organisation.staff[customer.salesperson].region]
    if region.embedded == NOBODY or (together and region.embedded == customer.marketer):
        return
    number = organisation.staff[customer.salesperson].first_dyad
    embedded = organisation.staff[region.embedded]
    if embedded.embedded_left > 0.0 and both(organisation.dyads[number], Practice.EMBEDDED_MARKETER):
        joined = min(rules.adoption.embedded_share * hours, embedded.embedded_left)
        embedded.embedded_left -= joined
        visit(organisation, row, number, joined, day)
        ledger.embedded_visits += 1
        journey.visited = 1
        share_work(organisation, number, trust.embedded_visit, understanding.embedded_visit)


@inner
def visit(organisation, row, number, hours, day):
    """A marketer visits a customer together with the salesperson and sees the need."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer, journey, dyad = (
        organisation.customers[row],
        organisation.journeys[row],
        organisation.dyads[number],
    )
    marketer = organisation.staff[dyad.marketer]
    spend(marketer, organisation.ledger[0], HourUse.JOINT, hours)
    shown = shown_need(organisation, row, normal(luck.visit, journey.key * 16 + journey.moment, number))
    marketer.belief[customer.segment] += rules.learning.visit * (shown - marketer.belief[customer.segment])
    dyad.met = day
    note(organisation.events, day, EventKind.VISIT, dyad.salesperson, dyad.marketer, journey.key, hours)


@inner
def share_work(organisation, number, trust_step, understanding_step):
    """Working on a customer together: each sees how the other works."""
    experience(organisation, number, SALES, trust_step)
    experience(organisation, number, MARKETING, trust_step)
    understand(organisation.dyads[number], understanding_step)
