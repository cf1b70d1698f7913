"""Storage: a Django app with models, owner-scoped managers, and rows to core values."""
