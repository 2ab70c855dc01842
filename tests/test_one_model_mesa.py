"""Stepped through Mesa it is the same model, to the last bit; and what Mesa offers works on it."""

import copy
import gc
import math
import weakref

import mesa
import numpy as np
import pytest
from mesa.batchrunner import batch_run

from simulation.agents import Customer, Marketer, OrganisationModel
from simulation.experiments.running import passed, run_once
from simulation.kernel.day import run_days
from simulation.kernel.measuring import KEY_MEASURES
from simulation.kernel.opening import opened
from simulation.organisation.scenario import ScenarioError, load_scenario
from tiny import digest_of, tiny

WEEK = 5


def after(model, days):
    for _ in range(days):
        model.step()
    return model


@pytest.mark.parametrize("relationship", ["undefined", "integrated"])
def test_the_stepped_run_and_the_compiled_run_are_one(relationship):
    scenario = tiny(relationship=relationship)
    model = OrganisationModel(scenario, seed=3)
    model.run_model()
    assert digest_of(model.organisation) == digest_of(passed(scenario, 3))


def test_a_model_stopped_half_way_is_the_run_half_way():
    model = after(OrganisationModel(tiny(), seed=3), 47)
    compiled = opened(tiny(), 3)
    run_days(compiled, 0, 47)
    assert digest_of(model.organisation) == digest_of(compiled)
    assert model.day == 7


def test_asking_changes_nothing():
    asked, left_alone = OrganisationModel(tiny(), seed=3), passed(tiny(), 3)
    while asked.running:
        asked.step()
        assert len(asked.measures) > 50
        assert asked.trust.shape == (5, 5)
        [(customer.journey, customer.need) for customer in asked.customers]
        asked.customers.shuffle().select(lambda customer: customer.is_odd)
        asked.random.random(), asked.rng.random()
    assert digest_of(asked.organisation) == digest_of(left_alone)


def test_the_measures_of_a_model_are_those_of_the_run():
    model = OrganisationModel(tiny(), seed=2)
    model.run_model()
    run = run_once(tiny(), 2)
    np.testing.assert_equal(model.measures, run.measures)
    np.testing.assert_equal(model.daily, run.daily)


def test_the_measures_so_far_are_those_of_a_shorter_run():
    model = after(
        OrganisationModel(tiny(), seed=2), 40 + 30
    )  # day 30, on whose evening stocks are read anyway
    np.testing.assert_equal(model.measures, run_once(tiny(days=30), 2).measures)
    np.testing.assert_equal(model.daily, run_once(tiny(days=30), 2).daily)
    assert len(model.diary) == 70
    assert model.diary["orders"][-1] - model.diary["orders"][39] == model.measures["orders"]


def test_days_count_from_the_first_measured_one_and_end():
    model = OrganisationModel(tiny(days=2, warm_up=3))
    days = []
    while model.running:
        model.step()
        days.append(model.day)
    assert days == [-2, -1, 0, 1, 2]
    with pytest.raises(RuntimeError, match="all 5 days have passed"):
        model.step()


def test_before_the_first_measured_day_nothing_is_measured():
    model = OrganisationModel(tiny(), seed=1)
    for _ in range(2):
        assert model.measures["hours_selling"] == 0.0
        assert math.isnan(model.measures["win_rate"])
        assert len(model.daily["orders"]) == 0
        after(model, 20)


@pytest.mark.parametrize("given", [{"seed": 7}, {"rng": 7}, {"seed": np.int64(7)}])
def test_a_seed_is_the_seed_of_every_other_command(given):
    model = after(OrganisationModel(tiny(), **given), WEEK)
    compiled = opened(tiny(), 7)
    run_days(compiled, 0, WEEK)
    assert digest_of(model.organisation) == digest_of(compiled)


