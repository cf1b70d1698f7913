"""The rules of Afterword. Standard library only: no Django, clock, disk, network, logging.

Read in this order; each takes facts and `now`, and returns values.

1.  `errors`      what may be refused, and how it is said
2.  `findings`    where a text is off, why, what to do
3.  `figures`     a whole number as it was typed, never too long
4.  `providers`   what is known of mail providers
5.  `ports`       what the core needs from the outside
6.  `facts`       what is known and what happened, read from the contract's JSON
7.  `interview`   reading an invitation: who, for what, when, and what must be asked
8.  `people`      how a name is read, weighed, verified and greeted
9.  `contacts`    people of an address book: who each is, what that would add
10. `decision`    what they said about deciding, read into a day
11. `zones`       which country a time zone lies in
12. `closures`    when offices close though it is no holiday
13. `workdays`    working days where the recipient is
14. `parameters`  every number of the plan, and the habits by country
15. `windows`     when a message or a call may go
16. `call`        what is said on the phone, and never said; which try it is
17. `plan`        from facts and `now` to the dated steps
18. `letter`      letters: composed from facts, checked by rules
19. `message`     one letter as the bytes that go over the wire
20. `paper`       one letter on paper: its form, its lines, what can be drawn
21. `sending`     how one approved letter leaves exactly once
22. `hearing`     what a message in the mailbox is: an answer, a robot, a letter come back
23. `reminders`   what the person is told, when, and in which words
24. `search`      which postings a saved search matches
25. `jobs`        postings of job boards as one thing
26. `resume`      a resume read from its lines, and which achievements speak to a posting
27. `pictures`    a process as a line, the weeks ahead, what became of a year
28. `calendar`    windows as events of a calendar, their wording, what counts as a change
"""
