"""Greeting rows of East, South and West Asia and of Africa (playbook D2, D3)."""

from __future__ import annotations

from dataclasses import replace

from afterword.core.people.greetings.row import NAME_ONLY, Row

_JA = Row(
    locale="ja",
    source="playbook D2; japanesekeigo.webnode.jp: family name and 様, no gender; a title is an honorific of its own",
    forms={
        ".kept": "{s}{t}",
        ".dr": "{s}博士",
        ".prof": "{s}先生",
        "neutral": "{s}様",
        "informal": "{s}様",
        "unnamed": "採用ご担当者様",
    },
    closes={"": ("何卒よろしくお願い申し上げます。", "よろしくお願いいたします。")},
    kept=dict.fromkeys(
        (
            "先生",
            "教授",
            "博士",
            "会長",
            "社長",
            "専務",
            "常務",
            "部長",
            "次長",
            "室長",
            "課長",
            "係長",
            "主任",
            "店長",
        ),
        "",
    ),
    joint="\n",
)
_KO = Row(
    locale="ko",
    source="playbook D2; haruof.com (6-5): name and 님, no gender; closes with thanks",
    forms={
        ".kept": "{full} {t}님께",
        ".role": "{full} {t}님께",
        ".prof": "{full} 교수님께",
        ".dr": "{full} 박사님께",
        "neutral": "{full} 님께",
        "informal": "{full} 님께",
        "unnamed": "담당자님께",
    },
    closes={"": ("감사합니다.",)},
    kept={"교수": "", "박사": "", "선생": ""},
    ranks=("대리", "과장", "차장", "부장", "팀장", "실장", "이사", "상무", "전무", "사장", "대표"),
    joint="\n",
)
_ZH = Row(
    locale="zh",
    source="playbook D2; Chinese Business Etiquette (free-ebooks.net), chapter 9; onlinechineselearning.com: 此致敬礼",
    forms={
        "f": "尊敬的{s}女士：",
        "m": "尊敬的{s}先生：",
        ".kept": "尊敬的{s}{t}：",
        ".role": "尊敬的{s}{t}：",
        ".prof": "尊敬的{s}教授：",
        ".dr": "尊敬的{s}博士：",
        "neutral": "尊敬的{full}：",
        "informal": "{full}，您好：",
        "unnamed": "尊敬的招聘团队：",
    },
    closes={"": ("此致 敬礼", "顺祝商祺")},
    kept={"教授": "", "博士": "", "老师": ""},
    ranks=("经理", "总监", "主任", "总", "總監", "經理"),
    joint="\n",
)
_ZH_HANT = replace(
    _ZH,
    locale="zh-TW",
    forms={**_ZH.forms, "unnamed": "尊敬的招募團隊：", "informal": "{full}，您好："},
    closes={"": ("此致 敬禮", "順頌商祺")},
    kept={"教授": "", "博士": "", "老師": ""},
)
_TH = Row(
    locale="th",
    source="playbook D3: คุณ and the given name, no gender",
    forms={
        ".dr": "เรียน ดร.{g}",
        ".prof": "เรียน อาจารย์{g}",
        "neutral": "เรียน คุณ{g}",
        "informal": "เรียน คุณ{g}",
        "unnamed": "เรียน ฝ่ายทรัพยากรบุคคล",
    },
    closes={"": ("ขอแสดงความนับถือ",)},
    joint="\n",
)
_VI = Row(
    locale="vi",
    source="questionai.vn: kính gửi in formal mail; note.com (n0267747ffa5e): Ông on letters",
    forms={
        "f": "Kính gửi Bà {full},",
        "m": "Kính gửi Ông {full},",
        "neutral": "Kính gửi {full},",
        "informal": "Chào {g},",
        "unnamed": "Kính gửi Bộ phận Tuyển dụng,",
    },
    closes={"": ("Trân trọng,",)},
    joint="\n",
)
_ID = Row(
    locale="id",
    source="studyrocket.co.uk (CAIE Indonesian): yang terhormat, Bapak or Ibu; hormat saya",
    forms={
        "f": "Yth. Ibu {full},",
        "m": "Yth. Bapak {full},",
        "neutral": "Yth. {full},",
        "informal": "Halo {g},",
        "unnamed": "Yth. Tim Rekrutmen,",
    },
    closes={"": ("Hormat saya,", "Salam hormat,")},
    joint="\n",
)
_AR = Row(
    locale="ar",
    source="wordreference.com (formal letters in Arabic): السيد، المحترم، تحية طيبة",
    forms={
        "f": "السيدة {full} المحترمة،",
        "m": "السيد {full} المحترم،",
        "neutral": "تحية طيبة {full}،",
        "informal": "مرحباً {g}،",
        "unnamed": "تحية طيبة،",
    },
    closes={"": ("مع أطيب التحيات،",)},
    joint="\n",
)


def _plain(locale: str, neutral: str, nobody: str, *closes: str) -> Row:
    forms = {"neutral": neutral, "informal": neutral.replace("{full}", "{g}"), "unnamed": nobody}
    return Row(
        locale=locale,
        source=NAME_ONLY,
        forms=forms,
        closes={"": closes},
    )


ROWS = (
    _JA,
    _KO,
    _ZH,
    _ZH_HANT,
    replace(_ZH_HANT, locale="zh-HK"),
    _TH,
    _VI,
    _ID,
    replace(
        _ID,
        locale="ms",
        source=NAME_ONLY,
        forms={"neutral": "Salam {full},", "informal": "Halo {g},", "unnamed": "Salam,"},
    ),
    _AR,
    _plain("he", "שלום {full},", "שלום רב,", "בברכה,"),
    _plain("fa", "با سلام {full}،", "با سلام،", "با احترام،"),
    _plain("ur", "السلام علیکم {full}،", "السلام علیکم،", "نیک تمنائیں،"),
    _plain("hi", "नमस्ते {full} जी,", "नमस्ते,", "सादर,"),
    _plain("mr", "नमस्कार {full},", "नमस्कार,", "आपला नम्र,"),
    _plain("ta", "வணக்கம் {full},", "வணக்கம்,", "நன்றியுடன்,"),
    _plain("te", "నమస్కారం {full} గారు,", "నమస్కారం,", "ధన్యవాదాలతో,"),
    _plain("fil", "Magandang araw, {full},", "Magandang araw,", "Lubos na gumagalang,"),
    _plain("sw", "Habari {full},", "Habari,", "Wako mwaminifu,"),
    _plain("am", "ሰላም {full}፣", "ሰላም፣", "ከሰላምታ ጋር፣"),
)
