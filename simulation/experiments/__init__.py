"""Questions asked of the model: runs, comparisons on the same seeds, their statistics and their results."""
