"""A person lets somebody look at chosen processes and say what they think of the letters, and nothing else."""
