"""Hours, adoption, meeting, campaigns, arrivals: the first half of the day."""

from simulation.rules.declaring import Parameter as P
from simulation.rules.declaring import grouped

HOURS = grouped(
    "hours",
    day=P(8.0, "hours/day", (1, 16), (7, 9), "working hours of a day", "werkuren per dag"),
    administration=P(1.0, "hours/day", (0, 8), (.5, 1.5), "administration of each person", "administratie per persoon", "assumed; Pace Productivity (vendor) reports about a quarter of sales time for administration and order processing"),
    rate=P(55.0, "EUR/hour", (0, 1000), (40, 75), "cost of an hour of staff or manager", "kosten van een uur personeel of manager"),
    upkeep_factor=P(1.4, "factor", (0, 5), (1, 1.8), "weight of practices' upkeep hours", "zwaarte van de onderhoudsuren van werkwijzen"),
    training_per_day=P(2.0, "hours/day", (.1, 8), (1, 4), "training that fits in one day", "training die op een dag past"),
    overload_hours=P(16.0, "hours", (1, 200), (8, 30), "postponed work at which nobody takes up anything new", "uitgesteld werk waarbij niemand iets nieuws oppakt"),
    learning_load=P(.08, "share per 6 hours", (0, 1), (.03, .15), "share of the day lost to learning per 6 training hours", "deel van de dag dat leren kost per 6 trainingsuren"),
    learning_days=P(30.0, "days", (1, 500), (15, 60), "days in which the load of learning fades", "dagen waarin de leerlast wegebt"),
    learning_most=P(.5, "share", (0, 1), (.3, .6), "largest share of the day that learning takes", "grootste deel van de dag dat leren kost"),
    busy_days=P(20.0, "days", (1, 250), (10, 40), "days over which others remember that somebody had no time left", "dagen waarover collega's onthouden dat iemand geen tijd had"),
)

ADOPTION = grouped(
    "adoption",
    practice_life=P(3.0, "years", (.1, 30), (2, 5), "years over which the one-off cost of an established practice is written off", "afschrijvingstermijn van een gevestigde werkwijze"),
    long_term_share=P(.2, "share", (0, 1), (.1, .34), "marketers on the long term when Marketing is split", "marketeers voor de lange termijn na splitsing"),
    culture_begins=P(.5, "factor", (0, 5), (.3, .8), "pace of adoption without any shared responsibility, against the usual", "tempo van invoering zonder gedeelde verantwoordelijkheid, ten opzichte van normaal"),
    culture_lapses=P(1.5, "factor", (1, 5), (1.2, 2), "how readily people fall back without any shared responsibility, against the usual", "hoe snel mensen terugvallen zonder gedeelde verantwoordelijkheid, ten opzichte van normaal"),
    embedded_hours=P(2.0, "hours/day", (0, 8), (1, 4), "hours a day that the embedded marketer spends with Sales at level 1", "uren per dag van de ingebedde marketeer bij Sales"),
    embedded_share=P(.5, "share", (0, 1), (.3, .8), "of the salesperson's hours with a customer, those for which the embedded marketer comes along", "deel van de klanturen van de verkoper waarbij de ingebedde marketeer meegaat"),
    goals_weight=P(.5, "weight", (0, 1), (.3, .5), "largest weight of the common result in somebody's choices", "grootste gewicht van het gezamenlijke resultaat"),
    visibility=P(.2, "share", (0, 1), (.1, .35), "share of the common result outside the own department that shows without common figures", "zichtbaar deel van het resultaat zonder gedeelde cijfers"),
    settled_share=P(.8, "share", (0, 1), (.7, .9), "share of staff at which a practice counts as adopted", "deel van de staf waarbij een werkwijze is ingevoerd"),
)

