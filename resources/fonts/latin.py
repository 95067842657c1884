#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the Latin letters out of Noto Sans CJK, with marks of Latin width."""
from fontTools import subset
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

SOURCE = "/usr/share/fonts/opentype/noto/NotoSansCJK-{}.ttc"
# Japanese: of the faces in the file, the one with narrow quotation marks.
FACE = "Noto Sans CJK JP"
LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x2010, 0x2028)]
LETTERS += [0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x2122]
DOT, DOT_WIDTH = 0xB7, 300
ELLIPSIS, LOW_ELLIPSIS = 0x2026, "cid63163"


def face(weight):
    number = 0
    while True:
        font = TTFont(SOURCE.format(weight), fontNumber=number)
        if font["name"].getDebugName(1) == FACE:
            return font
        number += 1


def cut(font):
    for table in font["cmap"].tables:
        if table.isUnicode() and ELLIPSIS in table.cmap:
            table.cmap[ELLIPSIS] = LOW_ELLIPSIS
    options = subset.Options()
    options.layout_features = ["kern", "ccmp", "mark", "mkmk"]
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG"]
    options.desubroutinize = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)


def narrow_dot(font):
    glyph = font.getBestCmap()[DOT]
    width, bearing = font["hmtx"][glyph]
    shift = (DOT_WIDTH - width) // 2
    top = font["CFF "].cff.topDictIndex[0]
    old = top.CharStrings[glyph]
    glyphs = font.getGlyphSet()
    pen = T2CharStringPen(DOT_WIDTH - old.private.nominalWidthX, glyphs)
    glyphs[glyph].draw(TransformPen(pen, (1, 0, 0, 1, shift, 0)))
    index = top.CharStrings.charStrings[glyph]
    top.CharStrings.charStringsIndex[index] = pen.getCharString(old.private, old.globalSubrs)
    font["hmtx"][glyph] = (DOT_WIDTH, bearing + shift)


def rename(font, weight):
    full = "Pingshen Latin" + ("" if weight == "Regular" else " " + weight)
    names = {1: "Pingshen Latin", 2: weight, 3: f"Pingshen Latin {weight} 1.0", 4: full,
             5: "Version 1.0; Latin part of Noto Sans CJK 2.004", 6: f"PingshenLatin-{weight}"}
    for record in font["name"].names:
        record.string = names.get(record.nameID, record.string)
    cff = font["CFF "].cff
    cff.fontNames[0] = names[6]
    cff.topDictIndex[0].rawDict.update(FullName=full, FamilyName=names[1])
    font["OS/2"].ulCodePageRange1, font["OS/2"].ulCodePageRange2 = 1, 0  # Latin, no Chinese


for weight in ("Regular", "Bold"):
    font = face(weight)
    cut(font)
    narrow_dot(font)
    rename(font, weight)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(f"PingshenLatin-{weight}.otf")
