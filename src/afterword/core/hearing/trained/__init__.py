"""The second reader of mails: linear models trained by `bench.hearing.train` on sentences and mails of our own.

1.  `concepts`  what words are about, in ten languages
2.  `traits`    what the model looks at in a sentence
3.  `weights`   what it learned, written by the training
4.  `model`     how much of each class it hears in a sentence
5.  `whole`     all sentences of a mail weighed together with the phrases; `whole_weights` is what it learned
"""

from afterword.core.hearing.trained.model import CLASSES, NEUTRAL, known_words, shares
from afterword.core.hearing.trained.whole import Signs, weighed

__all__ = ["CLASSES", "NEUTRAL", "Signs", "known_words", "shares", "weighed"]
