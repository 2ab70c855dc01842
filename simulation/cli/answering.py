"""From a question on the command line to its answer: find its place, run what is missing, write, tell."""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from simulation.cli.interrupting import interruptible
from simulation.cli.language import spoken
from simulation.cli.layout import lines_of, wrapped
from simulation.cli.options import RESULTS, WIDE, Options
from simulation.cli.remarking import remarks
from simulation.compiled import IS_COMPILED, cache_folder
from simulation.experiments import store, wording
from simulation.experiments.comparing import answered
from simulation.experiments.gathering import Gathering
from simulation.experiments.manifest import now
from simulation.experiments.own_day import load_day
from simulation.experiments.planning import Plan, check_threads, planned
from simulation.experiments.refusing import Refusal
from simulation.experiments.results import Result
from simulation.experiments.running import prepare
from simulation.experiments.running_progress import RunningProgress
from simulation.experiments.store import Place
from simulation.experiments.summarising import measures_of
from simulation.organisation.scenario import load_scenario, read_setting
from simulation.words import message


@dataclass(frozen=True)
class Question:
    """What is asked, where the answer goes, how and in which language it is told."""

    plan: Plan
    place: Place
    options: Options
    language: str

    def note(self, key: str, **values: object) -> None:
        """Say on stderr what goes on beside the answer, unless asked to be quiet."""
        if not self.options.quiet:
            print(message(key, self.language, **values), file=sys.stderr)


def answer(scenarios: Sequence[str], options: Options, name: str | None = None) -> None:
    """Run `scenarios`, or find that it was done; write the result folder; print the answer.

    The folder is `--out`, or else `name` (None: the scenario's own) under results/. Raises Refusal or
    ScenarioError if the question is wrong, KeyboardInterrupt if interrupted, after writing what was whole.
    """
    if options.as_json and options.as_csv:
        raise Refusal("--json or --csv: one of them")
    language = spoken(options.language)
    plan = _planned(scenarios, options)
    question = Question(plan, _place(plan, options, name or plan.names[0]), options, language)
    if not options.quiet:
        for remark in remarks((scenario for _, scenario in plan.scenarios), options.company, language):
            print(remark, file=sys.stderr)
    if question.place.passed and question.place.earlier is None:
        question.note("answer.passed", passed=question.place.passed, folder=question.place.folder)
    with interruptible(lambda: question.note("answer.interrupted")):
        result, whole = _found(question) or _computed(question)
    _tell(result, question)
    if not whole:
        question.note("answer.kept", folder=question.place.folder)
        raise KeyboardInterrupt


def _planned(scenarios: Sequence[str], options: Options) -> Plan:
    check_threads(options.threads)
    settings = dict(read_setting(text) for text in options.settings or ())
    loaded = [
        load_scenario(
            scenario, company=options.company, settings=settings, days=options.days, warm_up=options.warm_up
        )
        for scenario in scenarios
    ]
    day = load_day(options.day) if options.day else None
    return planned(loaded, options.replicates, options.seed, day, options.events)


def _place(plan: Plan, options: Options, name: str) -> Place:
    if options.out is None and not options.force:
        return store.free_place(RESULTS / name, plan.digest)
    return store.place(options.out or RESULTS / name, plan.digest, force=options.force)


def _found(question: Question) -> tuple[Result, bool] | None:
    """The complete result that lies there already, if so; illustrated anew if that is in another language."""
    earlier, folder = question.place.earlier, question.place.folder
    if earlier is None or not earlier.complete:
        return None
    question.note("answer.already", folder=folder)
    if earlier.manifest["illustrated"] != question.language:
        _write(earlier, question)
    return earlier, True


def _computed(question: Question) -> tuple[Result, bool]:
    """The result of running what is missing, written; and whether that came to its end or was interrupted."""
    store.check_writable(question.place.folder)
    earlier = question.place.earlier
    if earlier:
        question.note("answer.going_on", folder=question.place.folder, **earlier.summary["seeds"])
    started = earlier.manifest["started"] if earlier else now()
    gathering = Gathering(question.plan, earlier)
    whole = True
    try:
        _fill(gathering, question)
    except KeyboardInterrupt:
        whole = False
        if not gathering.done:
            question.note("answer.nothing_kept")
            raise
    result = answered(gathering, started, ["orgchange", *sys.argv[1:]])
    if whole:
        _write(result, question)
    else:  # whoever interrupts wants to go, and a result that goes on is drawn in the end
        store.save(result, question.place)
    return result, whole


def _fill(gathering: Gathering, question: Question) -> None:
    plan = question.plan
    total = len(plan.scenarios) * (plan.replicates - len(gathering.done))
    what = "comparing" if len(plan.scenarios) > 1 else "running"
    shown = not question.options.quiet
    get_ready(question.language, shown)
    with RunningProgress(what, total, language=question.language, shown=shown) as progress:
        gathering.fill(question.options.threads, progress.advance)


def get_ready(language: str, shown: bool) -> None:
    """Compile the model, or load it compiled, and say so where that takes long."""
    if shown and IS_COMPILED and not any(cache_folder().rglob("*.run_days-*.nbi")):
        print(message("progress.first", language), file=sys.stderr, flush=True)
    prepare()


def _write(result: Result, question: Question) -> None:
    """Write the result folder, with pictures and report."""
    shown = not question.options.quiet

    def illustrate(folder: Path) -> None:
        from simulation import figures
        from simulation.reports import html

        with RunningProgress("drawing", 2, language=question.language, shown=shown) as progress:
            try:
                drawn = figures.draw_all(result, folder / store.FIGURES, question.language)
                progress.advance()
                html.write_report(result, folder, question.language, drawn)
            except KeyboardInterrupt:
                question.note("answer.undrawn", folder=question.place.folder)
                raise

    store.save(result, question.place, illustrate, question.language)


def _tell(result: Result, question: Question) -> None:
    """Print the answer on stdout as it was asked for: for people, as JSON, as CSV, or not at all."""
    options, language, summary = question.options, question.language, result.summary
    if options.as_json:
        print(json.dumps(summary, ensure_ascii=False, allow_nan=False))
    elif options.as_csv:
        print(result.table(options.everything).to_csv(index=False), end="")
    elif not options.quiet:
        measures = measures_of(summary, options.everything)
        heads = [wording.heading(summary, language)]
        if len(result.scenarios) > 1:
            heads.append(wording.sign(summary, language))
        lines = [
            *wrapped(heads, WIDE),
            "",
            *lines_of(wording.grid(summary, measures, language), WIDE),
            "",
            *wrapped(wording.sentences(summary, measures, language), WIDE),
            message(
                "answer.files" if result.complete else "answer.tables", language, folder=question.place.folder
            ),
        ]
        print("\n".join(lines))
