"""Words of the answers on the command line: the table's head, what differs, whether the runs are enough."""

LABELS = {
    "answer.telling": (
        "conflicts, duplicated work, cycle time and revenue",
        "conflicten, dubbel werk, doorlooptijd en omzet",
    ),
    "answer.and": ("and", "en"),
    "answer.nothing": ("nothing", "niets"),
    "answer.everything": ("everything", "alles"),
    "answer.identical": ("identical", "identiek"),
}

MESSAGES = {
    "answer.years": ("{number} years", "{number} jaar"),
    "answer.year": ("a year", "een jaar"),
    "answer.months": ("{number} months", "{number} maanden"),
    "answer.month": ("a month", "een maand"),
    "answer.days": ("{number} days", "{number} dagen"),
    "answer.head": (
        "{company}: {time} after {warm_up} of warm-up, {runs}, {seeds}",
        "{company}: {time} na {warm_up} aanloop, {runs}, {seeds}",
    ),
    "answer.paired": ("{number} paired runs each", "{number} gepaarde runs elk"),
    "answer.each": ("{number} runs each", "{number} runs elk"),
    "answer.runs": ("{number} runs", "{number} runs"),
    "answer.one_each": ("one run each", "één run elk"),
    "answer.one": ("one run", "één run"),
    "answer.seeds": ("seeds {first}-{last}", "seeds {first}-{last}"),
    "answer.seed": ("seed {first}", "seed {first}"),
    "answer.sign": (
        "(+ means more than {first}; [95\u00a0% interval]; ? = may be chance)",
        "(+ is meer dan bij {first}; [95\u00a0%-interval]; ? = kan toeval zijn)",
    ),
    "answer.market": (
        "{scenario} has another market than {first} ({what}): the same seeds do not bring it the same customers, so"
        " the difference is unpaired, and made by the market as well as by the way of working.",
        "{scenario} heeft een andere markt dan {first} ({what}): dezelfde seeds brengen niet dezelfde klanten, dus"
        " het verschil is ongepaard, en komt van de markt net zo goed als van de manier van werken.",
    ),
    "answer.others": ("{number} more", "nog {number}"),
    "answer.missing": (
        "{measure}: {missing} of {runs} pairs left out, where one side has no such value ({scenario}).",
        "{measure}: {missing} van de {runs} paren weggelaten: een kant heeft deze waarde niet ({scenario}).",
    ),
    "answer.missing_runs": (
        "{measure}: {missing} of {runs} runs have no such value ({scenario}).",
        "{measure}: {missing} van de {runs} runs hebben deze waarde niet ({scenario}).",
    ),
    "answer.clear": (
        "What differs from the one before and is clear of chance: {what}.",
        "Wat verschilt van de vorige en geen toeval is: {what}.",
    ),
    "answer.all": ("all four ({telling})", "alle vier ({telling})"),
    "answer.all_except": ("all four ({telling}), except {what}", "alle vier ({telling}), behalve {what}"),
    "answer.step": ("{what} from {one} to {other}", "{what} van {one} naar {other}"),
    "answer.same": (
        "Identical in every pair of runs: {what}.",
        "Identiek in elk paar runs: {what}.",
    ),
    "answer.one_run": (
        "One run has no interval, and no difference can be told from chance: ask for more (--replicates {number}).",
        "Eén run heeft geen interval, en geen verschil is van toeval te onderscheiden: vraag er meer"
        " (--replicates {number}).",
    ),
    "answer.enough": (
        "{runs} runs are enough to tell them apart on all four.",
        "{runs} runs zijn genoeg om ze op alle vier uit elkaar te houden.",
    ),
    "answer.more": ("{what} ({number} in all would do)", "{what} ({number} in totaal volstaan)"),
    "answer.too_few": (
        "{runs} runs are too few for {what}: that is with 80\u00a0% chance, if differences are what they seem.",
        "{runs} runs zijn te weinig voor {what}: dat is met 80\u00a0% kans, als verschillen zijn wat ze lijken.",
    ),
    "answer.too_small": (
        "No reasonable number of runs would show a difference in {what}: it is too small, or there is none.",
        "Geen redelijk aantal runs zou een verschil tonen in {what}: het is te klein, of er is er geen.",
    ),
    "answer.pairing": (
        "Same seeds and market: the variance of {last} minus {first}, paired against unpaired, is {what}.",
        "Zelfde seeds en markt: de variantie van {last} min {first}, gepaard tegen ongepaard, is {what}.",
    ),
    "answer.gain": (
        "{paired} against {unpaired}{unit} for {measure} (factor {gain})",
        "{paired} tegen {unpaired}{unit} voor {measure} (factor {gain})",
    ),
    "answer.assumed": (
        "Assumed, not measured: {assumed} of {number} parameters (orgchange list parameters --assumed).",
        "Aangenomen, niet gemeten: {assumed} van {number} parameters (orgchange list parameters --assumed).",
    ),
    "answer.journey": (
        "{journeys}: a journey, which paid its one-off cost in full; the others work this way since their"
        " founding and write it off.",
        "{journeys}: een traject, dat de eenmalige kosten geheel heeft betaald; de andere werken al sinds hun"
        " oprichting zo en schrijven ze af.",
    ),
    "answer.own_day": (
        "The day of the model was replaced by your own: {name}.",
        "De dag van het model is vervangen door een eigen: {name}.",
    ),
    "answer.incomplete": (
        "Not complete: {done} of {asked} runs each. The same command goes on.",
        "Niet volledig: {done} van de {asked} runs elk. Hetzelfde commando gaat verder.",
    ),
    "answer.files": (
        "Report: {folder}/report.html (beside it: pictures in figures/, data in *.parquet)",
        "Rapport: {folder}/report.html (ernaast: plaatjes in figures/, data in *.parquet)",
    ),
    "answer.already": (
        "already computed: {folder}",
        "al berekend: {folder}",
    ),
    "answer.going_on": (
        "going on with {folder}: {done} of {asked} runs each are there",
        "{folder} gaat verder: {done} van de {asked} runs elk zijn er al",
    ),
    "answer.passed": (
        "{passed} holds another result, so this one goes to {folder} (orgchange list results shows all)",
        "{passed} bevat een ander resultaat, dus dit gaat naar {folder} (orgchange list results toont ze alle)",
    ),
    "answer.tables": (
        "Tables: {folder}/*.parquet (pictures and report are made when it is complete)",
        "Tabellen: {folder}/*.parquet (plaatjes en rapport komen als het volledig is)",
    ),
    "answer.interrupted": (
        "interrupted: keeping what is complete ...",
        "onderbroken: wat volledig is wordt bewaard ...",
    ),
    "answer.nothing_kept": (
        "nothing was complete yet, so nothing was written",
        "er was nog niets volledig, dus er is niets geschreven",
    ),
    "answer.undrawn": (
        "the tables are complete in {folder}; the same command draws the pictures and writes the report",
        "de tabellen in {folder} zijn volledig; hetzelfde commando maakt de plaatjes en het rapport",
    ),
    "answer.kept": (
        "{folder} keeps what was complete; the same command goes on",
        "{folder} bewaart wat volledig was; hetzelfde commando gaat verder",
    ),
    "progress.line": ("{what}: {done} of {total}, {left} s left", "{what}: {done} van {total}, nog {left} s"),
    "progress.comparing": ("comparing", "vergelijken"),
    "progress.running": ("running", "draaien"),
    "progress.drawing": ("drawing pictures and report", "plaatjes en rapport maken"),
    "progress.first": (
        "compiling the model for this machine, once: some 20 s ...",
        "het model wordt voor deze machine gecompileerd, eenmalig: zo'n 20 s ...",
    ),
}
