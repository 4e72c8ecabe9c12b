"""What the layout guarantees, measured again on the scene, with none of the program's own code."""

EPSILON = 0.025  # positions are rounded to 0.01 mm, and a sum of two roundings differs by as much

KINDS = {("leader", "leader"): "leader-leader", ("structure", "structure"): "structure-structure",
         ("leader", "structure"): "leader-structure"}


def symbol_box(node):
    return (node["x"] - node["w"] / 2, node["y"] - node["h"] / 2,
            node["x"] + node["w"] / 2, node["y"] + node["h"] / 2)


def corner_box(thing):
    return thing["x"], thing["y"], thing["x"] + thing["w"], thing["y"] + thing["h"]


def around(boxes):
    boxes = list(boxes)
    return (min(b[0] for b in boxes), min(b[1] for b in boxes),
            max(b[2] for b in boxes), max(b[3] for b in boxes))


def whole_box(node):
    return around([symbol_box(node), corner_box(node["label"])])


def overlap(a, b):
    return (min(a[2], b[2]) - max(a[0], b[0]) > EPSILON and
            min(a[3], b[3]) - max(a[1], b[1]) > EPSILON)


def holds(outer, inner):
    return (inner[0] >= outer[0] - EPSILON and inner[1] >= outer[1] - EPSILON and
            inner[2] <= outer[2] + EPSILON and inner[3] <= outer[3] + EPSILON)


def lineage(region, regions):
    """The region and those around it."""
    line = []
    while region is not None:
        line.append(region)
        if len(line) > len(regions):
            raise AssertionError("regions in a circle")
        region = regions[region]["parent"]
    return line


def faults(scene, by_hand=()):
    """A list of sentences, empty when the drawing keeps its word. `by_hand`: ids of nodes that a hand
    placed; such a position outranks every other demand."""
    found = []
    nodes = {node["id"]: node for node in scene["nodes"]}
    regions = {region["id"]: region for region in scene["regions"]}

    def fault(*words):
        found.append(" ".join(str(word) for word in words))

    if len(nodes) != len(scene["nodes"]):
        fault("two nodes of one id")
    if len(regions) != len(scene["regions"]):
        fault("two regions of one id")

    # Symbols: one size, and the sites on them (SOC-17, CNF-03).
    sizes = {(node["w"], node["h"]) for node in scene["nodes"]}
    if len(sizes) > 1:
        fault("symbols of several sizes", sizes)
    for node in scene["nodes"]:
        left, top, right, bottom = symbol_box(node)
        low = max(bottom, corner_box(node["label"])[3])
        awaited = [(node["x"], top), (left, node["y"]), (node["x"], low), (right, node["y"])]
        for number, (site, place) in enumerate(zip(node["sites"], awaited)):
            if abs(site[0] - place[0]) > EPSILON or abs(site[1] - place[1]) > EPSILON:
                fault("site", number, "of", node["name"], "at", site, "not", place)
        label = corner_box(node["label"])
        if overlap(symbol_box(node), label):
            fault("label on its own symbol:", node["name"])
        if not node["label"]["lines"] or not all(line.strip() for line in node["label"]["lines"]):
            fault("empty label:", node["id"], node["label"]["lines"])

    # No overlap of symbols and labels.
    boxes = [(node, [symbol_box(node), corner_box(node["label"])]) for node in scene["nodes"]]
    for i, (one, ones) in enumerate(boxes):
        for other, others in boxes[:i]:
            if one["id"] in by_hand and other["id"] in by_hand:
                continue
            if any(overlap(a, b) for a in ones for b in others):
                fault("overlap:", one["name"], "and", other["name"])

    # Containment and no intrusion (SOC-14, CNF-10).
    frame = around(corner_box(region) for region in scene["regions"]) if regions else None
    for region in scene["regions"]:
        if region["parent"] is not None and not holds(corner_box(regions[region["parent"]]), corner_box(region)):
            fault("region", region["name"], "leaves", regions[region["parent"]]["name"])
        if not holds(corner_box(region), corner_box(region["title"])):
            fault("title of", region["name"], "leaves its region")
    for node in scene["nodes"]:
        box = whole_box(node)
        line = lineage(node["region"], regions)
        for region in line:
            if not holds(corner_box(regions[region]), box):
                fault(node["name"], "leaves", regions[region]["name"])
            if node["id"] not in by_hand and overlap(corner_box(regions[region]["title"]), box):
                fault(node["name"], "on the title of", regions[region]["name"])
        for region in scene["regions"]:
            if region["id"] in line or node["id"] in by_hand:
                continue
            if overlap(corner_box(region), box):
                fault(node["name"], "intrudes in", region["name"])
        if node["external"]:
            if node["region"] is not None:
                fault("external inside a region:", node["name"])
            if frame and node["id"] not in by_hand and overlap(frame, box):
                fault("external inside the outer frame:", node["name"])
    for i, one in enumerate(scene["regions"]):
        for other in scene["regions"][:i]:
            if one["id"] in lineage(other["id"], regions) or other["id"] in lineage(one["id"], regions):
                continue
            if not by_hand and overlap(corner_box(one), corner_box(other)):
                fault("regions overlap:", one["name"], "and", other["name"])

    # Ties: glued, straight, of the kind of their ends (SOC-05, CNF-01, CNF-02).
    for tie in scene["ties"]:
        if tie["from"] not in nodes or tie["to"] not in nodes:
            fault("tie", tie["id"], "has an end that is not drawn")
            continue
        ends = nodes[tie["from"]], nodes[tie["to"]]
        for end, glue, point in zip(ends, tie["glue"], (tie["path"][0], tie["path"][-1])):
            if end["sites"][glue] != point:
                fault("tie", tie["id"], "ends at", point, "not at", end["sites"][glue], "of", end["name"])
        kind = KINDS.get(tuple(sorted((ends[0]["kind"], ends[1]["kind"]))), "extension")
        if tie["kind"] != kind:
            fault("tie", tie["id"], "is", tie["kind"], "not", kind)
        if tie["from"] != tie["to"] and len(tie["path"]) != 2:
            fault("tie", tie["id"], "is not straight")
        if tie["from"] == tie["to"]:
            for a, b in zip(tie["path"], tie["path"][1:]):
                if abs(a[0] - b[0]) > EPSILON and abs(a[1] - b[1]) > EPSILON:
                    fault("loop", tie["id"], "is oblique")

    # Everything on the page, the map between heading and legend (SOC-21).
    page = 0, 0, scene["page"]["w"], scene["page"]["h"]
    heading = [corner_box(scene[name]) for name in ("title", "subtitle", "status") if scene[name]["lines"]]
    legend = [corner_box(entry) for entry in scene["legend"]]
    drawn = [(node["name"], whole_box(node)) for node in scene["nodes"]]
    drawn += [(region["name"], corner_box(region)) for region in scene["regions"]]
    for name, box in drawn + [("heading", box) for box in heading] + [("legend", box) for box in legend]:
        if not holds(page, box):
            fault(name, "leaves the page", box, page)
    for name, box in drawn:
        if any(overlap(box, other) for other in heading):
            fault(name, "under the heading")
        if any(overlap(box, other) for other in legend):
            fault(name, "under the legend")
    for tie in scene["ties"]:
        for x, y in tie["path"]:
            if not (-EPSILON <= x <= page[2] + EPSILON and -EPSILON <= y <= page[3] + EPSILON):
                fault("tie", tie["id"], "leaves the page")
    for i, one in enumerate(legend):
        if any(overlap(one, other) for other in legend[:i]):
            fault("entries of the legend overlap")
    return found
