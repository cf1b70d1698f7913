"""The world that the programs with a browser walk through."""
