"""The command line: one module per command, imported only when it is asked for."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from types import TracebackType

from afterword.cli import console
from afterword.core.errors import AfterwordError

STOPPED = 130
SEE_FOLDERS = "Nothing was changed. Look at AFTERWORD_DATA and AFTERWORD_CONFIG: may you write there, is the disk full?"
COMMANDS = {
    "run": ("walk one invitation to its end on a moved clock; nothing leaves the machine", "afterword run MY.ics"),
    "serve": ("the page and the worker in one process, on loopback", "afterword serve"),
    "add": ("read invitations (.ics, .eml, or - for text) and plan them", "afterword add invitation.ics"),
    "today": ("what to do now, and why", "afterword today --json"),
    "plan": ("the steps of a process, or every process in a line", "afterword plan Northwind"),
    "before": ("the card for before an interview: what to ask, whose name to get right", "afterword before Northwind"),
    "note": ("after the interview: one line per person", "afterword note Northwind --about 'Okafor=the night trains'"),
    "letters": ("the letters with their checks", "afterword letters Northwind"),
    "letter": ("one letter as PDF, Word, print page, mail file or text", "afterword letter Okafor --out okafor.pdf"),
    "approve": ("approve letters, or take one back", "afterword approve 3f2c8a4e-0000-4000-8000-000000000000"),
    "call": ("the card of the call that is due: number, their time, what to say", "afterword call Northwind"),
    "called": ("how the call went", "afterword called Northwind answered --decide 'by Friday'"),
    "close": ("what they answered, or that you step back", "afterword close Northwind no"),
    "happened": ("what else happened: who referred you, who is away, what they want", "afterword happened Halden"),
    "step": ("move a step, leave it out, or say that it is done", "afterword step Halden F1 --skip 'we met today'"),
    "habits": ("go by the habits of their country, or keep your own", "afterword habits Halden --as-there"),
    "undo": ("take back the last thing you said of a process", "afterword undo Halden"),
    "confirm": ("how a person writes their name", "afterword confirm Okafor --written 'Dr. Amara Okafor'"),
    "contacts": ("bring in an address book as evidence, or give the people out", "afterword contacts people.vcf"),
    "profile": ("who writes, and what is true of them", "afterword profile --name 'Maya Lindqvist'"),
    "resume": ("read your resume, each field beside its line, and keep it", "afterword resume cv.pdf"),
    "jobs": ("search the postings of the boards you follow", "afterword jobs search nurse in Leeds"),
    "words": ("words that no dictionary holds and that are right all the same", "afterword words --add intermodal"),
    "assistant": ("a model of your own that may offer other words", "afterword assistant --off"),
    "reword": ("sentences in other words, from your own assistant", "afterword reword 3f2c8a4e --ask"),
    "account": ("the mail account, tested by a letter to yourself", "afterword account --address me@example.org"),
    "accounts": ("who may sign in on a server for many people", "afterword accounts invite jo@uni.example"),
    "coach": (
        "who may look at your letters, on a server for many",
        "afterword coach invite ben@uni.example --process Halden",
    ),
    "calendar": ("your plan in your own calendar: an address to subscribe to, or a file", "afterword calendar new"),
    "remind": ("how you are reminded, and a test of each way", "afterword remind --on mail --test mail"),
    "sent": ("say whether a letter went out, where only you can know", "afterword sent Okafor --yes"),
    "reworded": ("a letter you changed in your mail program: which one counts", "afterword reworded Okafor theirs"),
    "token": ("keys with which other programs read along", "afterword token add Notebook --scope read"),
    "mcp": ("lets an assistant of yours read along, over standard input and output", "afterword mcp"),
    "comments": ("what waits for a moderator, and the decisions on it", "afterword comments reject ID --reason spam"),
    "moderators": ("who decides on comments besides you", "afterword moderators --add 'Ben Okoro'"),
    "heard": ("what came in by mail and only you can answer", "afterword heard 3f2c8a4e yes"),
    "tick": ("one pass of the worker", "afterword tick"),
    "worker": ("passes of the worker until stopped", "afterword worker"),
    "link": ("a new one-time sign-in link", "afterword link"),
    "export": ("everything of yours as one JSON document", "afterword export > mine.json"),
    "backup": ("everything in one new file, while Afterword goes on", "afterword backup copy.sqlite3"),
    "move": ("everything into another database, compared row by row", "afterword move --to postgres://me@db/afterword"),
    "erase": ("delete everything of yours", "afterword erase --yes-everything"),
    "doctor": ("look whether all is well, with a hint per finding", "afterword doctor"),
    "batch": ("answer JSON Lines from standard input", "afterword batch parse-name < names.jsonl"),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 refused, 2 wrong use."""
    sys.excepthook = _told_without_secrets
    words = list(sys.argv[1:] if argv is None else argv)
    chosen = words[0] if words and words[0] in COMMANDS else None
    options = _parser(chosen).parse_args(words)
    module = import_module(f"afterword.cli.{options.command.replace('-', '_')}")
    try:
        code = int(module.run(options))
        sys.stdout.flush()
    except AfterwordError as error:
        return _say(error.message, error.hint)
    except BrokenPipeError:
        # The reader (`| head`) has seen enough; what is still buffered must not fail at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return _say("Stopped.", "What was kept until then is kept.", STOPPED)
    except OSError as error:
        return _say(f"{error.filename or 'The system'}: {error.strerror or error}.", SEE_FOLDERS)
    except Exception as error:
        if type(error).__name__ != "OperationalError":
            raise
        return _say(f"The data cannot be read or written: {error}.", SEE_FOLDERS)
    return code


def _told_without_secrets(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A fault of ours on the terminal; what it quotes is shown without passwords, tokens and keys."""
    from traceback import format_exception

    from afterword.mail.known_secrets import redacted

    sys.stderr.write(redacted("".join(format_exception(kind, error, trace))))


def _say(message: str, hint: str, code: int = 1) -> int:
    console.say(f"{message}\n{hint}", sys.stderr)
    return code


def _parser(chosen: str | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="afterword", description="The follow-up after a job interview: correct, on time, to the very end."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (summary, example) in COMMANDS.items():
        sub = commands.add_parser(name, help=summary, description=summary, epilog=f"example: {example}")
        if name == chosen:
            import_module(f"afterword.cli.{name.replace('-', '_')}").add_arguments(sub)
    return parser
