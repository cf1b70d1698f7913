"""Decision phrases in English."""

from __future__ import annotations

import re

from afterword.core.decision import days as on
from afterword.core.decision.said import Language, Pattern, compiled, numbered, one_of

_WEEKDAYS = numbered(
    "monday mondays mon",
    "tuesday tuesdays tue tues",
    "wednesday wednesdays wed weds",
    "thursday thursdays thu thur thurs",
    "friday fridays fri",
    "saturday saturdays sat",
    "sunday sundays sun",
)
_MONTHS = numbered(
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sep sept",
    "october oct",
    "november nov",
    "december dec",
    first=1,
)
_NUMBERS = numbered(
    "",
    "a an one first",
    "two couple second",
    "three third",
    "four fourth",
    "five fifth",
    "six sixth",
    "seven seventh",
    "eight eighth",
    "nine ninth",
    "ten tenth",
    "eleven eleventh",
    "twelve twelfth",
    "thirteen",
    "fourteen",
    "fifteen fifteenth",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty twentieth",
)
_CARDINAL = [one for one in _NUMBERS if not re.search(r"(th|first|second|third)$", one)]
_ORDINAL = [one for one in _NUMBERS if re.search(r"(th|first|second|third)$", one)]
_N = rf"(?<!\d[.,])(?P<count>\d{{1,3}}|{one_of(_CARDINAL)})(?: of)?"
_RANGE = rf"(?:(?:\d{{1,3}}|{one_of(_CARDINAL)}) ?(?:-|to|or|and|/) ?)?"
_DAY = rf"(?P<weekday>{one_of(_WEEKDAYS)})\b"
_DATED = rf"(?:{_DAY}\.?,? (?:the )?)?"
_MONTH = rf"(?P<month>{one_of(_MONTHS)})\b\.?"
# "may" alone is mostly the verb.
_NAMED = (
    rf"(?P<month>{one_of(set(_MONTHS) - {'may'})}|(?:(?<=in )|(?<=of )|(?<=early )|(?<=mid )|(?<=mid-)|(?<=by )"
    r"|(?<=late ))may)\b(?:,? (?P<year>20\d\d))?"
)
_NTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)"
_DAY_NUMBER = rf"(?P<day>\d{{1,2}}(?=(?:st|nd|rd|th)?\b)|{one_of(_ORDINAL)})(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>20\d\d))?"
_PART = (
    r"(?:(?:(?P<early>early(?: on)?(?: in)?|(?:the )?(?:beginning|start) of|(?:the )?first (?:half|part|week|days) of)"
    r"|(?P<mid>mid|(?:the )?middle(?: of)?|halfway through)|(?:the )?(?:very )?end(?: of)?"
    r"|late(?:r)?(?: in)?)[ -](?:the )?)?"
)
_BREAKS = (
    r"holidays?(?: season)?|(?:christmas|winter|festive|holiday) (?:break|period|season|holidays?)|break"
    r"|christmas|xmas|new year"
)
_OTHERS = r"easter|thanksgiving|vacations?|summer|spring break|half[- ]term|ramadan|bank holiday"
_NEXT_WEEK = r"(?:next|following|coming) (?:working |business |work )?week"

