"""What a message in the person's mailbox is to us, and what it says.

1.  `listening`      is it an answer to a letter of ours, and of what kind
2.  `letterform`     a raw mail taken apart: headers as text, words, report
3.  `html_text`      HTML to lines without what was quoted
4.  `quoted`         the new words of an answer; `attribution` and `quote_words` know the lines around a quoted letter
5.  `bounce`         whom a letter did not reach and why; `report`, `notice` and `bounce_words` read servers
6.  `robot`          whether a machine answered, by its headers
7.  `away`           back on which day, whom to ask instead; `day_words` reads the days
8.  `meaning`        no, yes, come, not yet, send us something, thank you; `phrases` looks up the `cues` by language,
                    `second_opinion` asks the `trained` reader, `about` tells work from the rest of life;
                    `courtesy` knows what is only friendly; `verdict` and `sentences` serve all
                    `decision_day` hears when they decide
9.  `understanding`  all of it together: the `read-mail` object
10. `rewording`      a letter of ours that the person changed in their own mail program
"""

from afterword.core.hearing.listening import HeardMessage, Kind, listen
from afterword.core.hearing.understanding import MailKind, Understood, understood, understood_words

__all__ = ["HeardMessage", "Kind", "MailKind", "Understood", "listen", "understood", "understood_words"]
