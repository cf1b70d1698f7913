"""Settings: who writes, what they have done, how letters leave, when, and light or dark."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from afterword.core.errors import Refusal
from afterword.core.figures import whole_number
from afterword.core.parameters import SETTINGS, readable_rules
from afterword.core.providers import SIGN_INS
from afterword.core.sending import is_loopback
from afterword.flows import assistant, mail_account, own_words, settings
from afterword.flows import sign_in_mail as sign_in_mail_flow
from afterword.flows.first_run import LANGUAGE_ASKED
from afterword.flows.mail_account import Account, Proof
from afterword.flows.remind import wishes
from afterword.flows.settings import Profile
from afterword.store.models import MailAccount, Owner
from afterword.web import calendar, choices, manners, routing
from afterword.web.choices import Field
from afterword.web.parts import parts_of
from afterword.web.reminders import reminders_of
from afterword.web.routing import Asked, acted, say, see_part, shown
from afterword.web.sign_in import open_to_all

SERVERS = (
    Field(
        "drafts",
        "When a letter is due",
        options=choices.WAYS,
        hint="You approve each letter, and nothing else ever leaves. Usual here: one approval sends it at its time.",
    ),
    Field("smtp_host", "Server that sends (SMTP)", hint="As in smtp.example.com"),
    Field("smtp_port", "Its port", 465, type="number"),
    Field("smtp_security", "Its security", options=choices.SECURITIES),
    Field("username", "User name", hint="Often the address itself."),
    Field("password", "Password", type="password", hint="Kept sealed. Leave it empty to keep the one you gave."),
    Field("imap_host", "Server of your mailbox (IMAP)", hint="To file the copy and hear the answer. May stay empty."),
    Field("imap_port", "Its port", 993, type="number"),
    Field("imap_security", "Its security", options=choices.SECURITIES),
)


EVENING = manners.EVENING
OPENS, CLOSES = "18:00", "21:30"


class NotAnEvening(Refusal):
    """A letter of the evening goes between 18:00 and 21:30: earlier it is not read in peace, later it reads late."""

    hint = "Choose an hour in between. The old one was kept."
    about = "evening"


@shown
def show(request: Asked) -> HttpResponse:
    """Everything on one page, one button for each part."""
    profile = settings.profile(request.owner)
    account = mail_account.account_of(request.owner)
    values = {
        "profile": profile,
        "achievements": "\n".join(profile.achievements),
        "never_mention": "\n".join(profile.never_mention),
        "employer_domains": ", ".join(profile.employer_domains),
        "account": account,
        "refused_by": mail_account.app_password_of(account),
        **assistant_of(request.owner),
        **calendar.section(request),
        **reminders_of(request.owner),
        "own_words": own_words.own_words(request.owner),
        "languages": choices.LANGUAGES,
        "appearances": choices.APPEARANCES,
        "pages_languages": choices.pages_languages(),
        "evening": evening_of(profile),
        "habits": manners.profile_field(profile.settings),
        "groups": manners.groups(profile.settings),
        "mail_fields": [_filled(each, account) for each in SERVERS],
        "sign_in": routing.ports().sign_ins.pending(str(request.owner.pk)),
        "sign_ins": [(key, SIGN_INS[key].name) for key in routing.ports().sign_ins.offered()],
    }
    values["parts"] = parts_of(values, request.GET.get("open", ""))
    return render(request, "settings/settings.html", values)


@open_to_all
@shown
def zones(request: HttpRequest) -> HttpResponse:
    """What a field for a time zone suggests."""
    return render(request, "part/zones.html", {"zones": choices.zones()})


@acted("settings", part="you")
def save_you(request: Asked) -> HttpResponse:
    """Name, phone, address, zone, language."""
    names = ("name", "phone", "time_zone", "language")
    address = request.POST.get("postal_address", request.owner.postal_address)
    given = {name: request.POST.get(name, "").strip() for name in names}
    domains = re.split(r"[\s,;]+", request.POST.get("employer_domains", " ".join(request.owner.employer_domains)))
    # Kept on this form, the language is chosen, also where it is the one of a new owner.
    asked = {**request.owner.settings, LANGUAGE_ASKED: True}
    return _save(request, "you", **given, postal_address=address, employer_domains=tuple(domains), settings=asked)


@acted("settings", part="done")
def save_done(request: Asked) -> HttpResponse:
    """What the person has done, one on each line."""
    unsaid = request.POST.get("never_mention", "\n".join(request.owner.never_mention)).splitlines()
    done = request.POST.get("achievements", "").splitlines()
    return _save(request, "done", achievements=tuple(done), never_mention=tuple(unsaid))


@acted("settings", part="times")
def save_times(request: Asked) -> HttpResponse:
    """The manners of the country and the person's own."""
    profile = settings.profile(request.owner)
    wanted = manners.read_form(request.POST, [one.name for one in SETTINGS], profile.settings)
    if chosen := request.POST.get("profile"):
        wanted["profile"] = chosen
    evening = request.POST.get("evening", "")[:5]
    if evening and evening != evening_of(profile):
        if not OPENS <= evening <= CLOSES:
            raise NotAnEvening
        wanted[EVENING] = {"opens": OPENS, "closes": CLOSES, "target": evening}
    return _save(request, "times", settings=settings.merged(profile.settings, wanted))


