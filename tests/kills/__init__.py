"""kill -9 at every point of the way of a letter, judged by what a real mail server received."""
