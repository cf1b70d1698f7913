"""How a sentence sounds, by a small model on this machine (extra `smart`): it only ever warns."""

from afterword.proofing.tone.judge import Silent, Tones

__all__ = ["Silent", "Tones"]
