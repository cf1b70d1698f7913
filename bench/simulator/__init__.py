"""A deterministic world with a moved clock and faults everywhere; the product's own outbox runs in it."""
