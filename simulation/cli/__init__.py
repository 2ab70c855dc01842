"""The command `orgchange`: a thin layer on the public names of the package, one file per command."""
