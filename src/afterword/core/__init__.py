"""The rules of Afterword. Standard library only: no Django, clock, disk, network, logging.

Read in this order; each takes facts and `now`, and returns values.

1. `errors`    what may be refused, and how it is said
2. `findings`  where a text is off, why, what to do
3. `ports`     what the core needs from the outside
"""
