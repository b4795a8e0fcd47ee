"""Reads the exports of a report with the programs they are for, and recounts them from the report in JSON.

    readers.py REPORT.json FOLDER

FOLDER holds report.graphml, report.gexf, report.geojson, report.csv (i2), report.ftm and neo4j/, made with the same
options as the report. Needs networkx; followthemoney is used where it is installed. Ends with 1 and a line for each mistake.
"""

import csv
import datetime
import json
import pathlib
import sys

import networkx

mistakes = []


def check(is_right, what):
    if not is_right:
        mistakes.append(what)


def expected(report):
    """Firms and links, counted again from the routes in the slow and obvious way."""
    firms, links, rows, sent = set(), {}, {}, {}
    for destination in report["destinations"]:
        for route in destination["routes"]:
            stops = []
            for place, stop in enumerate(route["stops"]):
                if stop["role"] == "origin":
                    continue
                firm = (stop["name"], stop["country"], "" if stop["name"] else (route["id"], place))
                firms.add(firm)
                if stop.get("dispatch", stop["country"]) != stop["country"]:
                    sent.setdefault(firm, set()).add(stop["dispatch"])
                stops.append((stop["role"], firm))
            shipping = [firm for role, firm in stops if role != "maker"]
            for number, pair in enumerate(zip(shipping, shipping[1:])):
                key = ("shipped", *pair, route["goods"])
                leg = route["legs"][min(number, len(route["legs"]) - 1)]
                links.setdefault(key, set()).add(route["id"])
                for row in leg["evidence"]:
                    rows.setdefault(key, {})[row["file"], row["line"]] = row.get("valueUSDCents")
            for role, firm in stops:
                if role == "maker" and firm != shipping[0]:
                    links.setdefault(("made", firm, shipping[0], route["goods"]), set()).add(route["id"])
    places = {firm: firm[1] or (min(sent[firm]) if len(sent.get(firm, ())) == 1 else None) for firm in firms}
    return firms, links, rows, places


def graph_is_right(name, graph, firms, links, rows):
    check(graph.is_directed(), f"{name}: edges have no direction")
    check(graph.number_of_nodes() == len(firms), f"{name}: {graph.number_of_nodes()} firms, not {len(firms)}")
    check(graph.number_of_edges() == len(links), f"{name}: {graph.number_of_edges()} links, not {len(links)}")
    names = sorted(data["name"] for _, data in graph.nodes(data=True))
    plain = sorted(firm[0] for firm in firms if firm[0])
    check(len([n for n in names if n in plain]) == len(plain), f"{name}: names differ from those of the report")
    found = sorted(
        (d["kind"], graph.nodes[a]["name"], graph.nodes[b]["name"], d["goods"], d["shipments"], len(d["routes"].split("; ")))
        for a, b, d in graph.edges(data=True)
    )
    check(all(isinstance(row[4], int) and row[4] > 0 for row in found), f"{name}: shipments are no numbers")
    wanted = sorted((k[0], k[1][0], k[2][0], k[3], len(routes)) for k, routes in links.items())
    if all(firm[0] for firm in firms):
        check([(*f[:4], f[5]) for f in found] == wanted, f"{name}: links differ from those of the report")
    exact = [d for _, _, d in graph.edges(data=True) if d["kind"] == "shipped" and not d["atLeast"]]
    cents = {}
    for (kind, a, b, goods), listed in rows.items():
        cents[a[0], b[0], goods] = (len(listed), sum(v for v in listed.values() if v is not None))
    for a, b, data in graph.edges(data=True):
        if data["kind"] != "shipped" or data["atLeast"]:
            continue
        key = (graph.nodes[a]["name"], graph.nodes[b]["name"], data["goods"])
        if key in cents and cents[key][0] == data["shipments"]:
            check(round(data.get("valueUSD", 0) * 100) == cents[key][1], f"{name}: value of {key}")
    days = [d["firstDay"] <= d["lastDay"] for _, _, d in graph.edges(data=True)]
    check(all(days), f"{name}: days run backwards")
    print(f"   {name}: {graph.number_of_nodes()} firms, {graph.number_of_edges()} links, {len(exact)} with exact figures")


def gexf_is_dynamic(path):
    """networkx leaves the days of edges out of a static reading; the file itself has to have them."""
    import xml.etree.ElementTree as tree

    space = {"g": "http://gexf.net/1.3"}
    root = tree.parse(path).getroot()
    graph = root.find("g:graph", space)
    check(root.get("version") == "1.3" and graph.get("mode") == "dynamic", "gexf: not a dynamic graph of version 1.3")
    check(graph.get("timeformat") == "date", "gexf: time is not given as dates")
    nodes = {node.get("id") for node in graph.findall("g:nodes/g:node", space)}
    for edge in graph.findall("g:edges/g:edge", space):
        start, end = (datetime.date.fromisoformat(edge.get(name)) for name in ("start", "end"))
        check(start <= end, "gexf: an edge ends before it starts")
        check({edge.get("source"), edge.get("target")} <= nodes, "gexf: an edge without its ends")


