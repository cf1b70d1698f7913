"""The parts of a country that people name with a city, and the letters they write for them."""

from __future__ import annotations

_WRITTEN = {
    "US": """AL Alabama; AK Alaska; AZ Arizona; AR Arkansas; CA California; CO Colorado; CT Connecticut; DE Delaware;
        DC District of Columbia; FL Florida; GA Georgia; HI Hawaii; ID Idaho; IL Illinois; IN Indiana; IA Iowa;
        KS Kansas; KY Kentucky; LA Louisiana; ME Maine; MD Maryland; MA Massachusetts; MI Michigan; MN Minnesota;
        MS Mississippi; MO Missouri; MT Montana; NE Nebraska; NV Nevada; NH New Hampshire; NJ New Jersey;
        NM New Mexico; NY New York; NC North Carolina; ND North Dakota; OH Ohio; OK Oklahoma; OR Oregon;
        PA Pennsylvania; RI Rhode Island; SC South Carolina; SD South Dakota; TN Tennessee; TX Texas; UT Utah;
        VT Vermont; VA Virginia; WA Washington; WV West Virginia; WI Wisconsin; WY Wyoming""",
    "CA": """AB Alberta; BC British Columbia; MB Manitoba; NB New Brunswick; NL Newfoundland and Labrador;
        NS Nova Scotia; ON Ontario; PE Prince Edward Island; QC Quebec; SK Saskatchewan; YT Yukon;
        NT Northwest Territories; NU Nunavut""",
    "AU": """ACT Australian Capital Territory; NSW New South Wales; NT Northern Territory; QLD Queensland;
        SA South Australia; TAS Tasmania; VIC Victoria; WA Western Australia""",
    "GB": "ENG England; SCT Scotland; WLS Wales; NIR Northern Ireland",
}

# By country, the letters of a part by its name, both in small letters.
PARTS = {
    country: {
        name.casefold(): code.casefold()
        for code, _, name in (" ".join(each.split()).partition(" ") for each in written.split(";"))
    }
    for country, written in _WRITTEN.items()
}
