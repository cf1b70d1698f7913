"""What a letter of an occasion cannot do without, as it is asked for."""

from __future__ import annotations

NO_PHRASES = "There are no phrases for this letter in this language yet. Will you write it yourself?"
ASKED = {
    "role": "Which role is it about, as the posting names it?",
    "employer": "Which employer is it?",
    "terms": "Which terms do you accept: pay, start, conditions, as the offer states them?",
    "told": "What would be of use or pleasure to them: their news, an article, something you finished?",
    "news": "What would be of use or pleasure to them: their news, an article, something you finished?",
    "answer_by": "By when does the other side want your answer, or which new date do you ask for?",
    "new_date": "Until which date do you ask for time? Name one firm day.",
    "correct": "What did you say, and what is right?",
    "listed": "What should they know: whom you met, how it went, interest, concerns, when you are free?",
    "booked": "Which appointment is it: the day and the time?",
    "promised": "What did you promise, and by when?",
}
