"""The rules of Afterword. Standard library only: no Django, clock, disk, network, logging.

Read in this order; each takes facts and `now`, and returns values.

1.  `errors`      what may be refused, and how it is said
2.  `findings`    where a text is off, why, what to do
3.  `figures`     a whole number as it was typed, never too long
4.  `as_json`     what a JSON document can hold
5.  `html_text`   a page as lines of words
6.  `providers`   what is known of mail providers
7.  `ports`       what the core needs from the outside
8.  `facts`       what is known and what happened, read from the contract's JSON
9.  `interview`   reading an invitation: who, for what, when, and what must be asked
10. `people`      how a name is read, weighed, verified and greeted
11. `contacts`    people of an address book: who each is, what that would add
12. `decision`    what they said about deciding, read into a day
13. `zones`       which country a time zone lies in
14. `closures`    when offices close though it is no holiday
15. `workdays`    working days where the recipient is
16. `parameters`  every number of the plan, and the habits by country
17. `windows`     when a message or a call may go
18. `call`        what is said on the phone, and never said; which try it is
19. `plan`        from facts and `now` to the dated steps
20. `letter`      letters: composed from facts, checked by rules
21. `message`     one letter as the bytes that go over the wire
22. `machine_mail` a mail that a machine writes, said so in its head
23. `paper`       one letter on paper: its form, its lines, what can be drawn
24. `sending`     how one approved letter leaves exactly once
25. `hearing`     what a message in the mailbox is: an answer, a robot, a letter come back
26. `reminders`   what the person is told, when, and in which words
27. `search`      which postings a saved search matches
28. `jobs`        postings of job boards as one thing
29. `resume`      a resume read from its lines, and which achievements speak to a posting
30. `pictures`    a process as a line, the weeks ahead, what became of a year
31. `calendar`    windows as events of a calendar, their wording, what counts as a change
32. `advice`      articles, the rules they explain, and how they are passed on
33. `comments`    what strangers may write under an article, how often, and what looks like spam
"""
