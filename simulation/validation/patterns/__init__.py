"""The patterns and targets, a few related ones to a file."""
