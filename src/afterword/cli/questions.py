"""What is open between the person and the product itself: the first questions, and where the machine is."""

from __future__ import annotations

from afterword.cli import console, session


def say_questions(here: session.Session) -> None:
    """Each open question in a line or two, with the command that answers it."""
    from afterword.flows.device_zone import zone_question
    from afterword.flows.first_run import first_questions

    zone = zone_question(here.owner, here.ports.device_zone(), here.now)
    if zone is not None:
        console.say(f"? {zone.ask} afterword profile --device-zone yes")
        console.say(f"  No, keep {zone.mine or 'it unset'}: afterword profile --device-zone no")
    questions = first_questions(here.owner)
    for one in questions:
        console.say(f"? {one.ask} {one.answers[0][1]}.")
        for value, words in one.answers[1:]:
            console.say(f"  {words}: afterword profile --set {one.name}={value}")
    if questions:
        console.say("  All as in the article: afterword profile --as-in-the-article")
