"""Currencies: every way that newsrooms print one, before and after a number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

from factcheck.grammar.patterns import pattern

__all__ = ["AFTER", "CAPITALS", "CODES", "SYMBOLS", "WORDS_TOO", "currency_before"]

#: Signs that name a currency alone. The dollar is the United States', the yen sign Japan's, unless a
#: country stands before it.
SYMBOLS = {
    "£": "GBP", "$": "USD", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY", "₾": "GEL",
    "₿": "XBT", "₩": "KRW", "₪": "ILS", "₦": "NGN", "₴": "UAH", "฿": "THB", "₫": "VND", "₱": "PHP",
    "₵": "GHS", "₡": "CRC", "₸": "KZT", "₼": "AZN", "֏": "AMD", "ரூ": "LKR", "₨": "INR",
}  # fmt: skip

_DOLLARS = {
    "US": "USD", "U.S.": "USD", "A": "AUD", "AU": "AUD", "AUS": "AUD", "C": "CAD", "CA": "CAD",
    "CAN": "CAD", "NZ": "NZD", "HK": "HKD", "S": "SGD", "SG": "SGD", "NT": "TWD", "R": "BRL", "MX": "MXN",
    "J": "JMD", "TT": "TTD", "Z": "ZWL", "N": "NAD", "BZ": "BZD", "EC": "XCD", "FJ": "FJD", "B": "BND",
    "USD": "USD", "AUD": "AUD", "CAD": "CAD", "NZD": "NZD", "HKD": "HKD", "SGD": "SGD",
}  # fmt: skip

#: ISO 4217 codes in use, with the euro's forerunners that news archives still print.
CODES = frozenset(
    """
    AED AFN AMD ANG AOA ARS AUD AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF
    CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ
    GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK
    LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD
    OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN
    SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR
    ZMW DEM FRF FIM ITL ESP ATS BEF NLG
    """.split()
)

#: Abbreviations that stand before or after a number like a code.
_SHORT = {
    "Rs": "INR", "Rs.": "INR", "RM": "MYR", "RMB": "CNY", "rmb": "CNY", "Fr": "CHF", "SFr": "CHF",
    "kr": "SEK", "zł": "PLN",
}  # fmt: skip

#: Names, singular, of currencies that need no country: the usual one for a British reader.
_NAMES = {
    "dollar": "USD", "buck": "USD", "pound": "GBP", "pound sterling": "GBP", "quid": "GBP",
    "sterling": "GBP", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR",
    "franc": "CHF", "rouble": "RUB", "ruble": "RUB", "ringgit": "MYR", "baht": "THB", "won": "KRW",
    "rand": "ZAR", "shekel": "ILS", "lira": "TRY", "zloty": "PLN", "złoty": "PLN", "forint": "HUF",
    "naira": "NGN", "peso": "MXN", "krona": "SEK", "kronor": "SEK", "krone": "NOK", "kroner": "NOK",
    "dirham": "AED", "dinar": "KWD", "riyal": "SAR", "rial": "IRR", "hryvnia": "UAH", "taka": "BDT",
    "tugrik": "MNT", "lari": "GEL", "bitcoin": "XBT", "cedi": "GHS", "rupiah": "IDR", "koruna": "CZK",
    "deutschmark": "DEM", "deutsche mark": "DEM", "mark": "DEM", "markka": "FIM", "guilder": "NLG",
    "peseta": "ESP", "drachma": "GRD", "leu": "RON", "lev": "BGN", "kuna": "HRK", "birr": "ETB",
    "kyat": "MMK", "dong": "VND", "geneh": "EGP", "shilling": "KES", "kwacha": "ZMW", "escudo": "PTE",
    "schilling": "ATS", "punt": "IEP",
}  # fmt: skip

#: Country adjectives, each with the code of its currency by name.
_COUNTRIES = {
    "dollar": "us:USD u.s.:USD american:USD australian:AUD canadian:CAD singapore:SGD jamaican:JMD "
    "fijian:FJD zimbabwean:ZWL hong_kong:HKD new_zealand:NZD taiwan:TWD barbadian:BBD bahamian:BSD "
    "liberian:LRD",
    "pound": "british:GBP uk:GBP egyptian:EGP lebanese:LBP syrian:SYP sudanese:SDG irish:IEP cypriot:CYP",
    "franc": "swiss:CHF french:FRF belgian:BEF cfa:XOF rwandan:RWF congolese:CDF",
    "rupee": "indian:INR pakistani:PKR pakistan:PKR sri_lankan:LKR nepalese:NPR mauritian:MUR",
    "peso": "mexican:MXN philippine:PHP argentine:ARS chilean:CLP colombian:COP cuban:CUP uruguayan:UYU",
    "krona": "swedish:SEK icelandic:ISK", "kronor": "swedish:SEK", "krone": "norwegian:NOK danish:DKK",
    "kroner": "norwegian:NOK danish:DKK", "lira": "turkish:TRY italian:ITL", "lire": "italian:ITL",
    "dinar": "kuwaiti:KWD iraqi:IQD serbian:RSD jordanian:JOD tunisian:TND algerian:DZD bahraini:BHD "
    "libyan:LYD", "riyal": "saudi:SAR qatari:QAR omani:OMR", "rial": "iranian:IRR yemeni:YER omani:OMR",
    "dirham": "uae:AED emirati:AED moroccan:MAD", "yen": "japanese:JPY", "yuan": "chinese:CNY",
    "won": "south_korean:KRW", "mark": "german:DEM", "markka": "finnish:FIM", "ringgit": "malaysian:MYR",
    "rouble": "russian:RUB belarusian:BYN", "ruble": "russian:RUB belarusian:BYN", "real": "brazilian:BRL",
    "rand": "south_african:ZAR", "baht": "thai:THB",
    "shilling": "kenyan:KES ugandan:UGX tanzanian:TZS somali:SOS",
    "crown": "czech:CZK swedish:SEK norwegian:NOK danish:DKK", "koruna": "czech:CZK", "zloty": "polish:PLN",
    "forint": "hungarian:HUF", "rupiah": "indonesian:IDR", "hryvnia": "ukrainian:UAH",
    "shekel": "israeli:ILS", "bolivar": "venezuelan:VES", "lari": "georgian:GEL", "sol": "peruvian:PEN",
    "naira": "nigerian:NGN", "cedi": "ghanaian:GHS", "taka": "bangladeshi:BDT",
}  # fmt: skip

#: Parts of a currency: their name, the currency meant where none is printed, and the part.
_MINOR = {
    "pence": ("GBP", 100), "penny": ("GBP", 100), "pennies": ("GBP", 100), "p": ("GBP", 100),
    "cent": ("USD", 100), "cents": ("USD", 100), "¢": ("USD", 100), "euro cents": ("EUR", 100),
    "kopecks": ("RUB", 100), "paise": ("INR", 100),
}  # fmt: skip


def _plural(name: str) -> list[str]:
    return [name] if name.endswith(("s", "or", "er")) else [name, name + "s"]


def _after() -> dict[str, tuple[str, Fraction]]:
    """Every phrase that may follow a number, lower-case, with its code and the factor to whole units."""
    whole = Fraction(1)
    table = {form: (code, whole) for name, code in _NAMES.items() for form in _plural(name)}
    table["pounds sterling"] = ("GBP", whole)
    for name, listed in _COUNTRIES.items():
        for entry in listed.split():
            country, code = entry.split(":")
            for form in _plural(name):
                table[f"{country.replace('_', ' ')} {form}"] = (code, whole)
    table |= {name: (code, Fraction(1, part)) for name, (code, part) in _MINOR.items()}
    table |= {sign: (code, whole) for sign, code in SYMBOLS.items()}
    table |= {code.lower(): (code, whole) for code in CODES}
    table |= {short.lower(): (code, whole) for short, code in _SHORT.items()}
    table |= {"m" + code.lower(): (code, Fraction(10**6)) for code in ("USD", "EUR", "GBP")}
    table |= {"l.e": ("EGP", whole), "l.e.": ("EGP", whole), "€ur": ("EUR", whole), "lire": ("ITL", whole)}
    table |= {"reais": ("BRL", whole)}
    return table


#: What may follow a number: phrase, lower-case → code, factor to whole units of the currency.
AFTER = _after()
#: Codes are words of the language too, or abbreviations: money only in capitals, but for these.
CAPITALS = frozenset(code.lower() for code in CODES) - {"usd", "gbp", "eur"}
#: Names that are common words: money only after a magnitude ("5 million won").
WORDS_TOO = frozenset(
    {"won", "mark", "marks", "real", "sol", "crown", "crowns", "fr", "punt", "dong", "leu", "lev"}
)

#: Names that may stand before a number: "dollar 22.5 million".
_NAMES_BEFORE = {"dollar": "USD", "ringgit": "MYR", "malaysian ringgit": "MYR"}


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


#: A currency that ends where a number begins.
_PREFIX = pattern(
    rf"(?:(?<![A-Za-z])(?P<country>{_either(_DOLLARS)})(?P<gap> ?))?(?P<sign>{_either(SYMBOLS)}) ?$"
    rf"|(?<![A-Za-z$£€])(?P<code>{_either([*CODES, *_SHORT])}) ?$"
    rf"|(?<![A-Za-z])(?<!the )(?P<name>{_either(_NAMES_BEFORE)}) $",
    re.I,
)

#: How what the pattern finds can end: most words before a number end in another way.
_LAST_SIGNS = frozenset(sign[-1].lower() for sign in SYMBOLS)
_LAST_LETTERS = frozenset(word[-3:].lower() for word in (*CODES, *_SHORT, *_NAMES_BEFORE))


def currency_before(text: str, at: int, floor: int = 0) -> tuple[str, int] | None:
    """Code and start of the currency printed right before a number, or None."""
    tail = text[max(0, at - 4) : at].rstrip(" \n").lower()
    if tail[-1:] not in _LAST_SIGNS and _LAST_LETTERS.isdisjoint((tail[-2:], tail[-3:])):
        return None
    begin = max(floor, at - 19)
    found = _PREFIX.search(text, begin, at)
    if found is None:
        return None
    sign, code, country = found.group("sign"), found.group("code"), (found.group("country") or "").upper()
    if sign:
        spaced = found.group("gap") and len(country) == 1 and country != "C"
        if country and sign == "$" and not spaced:
            return _DOLLARS[country], found.start()
        return SYMBOLS[sign], found.start("sign")
    if code:
        short = _SHORT.get(code)
        printed = short or (code.upper() if code.isupper() or code.lower() not in CAPITALS else None)
        return (printed, found.start()) if printed in CODES else None
    return _NAMES_BEFORE[found.group("name").lower()], found.start()