_PHRASES = compiled(
    (r"\b(\d{4})-(\d{2})-(\d{2})\b", on.iso),
    (rf"\bweek (?:of|commencing|beginning|starting) (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH}", on.week_of),
    (
        rf"\bweek (?:of|commencing|beginning|starting) (?:on )?(?:the )?{_DATED}(?:{_MONTH} (?:the )?)?{_DAY_NUMBER}\b",
        on.week_of,
    ),
    (rf"\b{_DATED}{_MONTH} (?:the )?{_DAY_NUMBER}\b(?!:)(?! ?(?:am|pm|o'clock)\b){_YEAR}", on.month_day),
    (rf"\b{_DATED}{_DAY_NUMBER} (?:of )?{_MONTH}{_YEAR}", on.month_day),
    (rf"\b{_DATED}(?P<first>\d{{1,2}})[/.](?P<second>\d{{1,2}})(?:[/.](?P<year>20\d\d|\d\d))?\b(?! ?%)", on.in_numbers),
    (rf"\b{_DATED}{_NTH}\b", on.nth),
    (rf"\b(?:after|once) (?:the |our )?(?:[a-z']+ )?(?:(?:{_BREAKS})|(?P<other>{_OTHERS}))\b", on.after_holidays),
    (r"\b(?:in|early in|at the start of) the new year\b|\bwhen (?:we are|we're|everyone is) back\b", on.after_holidays),
    (rf"\b{_N} weeks? (?:from|after|on) (?:this |next )?{_DAY}", on.weeks_from_weekday),
    (rf"\b{_DAY} (?P<count>week)\b(?! \d)", on.weeks_from_weekday),
    (rf"\b(?:next|the following|the coming) week,? (?:(?:on|by|probably|maybe|likely) )?{_DAY}", on.weekday_next_week),
    (rf"\b{_DAY},? (?:of |in )?(?:the )?{_NEXT_WEEK}\b", on.weekday_next_week),
    (r"\b(?:by|before) (?:the )?(?:christmas|xmas|holidays|year-end break)\b", on.before_christmas),
    (r"\bthis week or (?:the )?next\b", on.next_week),
    (
        rf"\b(?:second|third|fourth|last|2nd|3rd|4th) (?:full )?week (?:of|in) (?:the )?(?:{_MONTH}"
        r"|next month|month|this month)",
        on.some_week,
    ),
    (rf"\b(?:first|second|third|fourth|last|1st|2nd|3rd) {_DAY} (?:of|in) ", on.some_week),
    (r"\b(?:week|month|day)s? and a half\b", on.some_week),
    (r"\bweek to ten days\b", on.workdays_on(10)),
    (r"\b(?:over|at|on|during|after) (?:the|this) (?:coming )?weekend\b", on.weekend),
    (
        rf"\b{_PART}(?:the )?(?:(?P<over>week after(?! this)(?: next| that)?|one after next)|{_NEXT_WEEK}"
        r"|week after this)\b",
        on.next_week,
    ),
    (rf"\b(?:(?:(?P<next>next)|this|coming) )?{_DAY}", on.named_weekday),
    (r"\b(?P<early>early|(?:beginning|start) of) (?:in )?(?:the|this) week\b(?! after| of| comm)", on.this_week),
    (r"\b(?P<mid>mid(?:dle of)?[ -]?(?:the |this )?week)\b", on.this_week),
    (
        r"\b(?:end|close|later?|rest|course) (?:of |in )?(?:the|this) (?:working |work |business )?week\b|\bthis week\b"
        r"|\bweek'?s?[ -]end\b|\b(?:before|by) the weekend\b|\bend of (?:(?:working|business) )?week\b"
        r"|\bwithin the week\b",
        on.this_week,
    ),
    (rf"\b{_PART}(?:the )?(?P<following>(?:next|following|coming) month)\b", on.part_of_month),
    (
        rf"\b{_PART}(?:this month|(?:(?<=end of the )|(?<=end of )|(?<=mid-)|(?<=mid )"
        r"|(?<=the middle of the )|(?<=middle of the )|(?<=early in the ))month)\b(?! of)",
        on.part_of_month,
    ),
    (r"\b(?:the )?month'?s?[ -]end\b|\b(?:within|late in|later in) the month\b|\bend month\b", on.part_of_month),
    (rf"\b{_PART}{_NAMED}", on.part_of_month),
    (r"\bend of (?:the |this )?(?:calendar )?year\b|\byear'?s?[ -]end\b|\bbefore the year is out\b", on.end_of_year),
    (r"\bend of (?:(?:the )?q(?P<quarter>[1-4])|(?:the |this )quarter)\b|\bthis quarter\b", on.quarter),
    (r"\bweek or (?:two|so)\b|\bfortnight\b|\bcouple weeks\b", on.fortnight),
    (rf"\b{_RANGE}{_N} (?:full |more |short )?(?:calendar )?weeks?(?:'|\b)", on.weeks),
    (rf"\b{_RANGE}{_N} hours?\b", on.hours),
    (r"\bday or (?:two|so)\b|\bcouple days\b", on.workdays_on(2)),
    (rf"\b{_RANGE}{_N}(?: more)?(?: (?:business|working|work|week))?[ -]?days?\b", on.days),
    (rf"\b{_RANGE}{_N} months?\b", on.months),
    (r"\btomorrow or the day after\b|\bday after tomorrow\b", on.after_tomorrow),
    (r"\b(?:tomorrow|tmrw|tmr)\b", on.tomorrow),
    (
        r"\b(?:today|tonight|this (?:morning|afternoon|evening)|end of (?:the |this )?(?:business |working )?day)\b",
        on.today,
    ),
)

