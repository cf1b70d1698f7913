"""Reminding the person: what is due is told by the way they chose, by another where that fails, and never dropped."""
