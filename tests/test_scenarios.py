"""Scenarios: what is shipped loads, layers merge as documented, and a scenario is what its digest says."""

import doctest
import importlib
import json
import pickle
from pathlib import Path

import pytest

from simulation.organisation import memory
from simulation.organisation.founding import found
from simulation.organisation.scenario import Scenario, ScenarioError, Step, load_scenario, read_setting
from simulation.organisation.schema import FILE, schema_text
from simulation.organisation.shipped import shipped, shipped_files
from simulation.organisation.tables import Organisation
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import PRACTICES, RELATIONSHIPS

COMPANIES = {
    "reference", "small_firm", "standard_products", "fast_technology", "large_enterprise", "new_market",
}  # fmt: skip


def scenario_from(folder: Path, text: str, **arguments: object) -> Scenario:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return load_scenario(path, **arguments)


def trigger_of(scenario: Scenario, name: str):
    return {trigger.name: trigger for trigger in scenario.triggers}[name]


def test_the_shipped_files_are_the_four_types_a_journey_and_six_companies():
    assert set(shipped_files("scenario")) == {*RELATIONSHIPS, "article"}
    assert set(shipped_files("company")) == COMPANIES


@pytest.mark.parametrize("company", sorted(COMPANIES))
@pytest.mark.parametrize("name", [*RELATIONSHIPS, "article"])
def test_every_shipped_scenario_loads_in_every_company(name, company):
    scenario = load_scenario(name, company=company)
    assert scenario.name == name and scenario.company == company
    assert scenario.title and scenario.description
    assert list(scenario.practices) == list(PRACTICES)
    assert list(scenario.parameters) == list(PARAMETERS)
    assert (scenario.warm_up, scenario.days) == (252, 504)


@pytest.mark.parametrize("name, practices", [*zip(RELATIONSHIPS, (0, 1, 6, 11), strict=True)])
def test_each_relationship_type_holds_the_practices_of_the_one_before(name, practices):
    scenario = load_scenario(name)
    assert list(scenario.practices.values()) == [1.0] * practices + [0.0] * (11 - practices)
    assert scenario.established


def test_the_journey_takes_all_eleven_practices_in_the_article_s_order():
    journey = load_scenario("article")
    assert [step.practice for step in journey.steps] == list(PRACTICES)
    assert [step.day for step in journey.steps] == sorted({step.day for step in journey.steps})
    assert set(journey.practices.values()) == {0.0}
    assert not journey.established


def test_the_reference_company_is_the_declared_defaults():
    scenario = load_scenario("undefined")
    assert scenario.parameters == {name: parameter.value for name, parameter in PARAMETERS.items()}
    assert scenario.digest() == load_scenario("undefined", company="reference").digest()


@pytest.mark.parametrize("company", sorted(COMPANIES))
def test_a_company_lists_only_what_differs_from_the_reference(company):
    text = shipped_files("company")[company].read_text(encoding="utf-8")
    differing = [
        name
        for name, value in load_scenario("undefined", company=company).parameters.items()
        if value != PARAMETERS[name].value
    ]
    assert text.count(" = ") - len(["title", "description"]) == len(differing)


def test_a_company_file_beside_the_scenario_or_on_the_command_line_is_found(tmp_path, monkeypatch):
    (tmp_path / "ours.toml").write_text("[parameters.company]\nsalespeople = 30\n", encoding="utf-8")
    assert scenario_from(tmp_path, 'company = "ours.toml"').parameters["company.salespeople"] == 30
    monkeypatch.chdir(tmp_path)
    scenario = load_scenario("aligned", company="ours.toml")
    assert (scenario.company, scenario.parameters["company.salespeople"]) == ("ours", 30)


def test_a_scenario_can_be_the_company_and_gives_its_company_and_parameters_only(tmp_path, monkeypatch):
    (tmp_path / "ours.toml").write_text(
        'company = "small_firm"\nrelationship = "aligned"\ndays = 21\n[practices]\nshared_goals = 1.0\n'
        '[parameters]\n"company.salespeople" = 30\n[[step]]\nmonth = 1\npractice = "co_location"\nlevel = 0.5\n'
    )
    monkeypatch.chdir(tmp_path)
    scenario, plain = (
        load_scenario("defined", company="ours.toml"),
        load_scenario("defined", company="small_firm"),
    )
    assert (scenario.company, scenario.parameters["company.salespeople"]) == ("ours", 30)
    assert scenario.parameters == {**plain.parameters, "company.salespeople": 30}
    assert (scenario.practices, scenario.steps, scenario.days) == (plain.practices, (), 504)
    assert scenario_from(tmp_path, 'company = "ours.toml"').parameters == scenario.parameters


