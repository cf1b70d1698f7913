"""One file per thing the user does. The page and the command line call the same flows."""