MEETING = grouped(
    "meeting",
    hours_per_week=P(1.0, "hours/week", (0, 20), (0, 4), "planned meeting hours of each person", "geplande vergaderuren per persoon", changes=True),
    chance_far=P(.007, "per day and pair", (0, 1), (.003, .02), "chance encounter of a pair far apart (floor)", "toevallige ontmoeting op grote afstand", "assumed; Allen (1997, MIT WP 165-97): contact reaches its floor within about 50 m"),
    chance_near=P(.3, "per day and pair", (0, 1), (.15, .5), "chance encounter of neighbours", "toevallige ontmoeting van buren"),
    near=P(2.0, "m", (0, 50), (1, 4), "distance of neighbours", "afstand van buren"),
    reach=P(8.0, "m", (.1, 200), (5, 15), "distance over which encounters fall to a third", "afstand waarover ontmoetingen tot een derde dalen", "assumed; Allen (1997, MIT WP 165-97): contact falls steeply and is at its floor within about 50 m"),
    encounter_hours=P(.1, "hours", (0, 2), (.05, .2), "length of an encounter", "duur van een ontmoeting"),
    encounters_most=P(8, "per person and day", (0, 100), (4, 15), "encounters somebody has room for in a day", "ontmoetingen waarvoor iemand per dag ruimte heeft"),
    encounter_mix=P(.03, "share", (0, .5), (.01, .06), "how far beliefs rub off in an encounter", "hoeveel ideeën afslijpen bij een ontmoeting"),
    encounter_trust=P(.004, "step", (0, .1), (0, .01), "step of trust in an encounter", "stap in vertrouwen bij een ontmoeting"),
    sour_above=P(.8, "grievance", (0, 10), (.5, 1.2), "grievance above which an encounter lowers trust", "grief waarboven een ontmoeting vertrouwen kost"),
    department_mix=P(.15, "share/week", (0, 1), (.05, .3), "how far beliefs move to the department's mean", "hoe ver ideeën naar het afdelingsgemiddelde bewegen"),
    relay=P(.03, "share/day", (0, .5), (.01, .06), "how far the embedded marketer's knowledge reaches colleagues", "hoe ver kennis van de ingebedde marketeer doordringt"),
    items_per_hour=P(8.0, "items", (0, 60), (4, 10), "items that a meeting hour can deal with", "punten die een vergaderuur aankan"),
    remembered=P(.3, "per week", (0, 1), (.15, .5), "chance that somebody brings an orphaned moment to the meeting", "kans dat iemand een weesmoment inbrengt"),
    remembered_figures=P(.8, "per week", (0, 1), (.6, .95), "the same where common figures show it", "idem waar gedeelde cijfers het tonen"),
    lead_share=P(.5, "factor", (0, 10), (.3, .8), "weight on the agenda of a lead that lies, against other cases", "gewicht op de agenda van een lead die blijft liggen, ten opzichte van andere gevallen"),
    item_mix=P(.15, "share", (0, .5), (.05, .3), "how far beliefs move when a case is talked over", "hoe ver ideeën bewegen als een geval is besproken"),
    item_alignment=P(.05, "step", (0, 1), (.02, .1), "how far a case talked over draws judgements together", "hoeveel een besproken geval oordelen gelijk trekt"),
    item_rules=P(2.0, "factor", (0, 20), (1, 3), "how much further that goes under rules", "hoeveel verder dat gaat met regels"),
    dispute_above=P(.5, "grievance", (0, 10), (.3, .8), "grievance that is brought to the meeting", "grief die in het overleg komt"),
    dispute_value=P(30_000.0, "EUR per unit of grievance", (0, 1e7), (10_000, 60_000), "weight of a dispute on the agenda", "gewicht van een geschil op de agenda"),
    dispute_left=P(.7, "share", (0, 1), (.5, .9), "grievance left after it was talked over in a meeting", "grief die overblijft na bespreking"),
    consultation_gap=P(.15, "share", (0, 1), (.1, .4), "how far a consultation closes the gap between two beliefs", "hoe ver een consult het verschil in ideeën sluit"),
    consultation_hours=P(.1, "hours", (0, 4), (.05, .3), "length of a consultation for each person", "duur van een consult per persoon"),
    consultation_works=P(.7, "chance", (0, 1), (.6, .95), "how often an agreed consultation takes place", "hoe vaak een afgesproken consult doorgaat"),
    belief_gap_per_week=P(1.5, "per week over staff", (0, 20), (.5, 3), "how often a gap in beliefs is noticed", "hoe vaak een verschil in ideeën opvalt"),
)

