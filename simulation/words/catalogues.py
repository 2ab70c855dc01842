"""Words of `list`, `show` and `new`: heads of tables, what each practice means, questions, comments."""

LABELS = {
    "kind.scenarios": ("scenarios", "scenario's"),
    "kind.companies": ("companies", "bedrijven"),
    "kind.practices": ("practices", "werkwijzen"),
    "kind.measures": ("measures", "maten"),
    "kind.parameters": ("parameters", "parameters"),
    "kind.results": ("results", "resultaten"),
    "head.label": ("in words", "in woorden"),
    "head.ended": ("computed", "berekend"),
    "head.runs": ("runs each", "runs elk"),
    "head.complete": ("complete", "volledig"),
    "head.scenarios": ("scenarios", "scenario's"),
    "one.steps": ("may change during a run", "mag tijdens een run veranderen"),
    "head.name": ("name", "naam"),
    "head.kind": ("kind", "soort"),
    "head.number": ("number", "aantal"),
    "head.examples": ("such as", "zoals"),
    "head.description": ("description", "beschrijving"),
    "head.company": ("company", "bedrijf"),
    "head.relationship": ("relationship", "relatie"),
    "head.days": ("days", "dagen"),
    "head.warm_up": ("warm-up days", "aanloopdagen"),
    "head.steps": ("steps", "stappen"),
    "head.differs": ("differs in", "verschilt in"),
    "head.makes": ("makes", "maakt"),
    "head.training_hours": ("training, h/person", "training, u/persoon"),
    "head.one_off": ("one-off, EUR", "eenmalig, EUR"),
    "head.yearly": ("a year, EUR", "per jaar, EUR"),
    "head.upkeep": ("upkeep, h/week", "onderhoud, u/week"),
    "head.meaning": ("meaning", "betekenis"),
    "head.unit": ("unit", "eenheid"),
    "head.better": ("better", "beter"),
    "head.value": ("value", "waarde"),
    "head.reference": ("reference", "referentie"),
    "head.range": ("allowed", "toegestaan"),
    "head.plausible": ("plausible", "aannemelijk"),
    "head.source": ("source", "bron"),
    "head.level": ("level", "niveau"),
    "head.usual": ("of its type", "van zijn type"),
    "head.day": ("day", "dag"),
    "head.month": ("month", "maand"),
    "head.changes": ("changes", "verandert"),
    "head.to": ("to", "in"),
    "head.trigger": ("trigger", "afspraak"),
    "head.signal": ("signal", "signaal"),
    "head.above": ("above", "boven"),
    "head.initiator": ("initiative", "initiatief"),
    "head.inform": ("informs", "informeert"),
    "head.parameter": ("parameter", "parameter"),
    "head.practice": ("practice", "werkwijze"),
    "better.more": ("more", "meer"),
    "better.less": ("less", "minder"),
    "better.neither": ("-", "-"),
    "word.yes": ("yes", "ja"),
    "word.no": ("no", "nee"),
    "practice.role_rules": (
        "one definition of a lead, one handover point and an agreement on what each owes the other",
        "één definitie van een lead, één overdrachtspunt en afspraken over wat men elkaar verschuldigd is",
    ),
    "practice.communication_discipline": (
        "agreed signals on which the right people consult each other within a day",
        "afgesproken signalen waarop de juiste mensen elkaar binnen een dag raadplegen",
    ),
    "practice.joint_tasks": (
        "the largest accounts are served together, small customers' work is swapped",
        "de grootste klanten worden samen bediend, werk voor kleine klanten wordt geruild",
    ),
    "practice.embedded_marketer": (
        "one marketer spends part of the week with Sales and at customers",
        "één marketeer is een deel van de week bij Sales en bij klanten",
    ),
    "practice.co_location": ("desks on one mixed floor", "bureaus op één gemengde verdieping"),
    "practice.feedback_loop": (
        "a short form after a contact tells Marketing what the salesperson saw",
        "een kort formulier na een contact vertelt Marketing wat de verkoper zag",
    ),
    "practice.revenue_manager": (
        "one manager of the whole way to revenue, with limited hours",
        "één manager van de hele weg naar omzet, met beperkte uren",
    ),
    "practice.journey_map": (
        "steps and handover per segment known to both, presence early in the customer's journey",
        "stappen en overdracht per segment bij beide bekend, vroeg in de klantreis aanwezig",
    ),
    "practice.split_marketing": (
        "some marketers work on the long term undisturbed, the others beside Sales",
        "sommige marketeers werken ongestoord aan de lange termijn, de anderen naast Sales",
    ),
    "practice.shared_goals": (
        "goals and rewards of both depend on the common result",
        "doelen en beloning van beide hangen af van het gezamenlijke resultaat",
    ),
    "practice.integrated_metrics": (
        "the same systems and figures: each sees what the other did and what it brought",
        "dezelfde systemen en cijfers: ieder ziet wat de ander deed en wat het opbracht",
    ),
}

