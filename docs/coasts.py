"""Makes app/src/main/resources/org/rapporteur/web/pages/coasts.txt of world-atlas' countries-50m.json.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python3 docs/coasts.py package/countries-50m.json > app/src/main/resources/org/rapporteur/web/pages/coasts.txt
"""
import json
import math
import sys

TOLERANCE = 0.045  # degrees of latitude by which a line may be off
SMALLEST = 0.012  # square degrees; what is smaller is no more than a dot on any map that we draw
SOUTH = -60.0  # Antarctica is left out

HEAD = """\
# Coasts and borders of the world, for the map of places. Made by docs/coasts.py of Natural Earth's 1:50m countries
# (public domain) as world-atlas 2.0.2 has them. One line each: L a ring of land, B a border between two countries; then
# longitude and latitude of its first point and the steps to each next, in hundredths of a degree."""


def decode(topology):
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    out = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        out.append(unwound(points))
    return out


def unwound(points):
    """The same without leaps from 180 to -180: what crosses the date line goes on beyond 180."""
    out = points[:1]
    for x, y in points[1:]:
        out.append((x - 360 * round((x - out[-1][0]) / 360), y))
    return out


def simplified(points):
    """Douglas and Peucker's way, on a plane that is true at the middle of the line."""
    if len(points) < 3:
        return points
    squeeze = math.cos(math.radians(sum(p[1] for p in points) / len(points)))
    if points[0] == points[-1]:  # a ring of its own: cut where it is farthest from its beginning
        far = max(range(len(points)), key=lambda i: math.dist(points[0], points[i]))
        return simplified(points[: far + 1])[:-1] + simplified(points[far:])
    keep = [False] * len(points)
    keep[0] = keep[-1] = True
    stack = [(0, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        ax, ay = points[first][0] * squeeze, points[first][1]
        bx, by = points[last][0] * squeeze, points[last][1]
        length = math.hypot(bx - ax, by - ay)
        worst, at = TOLERANCE, -1
        for i in range(first + 1, last):
            px, py = points[i][0] * squeeze, points[i][1]
            if length:
                t = max(0, min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length ** 2))
                off = math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay))
            else:
                off = math.hypot(px - ax, py - ay)
            if off > worst:
                worst, at = off, i
        if at >= 0:
            keep[at] = True
            stack += [(first, at), (at, last)]
    return [p for p, k in zip(points, keep) if k]


def area(ring):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))) / 2


def written(kind, points):
    cells = [(round(x * 100), round(y * 100)) for x, y in points]
    kept = [cells[0]] + [b for a, b in zip(cells, cells[1:]) if a != b]
    if kind == "L" and kept[0] == kept[-1]:
        kept.pop()
    if len(kept) < (3 if kind == "L" else 2):
        return None
    steps = [f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in zip(kept, kept[1:])]
    return f"{kind} {kept[0][0]} {kept[0][1]} " + " ".join(steps)


def rings(geometry):
    if geometry["type"] == "Polygon":
        return geometry["arcs"]
    if geometry["type"] == "MultiPolygon":
        return [ring for polygon in geometry["arcs"] for ring in polygon]
    return [r for g in geometry.get("geometries", []) for r in rings(g)]


def main():
    topology = json.load(open(sys.argv[1], encoding="utf-8"))
    full = decode(topology)
    arcs = [simplified(a) for a in full]
    print(HEAD)
    for ring in rings(topology["objects"]["land"]):
        points = []
        whole = []
        for i in ring:
            points += (arcs[i] if i >= 0 else arcs[~i][::-1])[1 if points else 0:]
            whole += full[i] if i >= 0 else full[~i][::-1]
        points, whole = unwound(points), unwound(whole)
        if area(whole) >= SMALLEST and max(p[1] for p in whole) > SOUTH:
            line = written("L", points)
            if line:
                print(line)
    users = {}
    for country in topology["objects"]["countries"]["geometries"]:
        for ring in rings(country):
            for i in ring:
                users.setdefault(i if i >= 0 else ~i, []).append(country.get("id"))
    for i in sorted(users):
        if len(users[i]) > 1:
            line = written("B", arcs[i])
            if line:
                print(line)


main()
