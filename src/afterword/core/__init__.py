"""The rules of Afterword. Standard library only: no Django, clock, disk, network, logging.

Read in this order; each takes facts and `now`, and returns values.

1.  `errors`      what may be refused, and how it is said
2.  `findings`    where a text is off, why, what to do
3.  `providers`   what is known of mail providers
4.  `ports`       what the core needs from the outside
5.  `facts`       what is known and what happened, read from the contract's JSON
6.  `interview`   reading an invitation: who, for what, when, and what must be asked
7.  `people`      how a name is read, weighed, verified and greeted
8.  `decision`    what they said about deciding, read into a day
9.  `zones`       which country a time zone lies in
10. `closures`    when offices close though it is no holiday
11. `workdays`    working days where the recipient is
12. `parameters`  every number of the plan, and the habits by country
13. `windows`     when a message or a call may go
14. `plan`        from facts and `now` to the dated steps
15. `letter`      letters: composed from facts, checked by rules
16. `message`     one letter as the bytes that go over the wire
17. `paper`       one letter on paper: its form, its lines, what can be drawn
18. `sending`     how one approved letter leaves exactly once
19. `hearing`     what a message in the mailbox is: an answer, a robot, a letter come back
"""
