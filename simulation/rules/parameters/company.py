"""What a company and its market are like. The defaults are the reference company."""

from simulation.rules.declaring import Parameter as P
from simulation.rules.declaring import grouped

COMPANY = grouped(
    "company",
    salespeople=P(12, "persons", (1, 5000), (6, 30), "salespeople", "verkopers"),
    marketers=P(6, "persons", (0, 5000), (2, 15), "marketers", "marketeers"),
    customers=P(600, "customers", (1, 500_000), (200, 2000), "customers that can be reached", "bereikbare klanten"),
    region_size=P(
        12, "persons", (1, 40), (6, 20),
        "salespeople of one region: one floor, its own marketers and weekly meeting",
        "verkopers per regio: één verdieping, eigen marketeers en weekoverleg",
    ),
    segments=P(4, "segments", (1, 8), (2, 6), "customer segments with needs of their own", "klantsegmenten met een eigen behoefte"),
    new_segments=P(1, "segments", (0, 8), (0, 2), "segments that open later: new markets", "segmenten die later opengaan: nieuwe markten"),
    new_segment_opens=P(64, "measured day", (1, 100_000), (22, 127), "day on which the new segments open", "dag waarop de nieuwe segmenten opengaan"),
    moments=P(6, "moments", (1, 12), (3, 8), "contact moments from first interest to order", "contactmomenten van eerste interesse tot order"),
    customisation=P(.35, "share", (0, 1), (.1, .6), "how far products are made to the customer's wishes", "mate waarin producten op maat zijn", changes=True),
    order_value=P(48_000.0, "EUR", (1, 1e9), (15_000, 150_000), "median order value at list price 1", "mediane orderwaarde bij catalogusprijs 1"),
    order_value_sd=P(.8, "log units", (0, 3), (.5, 1.1), "spread of order values between customers", "spreiding van de orderwaarde tussen klanten"),
    unit_cost=P(.6, "share", (0, 1), (.45, .75), "unit cost as share of the value at list price 1", "kostprijs als deel van de waarde bij catalogusprijs 1"),
    trust0=P(.4, "share", (0, 1), (.25, .7), "trust between the departments at the founding", "vertrouwen tussen de afdelingen bij de start"),
    trust0_run_sd=P(.08, "share", (0, .5), (.03, .15), "spread of starting trust between companies", "spreiding van het startvertrouwen tussen bedrijven"),
    trust0_sd=P(.15, "share", (0, .5), (.08, .25), "spread of starting trust between pairs of people", "spreiding van het startvertrouwen tussen paren"),
    understanding0=P(.2, "share", (0, 1), (.1, .35), "understanding of the other side's work without joint work", "begrip voor het werk van de ander zonder samenwerking"),
    understanding0_sd=P(.1, "share", (0, .5), (.05, .2), "its spread between pairs of people", "spreiding daarvan tussen paren"),
    distance=P(60.0, "m", (0, 1000), (0, 120), "distance between the departments, edge to edge", "afstand tussen de afdelingen, van rand tot rand"),
    desk_spacing=P(3.0, "m", (.5, 20), (2, 4), "distance between neighbouring desks", "afstand tussen bureaus"),
    joint_accounts=P(20, "customers", (0, 100_000), (10, 40), "largest customers that joint tasks serve together", "grootste klanten die samen worden bediend"),
    marketing_role=P(0, "choice", (0, 1), (0, 1), "Marketing runs campaigns, or supports Sales only", "Marketing voert campagnes, of ondersteunt alleen Sales", choices=("campaigns", "support")),
    border_clarity=P(.0, "share", (0, 1), (0, .5), "how clearly moments fall to one side without any rule", "hoe duidelijk het is van wie een moment is, zonder regels"),
    shared_responsibility=P(.5, "share", (0, 1), (.2, .8), "culture: how fast joint practices are taken up and how long they last", "cultuur van gedeelde verantwoordelijkheid"),
    measurability=P(1.0, "share", (0, 1), (.6, 1), "how much of the common result figures can show at all", "hoeveel van het gezamenlijke resultaat meetbaar is", changes=True),
    escalation_hops=P(2, "levels", (0, 6), (1, 4), "management levels up to the common boss", "managementlagen tot de gezamenlijke baas"),
    common_budget=P(False, "yes/no", (0, 1), (0, 1), "one budget for both departments, split by estimate", "één budget voor beide afdelingen, verdeeld op schatting"),
    entry_target=P(500_000.0, "EUR", (0, 1e10), (200_000, 1_000_000), "revenue in a new segment that counts as having entered it", "omzet in een nieuw segment waarbij de markt betreden is"),
)

