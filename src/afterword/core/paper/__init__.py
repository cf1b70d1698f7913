"""Letters on paper: the form, the lines that stand on it, the date, and which signs can be drawn."""
