"""Reads the exported files in a folder with the libraries of their users, and prints what they found as JSON."""

import json
import sys
from pathlib import Path

import igraph
import networkx
import openpyxl
import pandas
import rdflib
import rdflib.compare
from shapely.geometry import shape

folder = Path(sys.argv[1])


def path(name):
    return str(folder / name)


def edges_of(graph):
    return sorted(
        [data["friendship"], *sorted([source, target]), data["established_on"] if "established_on" in data else None]
        for source, target, data in graph.edges(data=True)
    )


def nodes_of(graph):
    return sorted([node, data["name"], data["country"], data["continent"]] for node, data in graph.nodes(data=True))


def table(frame):
    return json.loads(frame.to_json(orient="records", date_format="iso"))


graphml = networkx.read_graphml(path("network.graphml"))
gexf = networkx.read_gexf(path("network.gexf"))
node_link = networkx.node_link_graph(json.loads((folder / "network.json").read_text("utf-8")), edges="edges")
of_igraph = igraph.Graph.Read_GraphML(path("network.graphml"))
workbook = openpyxl.load_workbook(path("friendships.xlsx"))
sheet = list(workbook["friendships"].iter_rows(values_only=True))
features = json.loads((folder / "network.geojson").read_text("utf-8"))["features"]
turtle = rdflib.Graph().parse(path("network.ttl"), publicID="https://example.org/file")
json_ld = rdflib.Graph().parse(path("network.jsonld"), publicID="https://example.org/file")
question = (folder / "question.rq").read_text("utf-8")
names = "SELECT ?place ?name { ?place a schema:AdministrativeArea ; schema:name|schema:alternateName ?name FILTER(LANG(?name) = 'en') }"
statements = """
    SELECT ?relation ?subject ?object ?date {
      ?relation rdf:predicate wdt:P190 ; rdf:subject ?subject ; rdf:object ?object .
      OPTIONAL { ?relation schema:startDate ?date }
    }"""
prefixes = {"rdf": rdflib.RDF, "schema": "https://schema.org/", "wdt": "http://www.wikidata.org/prop/direct/"}


def answer(graph, query, namespaces=None):
    return sorted([None if value is None else str(value) for value in row] for row in graph.query(query, initNs=namespaces))


shapes = [(feature, feature["geometry"] and shape(feature["geometry"])) for feature in features]

print(
    json.dumps(
        {
            "nodes": {"graphml": nodes_of(graphml), "gexf": nodes_of(gexf), "node-link": nodes_of(node_link)},
            "edges": {"graphml": edges_of(graphml), "gexf": edges_of(gexf), "node-link": edges_of(node_link)},
            "rdf-isomorphic": rdflib.compare.isomorphic(turtle, json_ld),
            "rdf-names": answer(turtle, names, prefixes),
            "rdf-relations": answer(turtle, statements, prefixes),
            "rdf-answer": answer(json_ld, question),
            "starts": sorted([data["friendship"], data.get("start")] for _, _, data in gexf.edges(data=True)),
            "igraph": sorted(zip(of_igraph.vs["id"], of_igraph.vs["name"])),
            "igraph-edges": of_igraph.ecount(),
            "points": sorted(
                [feature["id"], point.x, point.y] for feature, point in shapes if point and point.geom_type == "Point"
            ),
            "xlsx": [dict(zip(sheet[0], row)) for row in sheet[1:]],
            "sheets": [[one.title, one.freeze_panes] for one in workbook],
            "lines": sum(1 for _, line in shapes if line and line.geom_type != "Point"),
            "csv": {name: table(pandas.read_csv(path(f"{name}.csv"))) for name in ("friendships", "jurisdictions", "ties", "sources")},
            "json": table(pandas.DataFrame(json.loads((folder / "friendships.json").read_text("utf-8"))["rows"])),
            "jsonl": {name: table(pandas.read_json(path(f"{name}.jsonl"), lines=True, dtype=False)) for name in ("ties",)},
        },
        ensure_ascii=False,
        default=lambda date: date.date().isoformat(),
    )
)