CAMPAIGN = grouped(
    "campaign",
    budget=P(400_000.0, "EUR/year", (0, 1e9), (200_000, 800_000), "money for campaigns and sales promotion", "geld voor campagnes en verkooppromotie", changes=True),
    budget_share=P(.5, "share", (0, 1), (.3, .7), "share of campaigns in it at the founding", "deel van campagnes daarin bij de start"),
    hours=P(3.0, "hours/day", (0, 8), (2, 4.5), "campaign hours of a marketer by own goals", "campagne-uren van een marketeer naar eigen doelen"),
    hours_give=P(.6, "share", (0, 1), (.3, .8), "campaign hours given up for waiting customers at weight 1 of the common result", "campagne-uren die wijken voor wachtende klanten bij gedeeld doel"),
    response_rate=P(.8, "per day and 100 customers", (0, 20), (.5, 1.3), "responses to a campaign at reference hours and money", "reacties op campagnes bij referentie-uren en -geld"),
    reference_hours=P(3.0, "hours/day", (.1, 8), (2, 4.5), "campaign hours of a marketer at which the response rate holds", "campagne-uren van een marketeer waarbij de responsgraad geldt"),
    reference_euros=P(132.0, "EUR/day per 100 customers", (1, 1e5), (80, 200), "money at which the response rate holds", "geld waarbij de responsgraad geldt"),
    seen_sd=P(.35, "share", (0, 2), (.2, .5), "error in how a response looks to a marketer", "fout in hoe een reactie er voor een marketeer uitziet"),
    seen_sd_understood=P(.12, "share", (0, 2), (.08, .2), "the same where the salesperson's work is understood", "idem waar het werk van de verkoper begrepen wordt"),
    seen_channel=P(.75, "factor", (0, 1), (.6, .9), "error left by each of a shared definition, forms, figures", "overblijvende fout door definitie, formulieren, cijfers"),
    look_hours=P(.3, "hours", (0, 4), (.1, .6), "hours of a closer look at a response", "uren voor een nadere blik op een reactie"),
    bar=P(.1, "interest", (0, 1), (.05, .2), "lead bar by Marketing's own goal", "leaddrempel naar het eigen doel van Marketing"),
    bar_rules=P(.12, "interest", (0, 1), (.08, .2), "what a shared definition adds to the bar as far as it binds", "verhoging door een gedeelde definitie"),
    bar_binds=P(.5, "share", (0, 1), (.3, .9), "how far the definition binds", "hoe ver de definitie bindt"),
    bar_common=P(.28, "interest", (0, 1), (.2, .4), "lead bar that serves the common result", "leaddrempel die het gezamenlijke resultaat dient"),
    bar_distrust=P(.1, "interest per trust", (0, 2), (.1, .5), "how far the bar follows Marketing's trust in Sales", "hoe de drempel het vertrouwen in Sales volgt"),
    presence_share=P(.15, "share", (0, 1), (.05, .25), "campaign hours moved to being present early under the journey map", "campagne-uren voor vroege aanwezigheid"),
    presence_rest=P(.5, "hours/day", (0, 4), (.2, 1), "left-over hours that go there too", "resturen daarvoor"),
    presence_days=P(42.0, "days", (1, 500), (21, 84), "days over which presence is remembered", "dagen waarover aanwezigheid doorwerkt"),
)

ARRIVAL = grouped(
    "arrival",
    episode_days=P(126.0, "days", (5, 2000), (90, 180), "length of a need episode", "duur van een behoefteperiode"),
    wishes_per_year=P(1.2, "per customer and year", (0, 50), (.8, 1.8), "own wishes of a customer at usual satisfaction", "eigen vragen van een klant per jaar"),
    wish_floor=P(.3, "share", (0, 1), (.1, .5), "wishes of a wholly dissatisfied customer", "vragen van een ontevreden klant"),
    wish_satisfaction=P(1.2, "share per satisfaction", (0, 3), (.8, 1.5), "what satisfaction adds", "wat tevredenheid toevoegt"),
    wish_presence=P(.2, "share", (0, 1), (.1, .4), "what presence early in the journey adds at most", "wat vroege aanwezigheid hooguit toevoegt"),
    presence_half=P(.5, "hours/day", (.01, 8), (.3, 1), "presence that brings half of it", "aanwezigheid voor de helft daarvan"),
    interest_campaign=P(1.0, "interest", (0, 1), (.8, 1), "interest of the most interested who respond to a campaign", "belangstelling van de meest belangstellende reactie op een campagne"),
    interest_wish=P(.5, "interest", (0, 1), (.3, .7), "interest of the least interested who call of their own wish", "belangstelling van de minst belangstellende eigen vraag"),
    interest_wish_adds=P(.48, "interest", (0, 1), (.25, .5), "what the most interested of them have more", "wat de meest belangstellende daarvan meer heeft"),
    interest_prospect=P(.3, "interest", (0, 1), (.1, .5), "interest of the least interested who are won by prospecting", "belangstelling van de minst belangstellende vraag uit acquisitie"),
    interest_prospect_adds=P(.4, "interest", (0, 1), (.2, .5), "what the most interested of them have more", "wat de meest belangstellende daarvan meer heeft"),
    first_campaign=P(2, "moment", (1, 12), (1, 3), "moment at which a lead begins", "moment waarop een lead begint"),
    first_prospecting=P(3, "moment", (2, 12), (2, 4), "moment at which a journey won by prospecting begins", "moment waarop een vraag uit acquisitie begint"),
    thinking_days=P(8.0, "days", (1, 500), (4, 15), "mean thinking time of a customer between moments", "gemiddelde bedenktijd tussen momenten"),
    thinking_sd=P(.5, "log units", (0, 3), (.3, .8), "spread of thinking times", "spreiding van bedenktijden"),
    look_sd=P(.12, "share", (0, 1), (.08, .2), "error in how real a journey looks to Sales", "fout in hoe echt een vraag er voor Sales uitziet"),
)

DROPPING = grouped(
    "dropping",
    hazard=P(.36, "", (0, 10), (.2, .6), "impatience of a waiting customer", "ongeduld van een wachtende klant"),
    commitment=P(.8, "share", (0, 1), (.5, .95), "how far impatience falls along the way", "hoe ongeduld onderweg afneemt"),
    first_days=P(12.0, "days", (.1, 500), (6, 20), "days until impatience has halved", "dagen tot het ongeduld halveert"),
    longest=P(126, "days", (1, 5000), (63, 252), "longest wait of a customer who can lose patience", "langste wachttijd"),
)
