"""The library of advice that comes with the product: Markdown files, read once and turned into safe pages."""