MARKET = grouped(
    "market",
    need_drift=P(1.0, "fit widths per sqrt(year)", (0, 5), (.3, 1.8), "how fast customers' needs move", "hoe snel de behoeften van klanten verschuiven", changes=True),
    offering_gap=P(.4, "fit widths", (0, 3), (.2, .6), "spread of the offering around the need at the founding", "afwijking van het aanbod van de behoefte bij de start"),
    offset_sd=P(.7, "fit widths", (0, 3), (.4, 1), "spread of customers' own wishes within a segment", "spreiding van eigen wensen binnen een segment"),
    odd_above=P(1.2, "fit widths", (0, 10), (1, 1.5), "own wish beyond which a customer is odd", "eigen wens waarboven een klant apart is"),
    price_level_sd=P(.05, "share of price", (0, 1), (.02, .1), "what a segment bears at the founding, spread", "wat een segment draagt bij de start, spreiding"),
    price_optimism=P(.05, "share of price", (-1, 1), (.02, .1), "Marketing's optimism about prices at the founding", "optimisme van Marketing over prijzen bij de start"),
    price_drift=P(.08, "share of price per sqrt(year)", (0, 1), (.03, .12), "how fast what a segment bears moves", "hoe snel de draagkracht van een segment verschuift", changes=True),
    price_return=P(.0008, "per day", (0, .1), (.0003, .002), "pull of what a segment bears back to 1", "terugkeer van de draagkracht naar 1"),
    price_sensitivity=P(4.5, "logits per share of price", (0, 30), (3, 6), "mean customer's sensitivity to price", "gemiddelde prijsgevoeligheid van klanten"),
    price_sensitivity_sd=P(.6, "log units", (0, 2), (.3, .9), "spread of price sensitivity between customers", "spreiding van de prijsgevoeligheid"),
    satisfaction0=P(.45, "share", (0, 1), (.35, .6), "customers' satisfaction at the founding", "tevredenheid van klanten bij de start"),
    satisfaction0_sd=P(.1, "share", (0, .5), (.05, .15), "its spread between customers", "spreiding daarvan tussen klanten"),
    online_share=P(.1, "share", (0, 1), (.05, .3), "customers who want to order online at the founding", "klanten die online willen bestellen bij de start"),
    online_growth=P(.04, "share per year", (0, .5), (.01, .08), "growth of that share", "groei van dat aandeel per jaar"),
)

PEOPLE = grouped(
    "people",
    belief_sd=P(.5, "fit widths", (0, 3), (.3, .7), "spread of staff's beliefs around the need at the founding", "spreiding van ideeën over de behoefte bij de start"),
    new_segment_error=P(1.2, "fit widths", (0, 5), (.6, 1.6), "how wrong everybody is about a new segment", "hoe fout iedereen zit over een nieuw segment"),
    new_segment_belief_sd=P(.3, "fit widths", (0, 3), (.2, .5), "spread of beliefs around that common error", "spreiding rond die gezamenlijke fout"),
    speed_sd=P(.1, "share", (0, .5), (.05, .2), "spread of work speed between people", "spreiding van werktempo"),
    speed_least=P(.6, "factor", (.1, 1), (.5, .8), "slowest work speed, against the usual one", "laagste werktempo ten opzichte van normaal"),
    threshold=P(.5, "share of the way", (0, 1), (.4, .6), "where people think Marketing ends and Sales begins", "waar Marketing ophoudt en Sales begint"),
    threshold_sd=P(.18, "share of the way", (0, 1), (.1, .25), "how much people differ in that", "verschil daarin tussen mensen"),
    leave_per_year=P(.2, "share per year", (0, 2), (.1, .4), "staff who leave and are replaced", "personeelsverloop", "vendor surveys of US salespeople: Bridge Group reports 35 % a year, SBI just under 40 %; taken lower, for all staff of a mid-size firm", changes=True),
    newcomer_speed=P(.5, "share", (.1, 1), (.3, .7), "work speed of a newcomer", "werktempo van een nieuwkomer"),
    newcomer_hears=P(.75, "share", (0, 1), (.25, .75), "of a newcomer's first trust, what colleagues say", "deel van het eerste vertrouwen dat op collega's teruggaat"),
    newcomer_days=P(105.0, "days", (1, 1000), (63, 150), "days until a newcomer works at full speed", "dagen tot een nieuwkomer op volle snelheid is", "vendor survey: SBI, half of salespeople take three to six months"),
)
