"""The plan in the person's own calendar: an address to subscribe to, or events put into their calendar."""
