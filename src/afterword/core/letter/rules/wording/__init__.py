"""Wording that burns bridges: guarded patterns by language as plain lists (playbook lists F1, F2, F4, F5)."""
