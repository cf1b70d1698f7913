"""The resume: what it holds, and which of its achievements speak to a posting."""
