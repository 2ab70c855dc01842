"""Words of the decision table: the conditions, what is advised, what a difference is made of."""

LABELS = {
    "condition.small": ("the company is small", "het bedrijf is klein"),
    "condition.informal": (
        "people of both sides get on well without any rules",
        "mensen van beide kanten kunnen het zonder regels goed vinden",
    ),
    "condition.support": (
        "Marketing is still there to support Sales",
        "Marketing is er nog om Sales te ondersteunen",
    ),
    "condition.conflicts": ("conflicts between the two show", "er zijn zichtbaar conflicten tussen de twee"),
    "condition.twice": (
        "work is done twice, or falls between the two",
        "werk wordt dubbel gedaan, of valt tussen wal en schip",
    ),
    "condition.budgets": ("the two compete for money", "de twee vechten om geld"),
    "condition.ready_made": (
        "products and services are simple and come ready-made",
        "producten en diensten zijn eenvoudig en kant-en-klaar",
    ),
    "condition.separation": (
        "in this market the usual division of roles works",
        "in deze markt werkt de gebruikelijke rolverdeling",
    ),
    "condition.no_reason": (
        "there is no compelling reason to change",
        "er is geen dwingende reden om te veranderen",
    ),
    "condition.persists": (
        "work is done twice, or falls between the two, although roles are well defined",
        "werk wordt dubbel gedaan, of valt tussen wal en schip, al zijn de rollen goed bepaald",
    ),
    "condition.costly": (
        "the market buys by price, and a classic sales force costs too much",
        "de markt koopt op prijs, en een klassieke buitendienst kost te veel",
    ),
    "condition.custom": (
        "products are developed or made to measure while they are sold",
        "producten worden tijdens de verkoop ontwikkeld of op maat gemaakt",
    ),
    "condition.lives": (
        "product lives get shorter and technology changes faster",
        "producten leven korter en techniek verandert sneller",
    ),
    "condition.culture": (
        "there is no culture of shared responsibility",
        "er is geen cultuur van gedeelde verantwoordelijkheid",
    ),
    "condition.apart": (
        "Sales and Marketing report to different people",
        "Sales en Marketing leggen aan verschillende mensen verantwoording af",
    ),
    "condition.short": ("the sales cycle is short", "de verkoopcyclus is kort"),
    "condition.process": (
        "a common process can be made, by which what brings revenue is managed and measured",
        "er is een gezamenlijk proces te maken om wat omzet brengt te sturen en te meten",
    ),
    "advice.stay": ("stay", "blijven"),
    "advice.move on": ("move on", "verder gaan"),
    "advice.cannot be told": ("cannot be told", "niet te zeggen"),
    "agreement.agrees": ("agrees", "eens"),
    "agreement.disagrees": ("disagrees", "oneens"),
    "agreement.cannot be told": ("cannot be told", "niet te zeggen"),
    "agreement.condition not met": ("condition not met", "voorwaarde niet vervuld"),
    "agreement.not an input": ("not an input", "geen invoer"),
    "part.orders": ("number of orders", "aantal orders"),
    "part.order_margin": ("margin of an order", "marge per order"),
    "part.practices": ("cost of practices", "kosten van werkwijzen"),
    "part.managers": ("cost of managers", "kosten van managers"),
    "part.campaigns": ("campaigns and promotion", "campagnes en promotie"),
    "part.staff": ("cost of staff", "personeelskosten"),
    "part.online": ("online channel", "onlinekanaal"),
    "title.conditions": (
        "When does it pay to move on? The article and the model",
        "Wanneer loont het om verder te gaan? Het artikel en het model",
    ),
    "table.axis": (
        "net result more than where one is, kEUR a person and year",
        "meer nettoresultaat dan waar men is, kEUR per persoon en jaar",
    ),
    "table.at": ("at", "bij"),
    "table.article": ("article", "artikel"),
    "table.model": ("model", "model"),
    "table.agreement": ("agreement", "overeenkomst"),
    "table.condition": (
        "if ...: what further types bring, kEUR a person and year",
        "als ...: wat verdere typen brengen, kEUR per persoon en jaar",
    ),
}

