"""What happens: one file per process of the day; day.py has them in order."""
