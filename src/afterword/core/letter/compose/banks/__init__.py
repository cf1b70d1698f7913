"""Phrases by language: one module a language, `THANK_YOU` by move and `OCCASIONS` by situation."""
