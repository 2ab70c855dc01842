"""The model's Mesa face: a model that can be stepped and watched, with agents that are windows on its tables."""

from simulation.agents.model import OrganisationModel
from simulation.agents.people import Customer, Journey, Marketer, RevenueManager, Salesperson

__all__ = ["Customer", "Journey", "Marketer", "OrganisationModel", "RevenueManager", "Salesperson"]