def test_the_scenario_s_own_parameters_come_before_those_of_its_company(tmp_path):
    text = 'company = "small_firm"\n[parameters]\n"company.salespeople" = 3\n'
    assert scenario_from(tmp_path, text).parameters["company.salespeople"] == 3
    other = scenario_from(tmp_path, text, company="large_enterprise")
    assert other.parameters["company.salespeople"] == 3
    assert other.parameters["company.marketers"] == 50


def test_quoted_names_and_nested_tables_say_the_same(tmp_path):
    quoted = scenario_from(tmp_path, '[parameters]\n"market.need_drift" = 2\n"change.role_rules.one_off" = 9')
    nested = scenario_from(
        tmp_path, "[parameters]\nmarket.need_drift = 2.0\n[parameters.change.role_rules]\none_off = 9"
    )
    mixed = scenario_from(
        tmp_path, '[parameters]\nmarket.need_drift = 2\n[parameters.change]\n"role_rules.one_off" = 9'
    )
    assert quoted.digest() == nested.digest() == mixed.digest()
    assert quoted.parameters["market.need_drift"] == 2.0


def test_tables_merge_key_by_key_under_extends(tmp_path):
    base = (
        'extends = "defined"\ndays = 100\n[practices]\nco_location = 0.5\n[parameters]\nmarket.need_drift = 2'
    )
    (tmp_path / "base.toml").write_text(base, encoding="utf-8")
    scenario = scenario_from(
        tmp_path, 'extends = "base.toml"\n[practices]\nrole_rules = 0.8\n[parameters]\nmarket.offset_sd = 1'
    )
    assert (scenario.days, scenario.relationship) == (100, "defined")
    assert (scenario.practices["role_rules"], scenario.practices["co_location"]) == (0.8, 0.5)
    assert (scenario.parameters["market.need_drift"], scenario.parameters["market.offset_sd"]) == (2.0, 1.0)


def test_another_relationship_sets_all_eleven_levels_anew(tmp_path):
    (tmp_path / "base.toml").write_text("[practices]\nco_location = 0.5", encoding="utf-8")
    scenario = scenario_from(tmp_path, 'extends = "base.toml"\nrelationship = "defined"')
    assert scenario.practices == load_scenario("defined").practices


def test_steps_join_by_date_and_the_same_date_and_name_replaces(tmp_path):
    base = '[[step]]\nmonth = 4\npractice = "co_location"\n[[step]]\nmonth = 9\npractice = "role_rules"'
    (tmp_path / "base.toml").write_text(base, encoding="utf-8")
    scenario = scenario_from(
        tmp_path,
        'extends = "base.toml"\n[[step]]\nday = 64\npractice = "co_location"\nlevel = 0.5\n'
        '[[step]]\nday = 70\nparameter = "campaign.budget"\nvalue = 300_000',
    )
    assert scenario.steps == (
        Step(64, "co_location", None, 0.5),
        Step(70, None, "campaign.budget", 300_000.0),
        Step(169, "role_rules", None, 1.0),
    )
    assert [step.month for step in scenario.steps] == [4, 4, 9]


def test_the_shipped_triggers_are_there_unless_a_file_changes_or_removes_them(tmp_path):
    shipped_ones = load_scenario("undefined")
    assert {trigger.name for trigger in shipped_ones.triggers} == {
        "handover", "overlap", "support_request", "order_value", "online_share", "belief_gap",
    }  # fmt: skip
    assert trigger_of(shipped_ones, "order_value").above == 2 * PARAMETERS["company.order_value"].value
    scenario = scenario_from(
        tmp_path,
        '[[trigger]]\nsignal = "order_value"\nabove = 1_000_000\n'
        '[[trigger]]\nname = "overlap"\nremove = true\n'
        '[[trigger]]\nname = "huge"\nsignal = "order_value"\nabove = 5e6\ninitiator = "revenue_manager"\n'
        'inform = ["marketer", "salesperson"]',
    )
    assert trigger_of(scenario, "order_value").above == 1_000_000
    assert trigger_of(scenario, "huge").inform == ("marketer", "salesperson")
    assert "overlap" not in {trigger.name for trigger in scenario.triggers}


def test_a_large_order_is_measured_by_the_company_s_own_median():
    assert trigger_of(load_scenario("aligned", company="small_firm"), "order_value").above == 40_000


def test_settings_are_the_last_word():
    settings = {
        "relationship": "defined",
        "practices.co_location": 0.5,
        "market.need_drift": 2,
        "company.marketing_role": "support",
        "step.joint_tasks.month": 4,
    }
    scenario = load_scenario("undefined", settings=settings, days=70, warm_up=0)
    assert (scenario.days, scenario.warm_up, scenario.relationship) == (70, 0, "defined")
    assert (scenario.practices["role_rules"], scenario.practices["co_location"]) == (1.0, 0.5)
    assert scenario.parameters["company.marketing_role"] == 1
    assert scenario.steps == (Step(64, "joint_tasks", None, 1.0),)