def geojson_is_right(path, links, places):
    collection = json.loads(path.read_text(encoding="utf-8"))
    check(collection["type"] == "FeatureCollection", "geojson: no collection")
    legs = [f for f in collection["features"] if f["properties"]["feature"] == "leg"]
    countries = {(key[0], places[key[1]], places[key[2]]) for key in links}
    found = {(f["properties"]["kind"], f["properties"]["from"], f["properties"]["to"]) for f in legs}
    check(len(legs) == len(found) and found == countries, "geojson: legs between other countries than the report's")
    check(len({f["id"] for f in collection["features"]}) == len(collection["features"]), "geojson: an id twice")
    for feature in collection["features"]:
        geometry = feature["geometry"]
        if geometry is None:
            continue
        points = geometry["coordinates"] if geometry["type"] == "LineString" else [geometry["coordinates"]]
        check(all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in points), "geojson: a point off the globe")
        check(geometry["type"] == ("LineString" if len(points) == 2 else "Point"), "geojson: another geometry")
    print(f"   geojson: {len(legs)} legs, {len(collection['features']) - len(legs)} countries")


def tables_are_right(folder, firms, links):
    def read(path):
        with open(path, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, strict=True))

    flat, nodes, edges = read(folder / "report.csv"), read(folder / "neo4j/nodes.csv"), read(folder / "neo4j/edges.csv")
    check(len(flat) == len(edges) == len(links), "i2 or neo4j: another number of links")
    check(len(nodes) == len(firms), "neo4j: another number of firms")
    ids = {row["id:ID"] for row in nodes}
    check(len(ids) == len(nodes), "neo4j: an id twice")
    check(all(row[":START_ID"] in ids and row[":END_ID"] in ids for row in edges), "neo4j: a link without its ends")
    check(all(row["from_id"] in ids and row["to_id"] in ids for row in flat), "i2: ids are others than in neo4j")
    for row in flat:
        check(bool(row["description"]) and row["date"] <= row["end_date"], "i2: a row without description or days")
        check(not any(cell[:1] in "=+-@" for cell in row.values() if cell), "i2: a cell that a spreadsheet runs")
    script = (folder / "neo4j/load.cypher").read_text(encoding="utf-8")
    for row, variable in ((nodes[0], "f."), (edges[0], "l.")) if nodes and edges else ():
        for column in row:
            check(column in (":LABEL",) or f"`{column}`" in script or f"row.{column}" in script, f"cypher: no {column}")
    print(f"   neo4j, i2: {len(nodes)} firms, {len(edges)} links")


def money_is_followed(path, firms, links, rows):
    try:
        from followthemoney import model
    except ImportError:
        print("   followthemoney is not installed: its entities are not checked")
        return
    counts, ids, refers = {}, set(), set()
    for line in path.read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        given = {name: sorted(set(values)) for name, values in data["properties"].items()}
        model.validate(data) if hasattr(model, "validate") else model.get(data["schema"]).validate(data)
        entity = model.get_proxy(data)
        for name, values in given.items():
            kept = sorted(entity.get(name))
            check(len(kept) == len(values), f"ftm: {data['schema']}.{name} drops one of {values}")
            if entity.schema.get(name).type.name == "entity":
                refers.update(values)
        check(data["id"] not in ids, f"ftm: id {data['id']} twice")
        ids.add(data["id"])
        counts[data["schema"]] = counts.get(data["schema"], 0) + 1
    evidence = {row for listed in rows.values() for row in listed}
    check(refers <= ids, "ftm: an entity refers to one that is not there")
    check(counts.get("Company", 0) == len(firms), f"ftm: {counts} but {len(firms)} firms")
    check(counts.get("UnknownLink", 0) == len(links), f"ftm: {counts} but {len(links)} links")
    check(counts.get("EconomicActivity", 0) == len(evidence), f"ftm: {counts} but {len(evidence)} rows")
    print(f"   ftm: {counts}")


def main():
    report = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    folder = pathlib.Path(sys.argv[2])
    firms, links, rows, places = expected(report)
    check(bool(links), "the report has no routes: nothing is checked")
    for name, graph in (
        ("graphml", networkx.read_graphml(folder / "report.graphml", force_multigraph=True)),
        ("gexf", networkx.read_gexf(folder / "report.gexf", version="1.3")),
    ):
        graph_is_right(name, graph, firms, links, rows)
    gexf_is_dynamic(folder / "report.gexf")
    geojson_is_right(folder / "report.geojson", links, places)
    tables_are_right(folder, firms, links)
    money_is_followed(folder / "report.ftm", firms, links, rows)
    for mistake in dict.fromkeys(mistakes):
        print(f"   {mistake}", file=sys.stderr)
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
