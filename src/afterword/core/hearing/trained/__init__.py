"""The second reader of mails: a linear model trained by `bench.hearing.train` on sentences of our own.

1.  `concepts`  what words are about, in ten languages
2.  `traits`    what the model looks at in a sentence
3.  `weights`   what it learned, written by the training
4.  `model`     how much of each class it hears in a sentence
"""

from afterword.core.hearing.trained.model import CLASSES, NEUTRAL, shares

__all__ = ["CLASSES", "NEUTRAL", "shares"]