def test_a_study_can_move_a_step_or_take_it_away():
    moved = load_scenario("article", settings={"step.co_location.month": 2})
    assert [step.practice for step in moved.steps][:2] == ["role_rules", "co_location"]
    never = load_scenario("article", settings={"step.co_location.month": 0})
    assert "co_location" not in {step.practice for step in never.steps}


@pytest.mark.parametrize(
    "typed, setting",
    [
        ("market.need_drift=2", ("market.need_drift", 2)),
        ("campaign.budget = 1_000", ("campaign.budget", 1000)),
        ("company.common_budget=true", ("company.common_budget", True)),
        ("company.marketing_role=support", ("company.marketing_role", "support")),
        ('company.marketing_role="support"', ("company.marketing_role", "support")),
        ("market.need_drift=0,5", ("market.need_drift", "0,5")),
    ],
)
def test_a_typed_setting_has_the_value_it_would_have_in_a_file(typed, setting):
    assert read_setting(typed) == setting


def test_a_digest_depends_on_what_determines_results_and_on_nothing_else(tmp_path):
    digest = load_scenario("defined").digest()
    same = scenario_from(tmp_path, 'title = "Ours"\nrelationship = "undefined"\n[practices]\nrole_rules = 1')
    assert same.digest() == digest
    for settings in ({"days": 503}, {"practices.role_rules": 0.9}, {"campaign.budget": 1}):
        assert load_scenario("defined", settings=settings).digest() != digest


def test_a_scenario_as_plain_values_is_a_scenario_file_again(tmp_path):
    scenario = load_scenario("article", company="small_firm")
    plain = json.loads(json.dumps(scenario.to_dict()))
    lines = [f"{name} = {json.dumps(plain[name])}" for name in ("company", "relationship", "days", "warm_up")]
    for table in ("practices", "parameters"):
        lines += [f"[{table}]", *(f'"{name}" = {json.dumps(value)}' for name, value in plain[table].items())]
    for step in plain["step"]:
        lines += ["[[step]]", *(f"{name} = {json.dumps(value)}" for name, value in step.items())]
    assert scenario_from(tmp_path, "\n".join(lines)).digest() == scenario.digest()


def test_a_scenario_travels_to_other_processes_whole():
    scenario = load_scenario("article")
    copy = pickle.loads(pickle.dumps(scenario))
    assert copy == scenario and hash(copy) == hash(scenario) and copy.digest() == scenario.digest()


def test_a_file_from_windows_with_a_byte_order_mark_is_read(tmp_path):
    (tmp_path / "windows.toml").write_bytes(b'\xef\xbb\xbfrelationship = "aligned"\r\ndays = 10\r\n')
    assert load_scenario(tmp_path / "windows.toml").relationship == "aligned"


def test_the_memory_estimate_of_the_reference_company_is_modest():
    assert memory.estimate(load_scenario("undefined").parameters, 756) < 0.5e9
    assert memory.available() > 0.2e9


@pytest.mark.parametrize("company", sorted(COMPANIES))
def test_the_memory_estimate_is_what_the_tables_need(company):
    scenario = load_scenario("integrated", company=company)
    organisation = found(scenario, 0)
    real = sum(getattr(organisation, table).nbytes for table in Organisation.__annotations__)
    assert real / 1.5 < memory.tables(scenario.parameters, scenario.warm_up + scenario.days) < 1.5 * real


def test_a_scenario_larger_than_the_machine_is_refused_with_the_estimate(monkeypatch):
    monkeypatch.setattr(memory, "available", lambda: 0.3e9)
    with pytest.raises(
        ScenarioError, match=r"400_000 customers needs about 0\.4 GB .* this machine has 0\.3 GB"
    ):
        load_scenario("undefined", settings={"company.customers": 400_000})


def test_the_json_schema_is_current():
    current = (shipped() / FILE).read_text(encoding="utf-8") == schema_text()
    assert current, "run `python -m simulation.organisation.schema`"


@pytest.mark.parametrize("kind", ["scenario", "company"])
def test_shipped_files_point_editors_to_the_schema(kind):
    for path in shipped_files(kind).values():
        directive, name = path.read_text(encoding="utf-8").splitlines()[0].split()
        assert directive == "#:schema" and (path.parent / name).resolve() == (shipped() / FILE).resolve()


@pytest.mark.parametrize("module", ["checking", "timing", "scenario"])
def test_the_examples_in_the_docstrings_hold(module):
    assert doctest.testmod(importlib.import_module(f"simulation.organisation.{module}")).failed == 0
