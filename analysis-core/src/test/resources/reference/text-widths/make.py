"""Writes the advance widths of Liberation Sans, in 1/2048 em: make.py FONT_FOLDER > text-widths.txt

One line per run of code points of the same face: face, first code point in hex, widths. Liberation Sans (SIL Open Font
License 1.1) has the widths of Arial and Helvetica, so texts measured by it fit in whichever of these a reader has.
"""
import pathlib
import sys

from fontTools.ttLib import TTFont

RANGES = [(0x20, 0x17F), (0x192, 0x192), (0x218, 0x21B), (0x2C6, 0x2DD), (0x384, 0x3CE), (0x400, 0x45F), (0x1E80, 0x1EF9),
          (0x2000, 0x203A), (0x2070, 0x2089), (0x20AC, 0x20AC), (0x2116, 0x2122), (0x2190, 0x2195), (0x2202, 0x2265)]
for face, file in [("regular", "LiberationSans-Regular.ttf"), ("bold", "LiberationSans-Bold.ttf")]:
    font = TTFont(pathlib.Path(sys.argv[1]) / file)
    assert font["head"].unitsPerEm == 2048
    names, widths = font.getBestCmap(), font["hmtx"]
    for first, last in RANGES:
        run = []
        for code in range(first, last + 2):
            if code <= last and code in names:
                run.append((code, widths[names[code]][0]))
            elif run:
                print(face, f"{run[0][0]:x}", *(width for _, width in run))
                run = []
