"""The call: what is said on the phone, what is left on the machine, and what is never said (playbook B9).

1. `tongue`   how one language says a call, as a table
2. `words`    the tables, by language
3. `script`   one call worded: open, say, ask, offer, close; a message under thirty seconds
4. `never`    sentences that spoil a call, by language
5. `attempts` which try this is, and what follows from it
"""

from afterword.core.call.attempts import Attempt, attempt_of
from afterword.core.call.script import CallFacts, CallScript, call_script, seconds_to_say

__all__ = ["Attempt", "CallFacts", "CallScript", "attempt_of", "call_script", "seconds_to_say"]
