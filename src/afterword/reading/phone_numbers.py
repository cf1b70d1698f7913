"""Telephone numbers by the numbering plans of the world (libphonenumber's tables)."""

from __future__ import annotations

import re

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, ValidationResult

from afterword.core.people.phone import PhoneNumber

_LONGEST = 80
# Two zeros for the plus: so it is dialled in most countries, and in none does a number of its own begin so.
_ABROAD = re.compile(r"^\(?00\)?[ -]?(?=[1-9])")


class NumberingPlans:
    """Reads what was written, and writes a number the way its reader dials it."""

    def read(self, written: str, country: str = "") -> PhoneNumber | None:
        """The number; None where it is none, or local and no country is named.

        A number with its country code has to be possible, one that is read by a country valid there.
        """
        text = _ABROAD.sub("+", " ".join(written[:_LONGEST].split()).replace("\uff0b", "+"))
        region = _region(country)
        try:
            found = phonenumbers.parse(text, region)
        except NumberParseException:
            return None
        if not (_is_possible(found) if "+" in text[:8] else phonenumbers.is_valid_number(found)):
            return None
        e164 = phonenumbers.format_number(found, PhoneNumberFormat.E164)
        return PhoneNumber(e164, phonenumbers.region_code_for_number(found) or "", found.extension or "")

    def shown(self, kept: str, country: str = "") -> str:
        """The stored number as somebody in `country` dials it: the short form at home, with its plus from abroad."""
        number = PhoneNumber.of(kept)
        try:
            found = phonenumbers.parse(number.e164, None)
        except NumberParseException:
            return kept
        found.extension = number.extension or None
        is_home = bool(country) and phonenumbers.region_code_for_number(found) == country.upper()
        style = PhoneNumberFormat.NATIONAL if is_home else PhoneNumberFormat.INTERNATIONAL
        return phonenumbers.format_number(found, style)

    def calling_code(self, country: str) -> str:
        """The code before numbers of the country; "" where it has no numbering plan."""
        code = phonenumbers.country_code_for_region(country.upper()) if country else 0
        return f"+{code}" if code else ""


def _region(country: str) -> str | None:
    """The ISO code itself, or the main country of a calling code."""
    digits = country.strip().lstrip("+0")
    if digits.isascii() and digits.isdecimal() and len(digits) <= 3:
        found = phonenumbers.region_code_for_country_code(int(digits))
        return None if found == "ZZ" else str(found)
    return country.upper() or None


def _is_possible(found: phonenumbers.PhoneNumber) -> bool:
    """Long enough to be dialled from abroad; a number that only works inside its town is not."""
    return bool(phonenumbers.is_possible_number_with_reason(found) == ValidationResult.IS_POSSIBLE)
