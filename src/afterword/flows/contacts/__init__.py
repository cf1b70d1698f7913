"""Address books: brought in as evidence and looked over first, taken back whole, and given out again."""
