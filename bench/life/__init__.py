"""A candidate's life over the plan alone: what employers do, what the person does, and what must always hold."""
