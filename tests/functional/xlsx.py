"""Writes small XLSX workbooks with the standard library alone, well-formed or wrong on purpose.

    save("site.xlsx", {"Structures": [["Nom"], ["Commune"]], "Liens": [["De", "À"], ["A", "B"]]})

A cell is a str, an int or float, a bool, None (empty), or one of the classes below.
"""

import datetime
import zipfile
from xml.sax.saxutils import escape


class Formula:
    """A formula with the result that was stored with it; None: never computed."""

    def __init__(self, text, stored=None):
        self.text = text
        self.stored = stored


class Date:
    """A day, stored as the number that a spreadsheet writes, with a date format."""

    def __init__(self, year, month, day):
        self.serial = (datetime.date(year, month, day) - datetime.date(1899, 12, 30)).days


class Raw:
    """The inside of <c>, as it is: Raw('<v>x</v>', 't="n"')."""

    def __init__(self, xml, attributes=""):
        self.xml = xml
        self.attributes = attributes


NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def quoted(text):
    """Text as Excel stores it: characters that XML cannot hold become _x0001_."""
    held = []
    for character in text:
        code = ord(character)
        bad = code < 32 and character not in "\n\t" or 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF)
        held.append("_x%04X_" % code if bad else character)
    return escape("".join(held))


def column_name(index):
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


class _Strings:
    def __init__(self):
        self.index = {}

    def of(self, text):
        return self.index.setdefault(text, len(self.index))

    def xml(self):
        items = "".join('<si><t xml:space="preserve">%s</t></si>' % quoted(text) for text in self.index)
        return HEAD + '<sst xmlns="%s">%s</sst>' % (NAMESPACE, items)


def _cell(place, value, strings):
    if value is None or value == "":
        return ""
    if isinstance(value, Raw):
        return '<c r="%s" %s>%s</c>' % (place, value.attributes, value.xml)
    if isinstance(value, Formula):
        stored = value.stored
        if isinstance(stored, str):
            return '<c r="%s" t="str"><f>%s</f><v>%s</v></c>' % (place, quoted(value.text), quoted(stored))
        kept = "" if stored is None else "<v>%r</v>" % stored
        return '<c r="%s"><f>%s</f>%s</c>' % (place, quoted(value.text), kept)
    if isinstance(value, Date):
        return '<c r="%s" s="1"><v>%d</v></c>' % (place, value.serial)
    if isinstance(value, bool):
        return '<c r="%s" t="b"><v>%d</v></c>' % (place, value)
    if isinstance(value, (int, float)):
        return '<c r="%s"><v>%r</v></c>' % (place, value)
    if strings is not None:
        return '<c r="%s" t="s"><v>%d</v></c>' % (place, strings.of(value))
    return '<c r="%s" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>' % (place, quoted(value))


def sheet_xml(rows, strings=None):
    lines = []
    for r, row in enumerate(rows, 1):
        cells = "".join(_cell("%s%d" % (column_name(c), r), value, strings) for c, value in enumerate(row))
        if cells:
            lines.append('<row r="%d">%s</row>' % (r, cells))
    return HEAD + '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (NAMESPACE, "".join(lines))


def parts(sheets, shared=False):
    """The parts of the package by name. `sheets`: a dict, or pairs where a name may come twice."""
    pairs = list(sheets.items()) if isinstance(sheets, dict) else list(sheets)
    strings = _Strings() if shared else None
    made, listed, relations, types = {}, "", "", ""
    for number, (name, rows) in enumerate(pairs, 1):
        made["xl/worksheets/sheet%d.xml" % number] = sheet_xml(rows, strings)
        listed += '<sheet name="%s" sheetId="%d" r:id="rId%d"/>' % (escape(name, {'"': "&quot;"}), number, number)
        relations += '<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>' % (
            number, RELATIONS, number)
        types += ('<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="application/vnd.'
                  'openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' % number)
    relations += '<Relationship Id="rIdStyles" Type="%s/styles" Target="styles.xml"/>' % RELATIONS
    if shared:
        made["xl/sharedStrings.xml"] = strings.xml()
        relations += '<Relationship Id="rIdS" Type="%s/sharedStrings" Target="sharedStrings.xml"/>' % RELATIONS
    made["xl/styles.xml"] = HEAD + (
        '<styleSheet xmlns="%s"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>'
        '</styleSheet>' % NAMESPACE)
    made["xl/workbook.xml"] = HEAD + '<workbook xmlns="%s" xmlns:r="%s"><sheets>%s</sheets></workbook>' % (
        NAMESPACE, RELATIONS, listed)
    made["xl/_rels/workbook.xml.rels"] = HEAD + '<Relationships xmlns="%s">%s</Relationships>' % (
        PACKAGE_RELATIONS, relations)
    made["_rels/.rels"] = HEAD + (
        '<Relationships xmlns="%s"><Relationship Id="rId1" Type="%s/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>' % (PACKAGE_RELATIONS, RELATIONS))
    made["[Content_Types].xml"] = HEAD + (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'spreadsheetml.sheet.main+xml"/>%s</Types>' % types)
    return made


def save_parts(path, made):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in made.items():
            package.writestr(zipfile.ZipInfo(name, (2013, 7, 1, 0, 0, 0)), content,
                             compress_type=zipfile.ZIP_DEFLATED)
    return path


def save(path, sheets, shared=False):
    return save_parts(path, parts(sheets, shared))
