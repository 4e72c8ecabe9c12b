"""A drawing of the benchmark as SVG, the same for every layout: areas, symbols, labels as grey bars, straight ties."""


def regions_of(graph, answer):
    """Those of the answer, or the boxes around their content, as the scorer takes them."""
    if answer["regions"] or not graph["regions"]:
        return answer["regions"]
    made = [None] * len(graph["regions"])

    def add(region, x0, y0, x1, y1):
        if region >= 0:
            a = made[region] or (x0, y0, x1, y1)
            made[region] = (min(a[0], x0), min(a[1], y0), max(a[2], x1), max(a[3], y1))

    for node, (x, y) in zip(graph["nodes"], answer["boxes"]):
        add(node["region"], x, y, x + node["w"], y + node["h"])

    def depth(region):
        return 0 if region < 0 else 1 + depth(graph["regions"][region]["parent"])

    pad = graph["padding"]
    for r in sorted(range(len(made)), key=depth, reverse=True):
        x0, y0, x1, y1 = made[r]
        made[r] = (x0 - pad, y0 - pad, x1 + pad, y1 + pad)
        add(graph["regions"][r]["parent"], *made[r])
    return [[x0, y0, x1 - x0, y1 - y0] for x0, y0, x1, y1 in made]


def svg(graph, answer):
    regions = regions_of(graph, answer)
    boxes = [(x, y, n["w"], n["h"]) for n, (x, y) in zip(graph["nodes"], answer["boxes"])]
    every = boxes + [tuple(r) for r in regions]
    x0, y0 = min(b[0] for b in every) - 3, min(b[1] for b in every) - 3
    x1, y1 = max(b[0] + b[2] for b in every) + 3, max(b[1] + b[3] for b in every) + 3
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x0:.2f} {y0:.2f} {x1 - x0:.2f} {y1 - y0:.2f}" '
        f'width="{x1 - x0:.1f}mm" height="{y1 - y0:.1f}mm">',
        f'<rect x="{x0}" y="{y0}" width="100%" height="100%" fill="white"/>',
    ]

    def rect(x, y, w, h, style):
        out.append(f'<rect x="{x:.2f}" y="{y:.2f}" width="{w:.2f}" height="{h:.2f}" {style}/>')

    for x, y, w, h in regions:
        rect(x, y, w, h, 'fill="#3b7" fill-opacity="0.08" stroke="#3b7" stroke-width="0.5"')
    for node, (x, y, w, h) in zip(graph["nodes"], boxes):
        s, (lw, lh) = node["symbol"], node["label"]
        rect(x + (w - s) / 2, y, s, s, 'fill="#fc6" stroke="#a60" stroke-width="0.3"')
        if lh > 0:
            rect(x + (w - lw) / 2, y + h - lh, lw, lh, 'fill="#ccd"')
    points = [(x + n["anchor"][0], y + n["anchor"][1]) for n, (x, y, _, _) in zip(graph["nodes"], boxes)]
    for a, b in graph["ties"]:
        (ax, ay), (bx, by) = points[a], points[b]
        out.append(f'<path d="M{ax:.2f} {ay:.2f}L{bx:.2f} {by:.2f}" stroke="#c03" stroke-width="0.4"/>')
    return "\n".join(out + ["</svg>\n"])
