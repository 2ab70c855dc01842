"""Pictures of plain tables: from a pandas table and a language to a matplotlib figure."""

from simulation.figures.causes import causes
from simulation.figures.comparison import comparison
from simulation.figures.drawing import PICTURES, draw_all, paint
from simulation.figures.funnel import funnel
from simulation.figures.hours import hours
from simulation.figures.timelines import timelines
from simulation.figures.trust import trust

__all__ = ["PICTURES", "causes", "comparison", "draw_all", "funnel", "hours", "paint", "timelines", "trust"]
