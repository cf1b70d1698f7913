"""Job boards that are watched: added by an address, read politely, kept whole or not at all."""
