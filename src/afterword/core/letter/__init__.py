"""Letters: composed from facts without a model, and checked by the rules L01 to L30 (playbook part e).

Read in this order.

1. `parts`    greeting, body, close, signature; paragraphs and sentences
2. `context`  what is known about the occasion of a text
3. `rules`    one small module per rule or group of rules
4. `check`    every rule that fits the unit, in the order of the codes
5. `request`  what is given for a letter, and the draft that comes back
6. `compose`  `write_letter` and `write_panel`
7. `compare`  how alike two letters to one employer are
8. `carried`  which words of a letter carry each part
9. `html`     the letter as plain HTML, word for word
"""
