"""Words for what an organisation is and does: practices, relationships, companies, people, reproaches, hours.

Each entry is (English, Dutch). The keys are those of `simulation.rules.vocabulary`; where one name means two
things (`revenue_manager` is a practice and a person) the second carries its kind in front.
"""

PRACTICES = {
    "role_rules": ("role rules", "rolregels en leaddefinitie"),
    "communication_discipline": ("communication discipline", "gedisciplineerde communicatie"),
    "joint_tasks": ("joint tasks", "gezamenlijke taken"),
    "embedded_marketer": ("embedded marketer", "marketeer bij Sales"),
    "co_location": ("co-location", "Sales en Marketing bij elkaar"),
    "feedback_loop": ("feedback loop", "terugkoppeling uit het veld"),
    "revenue_manager": ("revenue manager", "manager van de totale omzet"),
    "journey_map": ("journey map", "kaart van de klantreis"),
    "split_marketing": ("split marketing", "Marketing gesplitst in korte en lange termijn"),
    "shared_goals": ("shared goals", "gezamenlijke doelen en beloning"),
    "integrated_metrics": ("integrated metrics", "geïntegreerde systemen en cijfers"),
}
"""English is what stands in files; Dutch is not, so a label has the name to type behind it."""

PRACTICE_LABELS = {name: (english, f"{dutch} ({name})") for name, (english, dutch) in PRACTICES.items()}

RELATIONSHIPS = {
    "undefined": ("undefined", "ongedefinieerd"),
    "defined": ("defined", "gedefinieerd"),
    "aligned": ("aligned", "gezamenlijk"),
    "integrated": ("integrated", "geïntegreerd"),
}

COMPANIES = {
    "reference": ("mid-size company with customised products", "middelgroot bedrijf met maatwerk"),
    "small_firm": ("small firm with ready-made products", "klein bedrijf met kant-en-klare producten"),
    "standard_products": ("company with standard products", "bedrijf met standaardproducten"),
    "fast_technology": (
        "technology company with short product lives",
        "technologiebedrijf met kortlevende producten",
    ),
    "large_enterprise": ("large enterprise", "grote onderneming"),
    "new_market": ("company entering a new market", "bedrijf dat een nieuwe markt betreedt"),
}

JOURNEYS = {
    "article": ("the article's order", "de volgorde van het artikel"),
}

ROLES = {
    "role.salesperson": ("salesperson", "verkoper"),
    "role.marketer": ("marketer", "marketeer"),
    "role.embedded_marketer": ("embedded marketer", "marketeer bij Sales"),
    "role.revenue_manager": ("revenue manager", "omzetmanager"),
    "role.customer": ("customer", "klant"),
    "role.salespeople": ("salespeople", "verkopers"),
    "role.marketers": ("marketers", "marketeers"),
    "role.sales": ("Sales", "Sales"),
    "role.marketing": ("Marketing", "Marketing"),
}

CAUSES = {
    "cause.leads_not_followed_up": ("You don't follow up our leads!", "Jullie volgen onze leads niet op!"),
    "cause.too_much_discount": ("You give too much discount!", "Jullie geven te veel korting!"),
    "cause.odd_customer": (
        "You chase customers that don't fit us!",
        "Jullie halen klanten binnen die niet passen!",
    ),
    "cause.no_eye_for_future": (
        "You have no eye for the future!",
        "Jullie hebben geen oog voor de toekomst!",
    ),
    "cause.budget_wasted": ("You waste our budget!", "Jullie verspillen ons budget!"),
    "cause.unrealistic_prices": ("Your prices are unrealistic!", "Jullie prijzen zijn niet realistisch!"),
    "cause.no_idea_what_customer_wants": (
        "You have no idea what customers want!",
        "Jullie weten niet wat klanten willen!",
    ),
    "cause.border": ("That was not for us to do!", "Dat was niet aan ons!"),
}

VOICES = {
    "voice.leads_not_followed_up": ("Marketing to Sales", "Marketing tegen Sales"),
    "voice.too_much_discount": ("Marketing to Sales", "Marketing tegen Sales"),
    "voice.odd_customer": ("Marketing to Sales", "Marketing tegen Sales"),
    "voice.no_eye_for_future": ("Marketing to Sales", "Marketing tegen Sales"),
    "voice.budget_wasted": ("Sales to Marketing", "Sales tegen Marketing"),
    "voice.unrealistic_prices": ("Sales to Marketing", "Sales tegen Marketing"),
    "voice.no_idea_what_customer_wants": ("Sales to Marketing", "Sales tegen Marketing"),
    "voice.border": ("either side", "beide kanten"),
}

CAUSES_IN_SHORT = {
    "leads_not_followed_up": ("leads not followed up", "leads niet opgevolgd"),
    "too_much_discount": ("too much discount", "te veel korting"),
    "odd_customer": ("customers that do not fit", "klanten die niet passen"),
    "no_eye_for_future": ("no eye for the future", "geen oog voor de toekomst"),
    "budget_wasted": ("budget wasted", "budget verspild"),
    "unrealistic_prices": ("unrealistic prices", "onrealistische prijzen"),
    "no_idea_what_customer_wants": ("no idea what customers want", "geen idee wat klanten willen"),
    "border": ("whose job it was", "wiens taak het was"),
}

HOUR_USES = {
    "use.selling": ("selling", "verkopen"),
    "use.marketing_moments": ("Marketing's contacts with customers", "klantcontacten van Marketing"),
    "use.campaign": ("campaigns", "campagnes"),
    "use.early_presence": ("presence early in the journey", "vroeg in de klantreis aanwezig zijn"),
    "use.long_term": ("long term", "lange termijn"),
    "use.support": ("support to Sales", "ondersteuning van Sales"),
    "use.prospecting": ("prospecting", "acquisitie"),
    "use.meetings": ("meetings", "vergaderen"),
    "use.encounters": ("chance encounters", "toevallige ontmoetingen"),
    "use.coordination": ("consultation and messages", "overleg en berichten"),
    "use.joint": ("joint work", "samen werken"),
    "use.forms": ("forms and data entry", "formulieren en invoer"),
    "use.upkeep": ("upkeep of practices", "onderhoud van werkwijzen"),
    "use.training": ("training", "training"),
    "use.lobbying": ("lobbying for budget", "lobbyen om budget"),
    "use.conflict": ("conflict", "conflict"),
    "use.duplicated": ("work done twice", "dubbel werk"),
    "use.administration": ("administration", "administratie"),
    "use.idle": ("unused", "onbenut"),
}

SOURCES = {
    "source.campaign": ("campaign", "campagne"),
    "source.inbound": ("own wish of the customer", "eigen wens van de klant"),
    "source.prospecting": ("prospecting", "acquisitie"),
}

SIGNALS = {
    "signal.handover": ("a lead is handed over", "een lead wordt overgedragen"),
    "signal.overlap": ("an overlap is noticed", "een overlap valt op"),
    "signal.support_request": ("Sales asks for support", "Sales vraagt ondersteuning"),
    "signal.order_value": ("value of an order, euro", "waarde van een order, euro"),
    "signal.online_share": (
        "share of customers asking for online help",
        "aandeel klanten dat online hulp vraagt",
    ),
    "signal.belief_gap": ("beliefs about a segment far apart", "beelden van een segment ver uiteen"),
}
