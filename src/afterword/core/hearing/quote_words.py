"""What mail programs write around a quoted letter, by language: verbs, openers, labels, phone signatures."""

from __future__ import annotations

# "wrote" as programs put it before or after the name: en de fr es it nl pt da sv no fi pl cs ru uk zh ja tr hu ro.
WROTE = (
    r"wrote|writes|schrieb|schreibt|hat (?:am .{0,40})?geschrieben|a écrit|écrivait|escribió|escribiò|ha escrito"
    r"|escreveu|ha scritto|scrisse|schreef|geschreven|skrev|skreiv|kirjoitti|napisał\(?a?\)?|napisal\(?a?\)?"
    r"|написал\(?а?\)?|пишет|писал\(?а?\)?|написав|pisze|napisali|写道|寫道|書きました|작성|yazdı|írta|a scris"
)
# What opens such a line; a date has to follow.
OPENERS = (
    r"on|at|in a message dated|am|vom|le|el|em|no dia|il(?: giorno)?|in data|op|den|d\.|på|w dniu|dnia|dne|dana"
    r"|date|在|于|於|в|на|pada|tarihinde|ngày|la data de|kl|quoting|zitat von"
)
MONTHS = (
    r"jan|feb|fév|fev|mar|mär|maa|mrt|apr|avr|abr|kwi|maj|may|mai|mei|mag|jun|juin|jui|giu|jul|juil|lip|lug|aug|ago|aoû"
    r"|sie|sep|set|wrz|oct|okt|out|ott|paź|nov|lis|dec|dez|dic|déc|des|gru|gen|ene|sty|lut|cze"
    r"|янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек"
)
ORIGINAL = (
    r"original (?:message|e?-?mail|appointment)|reply message|forwarded (?:message|e?-?mail)"
    r"|message d'origine|message original"
    r"|message transféré|(?:ursprüngliche|original|weitergeleitete)\s?(?:nachricht|e-?mail|mail)"
    r"|originalnachricht|mensaje original|correo original|mensaje reenviado|messaggio originale|messaggio inoltrato"
    r"|oorspronkelijk bericht|origineel bericht|doorgestuurd bericht|mensagem original|mensagem encaminhada"
    r"|oprindelig (?:besked|meddelelse)|original meddelelse|videresendt besked|ursprungligt meddelande"
    r"|originalmeddelande|vidarebefordrat meddelande|opprinnelig melding|original melding"
    r"|wiadomość oryginalna|oryginalna wiadomość|původní zpráva|исходное сообщение|переадресованное сообщение"
    r"|原始邮件|原始郵件|转发邮件|元のメッセージ|원본 메시지|alkuperäinen viesti|eredeti üzenet"
    r"|mesaj original|orijinal mesaj"
)
HEADER_LABELS = (
    r"from|sent|date|to|cc|subject|reply-to|sent at|importance"
    r"|von|gesendet(?: am)?|datum|an|kopie|betreff"
    r"|de|envoyé(?: le)?|à|objet|date d'envoi|enviado(?: el| em)?|fecha|para|asunto|data|assunto"
    r"|da|inviato|a|oggetto|van|verzonden|verstuurd|aan|onderwerp"
    r"|fra|sendt|dato|til|emne|cc|från|skickat|till|ämne|lähettäjä|lähetetty|vastaanottaja|aihe"
    r"|od|wysłano|do|temat|wiadomość od|data wysłania|dw|odesláno|komu|předmět|от|отправлено|дата|кому|тема"
    r"|发件人|寄件者|发送时间|日期|时间|收件人|主题|主旨|抄送|差出人|送信日時|宛先|件名"
)
MOBILE = (
    r"sent (?:from|via|with|using) (?:my |a |an |the )?\S|get outlook for|get (?:the )?\S+ for (?:ios|android)"
    r"|von (?:meinem|unterwegs|mein) .{0,30}(?:gesendet|geschickt)|gesendet (?:von|mit|aus|über) "
    r"|diese nachricht wurde von mein"
    r"|holen sie sich outlook|outlook für (?:ios|android)"
    r"|envoyé (?:de|depuis|à partir|avec) |télécharge[rz] outlook|obtenez outlook"
    r"|enviado (?:desde|de|do|a partir|via|com) |obtener outlook|obter o? ?outlook|obtenga outlook"
    r"|inviato (?:da|dal|dall'|con) |scarica outlook|ottieni outlook"
    r"|verstuurd (?:vanaf|met|via) |verzonden (?:vanaf|met|via) |download outlook|outlook voor (?:ios|android)"
    r"|sendt fra |hent outlook|sendt med |skickat med |skickat från "
    r"|hämta outlook|lähetetty .{0,30}(?:iphone|puhelim)|wysłan[eo] z "
    r"|отправлено (?:с|из) |发自我的|从我的 ?iphone|iphoneから送信|odesláno z "
)
