"""Accounts on a server for many people: who somebody is, and the ways they sign in; not loaded for one person."""
