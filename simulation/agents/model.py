"""The organisation as a Mesa model: the same day on the same tables as in every other run, one step at a time."""

import math
from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path
from typing import Any

import mesa
import numpy as np
import numpy.typing as npt

from simulation.agents.compiling import tell_if_compiling
from simulation.agents.people import Customer, Marketer, Person, RevenueManager, Salesperson
from simulation.agents.windows import PROCESSES, columns_of, refuse_behaviour
from simulation.compiled import uncompiled_arithmetic
from simulation.kernel.day import run_day
from simulation.kernel.measuring import KEY_MEASURES, daily, measures
from simulation.kernel.opening import opened
from simulation.kernel.recording import finish
from simulation.organisation.checking import Place
from simulation.organisation.scenario import Scenario, load_scenario
from simulation.organisation.tables import LEDGER, LEDGER_WIDTH, SALES
from simulation.organisation.widening import widened
from simulation.rules.vocabulary import Practice

Day = Callable[..., Any]
MOST_SEED = 2**63


class OrganisationModel(mesa.Model):
    """A scenario's organisation on one seed, as a Mesa model.

    `scenario` is a shipped name, a file or a Scenario. Settings are those of `load_scenario`, as keywords with two
    underscores for a dot (`market__need_drift=2.0`, `practices__co_location=1.0`, `days=252`) or by their dotted
    names in `settings`. `seed` (0 unless given), or an integer `rng`, is the seed of every other command; any other
    `rng` draws one. `day` is called with (organisation, day) in place of the model's own day.

    `organisation` holds the tables, `resolved` the scenario with everything filled in, `people` the staff by row.
    `datacollector` collects at the end of each step: by default the key measures, which exist once the last day
    has passed. Put your own in its place, or None.

    Raises ScenarioError, a sentence for people, for a setting or seed that will not do.
    """

    running: bool

    def __init__(
        self,
        scenario: str | Path | Scenario = "undefined",
        *,
        rng: Any = None,
        day: Day | None = None,
        settings: Mapping[str, object] | None = None,
        **named: Any,
    ) -> None:
        # Mesa 3.5's batch_run sets every `seed` it finds in a signature to None; among `named` it stays.
        self.seed = _seed(named.pop("seed", None), rng)
        super().__init__(rng=self.seed)
        given = {name.replace("__", "."): value for name, value in named.items()}
        self.resolved = _resolved(scenario, {**(settings or {}), **given})
        self.organisation = widened(opened(self.resolved, self.seed), day)
        self._pass_day = day or run_day
        self._passed = 0
        self.agent_numbers = count(1)
        self.customer_columns = columns_of(self.organisation.customers)
        self.journey_columns = columns_of(self.organisation.journeys)
        self.people: tuple[Person, ...] = self._staff()
        for row in range(self.organisation.customers.size):
            Customer(self, row, self.customer_columns)
        self._practices = columns_of(self.organisation.practices)
        self._manager: RevenueManager | None = None
        self._greet_manager()
        self.datacollector: mesa.DataCollector | None = mesa.DataCollector(
            model_reporters={name: _at_the_end(name) for name in KEY_MEASURES}
        )

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        refuse_behaviour(cls, PROCESSES)

    def __reduce__(self) -> Any:
        """Refuse copies: compiled code would go on working on the tables of the original."""
        raise TypeError(
            "an organisation cannot be copied or pickled; make it again from the same scenario and seed, "
            "and let the same number of days pass: it will be the same to the last bit"
        )

    def step(self) -> None:
        """Let one day pass. Raises RuntimeError after the last one, when `running` is False."""
        if not self.running:
            raise RuntimeError(f"all {len(self.diary)} days have passed; there is no day after the last")
        if self._passed == 0:
            tell_if_compiling(self._pass_day)
        with uncompiled_arithmetic():
            self._pass_day(self.organisation, self._passed)
        self._passed += 1
        if self._passed == self.resolved.warm_up + self.resolved.days:
            finish(self.organisation)
            self.running = False
        self._greet_manager()
        if self.datacollector is not None:
            self.datacollector.collect(self)

    @property
    def day(self) -> int:
        """The day that passed last: 1, 2, ... are measured, 0 and below the warm-up; at first -warm_up."""
        return self._passed - self.resolved.warm_up

    @property
    def salespeople(self) -> Any:
        """The salespeople, an AgentSet."""
        return self._all(Salesperson)

    @property
    def marketers(self) -> Any:
        """The marketers, an AgentSet."""
        return self._all(Marketer)

    @property
    def customers(self) -> Any:
        """The customers, an AgentSet."""
        return self._all(Customer)

    @property
    def revenue_managers(self) -> Any:
        """The revenue manager, if there is one at present: an AgentSet of at most one."""
        return self._all(RevenueManager)

    @property
    def trust(self) -> npt.NDArray[np.float64]:
        """Who trusts whom how far, 0 to 1: [people, people] by row, NaN where two share no customers."""
        dyads = self.organisation.dyads[self.organisation.dyads["marketer"] >= 0]
        sales, marketing = dyads["salesperson"], dyads["marketer"]
        trust = np.full((len(self.people), len(self.people)), math.nan)
        trust[sales, marketing], trust[marketing, sales] = dyads["trust_sales"], dyads["trust_marketing"]
        return trust

    @property
    def diary(self) -> npt.NDArray[Any]:
        """What the books said at the end of each day that has passed, warm-up included: fields of LEDGER by name."""
        return self.organisation.diary.view(LEDGER)[: self._passed]

    @property
    def measures(self) -> dict[str, float]:
        """Every measure over the measured days so far; NaN for what does not exist, or not yet."""
        ledger = self.organisation.ledger.copy()
        ledger_row = ledger.view(np.ndarray).view(np.float64)
        diary = np.zeros_like(self.organisation.diary)
        finish(self.organisation.replaced(ledger=ledger, ledger_row=ledger_row, diary=diary))
        begun = min(self._passed, self.resolved.warm_up)
        start = self._days()[begun - 1] if begun else np.zeros(LEDGER_WIDTH)
        found = measures(ledger_row[None], start[None], self.resolved)
        return {name: float(values[0]) for name, values in found.items()}

    @property
    def daily(self) -> dict[str, npt.NDArray[np.float64]]:
        """The daily measures, a number for each measured day that has passed."""
        return daily(self._days(), self.resolved)

    def _days(self) -> npt.NDArray[np.float64]:
        """The diary as plain numbers, [days that have passed, LEDGER_WIDTH]."""
        return self.organisation.diary.reshape(-1, LEDGER_WIDTH)[: self._passed]

    def _staff(self) -> tuple[Person, ...]:
        columns = columns_of(self.organisation.staff)
        kinds = [Salesperson if role == SALES else Marketer for role in columns["role"]]
        return tuple(kind(self, row, columns) for row, kind in enumerate(kinds))

    def _greet_manager(self) -> None:
        """Let the revenue manager come or go, as the practice's level says."""
        wanted = self._practices["level"][Practice.REVENUE_MANAGER] > 0.0
        if wanted and self._manager is None:
            self._manager = RevenueManager(self, int(Practice.REVENUE_MANAGER), self._practices)
        elif self._manager is not None and not wanted:
            self._manager.remove()
            self._manager = None

    def _all(self, kind: type[mesa.Agent]) -> Any:
        agents = self.agents_by_type.get(kind)
        return self.agents.select(agent_type=kind) if agents is None else agents


def _seed(seed: Any, rng: Any) -> int:
    """The seed that is given, itself or as a generator that draws one."""
    if seed is not None and rng is not None:
        raise Place("seed").error("give seed or rng, not both", seed)
    given = seed if rng is None else rng
    if given is None:
        return 0
    if isinstance(given, int | np.integer) and not isinstance(given, bool):
        if not 0 <= given < MOST_SEED:
            raise Place("seed").error("must be 0 or more, and below 2^63", given)
        return int(given)
    if seed is not None:
        raise Place("seed").error("must be a whole number", seed)
    return int(np.random.default_rng(rng).integers(MOST_SEED))


def _resolved(scenario: str | Path | Scenario, settings: Mapping[str, object]) -> Scenario:
    if not isinstance(scenario, Scenario):
        return load_scenario(scenario, settings=settings)
    if settings:
        raise Place(scenario.name).error(
            "this scenario is resolved already; give its settings to load_scenario, or its name or file to the model"
        )
    return scenario


def _at_the_end(name: str) -> Callable[[OrganisationModel], float]:
    """What collects a measure of the whole run: NaN until the run is over."""
    return lambda model: math.nan if model.running else model.measures[name]
