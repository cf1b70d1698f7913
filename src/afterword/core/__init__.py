"""The rules of Afterword. Standard library only: no Django, clock, disk, network, logging.

Read in this order; each takes facts and `now`, and returns values.

1.  `errors`      what may be refused, and how it is said
2.  `findings`    where a text is off, why, what to do
3.  `ports`       what the core needs from the outside
4.  `facts`       what is known and what happened, read from the contract's JSON
5.  `interview`   reading an invitation: who, for what, when, and what must be asked
6.  `people`      how a name is read, weighed, verified and greeted
7.  `decision`    what they said about deciding, read into a day
8.  `zones`       which country a time zone lies in
9.  `workdays`    working days where the recipient is
10. `parameters`  every number of the plan, and the habits by country
11. `windows`     when a message or a call may go
12. `plan`        from facts and `now` to the dated steps
13. `letter`      letters: composed from facts, checked by rules
14. `message`     one letter as the bytes that go over the wire
15. `sending`     how one approved letter leaves exactly once
16. `hearing`     what a message in the mailbox is: an answer, a robot, a letter come back
"""
