"""Place names around Sacramento with the ZIP codes that can belong to them, for taking one-cell addresses apart."""

# From the USPS city names of ZIP codes; a prefix stands for every code that begins with it.
ZIP_PREFIXES = {
    "Antelope": ("95843",),
    "Carmichael": ("95608", "95609"),
    "Citrus Heights": ("95610", "95611", "95621"),
    "Courtland": ("95615",),
    "Davis": ("95616", "95617", "95618"),
    "Elk Grove": ("95624", "95757", "95758", "95759"),
    "Elverta": ("95626",),
    "Fair Oaks": ("95628",),
    "Folsom": ("95630", "95763"),
    "Galt": ("95632",),
    "Gold River": ("95670",),
    "Herald": ("95638",),
    "Hood": ("95639",),
    "Isleton": ("95641",),
    "Mather": ("95655",),
    "McClellan": ("95652",),
    "North Highlands": ("95660",),
    "Orangevale": ("95662",),
    "Rancho Cordova": ("95655", "95670", "95741", "95742"),
    "Rancho Murieta": ("95683",),
    "Rio Linda": ("95673",),
    "Rio Vista": ("94571",),
    "Roseville": ("95661", "95678", "95746", "95747"),
    # The post office accepts Sacramento for most of the county around it.
    "Sacramento": ("942", "956", "957", "958"),
    "Sloughhouse": ("95683",),
    "Walnut Grove": ("95690",),
    "West Sacramento": ("95605", "95691", "95798", "95799"),
    "Wilton": ("95693",),
    "Woodland": ("95695", "95776"),
    "Yolo": ("95697",),
}
NEARBY = (
    "Arden-Arcade, Auburn, Ceres, Concord, Dixon, El Dorado Hills, Fairfield, Florin, Foothill Farms, Freeport, "
    "Fresno, Gilroy, Granite Bay, Grass Valley, Jackson, Lincoln, Lodi, Loomis, Los Angeles, Manteca, "
    "Marysville, Modesto, Nevada City, Oakland, Placerville, Pollock Pines, Rocklin, Rosemont, San Diego, "
    "San Francisco, San Jose, Santa Rosa, Shingle Springs, South Lake Tahoe, South Sacramento, Stockton, Tracy, "
    "Vacaville, Vallejo, Vineyard, Winters, Yuba City"
)
CITIES = {name.casefold(): name for name in (*ZIP_PREFIXES, *NEARBY.split(", "))}


def city_at_end(text: str) -> tuple[str, str]:
    """A known city a text ends with and the text before it; the longest name wins ("West Sacramento")."""
    tokens = text.rstrip(" ,.").split()
    for count in (3, 2, 1):
        name = CITIES.get(" ".join(tokens[-count:]).casefold()) if len(tokens) >= count else None
        if name:
            return name, " ".join(tokens[:-count]).rstrip(" ,")
    return "", text


def zip_fits_city(postal_code: str, city: str) -> bool:
    """Whether a ZIP code can belong to a city; True when nothing is known about the city."""
    prefixes = ZIP_PREFIXES.get(CITIES.get(city.casefold(), ""))
    return prefixes is None or postal_code.startswith(prefixes)
