"""The flows as JSON for programs of the person's: a key in each request, no session, nothing approved or sent."""
