"""Words of `orgchange sensitivity`: its table, its sentences, its pictures, its report."""

LABELS = {
    "sensitivity.title": (
        "Which conclusions depend on which assumption?",
        "Welke conclusies hangen af van welke aanname?",
    ),
    "sensitivity.whole": ("all steps", "alle stappen"),
    "sensitivity.verdict.firm": ("better in nearly all", "beter in bijna alle"),
    "sensitivity.verdict.reversed": ("worse in nearly all", "slechter in bijna alle"),
    "sensitivity.verdict.unchanged": ("the same in nearly all", "gelijk in bijna alle"),
    "sensitivity.verdict.open": ("depends on what is assumed", "hangt af van wat is aangenomen"),
    "sensitivity.clearly_better": ("better", "beter"),
    "sensitivity.better": ("better, may be chance", "beter, kan toeval zijn"),
    "sensitivity.same": ("no difference", "geen verschil"),
    "sensitivity.worse": ("worse, may be chance", "slechter, kan toeval zijn"),
    "sensitivity.clearly_worse": ("worse", "slechter"),
    "sensitivity.up": ("a higher value makes the step better", "een hogere waarde maakt de stap beter"),
    "sensitivity.down": ("a higher value makes the step worse", "een hogere waarde maakt de stap slechter"),
    "sensitivity.first": ("alone", "alleen"),
    "sensitivity.total": ("with all its interactions", "met al zijn wisselwerkingen"),
    "sensitivity.luck": ("what luck alone would show", "wat het toeval alleen zou tonen"),
    "sensitivity.lowest": (
        "value in the lowest third of its range",
        "waarde in het laagste derde van het bereik",
    ),
    "sensitivity.highest": ("value in the highest third", "waarde in het hoogste derde"),
    "sensitivity.share_of_draws": ("% of the draws", "% van de trekkingen"),
    "sensitivity.share_of_variance": ("% of the variance", "% van de variantie"),
    "title.order": (
        "In how many of the draws does each step make things better?",
        "In hoeveel van de trekkingen maakt elke stap het beter?",
    ),
    "title.flips": ("Which assumptions flip a step?", "Welke aannames keren een stap om?"),
    "head.conclusion": ("step", "stap"),
    "head.declared": ("with the values as they are", "met de waarden zoals ze zijn"),
    "head.kept": ("better in, % of draws", "beter in, % van trekkingen"),
    "head.clear": ("clear of chance: better, worse", "geen toeval: beter, slechter"),
    "head.draws": ("5 to 95 % of the draws", "5 tot 95 % van de trekkingen"),
    "head.verdict": ("verdict", "oordeel"),
    "head.lowest": ("better in, value low", "beter in, waarde laag"),
    "head.highest": ("better in, value high", "beter in, waarde hoog"),
    "head.from_to": ("from, to", "van, tot"),
    "head.effect": ("effect over its range", "effect over het bereik"),
    "head.alone": ("alone", "alleen"),
    "head.all_in_all": ("with interactions", "met wisselwerkingen"),
    "head.noise_draws": ("luck in draws", "toeval in trekkingen"),
    "head.noise_crossed": ("luck in shares", "toeval in delen"),
    "head.carried": ("carried by the {number}", "gedragen door de {number}"),
    "sensitivity.steps": ("What the draws say", "Wat de trekkingen zeggen"),
    "sensitivity.flipping": ("What flips a step", "Wat een stap omkeert"),
    "sensitivity.moving": ("What moves the sizes", "Wat de groottes beweegt"),
    "sensitivity.sure": ("How sure this is", "Hoe zeker dit is"),
    "sensitivity.varied": ("What was varied, and what not", "Wat er gevarieerd is, en wat niet"),
}

