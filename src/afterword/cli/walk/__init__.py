"""`afterword run`: one real invitation walked to its end on a moved clock, with a mail server of its own."""
