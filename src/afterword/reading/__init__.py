"""The one door for untrusted files: size caps, a look at the structure, then a child process with limits."""