MESSAGES = {
    "sensitivity.best": ("best in {measure}", "beste in {measure}"),
    "title.screening": ("What moves {measure}: all assumptions", "Wat {measure} beweegt: alle aannames"),
    "title.shares": (
        "What moves {measure}: shares of the variance",
        "Wat {measure} beweegt: delen van de variantie",
    ),
    "sensitivity.heading": (
        "{company}: {varied} of {all} parameters anywhere in their plausible ranges, all at once; {draws} draws, "
        "the four types in each on the same {replicates} seeds.",
        "{company}: {varied} van de {all} parameters ergens in hun aannemelijke bereik, allemaal tegelijk; {draws} "
        "trekkingen, met de vier types elk op dezelfde {replicates} seeds.",
    ),
    "sensitivity.gist": (
        "Nobody has measured most numbers of the model; for each there is a range in which it is plausible. Here "
        "all of them are drawn from their ranges at once, {draws} times, and each time the four types are compared "
        "in the same market, on the same luck. What survives nearly all draws does not hang on any of these "
        "numbers. What survives in some of them is a matter of what one believes: before acting on it, find out in "
        "your own company what flips it.",
        "De meeste getallen in het model heeft niemand gemeten; voor elk is er een bereik waarin het aannemelijk "
        "is. Hier worden ze {draws} keer allemaal tegelijk uit hun bereik getrokken, en steeds worden de vier types "
        "vergeleken in dezelfde markt, met hetzelfde toeval. Wat bijna alle trekkingen overleeft hangt van geen van "
        "deze getallen af. Wat maar een deel overleeft is een kwestie van wat men gelooft: zoek, voor u ernaar "
        "handelt, in uw eigen bedrijf uit wat het omkeert.",
    ),
    "sensitivity.against": (
        "Beware: with the values as they are this gets better clear of chance, but in most draws it does not: "
        "{what}.",
        "Let op: met de waarden zoals ze zijn wordt dit duidelijk beter, maar in de meeste trekkingen niet: {what}.",
    ),
    "sensitivity.made": (
        "Made by orgchange {version}, model {rules}: {runs} runs, seeds {first}–{last}. `make sensitivity` makes "
        "this page anew.",
        "Gemaakt door orgchange {version}, model {rules}: {runs} runs, seeds {first}–{last}. `make sensitivity` "
        "maakt deze pagina opnieuw.",
    ),
    "sensitivity.reading": (
        "In how many of the draws a step makes things better, % (in brackets: clear of chance)",
        "In hoeveel van de trekkingen een stap het beter maakt, % (tussen haakjes: geen toeval)",
    ),
    "sensitivity.step": ("{one} to {other}", "{one} naar {other}"),
    "sensitivity.conclusion": ("{measure} from {one} to {other}", "{measure} van {one} naar {other}"),
    "sensitivity.best_in": (
        "Best in {measure}: {what} of the draws.",
        "Beste in {measure}: {what} van de trekkingen.",
    ),
    "sensitivity.best_one": ("{name} in {share} %", "{name} in {share} %"),
    "sensitivity.order": (
        "The whole order, every step better than the one before, survives in {what} of the draws.",
        "De hele volgorde, elke stap beter dan de vorige, blijft overeind in {what} van de trekkingen.",
    ),
    "sensitivity.order_one": ("{share} % ({measure})", "{share} % ({measure})"),
    "sensitivity.firm": (
        "Better whatever is assumed (in nearly all draws): {what}.",
        "Beter wat men ook aanneemt (in bijna alle trekkingen): {what}.",
    ),
    "sensitivity.reversed": (
        "Worse whatever is assumed (in nearly all draws): {what}.",
        "Slechter wat men ook aanneemt (in bijna alle trekkingen): {what}.",
    ),
    "sensitivity.unchanged": (
        "No difference whatever is assumed: {what}.",
        "Geen verschil wat men ook aanneemt: {what}.",
    ),
    "sensitivity.open": (
        "Depends on what is assumed (better in): {what}.",
        "Hangt af van wat men aanneemt (beter in): {what}.",
    ),
    "sensitivity.of_measure": ("{measure} ({what})", "{measure} ({what})"),
    "sensitivity.flip": (
        "{conclusion}: better in {lowest} % of the draws where {parameter} is low, in {highest} % where it is high "
        "({meaning}).",
        "{conclusion}: beter in {lowest} % van de trekkingen waarin {parameter} laag is, in {highest} % waarin het "
        "hoog is ({meaning}).",
    ),
    "sensitivity.no_flip": (
        "No single parameter flips a step clearly: where one is in doubt, many assumptions together decide.",
        "Geen enkele parameter keert een stap duidelijk om: waar een stap onzeker is beslissen veel aannames samen.",
    ),
    "sensitivity.moves": (
        "What moves the size most of {conclusion}: {what} (share of the variance, interactions included; the "
        "{number} chosen carry about {carried} % of what all assumptions make).",
        "Wat de grootte het meest beweegt van {conclusion}: {what} (deel van de variantie, met wisselwerkingen; de "
        "{number} gekozene dragen ongeveer {carried} % van wat alle aannames maken).",
    ),
    "sensitivity.moves_none": (
        "Of {conclusion} none of the {number} chosen parameters moves the size clearly more than luck does (they "
        "carry about {carried} % of what all assumptions make).",
        "Van {conclusion} beweegt geen van de {number} gekozen parameters de grootte duidelijk meer dan het toeval "
        "(ze dragen ongeveer {carried} % van wat alle aannames maken).",
    ),
    "sensitivity.moves_one": ("{parameter} {share} %", "{parameter} {share} %"),
    "sensitivity.noise": (
        "Luck is {low} to {high} % of the variance between draws: with few seeds a sign now and then is chance. "
        "More seeds (--replicates) or --thorough make it less.",
        "Het toeval is {low} tot {high} % van de variantie tussen trekkingen: met weinig seeds is een teken soms "
        "toeval. Meer seeds (--replicates) of --thorough maken het kleiner.",
    ),
    "sensitivity.no_noise": (
        "With a single seed per point nobody can tell luck from what is assumed (--replicates).",
        "Met één seed per punt is toeval niet te onderscheiden van wat is aangenomen (--replicates).",
    ),
    "sensitivity.rule": (
        "Varied is every parameter that is assumed, over its plausible range, all values in it being equally "
        "likely; whole numbers and switches take each of their values equally often. Where the company has another "
        "value than the reference company, the range moves along with it. Not varied is what a company can count, "
        "look up or decide itself (the group company but for trust, understanding, clarity of borders, culture and "
        "measurability; budgets, hours and rates of work, meeting hours, agreed deadlines and the like), what has a "
        "source, and what has no range.",
        "Gevarieerd is elke parameter die is aangenomen, over zijn aannemelijke bereik, waarin alle waarden even "
        "waarschijnlijk zijn; gehele getallen en schakelaars nemen elk van hun waarden even vaak aan. Waar het "
        "bedrijf een andere waarde heeft dan het referentiebedrijf, schuift het bereik mee. Niet gevarieerd is wat "
        "een bedrijf zelf kan tellen, opzoeken of besluiten (de groep company, behalve vertrouwen, begrip, "
        "duidelijkheid van grenzen, cultuur en meetbaarheid; budgetten, werkuren en tarieven, vergaderuren, "
        "afgesproken termijnen en dergelijke), wat een bron heeft, en wat geen bereik heeft.",
    ),
    "sensitivity.method": (
        "Three stages, on the same seeds at every point. Draws ({draws}): all parameters at random at once; from "
        "them come the shares, the ranges and what flips a step. Walks ({walks} points): each parameter in turn "
        "through two thirds of its range, from different starts (Morris); a bar is the mean size of its effect, for "
        "the whole range. Crossed ({crossed} points): the {number} parameters with the largest share of variance in "
        "draws and walks, averaged over all conclusions, the others as declared; from them come the shares of the "
        "variance, alone and with interactions, with 95 % intervals (Sobol). Luck is what differs between seeds at "
        "the same point beyond what a seed does everywhere.",
        "Drie stappen, op dezelfde seeds op elk punt. Trekkingen ({draws}): alle parameters tegelijk willekeurig; "
        "daaruit komen de aandelen, de bereiken en wat een stap omkeert. Wandelingen ({walks} punten): elke "
        "parameter om de beurt over twee derde van zijn bereik, vanaf verschillende beginpunten (Morris); een balk "
        "is de gemiddelde grootte van zijn effect, voor het hele bereik. Gekruist ({crossed} punten): de {number} "
        "parameters met het grootste deel van de variantie in trekkingen en wandelingen, gemiddeld over alle "
        "conclusies, de andere zoals ze zijn; daaruit komen de delen van de variantie, alleen en met "
        "wisselwerkingen, met 95 %-intervallen (Sobol). Toeval is wat op hetzelfde punt tussen seeds verschilt, "
        "boven wat een seed overal doet.",
    ),
    "sensitivity.carries": (
        "A conclusion whose luck is large, or of which the chosen parameters carry little, has shares that say "
        "little: there the draws and the walks over all parameters are what to look at.",
        "Van een conclusie met veel toeval, of waarvan de gekozen parameters weinig dragen, zeggen de delen weinig: "
        "kijk daar naar de trekkingen en de wandelingen over alle parameters.",
    ),
    "sensitivity.going_on": (
        "going on with {folder}: what was finished there is not computed again",
        "{folder} gaat verder: wat daar klaar was wordt niet opnieuw berekend",
    ),
    "sensitivity.files": (
        "Report: {folder}/report.html, {folder}/report.md (beside it: pictures in figures/, tables as CSV and "
        "Parquet)",
        "Rapport: {folder}/report.html, {folder}/report.md (ernaast: plaatjes in figures/, tabellen als CSV en "
        "Parquet)",
    ),
    "progress.draws": ("1/3 draws", "1/3 trekkingen"),
    "progress.walks": ("2/3 one by one", "2/3 een voor een"),
    "progress.crossed": ("3/3 those that matter", "3/3 wat ertoe doet"),
    "read.order": (
        "Bar: all draws of what is assumed. Figure: % in which the step makes things better. Dot: the step with the "
        "values as they are makes it better (right) or worse (left).",
        "Balk: alle trekkingen van wat is aangenomen. Getal: % waarin de stap het beter maakt. Stip: met de waarden "
        "zoals ze zijn maakt de stap het beter (rechts) of slechter (links).",
    ),
    "read.flips": (
        "Marks: in what share of the draws the step makes things better, where the value is low and where it is "
        "high; dotted: in all draws. Steps that depend on what is assumed; parameters whose difference is "
        "clear of chance although all were tried, at most {number} each.",
        "Tekens: in welk deel van de trekkingen de stap het beter maakt, waar de waarde laag en waar ze hoog is; "
        "gestippeld: in alle trekkingen. Stappen die afhangen van wat is aangenomen; parameters waarvan het "
        "verschil geen toeval is hoewel ze alle zijn geprobeerd, hooguit {number} per stap.",
    ),
    "read.screening": (
        "Bar: mean size of the change when the parameter alone goes through its whole range, {unit}; line: its 95 % "
        "interval. The 20 largest of {number}. Dashed: what luck alone would show on average; of so many, some lie "
        "above it by luck.",
        "Balk: gemiddelde grootte van de verandering als alleen deze parameter zijn hele bereik doorloopt, {unit}; "
        "streep: het 95 %-interval. De 20 grootste van {number}. Gestreept: wat het toeval alleen gemiddeld zou "
        "tonen; van zo veel liggen er enkele door toeval boven.",
    ),
    "read.shares": (
        "% of the variance that a parameter makes among those chosen, the others as declared; line: 95 % interval. "
        "Dashed: the total that luck alone would show.",
        "% van de variantie die een parameter maakt onder de gekozene, de andere zoals ze zijn; streep: 95 "
        "%-interval. Gestreept: het totaal dat het toeval alleen zou tonen.",
    ),
}
