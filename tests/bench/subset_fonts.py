"""Makes src/factcheck/reporting/fonts/*.ttf: DejaVu Sans cut down to the letters that a report prints.

Needs fonttools and the fonts whole, as their project publishes them (Debian: fonts-dejavu-core):

    python tests/bench/subset_fonts.py /usr/share/fonts/truetype/dejavu src/factcheck/reporting/fonts

Hinting, kerning and shaping are left out: the PDF's writer uses none of them. The licence allows changed fonts under
any name without the reserved words; `DejaVu Sans` is such a name. The same fonts give the same bytes.
"""

# mypy: ignore-errors
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ALPHABETS = (
    (0x0020, 0x024F),  # Latin
    (0x0259, 0x0259),  # Azerbaijani's schwa
    (0x02B9, 0x02DD),  # apostrophes and accents that stand alone
    (0x0300, 0x0333),  # accents that combine
    (0x0370, 0x03E1),  # Greek
    (0x0400, 0x045F),  # Cyrillic
    (0x048A, 0x04FF),  # Cyrillic beyond the Slavic languages
    (0x0531, 0x058A),  # Armenian
    (0x05B0, 0x05F4),  # Hebrew
    (0x060C, 0x06D5),  # Arabic, Persian, Urdu
    (0x06F0, 0x06F9),  # Persian figures
    (0xFB1D, 0xFB4F),  # Hebrew letters with their points
    (0xFB50, 0xFBFF),  # Arabic letters as they join: those of Persian and Urdu
    (0xFE70, 0xFEFC),  # and those of Arabic
    (0x10D0, 0x10FB),  # Georgian
    (0x1E00, 0x1EF9),  # Latin, further: Vietnamese, Welsh, transliterations
    (0x1F00, 0x1FFE),  # Greek of many accents
)
SIGNS = (
    (0x2000, 0x206F),  # punctuation
    (0x2070, 0x209C),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x2126),  # letter-like signs
    (0x2150, 0x215E),  # fractions
    (0x2190, 0x2199),  # arrows
    (0x21D0, 0x21D4),  # double arrows
    (0x2200, 0x2212),  # mathematical signs
    (0x2215, 0x222B),
    (0x2248, 0x2248),
    (0x2260, 0x2265),
    (0x2282, 0x2287),
    (0x2400, 0x2426),  # pictures of control characters
    (0x2500, 0x253C),  # boxes
    (0x2550, 0x256C),
    (0x2580, 0x2593),  # blocks
    (0x25A0, 0x25CF),  # shapes
    (0x2605, 0x2606),  # stars
    (0x2610, 0x2612),  # boxes to tick
    (0x2639, 0x263A),  # faces
    (0x26A0, 0x26A0),  # the warning sign
    (0x2713, 0x2718),  # check marks and crosses
    (0x27E6, 0x27EB),  # brackets
    (0xFB00, 0xFB06),  # ligatures
    (0xFFFD, 0xFFFD),  # the sign for a character that is none
)
TABLES = {"OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}


RESERVED = ("Bitstream", "Vera", "Tavmjong Bah", "Arev")


def subset(source: Path, target: Path) -> None:
    """Write the font with nothing but these letters, and the notices of its licence."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options(hinting=False, layout_features=[], glyph_names=False, legacy_kern=False, notdef_outline=True)
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.recalc_timestamp = False
    options.drop_tables += sorted(set(font.keys()) - TABLES - {"GlyphOrder"})
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in (*ALPHABETS, *SIGNS) for code in range(first, last + 1)])
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6) and any(word in str(record) for word in RESERVED):
            raise SystemExit(f"{source}: its licence does not allow the name {record}")
    font.save(target)


if __name__ == "__main__":
    whole, cut = Path(sys.argv[1]), Path(sys.argv[2])
    for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"):
        subset(whole / name, cut / name)
