"""What mail servers say when a letter cannot be delivered: subjects, senders, openers, reasons."""

from __future__ import annotations

import re

SENDERS = re.compile(
    r"mailer[-_.]?daemon|post-?master|mail[-_. ]?(?:delivery|administrator|system|router)|mdaemon"
    r"|delivery[-_. ]subsystem"
    r"|system administrator|bounce|mail-?admin|smtp_gateway",
    re.IGNORECASE,
)
SUBJECTS = re.compile(
    r"undeliver|non[- ]?deliver|not deliver|deliver\w* (?:status|fail|problem|error|report|delay)|failed delivery"
    r"|delivery (?:has )?failed|fail(?:ed|ure) (?:notice|notification|to deliver)|returned (?:mail"
    r"|to sender|message)|mail(?: delivery)? (?:failure|failed|error)"
    r"|message (?:delayed|undeliver|could not|status - undeliver)|could ?n[o']t be deliver"
    r"|delayed mail|mail could not|user unknown|unknown (?:user|recipient)|postmaster notify"
    r"|non remis|non d(?:é|e)livr|échec de (?:la )?(?:remise|distribution)|unzustellbar"
    r"|nicht zugestellt|zustellung (?:fehl|nicht)"
    r"|no se (?:ha )?(?:pudo|podido) entregar|no entregad|devuelto|non recapitabil|mancata consegna"
    r"|não entreg|falha na entrega"
    r"|onbestelbaar|niet (?:worden )?(?:afge|be)leverd|недостав|не доставлен|не може|olevererbart|kunde inte levereras"
    r"|配信|送信できません|退信|bounced?\b|mail system error|warning: (?:could not send|message)"
    r"|address (?:not found|problem)|^e$",
    re.IGNORECASE,
)
# Phrases after which the failed addresses stand.
FAILED = re.compile(
    r"could ?n(?:o|')t be (?:de|sent)|not (?:be )?(?:able|possible) to (?:be )?deliver"
    r"|unable to (?:be )?deliver|was(?:n't| not) delivered|not deliver(?:ed|able)|undeliverable"
    r"|cannot (?:be deliver|deliver)|can't deliver|(?:has|have) (?:been )?(?:failed|delayed|bounced"
    r"|returned)|failed (?:permanently|to deliver|addresses|recipients)|deliver\w* (?:to .{0,60})?fail"
    r"|fail(?:ed|ure|s)?\s*:|following (?:address|recipient|user|destination|error)|did not reach"
    r"|permanent(?:ly)? (?:fatal )?(?:error|fail)|user(?:name)? (?:is )?unknown|unknown (?:user"
    r"|recipient|local|address)|no such (?:user|address|recipient|mailbox|person)|not (?:a )?(?:valid"
    r"|known|listed)"
    r"|does ?n(?:o|')t exist|invalid (?:recipient|address|user)|over quota|quota exceeded"
    r"|mailbox (?:is )?(?:full|unavailable|not found|disabled)|rejected|returned (?:to|because)"
    r"|n'a pas pu|n'ont pas pu|nicht (?:zugestellt|erreicht|ausgeliefert)|no (?:se )?(?:pudo"
    r"|ha podido)|unzustellbar|impossibile (?:recapitare|consegnare)|não pôde|kon niet|не может быть"
    r"|не доставлено|недостав"
    r"|the recipients? listed|had (?:permanent|transient|delivery)|delivery attempts"
    r"|will continue trying|still (?:being|awaiting)|error while (?:processing|deliver)|returned mail"
    r"|name is not recognized|giving up|配信できません|届け",
    re.IGNORECASE,
)
# Where the notice ends and the returned letter begins.
ORIGINAL = re.compile(
    r"^[\s>|*#]*[-=*_]{0,}\s*(?:below (?:this line )?is a copy|this is a copy of"
    r"|(?:the )?original message (?:follows|headers?|is|attached|text|body|was not included)"
    r"|original message\s*[-=*:]*\s*$"
    r"|unsent message (?:follows|below)|(?:the )?(?:text|body|headers?) of (?:the |your )?(?:original"
    r"|message)|returned (?:message|mail|text)|message (?:header|text|contents|source) follows"
    r"|message headers? follow"
    r"|copy of (?:the |your )?(?:original )?message|undelivered message|the header of the original"
    r"|received message follows|your (?:original )?message (?:follows|reads|begins|as follows)"
    r"|included is a copy|the following (?:is|was) (?:a copy|the original)|начало|the message (?:text"
    r"|that (?:was|caused))|ursprüngliche nachricht|----- message header|message body follows)",
    re.IGNORECASE,
)
HEAD_LINE = re.compile(
    r"^(?:[>|] ?)?(?:Return-Path|Received|Message-ID|X-[\w-]+|MIME-Version|DKIM-Signature)\s*:", re.IGNORECASE
)
LATER = re.compile(
    r"warning (?:message )?only|do not need to resend|will (?:be|continue(?: to be)?) (?:re-?tried"
    r"|tried|attempted)|will (?:keep|continue) (?:trying|to try|to be made)|attempts will continue"
    r"|(?:has|have) been delayed|message (?:is )?delayed|still (?:being (?:re-?tried|attempted)"
    r"|awaiting|trying)|temporar|not yet been delivered|retry(?:ing)? (?:for|until|later)"
    r"|(?:4\.\d\.\d)|delivery to the following recipients? has been delayed|zustellung verzögert"
    r"|\bdeferred\b|try again later",
    re.IGNORECASE,
)
NEVER = re.compile(r"permanent|fatal error|giv(?:en|ing) up|5\.\d\.\d|will not (?:be )?(?:retr|try)", re.IGNORECASE)

