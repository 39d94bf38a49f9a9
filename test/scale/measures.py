"""Prints measures of a GraphML file as JSON, computed with NetworkX and, where it takes minutes, with igraph: measures.py <file>"""

import json
import sys

import igraph
import networkx as nx

graph = nx.Graph(nx.read_graphml(sys.argv[1]))
places = graph.number_of_nodes()
fast = igraph.Graph.from_networkx(graph)
slugs = fast.vs["_nx_name"]
# igraph measures within a component; the factor of Wasserman and Faust compares components, as in NetworkX.
component_sizes = {place: len(part) for part in nx.connected_components(graph) for place in part}
closeness = {
    slug: value * (component_sizes[slug] - 1) / (places - 1) for slug, value in zip(slugs, fast.closeness())
}
betweenness = {}
if places < 5_000:
    pairs = (places - 1) * (places - 2) / 2
    betweenness = {slug: value / pairs for slug, value in zip(slugs, fast.betweenness())}
continents = nx.get_node_attributes(graph, "continent")
assert len(continents) == places

json.dump(
    {
        "jurisdictions": places,
        "ties": graph.number_of_edges(),
        "density": nx.density(graph),
        "componentSizes": sorted(map(len, nx.connected_components(graph)), reverse=True)[:100],
        "clustering": nx.average_clustering(graph),
        "degreeAssortativity": nx.degree_assortativity_coefficient(graph),
        "continentAssortativity": nx.attribute_assortativity_coefficient(graph, "continent"),
        "sameContinentShare": sum(continents[a] == continents[b] for a, b in graph.edges) / graph.number_of_edges(),
        "averagePathLength": fast.average_path_length(),
        "diameter": fast.diameter(),
        "DEGREE": dict(graph.degree),
        "CLOSENESS": closeness,
        "BETWEENNESS": betweenness,
        "PAGERANK": dict(zip(slugs, fast.pagerank(damping=0.85))),
    },
    sys.stdout,
)