@acted("settings", part="words")
def forget_word(request: Asked) -> HttpResponse:
    """A word that was added is taken out again."""
    own_words.forget_word(request.owner, request.POST.get("word", ""), routing.now())
    say(request, "Taken out.")
    return see_part("words")


@acted("settings", part="appearance")
def save_appearance(request: Asked) -> HttpResponse:
    """As the device, light or dark, and the language of the pages."""
    chosen = request.POST.get("pages_language", request.owner.pages_language)
    if chosen not in dict(choices.pages_languages()):
        raise settings.UnknownChoice
    return _save(request, "appearance", appearance=request.POST.get("appearance", ""), pages_language=chosen)


@acted("settings", part="mail")
def save_mail(request: Asked) -> HttpResponse:
    """Keep the account; it is used after a test letter came through."""
    mail_account.save_account(routing.ports(), request.owner, account_form(request.POST), routing.now())
    say(request, "The account is kept. Send a test letter to yourself to see that it works.")
    return see_part("mail")


@acted("settings", part="mail")
def test_mail(request: Asked) -> HttpResponse:
    """A letter to oneself proves the way."""
    proof = mail_account.test_account(routing.ports(), request.owner, routing.now())
    say(request, proof_words(proof))
    if proof.sends and wishes.offer_mail(request.owner):
        say(request, "You are reminded by mail at this address; how and when is under Reminders.")
    return see_part("mail")


@acted("settings", part="mail")
def find_mail(request: Asked) -> HttpResponse:
    """Fill in the servers of an address; the password, or signing in, is what remains."""
    ports, address = routing.ports(), request.POST.get("address", "").strip()
    found = sign_in_mail_flow.find_settings(ports, address)
    account = sign_in_mail_flow.account_from(found, address, settings.profile(request.owner).name)
    mail_account.save_account(ports, request.owner, account, routing.now())
    say(request, f"Found: {found.name}, by {found.source}. {found.hint}".strip())
    return see_part("mail")


@acted("settings", part="mail")
def sign_in_mail(request: Asked) -> HttpResponse:
    """Begin to sign in at the provider of an address."""
    sign_in_mail_flow.begin(routing.ports(), request.owner, request.POST.get("address", "").strip(), routing.now())
    return see_part("mail")


@acted("settings", part="mail")
def signed_in_mail(request: Asked) -> HttpResponse:
    """The person agreed there: take what the provider gives."""
    sign_in_mail_flow.finish(routing.ports(), request.owner, routing.now(), request.POST.get("pasted", ""))
    say(request, "Signed in. Send a test letter to yourself to see that it works.")
    return see_part("mail")


@acted("settings", part="mail")
def remove_mail(request: Asked) -> HttpResponse:
    """Without an account each letter is handed over when due."""
    mail_account.remove_account(request.owner, routing.now())
    say(request, "The account is removed. Letters are handed to you when they are due.")
    return see_part("mail")


def assistant_of(owner: Owner) -> dict[str, object]:
    """The person's own assistant, and the sentence that says what goes where."""
    row = assistant.assistant_of(owner)
    if row is None:
        return {"assistant": None}
    here, said = assistant.is_here(row), assistant.what_goes_where(row)
    return {"assistant": row, "assistant_is_here": here, "what_goes_where": said}


def evening_of(profile: Profile) -> str:
    """The hour at which letters go in the evening, unless the interview ends late."""
    return f"{readable_rules(profile.settings)[0].evening.target:%H:%M}"


def account_form(form: QueryDict) -> Account:
    """The fields of an account as typed; a port that is no number is refused by the flow."""
    words = {name: form.get(name, "").strip() for name in ("address", *(each.name for each in SERVERS))}
    words["password"] = form.get("password", "")
    ports = {name: whole_number(words[name]) or 0 for name in ("smtp_port", "imap_port")}
    return Account(**{**words, **ports, "drafts": words["drafts"] == "drafts"})  # type: ignore[arg-type]


def proof_words(proof: Proof) -> str:
    """What the test letter showed, in one sentence."""
    if proof.problem:
        return f"{proof.problem} Your letters are kept."
    if proof.drafts:
        return "Letters will lie in your Drafts at their time: press send there, and it is noticed."
    if proof.hears:
        return "The test letter left and came back: letters leave from here, and answers are heard."
    return "The test letter left. Look into your inbox: it should be there within minutes."


def _save(request: Asked, part: str, **changes: Any) -> HttpResponse:
    owner: Owner = request.owner
    settings.save_profile(routing.ports(), owner, replace(settings.profile(owner), **changes), routing.now())
    say(request, "Kept.")
    return see_part(part)


def _filled(field: Field, account: MailAccount | None) -> Field:
    if field.options is choices.SECURITIES and not (
        account and is_loopback(getattr(account, field.name[:4] + "_host"))
    ):
        # Without encryption a password could be read on the way: offered for a server on this machine alone.
        field = replace(field, options=tuple(each for each in field.options if each[0] != "plain"))
    if account is None or field.name == "password":
        return field
    value = getattr(account, field.name)
    return replace(field, value="drafts" if value is True else "" if value is False else value)
