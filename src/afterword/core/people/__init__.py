"""People: how a name is read, weighed, verified and greeted. Read in this order; each is one idea.

1. `mailbox`        one mail address, or a refusal (`skeleton`, `roles`: look-alikes, teams, rooms)
2. `parsing`        any text to name fields: `headers`, `cards`, `prose`, `single`; `rule_reader` is the second reader,
                    `cleaning` takes off what stands around a name (`titles`, `suffixes`, `jobs`: the words)
3. `spelling`       how two spellings differ (`nicknames` explain, they never accept)
4. `evidence`       one reading of a name and the weight of its place
5. `weighing`       all readings to a verdict (`verdicts`, `title_conflicts`, `local_part`)
6. `verification`   may the name stand in a letter; else the one question
7. `confirmed`      evidence to an `addressee`: the facts a greeting may use
8. `salutation`     the greeting, by the table in `greetings`; `closing`, `address_forms`
9. `own_numbers`    whose the telephone numbers in a mail are (`phone_words`); `phone` ranks them
"""