ENGLISH = Language(
    code="en",
    name="English",
    weekdays=_WEEKDAYS,
    months=_MONTHS,
    numbers=_NUMBERS,
    phrases=_PHRASES,
    is_day_first=False,
    words=frozenset(
        "by the on of before within next week weeks day days today tomorrow month months end early late mid"
        " middle we you "
        "will should would know decide decision soon shortly with and or not don't please call contact after about "
        "around latest this weekend fortnight business working hours hour let touch back from until till later than "
        "possible as tbd tba tbc holidays our us it to in a is are be at for who that their they phone"
        " couple beginning start it's we'll i'll "
        "eod cob eow eom".split()
    )
    | set(_WEEKDAYS) - {"mon", "sat", "sun", "mar"}
    | set(_MONTHS) - {"mar"},
    sure=frozenset("tomorrow fortnight business holidays weekend shortly".split())
    | {one for one in (*_WEEKDAYS, *_MONTHS) if len(one) > 5},
    short={
        "eod": "end of day",
        "cob": "end of day",
        "eob": "end of day",
        "eow": "end of the week",
        "eom": "end of the month",
        "eoy": "end of the year",
        "wk": "week",
        "wks": "weeks",
        "nxt": "next",
        "tommorow": "tomorrow",
        "tommorrow": "tomorrow",
        "tomorow": "tomorrow",
        "wendsday": "wednesday",
        "febuary": "february",
        "wensday": "wednesday",
    },
    breaks=Pattern(
        r"[;!?\n()]+|(?<![\d|])\.+(?= |$)|,? ?\b(?:but|because|although|since)\b"
        r"|(?:,? and|,? so|,) (?=(?:we|i|you|they|he|she|it|please|your|our|the (?:start|job|role|team|decision))\b)"
    ),
    unrelated=Pattern(
        r"\bstart(?:s|ing|ed)? (?:date|day|on|in|at)\b|\b(?:role|job|position|contract|project"
        r"|training) (?:is (?:from|for|to start|available)|starts|begins|would start)\b"
        r"|\b(?:(?:was|were|had)(?! (?:told|said|aiming|hoping|going|planning|expecting|looking|thinking"
        r"|informed)\b)|have been|has been|took|ago|yesterday|interviewed|met|since)\b"
        r"|\blast (?:week|month|year|mon|tue|wed|thu|fri|sat|sun)|\b(?:on|out of) (?:the )?(?:vacation|leave"
        r"|holiday|office)\b"
        r"|\b(?:notice period|probation|per week|a week off|days? (?:a|per) week|hours? (?:a|per) week"
        r"|vacation days|salary|every (?:week|mon|tue|wed|thu|fri)|working for|hiring for|for the (?:last"
        r"|past))\b"
    ),
    earliest=Pattern(
        r"(?:\b(?:not?|never|nothing|nobody)\b|n't\b)[^,|]{0,45}\bbefore (?:the |at least )?$"
        r"|\b(?:after|from|starting|earliest(?: is)?|any ?time after|as of|sooner than|earlier than) (?:the |on )?$"
    ),
    negated=Pattern(
        r"(?:\bnot|n't|\bcannot|\bno (?:decision|news|answer)|\bnothing|\bnever|\bunlikely)"
        r"(?: (?!until|till|later|more|longer|but|only|and|or|know|sure|by|past|beyond|after|than)[a-z']+){0,6} $"
        r"|\b(?:not|n't|unlikely) by $"
    ),
    vague=Pattern(
        r"\b(?:soon|shortly|in touch|let you know|(?:few|coming|next|some) (?:more )?(?:days|weeks)"
        r"|several (?:days|weeks)|"
        r"a while|reach out|get back to you|contact you|hear from us|don't know|do not know|not sure|no idea"
        r"|in due course|"
        r"as (?:soon|quickly) as|asap|undecided|no date|not decided|some ?time|to be (?:decided|determined"
        r"|confirmed)|tb[acd]|"
        r"keep you (?:posted|updated|informed)|no timeline|open|still (?:interviewing|deciding)|follow up with you)\b"
    ),
    no_contact=Pattern(
        r"\b(?:don't|do not|not to|no need to|please no|never|refrain from|please avoid|avoid|without)(?: you)? "
        r"(?:contact|reach|reaching|follow|following|chase|chasing|contacting|get in touch|write or call"
        r"|call or (?:write|e-?mail)|check(?:ing)? in)"
        r"|\b(?:we|i|they|he|she)(?:'ll| will| shall)(?: be)? (?:call|ring|phone|calling)(?:ing)? you\b"
        r"|\bdon't call us\b|\bdo not call us\b"
        r"|\bno (?:follow-?ups?|contact|enquiries|inquiries|chasers)\b"
        r"|\b(?:you'll|you will) hear from us,? (?:so )?(?:please )?(?:don't|do not)|\b(?:wait for"
        r"|await) (?:our|us|my|word)\b"
    ),
    no_calls=Pattern(
        r"\b(?:don't|do not|not to|never|refrain from|avoid|rather not) (?:be )?(?:phone|ring|call|telephone"
        r"|phoning|calling|called|give us a call)\b"
        r"|\bno (?:phone |telephone )?calls\b|\bno phoning\b|\b(?:by|via|in|through) (?:e-?mail"
        r"|writing) only\b|\bonly (?:by|via|in) (?:e-?mail|writing)\b"
        r"|\be-?mail only\b|\b(?:prefer|please use) e-?mail\b"
    ),
)
