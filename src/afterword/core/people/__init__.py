"""People: how a name is read, weighed, verified and greeted."""
