"""Units of measurement: every way that newsrooms print one, after a number."""

from __future__ import annotations

from fractions import Fraction

__all__ = ["ABBREVIATIONS", "AGE_UNITS", "ANY_CASE", "GLUED", "MEASURES", "NOUNS_TOO", "WEIGHTS"]

#: Canonical name (singular, British) → the words it is printed as, in small letters, singular and plural.
_WORDS = {
    "mile": "mile", "kilometre": "kilometre kilometer", "metre": "metre meter",
    "centimetre": "centimetre centimeter", "decimetre": "decimetre decimeter",
    "millimetre": "millimetre millimeter", "micrometre": "micrometre micrometer micron",
    "nanometre": "nanometre nanometer", "yard": "yard", "inch": "inch", "furlong": "furlong",
    "nautical mile": "nautical_mile", "light year": "light_year light-year",
    "kilogram": "kilogram kilogramme kilo", "gram": "gram gramme", "milligram": "milligram milligramme",
    "microgram": "microgram microgramme", "tonne": "tonne metric_ton metric_tonne", "ton": "ton",
    "ounce": "ounce", "litre": "litre liter", "millilitre": "millilitre milliliter",
    "centilitre": "centilitre centiliter", "pint": "pint", "quart": "quart", "gallon": "gallon",
    "barrel": "barrel", "tablespoon": "tablespoon", "teaspoon": "teaspoon", "cup": "cup",
    "hectolitre": "hectolitre hectoliter", "acre": "acre", "hectare": "hectare",
    "square metre": "square_metre square_meter sq_metre sq_meter",
    "square kilometre": "square_kilometre square_kilometer sq_kilometre sq_kilometer",
    "square mile": "square_mile sq_mile", "square yard": "square_yard", "square inch": "square_inch",
    "square centimetre": "square_centimetre square_centimeter", "cubic metre": "cubic_metre cubic_meter",
    "cubic kilometre": "cubic_kilometre cubic_kilometer",
    "cubic centimetre": "cubic_centimetre cubic_centimeter", "cubic yard": "cubic_yard", "knot": "knot",
    "watt": "watt", "kilowatt": "kilowatt", "megawatt": "megawatt", "gigawatt": "gigawatt",
    "terawatt": "terawatt", "watt hour": "watt_hour", "kilowatt hour": "kilowatt_hour",
    "megawatt hour": "megawatt_hour", "gigawatt hour": "gigawatt_hour", "terawatt hour": "terawatt_hour",
    "joule": "joule", "kilojoule": "kilojoule", "megajoule": "megajoule", "calorie": "calorie",
    "kilocalorie": "kilocalorie", "volt": "volt", "kilovolt": "kilovolt", "amp": "amp ampere",
    "decibel": "decibel", "megahertz": "megahertz", "gigahertz": "gigahertz", "kilohertz": "kilohertz",
    "horsepower": "horsepower brake_horsepower", "bit": "bit", "kilobit": "kilobit", "megabit": "megabit",
    "gigabit": "gigabit", "byte": "byte", "kilobyte": "kilobyte", "megabyte": "megabyte",
    "gigabyte": "gigabyte", "terabyte": "terabyte", "petabyte": "petabyte", "megapixel": "megapixel",
    "becquerel": "becquerel", "sievert": "sievert", "millisievert": "millisievert",
    "kiloton": "kiloton kilotonne", "megaton": "megaton megatonne",
}  # fmt: skip

#: Forms that do not take an s, canonical name → forms.
_FIXED = {
    "foot": "foot feet", "inch": "inches", "stone": "stone",
    "square foot": "square_foot square_feet sq_foot sq_feet", "cubic foot": "cubic_foot cubic_feet",
    "degree": "degree degrees",
    "degree celsius": "degrees_celsius degree_celsius degrees_centigrade degrees_c degree_c °_celsius °_c "
    "º_c celsius",
    "degree fahrenheit": "degrees_fahrenheit degree_fahrenheit degrees_f °_fahrenheit °_f fahrenheit",
    "hertz": "hertz", "pound": "lb lbs", "ounce": "oz", "square mile": "sq_mi", "square metre": "sq_m",
    "square kilometre": "sq_km", "square foot ": "sq_ft",
    "mile per hour": "mph miles_an_hour miles_per_hour mile_per_hour mile_an_hour mile/hour",
    "kilometre per hour": "kph kmph kmh kilometres_an_hour kilometers_an_hour kilometres_per_hour "
    "kilometers_per_hour kilometer_per_hour kilometre_per_hour",
    "metre per second": "metres_per_second meters_per_second metres_a_second meters_a_second",
    "foot per second": "feet_per_second", "mile per second": "miles_per_second",
    "metre per millisecond": "meters_per_millisecond metres_per_millisecond",
}  # fmt: skip

