"""The tone model of the extra `smart`: its lines, and how it is trained."""
