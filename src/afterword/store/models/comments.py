"""Comments on advice: what was written, the mails to those who wrote, and what the filter has learned.

The owner is who runs the place and moderates. No address of a visitor's machine is kept, only a keyed hash of its net.
"""

from __future__ import annotations

from django.db import models

from afterword.store.models.owned import OwnedModel, Owner


class Comment(OwnedModel):
    """A comment. States: unconfirmed waiting approved rejected removed; the last keeps its place for its answers.

    `author` is who wrote it signed in; a visitor has `address` until it is no longer needed, and `address_key`.
    `taught` is what the filter learned from it: "", spam or fair.
    """

    slug = models.CharField(max_length=80)
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="answers")
    author = models.ForeignKey(Owner, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=60)
    address = models.CharField(max_length=254, blank=True)
    address_key = models.CharField(max_length=64, blank=True, db_index=True)
    net = models.CharField(max_length=64, blank=True)
    text = models.TextField()
    language = models.CharField(max_length=16, blank=True)
    state = models.CharField(max_length=12, default="unconfirmed")
    token_hash = models.CharField(max_length=64, blank=True, db_index=True)
    confirm_until = models.DateTimeField(null=True, blank=True)
    made_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    edited_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    # Whoever has moderated once and does no more leaves no name here.
    decided_by = models.ForeignKey(Owner, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    reason = models.CharField(max_length=12, blank=True)
    reason_words = models.CharField(max_length=500, blank=True)
    taught = models.CharField(max_length=4, blank=True)

    class Meta(OwnedModel.Meta):
        ordering = ("made_at", "id")
        indexes = (models.Index(fields=("owner", "slug", "state"), name="comments_of_article"),)

    def __str__(self) -> str:
        return f"{self.slug} {self.made_at:%Y-%m-%d}"


class CommentMail(OwnedModel):
    """A mail to a visitor, sent at most once. States: planned claimed committed sent uncertain failed dropped.

    `kind` is confirm or refused. What may have left is never sent again: the visitor can write anew.
    """

    comment = models.ForeignKey(Comment, on_delete=models.SET_NULL, null=True, blank=True, related_name="mails")
    kind = models.CharField(max_length=8)
    address_key = models.CharField(max_length=64, db_index=True)
    state = models.CharField(max_length=10, default="planned", db_index=True)
    message_id = models.CharField(max_length=255, blank=True)
    attempt = models.PositiveIntegerField(default=0)
    wake_at = models.DateTimeField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    committed_at = models.DateTimeField(null=True, blank=True)
    said = models.CharField(max_length=300, blank=True)
    made_at = models.DateTimeField()

    class Meta(OwnedModel.Meta):
        ordering = ("made_at", "id")

    def __str__(self) -> str:
        return f"{self.kind} {self.state}"


class CommentReport(OwnedModel):
    """What a reader said of a comment that appeared; one for each net."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="reports")
    reason = models.CharField(max_length=12)
    net = models.CharField(max_length=64)
    made_at = models.DateTimeField()

    class Meta(OwnedModel.Meta):
        ordering = ("made_at", "id")
        constraints = (models.UniqueConstraint(fields=("comment", "net"), name="one_report_a_net"),)

    def __str__(self) -> str:
        return self.reason


class CommentTry(OwnedModel):
    """That somebody wrote or reported, for the limits; forgotten after a day."""

    net = models.CharField(max_length=64)
    at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"


class CommentBan(OwnedModel):
    """A mailbox whose comments are not kept; `name` is what the last one was signed with."""

    address_key = models.CharField(max_length=64)
    name = models.CharField(max_length=60)
    made_at = models.DateTimeField()

    class Meta(OwnedModel.Meta):
        ordering = ("-made_at", "id")
        constraints = (models.UniqueConstraint(fields=("owner", "address_key"), name="banned_once"),)

    def __str__(self) -> str:
        return self.name


class CommentWord(OwnedModel):
    """In how many comments that were spam, and in how many that were fair, a word stood; "" counts the comments."""

    word = models.CharField(max_length=100)
    spam = models.PositiveIntegerField(default=0)
    fair = models.PositiveIntegerField(default=0)

    class Meta(OwnedModel.Meta):
        constraints = (models.UniqueConstraint(fields=("owner", "word"), name="one_comment_word"),)

    def __str__(self) -> str:
        return self.word


class ClosedTalk(OwnedModel):
    """An article under which nobody writes any more."""

    slug = models.CharField(max_length=80)

    class Meta(OwnedModel.Meta):
        constraints = (models.UniqueConstraint(fields=("owner", "slug"), name="closed_once"),)

    def __str__(self) -> str:
        return self.slug


class Moderator(OwnedModel):
    """Somebody besides the owner who decides on the comments of the owner's place."""

    person = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField()

    class Meta(OwnedModel.Meta):
        ordering = ("made_at", "id")
        constraints = (models.UniqueConstraint(fields=("owner", "person"), name="moderates_once"),)

    def __str__(self) -> str:
        return str(self.person)
