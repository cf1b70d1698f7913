"""The page: settings, routes, one view module per stage."""
