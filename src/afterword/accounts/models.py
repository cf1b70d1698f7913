"""An account: one mailbox that was proved by a code, and the owner whose rows it opens."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import ClassVar

from allauth.account.models import EmailAddress
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models, transaction

from afterword.store.models import Owner


class Accounts(BaseUserManager["Account"]):
    """Accounts, each with its owner: every page asks for both."""

    def get_queryset(self) -> models.QuerySet[Account]:
        """An account is of no use without its owner."""
        return super().get_queryset().select_related("owner")

    def make(self, email: str, language: str, now: datetime) -> Account:
        """A new person with nothing of theirs yet, under a mailbox that was proved."""
        with transaction.atomic():
            return self.of(Owner.objects.create(created_at=now, pages_language=language), email, now)

    def of(self, owner: Owner, email: str, now: datetime) -> Account:
        """An account that opens what an owner has already."""
        with transaction.atomic():
            account = Account(email=email, owner=owner, created_at=now)
            account.set_unusable_password()
            account.save()
            EmailAddress.objects.create(user=account, email=email, verified=True, primary=True)
        return account


class Account(AbstractBaseUser):
    """Who signs in. There is no password: the field holds only what every session of theirs is bound to."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(max_length=254, unique=True)
    owner = models.OneToOneField(Owner, on_delete=models.CASCADE, related_name="account")
    is_active = models.BooleanField(default=True)
    is_admin = models.BooleanField(default=False, db_default=False)
    created_at = models.DateTimeField()

    objects = Accounts()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return self.email


class Invitation(models.Model):
    """A mailbox that may begin an account; gone once it has."""

    email = models.EmailField(max_length=254, unique=True)
    created_at = models.DateTimeField()

    objects: ClassVar[models.Manager[Invitation]] = models.Manager()

    def __str__(self) -> str:
        return self.email


class Identity(models.Model):
    """Who somebody is at another provider, and the account that a sign-in there opens; one there for one here."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="identities")
    issuer = models.CharField(max_length=255)
    subject = models.CharField(max_length=255)
    created_at = models.DateTimeField()

    objects: ClassVar[models.Manager[Identity]] = models.Manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["issuer", "subject"], name="one_account_of_identity"),
            models.UniqueConstraint(fields=["account", "issuer"], name="one_identity_at_provider"),
        ]

    def __str__(self) -> str:
        return self.issuer


class Notice(models.Model):
    """A mail that somebody must get about their account: written down with the act, and gone once it left."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="notices")
    mailbox = models.EmailField(max_length=254)
    subject = models.CharField(max_length=255)
    text = models.TextField()
    message_id = models.CharField(max_length=255)
    made_at = models.DateTimeField()
    wake_at = models.DateTimeField(db_index=True)
    # How often it was begun and its end is not known.
    unclear = models.PositiveIntegerField(default=0)

    objects: ClassVar[models.Manager[Notice]] = models.Manager()

    def __str__(self) -> str:
        return self.subject