def test_without_a_seed_it_is_seed_0_and_a_generator_draws_one():
    assert OrganisationModel(tiny()).seed == 0
    drawn = {OrganisationModel(tiny(), rng=np.random.default_rng(number)).seed for number in (1, 1, 2)}
    assert len(drawn) == 2


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"seed": -1}, "seed = -1: must be 0 or more, and below 2^63"),
        ({"seed": 1.5}, "seed = 1.5: must be a whole number"),
        ({"seed": 1, "rng": 2}, "seed = 1: give seed or rng, not both"),
        ({"market__need_drfit": 1}, 'market.need_drfit = 1: unknown key; did you mean "market.need_drift"'),
        ({"settings": {"practices.co_location": 2}}, "settings: practices.co_location = 2: "),
        ({"scenario": "alinged"}, 'did you mean "aligned"'),
        ({"scenario": tiny(), "days": 3}, "integrated: this scenario is resolved already"),
    ],
)
def test_what_will_not_do_is_said_in_a_sentence(given, said):
    with pytest.raises(ScenarioError) as refused:
        OrganisationModel(**given)
    assert said in str(refused.value)


def test_settings_come_as_keywords_or_by_their_dotted_names():
    as_keywords = OrganisationModel("aligned", days=9, market__need_drift=2.0, practices__co_location=0.5)
    by_name = OrganisationModel(
        "aligned", settings={"days": 9, "market.need_drift": 2.0, "practices.co_location": 0.5}
    )
    assert as_keywords.resolved.digest() == by_name.resolved.digest()
    assert as_keywords.resolved.parameters["market.need_drift"] == 2.0
    assert as_keywords.resolved.practices["co_location"] == 0.5


def test_a_data_collector_of_ones_own_collects_at_every_step():
    model = OrganisationModel(tiny(), seed=1)
    model.datacollector = mesa.DataCollector(
        model_reporters={
            "day": "day",
            "open": lambda model: sum(bool(each.journey) for each in model.customers),
        },
        agent_reporters={"busy": lambda agent: getattr(agent, "busy", None)},
        agenttype_reporters={Marketer: {"bar": "bar"}, Customer: {"satisfaction": "satisfaction"}},
    )
    after(model, 3)
    of_model = model.datacollector.get_model_vars_dataframe()
    assert of_model["day"].tolist() == [-39, -38, -37]
    assert of_model["open"].iloc[-1] == model.organisation.customers["open"].sum()
    assert len(model.datacollector.get_agent_vars_dataframe()) == 3 * 36
    bars = model.datacollector.get_agenttype_vars_dataframe(Marketer)["bar"]
    assert bars.tolist()[-2:] == model.marketers.get("bar")


def test_batch_run_gives_the_measures_of_every_run():
    """With seeds as a parameter: its own `iterations` are the same run again and again."""
    parameters = {
        "scenario": "aligned",
        "seed": range(2),
        "days": 20,
        "warm_up": 10,
        "company__customers": [40, 80],
    }
    rows = batch_run(OrganisationModel, parameters, number_processes=1, display_progress=False)
    assert len(rows) == 4
    for row in rows:
        settings = {"company.customers": row["company__customers"]}
        run = run_once(load_scenario("aligned", days=20, warm_up=10, settings=settings), row["seed"])
        assert {name: row[name] for name in KEY_MEASURES} == pytest.approx(
            {name: run.measures[name] for name in KEY_MEASURES}, rel=0, abs=0, nan_ok=True
        )


def test_a_model_of_ones_own_may_step_and_collect_as_in_mesa():
    class Watched(OrganisationModel):
        def __init__(self, **given):
            super().__init__(**given)
            self.seen = []

        def step(self):
            super().step()
            self.seen.append(self.customers.agg("orders", sum))

    model = Watched(scenario=tiny(), seed=1)
    model.run_model()
    assert len(model.seen) == 100
    assert digest_of(model.organisation) == digest_of(passed(tiny(), 1))


def test_a_model_is_not_copied():
    with pytest.raises(TypeError, match="make it again from the same scenario and seed"):
        copy.deepcopy(OrganisationModel(tiny()))


def test_a_deleted_model_is_freed():
    model = after(OrganisationModel(tiny()), WEEK)
    left = weakref.ref(model)
    del model
    gc.collect()
    assert left() is None
