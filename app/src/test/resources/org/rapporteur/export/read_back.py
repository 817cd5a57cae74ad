"""Reads an export with the library that its users have for it: read_back.py FORMAT FILE. Prints how much is in it.

Exit code 77: the library is not installed.
"""
import json
import sys


def ftm(path):
    from followthemoney import model

    count = 0
    for line in open(path, encoding="utf-8"):
        entity = json.loads(line)
        schema = model.get(entity["schema"])
        schema.validate(entity)
        for name in schema.required:
            assert name in entity["properties"], (name, entity)
        for name, values in entity["properties"].items():
            for value in values:
                assert schema.get(name).type.clean(value) is not None, (name, value)
        count += 1
    return count


def ics(path):
    from icalendar import Calendar

    return len(Calendar.from_ical(open(path, "rb").read()).walk("VEVENT"))


def gexf(path):
    import networkx

    return networkx.read_gexf(path).number_of_edges()


def graphml(path):
    import networkx

    return networkx.read_graphml(path).number_of_edges()


def geojson(path):
    import geojson as library

    features = library.load(open(path, encoding="utf-8"))
    assert features.is_valid, features.errors()
    return len(features["features"])


def ris(path):
    import rispy

    with open(path, encoding="utf-8") as file:
        items = rispy.load(file)
    assert all(item["type_of_reference"] == "NEWS" for item in items), items
    return len(items)


def docx(path):
    from docx import Document

    document = Document(path)
    styles = {p.style.name for p in document.paragraphs}
    assert {"Title", "Heading 1", "List Bullet", "List Number"} <= styles, styles
    assert document.core_properties.title.startswith("Brief"), document.core_properties.title
    anchors = {link.fragment for p in document.paragraphs for link in p.hyperlinks if link.fragment}
    names = {n.values()[1] for n in document.element.iter() if n.tag.endswith("}bookmarkStart")}
    assert anchors and anchors <= names, anchors - names
    return len(document.paragraphs)


def jsonld(path):
    from pyld import jsonld as library

    document = json.load(open(path, encoding="utf-8"))
    document["@context"] = {"@vocab": "https://schema.org/"}
    return len(library.expand(document)[0])


if __name__ == "__main__":
    try:
        print(globals()[sys.argv[1]](sys.argv[2]))
    except ImportError as missing:
        print(missing)
        sys.exit(77)
