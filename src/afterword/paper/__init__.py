"""Letters as files for paper: PDF by typst, Word by python-docx; each an extra of its own. No Django here."""
