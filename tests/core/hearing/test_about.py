"""A mail of another part of life is no word of an employer, however much it sounds like one."""

from __future__ import annotations

import pytest

from afterword.core.hearing.about import of_life, of_work
from afterword.core.hearing.meaning import Meaning, meaning
from afterword.core.hearing.sentences import plainly


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Your loan application", "After careful consideration we regret that we cannot offer you credit."),
        ("Dentist", "Your appointment with Dr Shah is confirmed for Tuesday at 9:20. Please arrive early."),
        ("Dinner on Saturday?", "Are you two free about seven? We'd love to have you over."),
        ("Wohnung", "Leider haben wir uns für einen anderen Mietinteressenten entschieden."),
        ("Mutuo", "Siamo spiacenti di informarLa che la Sua richiesta di mutuo non è stata accolta."),
        ("Tafel", "Je reservering voor vier personen op vrijdag om 19.00 uur is bevestigd. Het restaurant."),
        ("ご注文の確認", "ご注文ありがとうございます。商品は明日発送いたします。"),
    ],
)
def test_a_mail_of_home_or_shop_says_nothing_of_a_job(subject: str, text: str) -> None:
    assert meaning(subject, text).meaning is Meaning.OTHER


def test_an_employer_in_such_a_trade_is_still_heard() -> None:
    text = "We would like to offer you the post of dental nurse at our surgery; your contract follows."

    assert of_life(plainly("insurance and mortgage")) == 2
    assert of_work(plainly(text)) > 0
    assert meaning("Your interview", text).meaning is Meaning.OFFER


def test_a_mail_about_work_is_never_surely_about_something_else() -> None:
    heard = meaning("Re: novedades", "Al final el puesto se cubre con una promoción interna.")

    assert (heard.meaning, heard.sure) != (Meaning.OTHER, True)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("rejection", "慎重に検討いたしました結果、誠に残念ながら今回はご期待に添いかねる結果となりました。"),
        ("offer", "選考の結果、採用させていただくことになりました。労働条件通知書をお送りします。"),
        ("interview_invite", "書類選考を通過されました。一次面接の日程をご案内いたします。"),
        ("hold", "選考結果のご連絡が遅れております。もう少しお待ちください。"),
        ("action_request", "履歴書と卒業証明書を金曜日までにご提出ください。"),
        ("ack", "ご応募ありがとうございます。書類を確かに受け取りました。"),
        ("ack", "ご応募ありがとうございます。二週間以内に連絡がない場合は不採用とさせていただきます。"),
    ],
)
def test_japanese_is_read_without_spaces_between_the_words(expected: str, text: str) -> None:
    assert meaning("選考について", text).meaning.value == expected