MESSAGES = {
    "list.more": (
        "`orgchange list KIND` shows them, `orgchange show SCENARIO` all that a scenario resolves to.",
        "`orgchange list SOORT` toont ze, `orgchange show SCENARIO` alles waar een scenario op neerkomt.",
    ),
    "list.no_results": (
        "No results in {folder}/ yet: orgchange compare makes the first.",
        "Nog geen resultaten in {folder}/: orgchange compare maakt het eerste.",
    ),
    "list.assumed": (
        "{assumed} of {all} parameters are assumed, not measured.",
        "{assumed} van de {all} parameters zijn aangenomen, niet gemeten.",
    ),
    "show.time": (
        "{days} measured days after {warm_up} days of warm-up",
        "{days} gemeten dagen na {warm_up} dagen aanloop",
    ),
    "show.established": (
        "established: nothing changes during the run",
        "gevestigd: er verandert niets tijdens de run",
    ),
    "show.differs": (
        "* = differs from the reference ({parameters} parameters) or from its type ({practices} practices)",
        "* = wijkt af van de referentie ({parameters} parameters) of van zijn type ({practices} werkwijzen)",
    ),
    "new.intro": (
        "Some questions about your company. Enter takes what stands in brackets, ? means: I don't know.",
        "Enkele vragen over uw bedrijf. Enter neemt wat tussen haken staat, ? betekent: weet ik niet.",
    ),
    "new.company.salespeople": ("How many salespeople?", "Hoeveel verkopers?"),
    "new.company.marketers": ("How many marketers?", "Hoeveel marketeers?"),
    "new.company.customers": (
        "How many customers can you reach, existing and possible?",
        "Hoeveel klanten zijn bereikbaar, bestaande en mogelijke?",
    ),
    "new.company.order_value": (
        "What is a usual order worth, in euros?",
        "Wat is een gewone order waard, in euro?",
    ),
    "new.company.customisation": (
        "How far are products made to the customer's wishes? (0 ready-made, 1 all of it)",
        "In hoeverre zijn producten op maat? (0 kant-en-klaar, 1 geheel op maat)",
    ),
    "new.market.need_drift": (
        "How fast do customers' needs move? (0.2 product lives of many years, 1 usual, 2 short lives)",
        "Hoe snel verschuiven de behoeften van klanten? (0.2 producten gaan jaren mee, 1 gewoon, 2 kort)",
    ),
    "new.company.distance": (
        "How far apart do Sales and Marketing sit, in metres?",
        "Hoe ver zitten Sales en Marketing van elkaar, in meters?",
    ),
    "new.company.moments": (
        "How many contact moments from first interest to order?",
        "Hoeveel contactmomenten van eerste interesse tot order?",
    ),
    "new.arrival.thinking_days": (
        "How many days does a customer think between two of them?",
        "Hoeveel dagen denkt een klant na tussen twee daarvan?",
    ),
    "new.relationship": (
        "How do Sales and Marketing work together today? A type ({types}), or what you have of these, with commas:"
        " {practices}",
        "Hoe werken Sales en Marketing vandaag samen? Een type ({types}), of wat er hiervan is, met komma's:"
        " {practices}",
    ),
    "new.piped": (
        "The answers are read from standard input, a line each; --yes asks nothing.",
        "De antwoorden worden van standaardinvoer gelezen, een regel elk; --yes vraagt niets.",
    ),
    "new.written": (
        "Written: {file}, and {schema}, by which editors complete and check it.",
        "Geschreven: {file}, en {schema}, waarmee editors het aanvullen en controleren.",
    ),
    "new.unasked": (
        "No question was answered: every value is that of the company {company}, and nothing is agreed"
        " (undefined).",
        "Er is geen vraag beantwoord: elke waarde is die van het bedrijf {company}, en er is niets afgesproken"
        " (undefined).",
    ),
    "new.ended": (
        "The answers ended after {answered} of {all} questions: the rest is as in the company {company}.",
        "De antwoorden hielden op na {answered} van {all} vragen: de rest is zoals bij het bedrijf {company}.",
    ),
    "new.next": (
        "Next, after editing it:\n"
        "  orgchange show {file}                 all that it resolves to\n"
        "  orgchange compare --company {file}    the four types in your company\n"
        "  orgchange run {file}                  your company as it works today",
        "Daarna, als het is aangepast:\n"
        "  orgchange show {file}                 alles waar het op neerkomt\n"
        "  orgchange compare --company {file}    de vier typen in uw bedrijf\n"
        "  orgchange run {file}                  uw bedrijf zoals het vandaag werkt",
    ),
    "remark.company": (
        "The company is that of the scenario {file}, with its parameters and without its {keys}.",
        "Het bedrijf is dat van het scenario {file}, met de parameters en zonder {keys}.",
    ),
    "remark.customers": (
        "{customers} customers for {salespeople} salespeople and {marketers} marketers: fewer customers than staff.",
        "{customers} klanten voor {salespeople} verkopers en {marketers} marketeers: minder klanten dan personeel.",
    ),
    "new.unknown": (
        "Not known, left at the reference: {names}.",
        "Niet bekend, gelaten zoals de referentie: {names}.",
    ),
    "new.comment.head": (
        "A scenario of orgchange. Remove the # before a line, put your own value there, and it holds.",
        "Een scenario van orgchange. Haal # voor een regel weg, zet uw eigen waarde erin, en hij geldt.",
    ),
    "new.comment.extends": (
        "Another scenario that this one changes: a shipped name or a file beside this one.",
        "Een ander scenario dat dit verandert: een meegeleverde naam of een bestand ernaast.",
    ),
    "new.comment.company": (
        "The company: {companies}, or a file beside this one.",
        "Het bedrijf: {companies}, of een bestand ernaast.",
    ),
    "new.comment.relationship": (
        "How Sales and Marketing work together today: {types}.",
        "Hoe Sales en Marketing vandaag samenwerken: {types}.",
    ),
    "new.comment.unknown_relationship": (
        "not known; {value} is where most companies start",
        "niet bekend; {value} is waar de meeste bedrijven beginnen",
    ),
    "new.comment.days": (
        "Working days that are measured (252 a year, 21 a month) and that come before.",
        "Werkdagen die worden gemeten (252 per jaar, 21 per maand) en die eraan voorafgaan.",
    ),
    "new.comment.practices": (
        "Practices that are there already, as the share of staff who work that way (0 to 1).",
        "Werkwijzen die er al zijn, als deel van het personeel dat zo werkt (0 tot 1).",
    ),
    "new.comment.parameters": (
        "The company in figures. `orgchange list parameters` shows all {number}.",
        "Het bedrijf in cijfers. `orgchange list parameters` toont alle {number}.",
    ),
    "new.comment.unknown": (
        "not known; plausible: {low} to {high}",
        "niet bekend; aannemelijk: {low} tot {high}",
    ),
    "new.comment.steps": (
        "What changes and when; month 1 is the first 21 measured days. One [[step]] for each change.",
        "Wat er verandert en wanneer; maand 1 is de eerste 21 gemeten dagen. Eén [[step]] per verandering.",
    ),
    "new.comment.triggers": (
        "Signals on which people consult each other, once communication is disciplined.",
        "Signalen waarop mensen elkaar raadplegen, zodra de communicatie gedisciplineerd is.",
    ),
}
