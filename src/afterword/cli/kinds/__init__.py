"""One module for each kind of `afterword batch`: JSON item in, JSON answer out."""
