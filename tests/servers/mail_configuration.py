"""The configuration of the private Postfix and Dovecot, written into the folder of one mail world."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.servers import program

Pair = tuple[Path, Path]
# Services that Postfix needs besides those that listen; the rest of Debian's list is for other people's programs.
DROPPED = ("maildrop", "uucp", "ifmail", "bsmtp", "scalemail-backend", "mailman")

# Whose box takes nothing more, and how their line says it.
FULL = {"full@home.test": "userdb_quota_rule=*:bytes=1"}

DOVECOT = """\
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log/dovecot
listen = 127.0.0.1
protocols = imap lmtp
ssl = yes
ssl_cert = <{certificate}
ssl_key = <{key}
auth_mechanisms = plain login xoauth2 oauthbearer
# A wrong password is answered at once: nobody guesses here.
auth_failure_delay = 0 secs
mail_location = maildir:{folder}/mail/%u
mail_uid = {user}
mail_gid = {group}
first_valid_uid = 1
first_valid_gid = 1
default_internal_user = dovecot
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {folder}/oauth2
}}
passdb {{
  driver = passwd-file
  mechanisms = plain login
  args = {folder}/users
}}
# A box is full where its user's line says so (`userdb_quota_rule`); the others have no limit.
mail_plugins = quota
protocol lmtp {{
  mail_plugins = $mail_plugins sieve
}}
protocol imap {{
  mail_plugins = $mail_plugins imap_quota
}}
submission_host = 127.0.0.1:{smtp}
plugin {{
  quota = count:User quota
  quota_vsizes = yes
  quota_rule = *:storage=0
  sieve = file:{folder}/sieve/%u;active={folder}/sieve/%u.sieve
  # A test may ask for an answer to every letter.
  sieve_vacation_min_period = 0
}}
# Not static: LMTP would then ask the password database for each delivery.
userdb {{
  driver = passwd-file
  args = {folder}/users
  default_fields = uid={user} gid={group} home={folder}/mail/%u
}}
namespace inbox {{
  inbox = yes
  mailbox Sent {{
    special_use = \\Sent
    auto = create
  }}
  mailbox Drafts {{
    special_use = \\Drafts
    auto = create
  }}
}}
service imap-login {{
  inet_listener imap {{
    address = 127.0.0.1
    port = {imap}
  }}
  inet_listener imaps {{
    address = 127.0.0.1
    port = {imaps}
    ssl = yes
  }}
}}
service anvil {{
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp}
  }}
}}
service auth {{
  inet_listener sasl {{
    address = 127.0.0.1
    port = {sasl}
  }}
}}
"""

# What Dovecot asks about a token: the sign-in provider of the tests (RFC 7662).
OAUTH2 = """\
introspection_mode = post
introspection_url = http://127.0.0.1:{oauth}/introspect
force_introspection = yes
username_attribute = username
active_attribute = active
active_value = true
"""

POSTFIX = """\
compatibility_level = 3.6
queue_directory = {folder}/spool
data_directory = {folder}/postfix-data
command_directory = /usr/sbin
daemon_directory = {daemons}
maillog_file = {folder}/log/postfix
maillog_file_prefixes = {folder}/log
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.home.test
mydestination =
alias_maps =
alias_database =
mynetworks = 127.0.0.0/8
virtual_mailbox_domains = {domains}
virtual_mailbox_maps = texthash:{folder}/recipients
virtual_transport = lmtp:inet:127.0.0.1:{lmtp}
# Nothing leaves this machine: an address outside is refused, not relayed.
default_transport = error:nobody outside can be reached from a test
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{sasl}
smtpd_sasl_security_options = noanonymous
smtpd_tls_cert_file = {certificate}
smtpd_tls_key_file = {key}
smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination
smtpd_recipient_restrictions = reject_unlisted_recipient
"""

LOGIN = "-o smtpd_sasl_auth_enable=yes -o smtpd_client_restrictions=permit_sasl_authenticated,reject"
LISTENERS = f"""\
127.0.0.1:{{smtp}} inet n - n - - smtpd
127.0.0.1:{{submission}} inet n - n - - smtpd -o smtpd_tls_security_level=encrypt {LOGIN}
127.0.0.1:{{smtps}} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes {LOGIN}
"""


def write_dovecot(
    folder: Path, ports: Mapping[str, int], pair: Pair, users: Mapping[str, str], owner: tuple[int, int]
) -> None:
    """`dovecot.conf`, the users, and the folder of the mail, which belongs to the system's mail user."""
    for name in ("run", "state", "log", "mail", "sieve"):
        (folder / name).mkdir()
    shutil.chown(folder / "mail", *owner)
    shutil.chown(folder / "sieve", *owner)
    (folder / "oauth2").write_text(OAUTH2.format(**ports))
    lines = [f"{address}:{{PLAIN}}{password}::::::{FULL.get(address, '')}" for address, password in users.items()]
    (folder / "users").write_text("\n".join(lines) + "\n")
    text = DOVECOT.format(folder=folder, certificate=pair[0], key=pair[1], user=owner[0], group=owner[1], **ports)
    (folder / "dovecot.conf").write_text(text)


def write_postfix(folder: Path, ports: Mapping[str, int], pair: Pair, addresses: Sequence[str]) -> None:
    """`main.cf` and `master.cf`, and folders owned as Postfix wants them."""
    home = folder / "postfix"
    for name in ("postfix", "spool", "postfix-data"):
        (folder / name).mkdir()
    shutil.chown(folder / "postfix-data", "postfix")
    (folder / "recipients").write_text("".join(f"{address} there\n" for address in addresses))
    domains = ", ".join(sorted({address.partition("@")[2] for address in addresses}))
    words = {"folder": folder, "domains": domains, "daemons": postfix_daemons(), "certificate": pair[0], "key": pair[1]}
    (home / "main.cf").write_text(POSTFIX.format(**words, **ports))
    (home / "master.cf").write_text(f"{_services()}{LISTENERS.format(**ports)}")


def postfix_daemons() -> Path:
    """The folder of Postfix's own programs; Debian's place, then that of others."""
    return next(path for path in (Path("/usr/lib/postfix/sbin"), Path("/usr/libexec/postfix")) if path.exists())


def _services() -> str:
    """Debian's services without those that listen, none of them in a chroot."""
    shown = subprocess.run([str(program("postconf")), "-M"], capture_output=True, text=True, check=True).stdout
    lines = []
    for line in shown.splitlines():
        name, kind, private, unprivileged, _chroot, *rest = line.split()
        if kind != "inet" and name not in DROPPED:
            lines.append(" ".join([name, kind, private, unprivileged, "n", *rest]))
    if not any(line.startswith("postlog ") for line in lines):
        lines.append("postlog unix-dgram n - n - 1 postlogd")
    return "\n".join(lines) + "\n"
