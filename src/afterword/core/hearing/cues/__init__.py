"""The phrases by which employers say yes, no, not yet, come, send us and thank you; one file a language.

A line is a regular expression over lower-case words without accents; " ... " stands for up to sixty characters of the
same sentence. `NO_*` lines are traps: where one holds, its class is not said in this sentence.
"""
