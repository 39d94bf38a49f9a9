"""Writes networkx.json: measures of two networks, computed with networkx. Run in this folder: python3 expected.py"""

import json
import random

import networkx as nx


def measures(graph, continents):
    parts = sorted(nx.connected_components(graph), key=len, reverse=True)
    lengths = [d for _, others in nx.all_pairs_shortest_path_length(graph) for d in others.values() if d > 0]
    nx.set_node_attributes(graph, continents, "continent")
    return {
        "jurisdictions": graph.number_of_nodes(),
        "ties": graph.number_of_edges(),
        "density": nx.density(graph),
        "averageDegree": 2 * graph.number_of_edges() / graph.number_of_nodes(),
        "degreeDistribution": [
            {"degree": degree, "jurisdictions": count} for degree, count in enumerate(nx.degree_histogram(graph)) if count
        ],
        "componentSizes": [len(part) for part in parts],
        "largestComponentShare": len(parts[0]) / graph.number_of_nodes(),
        "averagePathLength": sum(lengths) / len(lengths),
        "diameter": max(lengths),
        "clustering": nx.average_clustering(graph),
        "degreeAssortativity": nx.degree_assortativity_coefficient(graph),
        "continentAssortativity": nx.attribute_assortativity_coefficient(graph, "continent"),
        "sameContinentShare": sum(continents[a] == continents[b] for a, b in graph.edges) / graph.number_of_edges(),
        "modularityOfLouvain": nx.community.modularity(graph, nx.community.louvain_communities(graph, seed=1)),
        "bridges": sorted("|".join(sorted(edge)) for edge in nx.bridges(graph)),
        "DEGREE": dict(graph.degree),
        "BETWEENNESS": nx.betweenness_centrality(graph),
        "CLOSENESS": nx.closeness_centrality(graph),
        "PAGERANK": nx.pagerank(graph, alpha=0.85, max_iter=1000, tol=1e-14 / graph.number_of_nodes()),
    }


def xinjiang():
    with open("../../../seed/xinjiang/dataset.json", encoding="utf-8") as file:
        dataset = json.load(file)
    continent_of = {country["code"]: country["continent"] for country in dataset["countries"]}
    country_of = {place["id"]: place["country"] for place in dataset["jurisdictions"]}
    graph = nx.Graph()
    for friendship in dataset["friendships"]:
        parties = [party["jurisdiction"] for party in friendship["parties"]]
        graph.add_edges_from((a, b) for index, a in enumerate(parties) for b in parties[index + 1 :])
    return measures(graph, {place: continent_of[country_of[place]] for place in graph})


def generated():
    """A large component with hubs and triangles, and smaller ones."""
    parts = [nx.powerlaw_cluster_graph(150, 2, 0.4, seed=1), nx.path_graph(7), nx.cycle_graph(5), nx.complete_graph(2)]
    graph = nx.relabel_nodes(nx.disjoint_union_all(parts), lambda number: f"p{number:03}")
    graph.remove_edges_from(random.Random(1).sample(sorted(graph.edges), 30))
    graph.remove_nodes_from(list(nx.isolates(graph)))
    continents = {place: ["AF", "AS", "EU"][int(place[1:]) % 3] for place in graph}
    return {"edges": sorted(sorted(edge) for edge in graph.edges), "continents": continents, **measures(graph, continents)}


with open("networkx.json", "w", encoding="utf-8") as file:
    json.dump({"networkx": nx.__version__, "xinjiang": xinjiang(), "generated": generated()}, file, indent=1)
    file.write("\n")
