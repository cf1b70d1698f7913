"""Places on the globe and how far they lie apart."""

from __future__ import annotations

from math import acos, cos, pi, radians, sin
from typing import NamedTuple

EARTH_KM = 6371.0088
HALF_TURN_KM = pi * EARTH_KM


class Point(NamedTuple):
    """Where something is, in degrees."""

    lat: float
    lon: float

    def vector(self) -> tuple[float, float, float]:
        """The point on the unit sphere."""
        lat, lon = radians(self.lat), radians(self.lon)
        return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)


class Circle(NamedTuple):
    """All places within so many kilometres of a point; `country` is the point's, "" where it is not known."""

    centre: Point
    km: float
    country: str = ""

    def least_cosine(self) -> float:
        """The cosine of the angle from the centre within which a place lies in the circle."""
        return cos(min(self.km, HALF_TURN_KM) / EARTH_KM)

    def degrees(self) -> float:
        """How far north and south of its centre the circle reaches."""
        return self.km / EARTH_KM * 180 / pi


def distance_km(one: Point, other: Point) -> float:
    """How far two points lie apart, along a great circle."""
    cosine = sum(a * b for a, b in zip(one.vector(), other.vector(), strict=True))
    return EARTH_KM * acos(max(-1.0, min(1.0, cosine)))


def point(lat: object, lon: object) -> Point | None:
    """A point from two numbers, also written as text; None where they are none, or lie on no globe."""
    try:
        found = Point(float(str(lat)), float(str(lon)))
    except ValueError:
        return None
    return found if abs(found.lat) <= 90 and abs(found.lon) <= 180 else None
