"""Comments on advice: what a stranger may write, how often, what looks like spam, and what a mail to them says."""
