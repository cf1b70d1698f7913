"""Labelled sets of our own, and the floors that the rules have reached on them."""