# First match wins; the names are those that mail operators use.
REASONS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "norelaying",
            r"relay(?:ing)? (?:access )?(?:denied|not (?:allowed|permitted)|prohibited)"
            r"|not permitted to relay|unable to relay|smtp auth|authentication (?:is )?required"
            r"|relay access",
        ),
        (
            "userunknown",
            r"recipient address rejected: access denied|recipient ?not ?found",
        ),
        (
            "mailboxfull",
            r"over (?:disk )?quota|overquota|quota (?:exceed|full|limit)"
            r"|exceed\w* (?:\w+ ){0,3}(?:quota|storage)|mailbox (?:\w+ ){0,3}(?:is )?(?:full"
            r"|size limit|exceed)|(?:mailbox|inbox|account|user|disk"
            r"|storage) (?:\S+ )?(?:is )?(?:is )?full|insufficient (?:system storage|disk|space)"
            r"|out of (?:storage|space)|too many messages (?:in|on) mailbox|box voll"
            r"|postfach (?:ist )?voll|переполнен|\b5\.2\.2\b|\b4\.2\.2\b",
        ),
        (
            "exceedlimit",
            r"(?:message|mail|size) (?:\w+ ){0,4}(?:too (?:large|big|long)|exceeds|limit)|too large"
            r"|exceeds? (?:the |fixed )?(?:maximum|size|max)|\b5\.2\.3\b|\b5\.3\.4\b",
        ),
        ("spamdetected", r"\bspam\b|spamassassin|junk|bulk mail|spamhaus|unsolicited|content (?:rejected|filter)"),
        (
            "blocked",
            r"block ?list|black ?list|blocked|rbl\b|dnsbl|reputation|banned|bad (?:helo|dns)"
            r"|reverse dns|ptr record|access denied|\bdenied\b|not allowed to send|5\.7\.(?:1|606|708"
            r"|511)",
        ),
        (
            "policyviolation",
            r"policy|dmarc|\bspf\b|dkim|virus|prohibited|not accept(?:ing|ed)? (?:mail|messages) from"
            r"|unauthenticated|\b5\.7\.\d+",
        ),
        (
            "suspend",
            r"(?:account|mailbox|user|address|recipient)\b.{0,40}(?:disabled|suspend|inactive"
            r"|deactivated|locked|discontinued|expired|closed|on hold|not active|not activated)"
            r"|(?:disabled|suspended|inactive|deactivated|discontinued|locked) (?:\w+ )?(?:account"
            r"|mailbox|user|recipient)|mailbox currently|\b5\.2\.1\b(?!.*unknown)",
        ),
        (
            "rejected",
            r"sender (?:address|domain)?.{0,40}(?:rejected|verify|not exist|denied|invalid|unknown)"
            r"|domain of sender|bad sender|5\.1\.[78]\b",
        ),
        (
            "hostunknown",
            r"illegal host|host (?:or domain )?(?:name )?(?:unknown|not found|lookup)|unknown (?:host|domain)"
            r"|(?:domain|host) (?:name )?(?:\S+ )?(?:(?:does not|doesn't) exist|not found|unknown"
            r"|invalid)|no such (?:host|domain)|nxdomain|unrouteable (?:mail )?domain|unroutable"
            r"|name (?:service|server).{0,20}(?:error|not found)|domain name not found"
            r"|couldn't find any host|no mx|null mx|bad destination (?:host|system)|\b5\.1\.2\b"
            r"|\b5\.4\.4\b|\b5\.1\.10\b(?=.*null mx)|does not accept mail"
            r"|malformed or unexpected name server",
        ),
        ("hasmoved", r"(?:has|have) moved|address (?:has )?changed|no longer (?:at|with|uses)|\b5\.1\.6\b"),
        (
            "userunknown",
            r"(?:user|recipient|mailbox|account|address|name|person|alias"
            r"|local[- ]part)s?\b.{0,40}(?:unknown|not (?:be )?(?:found|known|exist|recogni[sz]ed"
            r"|listed|valid|here)|(?:does not|doesn't|do not|didn't|did not) exist|couldn't be found"
            r"|could not be found|invalid|rejected|unavailable)|(?:unknown|no such|invalid"
            r"|non-?existent|bad|unrecogni[sz]ed|incorrect|nonexistent|not a valid|not a known"
            r"|undefined) (?:\w+[ -]){0,2}(?:user|recipient|mailbox|account|address|person|alias"
            r"|destination)|no (?:mailbox|account|user|such user|recipient)\b|(?:does not"
            r"|doesn't) have (?:a|an) .{0,40}account|isn't a valid|does not like recipient|5\.1\.(?:0"
            r"|1|3|10)\b|unknown or not available|empfaenger unbekannt|utilisateur inconnu"
            r"|not our customer|address error|invalidrecipient|recipnotfound|not listed in"
            r"|is not a (?:known|valid)|reject.{0,12}recipient|doesn't exist here|unrouteable address"
            r"|не существует|not found|does not exist|nicht gefunden|introuvable|no se (?:ha )?encontr"
            r"|non (?:è stat\w )?trovat|não (?:foi )?(?:possível )?encontr"
            r"|niet (?:worden )?gevonden|kunne ikke findes|hittades inte",
        ),
        (
            "toomanyconn",
            r"too many (?:concurrent|connection|mails|messages)|rate limit|connection (?:rate|limit)"
            r"|throttl|greylist|graylist|try again later|\b4\.7\.\d+",
        ),
        (
            "expired",
            r"retry time|retry timeout|expired|too long|too old|all hosts (?:for|have been)|(?:hours"
            r"|days) old|not accept our requests to connect|queue|delayed|could not be delivered for"
            r"|timed? ?out|for \d+ (?:hours|days)|\b[45]\.4\.7\b",
        ),
        (
            "networkerror",
            r"connection (?:refused|timed|lost|reset|closed|dropped)|network|no route|unreachable"
            r"|can't connect|cannot connect|could not connect|socket|hop count|loop|too many hops"
            r"|name server|dns|\b[45]\.4\.\d\b",
        ),
        (
            "systemerror",
            r"system (?:error|failure|problem)|internal error|server error|local (?:error"
            r"|configuration)|unable to contact|temporary failure|command output|i/o error|ldap"
            r"|resources|\b[45]\.3\.\d\b",
        ),
    )
)
SOFT = frozenset({"mailboxfull", "expired", "networkerror", "systemerror", "toomanyconn"})
WRONG = frozenset({"userunknown", "hostunknown", "hasmoved"})
