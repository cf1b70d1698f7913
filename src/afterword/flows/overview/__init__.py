"""What there is to see: today, a process, its letters; values that the page and the command line print alike."""