MESSAGES = {
    "table.heading": (
        "The model agrees with {agreeing} of {all} conditions and disagrees with {disagreeing}; {untold} cannot be "
        "told{unproved}. In {works} the condition clearly changes the next step the way the article says, in {against} "
        "the other way. {runs} paired seeds, {first}-{last}, and {companies} random companies",
        "Het model is het eens met {agreeing} van de {all} voorwaarden en oneens met {disagreeing}; van {untold} is "
        "het niet te zeggen{unproved}. In {works} verandert de voorwaarde de volgende stap duidelijk zoals het artikel "
        "zegt, in {against} andersom. {runs} gepaarde seeds, {first}-{last}, en {companies} willekeurige bedrijven",
    ),
    "table.unproved": (", {count} are not met", ", {count} zijn niet vervuld"),
    "table.rule": (
        "The model says move on where a further type clearly brings more, to the best of those, and stay where every "
        "further type clearly brings less: clear among {comparisons} comparisons (Holm, 5\u00a0%); ? = may be chance. "
        "Net result of established organisations, with 95\u00a0% intervals; (way) = the change itself, paid in full.",
        "Het model zegt verder gaan waar een verder type duidelijk meer brengt, naar het beste daarvan, en blijven "
        "waar elk verder type duidelijk minder brengt: duidelijk onder {comparisons} vergelijkingen (Holm, 5\u00a0%); "
        "? = kan toeval zijn. Nettoresultaat van gevestigde organisaties, met 95\u00a0%-intervallen; (weg) = de "
        "verandering zelf, volledig betaald.",
    ),
    "table.asked": ("asked at {name}", "gevraagd bij {name}"),
    "table.side": ("article: {article}\nmodel: {model}", "artikel: {article}\nmodel: {model}"),
    "read.conditions": (
        "Each mark is what a further type brings where the condition is met, with its 95\u00a0% interval; hollow: may "
        "be chance among all comparisons. The shaded side is where marks lie if the article is right: left, stay; "
        "right, move on.",
        "Elk teken is wat een verder type brengt waar de voorwaarde vervuld is, met zijn 95\u00a0%-interval; open: kan "
        "toeval zijn onder alle vergelijkingen. Aan de gekleurde kant liggen de tekens als het artikel gelijk heeft: "
        "links blijven, rechts verder gaan.",
    ),
    "table.way": ("(way)", "(weg)"),
    "table.move": ("move on: {to}", "verder: {to}"),
    "table.share": (
        "in {share} of the random companies no further type brings more",
        "in {share} van de willekeurige bedrijven brengt geen verder type meer",
    ),
    "table.best": (
        "Best in how many of the {living} random companies that can live: {shares}.",
        "Het beste in hoeveel van de {living} willekeurige bedrijven die kunnen leven: {shares}.",
    ),
    "table.step": (
        "{to} brings {brings} kEUR a person and year against {asked}: {parts}.",
        "{to} brengt {brings} kEUR per persoon en jaar tegenover {asked}: {parts}.",
    ),
    "table.nothing": ("no part of it is clear of chance", "geen deel daarvan is los van toeval"),
    "table.hours": (
        "Hours of a person in a year: {hours}.",
        "Uren van een persoon in een jaar: {hours}.",
    ),
    "table.counts": ("In number: {counts}.", "In aantal: {counts}."),
    "table.unmet": (
        "Where the condition is not met it brings {unmet}; the condition changes that by {changes}.",
        "Waar de voorwaarde niet vervuld is, brengt het {unmet}; de voorwaarde verandert dat met {changes}.",
    ),
    "table.through": ("Most of that: {part}.", "Het meeste daarvan: {part}."),
    "table.left": ("With it, {share} % of the step is left.", "Ermee is {share} % van de stap over."),
    "table.works": ("{change}, as the article says", "{change}, zoals het artikel zegt"),
    "table.against": ("{change}, against the article", "{change}, tegen het artikel in"),
    "progress.weighing": ("weighing conditions", "voorwaarden wegen"),
}