#: Abbreviations, as printed: capitals and small letters differ ("MB" megabytes, "Mb" megabits).
ABBREVIATIONS = {
    "km": "kilometre", "m": "metre", "cm": "centimetre", "dm": "decimetre", "mm": "millimetre",
    "nm": "nanometre", "µm": "micrometre", "μm": "micrometre", "ft": "foot", "in": "inch", "yd": "yard",
    "yds": "yard", "mi": "mile", "kg": "kilogram", "kgs": "kilogram", "g": "gram", "mg": "milligram",
    "mcg": "microgram", "µg": "microgram", "μg": "microgram", "t": "tonne", "st": "stone", "l": "litre",
    "L": "litre", "ml": "millilitre", "mL": "millilitre", "cl": "centilitre", "ha": "hectare",
    "m2": "square metre", "m²": "square metre", "km2": "square kilometre", "km²": "square kilometre",
    "ft2": "square foot", "ft²": "square foot", "cm2": "square centimetre", "cm²": "square centimetre",
    "mm2": "square millimetre", "m3": "cubic metre", "m³": "cubic metre", "cm3": "cubic centimetre",
    "cm³": "cubic centimetre", "km3": "cubic kilometre", "cc": "cubic centimetre",
    "kph": "kilometre per hour", "mph": "mile per hour", "kW": "kilowatt", "MW": "megawatt",
    "GW": "gigawatt", "TW": "terawatt", "kWh": "kilowatt hour", "MWh": "megawatt hour",
    "GWh": "gigawatt hour", "TWh": "terawatt hour", "kwh": "kilowatt hour", "kJ": "kilojoule",
    "MJ": "megajoule", "kcal": "kilocalorie", "kV": "kilovolt", "dB": "decibel", "Hz": "hertz",
    "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "hp": "horsepower", "bhp": "horsepower",
    "KB": "kilobyte", "kB": "kilobyte", "MB": "megabyte", "GB": "gigabyte", "gb": "gigabyte",
    "mb": "megabyte", "tb": "terabyte", "TB": "terabyte", "PB": "petabyte", "Kb": "kilobit",
    "Mb": "megabit", "Gb": "gigabit", "Mbps": "megabit per second", "Gbps": "gigabit per second",
    "gbps": "gigabit per second", "mbps": "megabit per second", "kbps": "kilobit per second",
    "km/h": "kilometre per hour", "km/hr": "kilometre per hour", "m/s": "metre per second",
    "km/s": "kilometre per second", "km/ms": "kilometre per millisecond", "mi/h": "mile per hour",
    "centimeters/millisecond": "centimetre per millisecond", "ft/s": "foot per second",
    "°C": "degree celsius", "°F": "degree fahrenheit", "ºC": "degree celsius", "ºF": "degree fahrenheit",
    "C": "degree celsius", "F": "degree fahrenheit", "°": "degree", "º": "degree", "mpg": "mile per gallon",
    "mbar": "millibar", "mSv": "millisievert", "tbsp": "tablespoon", "tsp": "teaspoon", "MP": "megapixel",
}  # fmt: skip

#: Abbreviations that need a digit glued to them, because with a space they are words or other signs.
GLUED = frozenset({"g", "t", "l", "L", "C", "F", "st", "in", "mi", "ha", "cc"})


#: Abbreviations that newsrooms print in any case.
ANY_CASE = frozenset({"kg", "km", "mph", "kph", "gbps", "mbps", "kwh", "gb", "mb", "tb"})
#: Units that are common nouns too: "two cup finals", "three stone walls".
NOUNS_TOO = frozenset(
    {"cup", "stone", "foot", "bit", "yard", "barrel", "knot", "degree", "degrees", "calorie", "ton"}
)


def _measures() -> dict[str, str]:
    table: dict[str, str] = {}
    for unit, listed in _WORDS.items():
        for word in listed.split():
            form = word.replace("_", " ").replace("-", " ")
            table[form] = unit
            table[form + "s"] = unit
    for unit, listed in _FIXED.items():
        for word in listed.split():
            table[word.replace("_", " ")] = unit.strip()
    return table


#: Phrase in small letters, words parted by one space → canonical unit.
MEASURES = _measures()
#: Words that are money unless the words about them say that something is weighed.
WEIGHTS = {"pound": "pound", "pounds": "pound"}
#: Units in which an age may be printed, each as a part of a year (Gregorian mean year for weeks and days).
AGE_UNITS = {
    "year": Fraction(1), "month": Fraction(1, 12), "week": Fraction(70000, 3652425),
    "day": Fraction(10000, 3652425),
}  # fmt: skip
