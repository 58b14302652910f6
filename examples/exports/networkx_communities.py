"""Who works with whom: the bodies and countries that hosted events, as a network with its communities, drawn as a picture.

    pip install networkx matplotlib
    python networkx_communities.py http://127.0.0.1:8080

The picture is ties.png, or the file that is named behind the URL.
"""

import io
import sys
import textwrap
import urllib.parse
import urllib.request

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import networkx as nx

service, picture = sys.argv[1].rstrip("/"), (sys.argv[2:] or ["ties.png"])[0]
query = urllib.parse.urlencode({"where": "{organization: {hosted: {some: {}}}, event: {}}", "names": "false"})
with urllib.request.urlopen(f"{service}/export.graphml?{query}") as response:
    graph = nx.read_graphml(io.BytesIO(response.read()), force_multigraph=True)

# Two bodies are tied by every event that both hosted.
hosts = {n for n, data in graph.nodes(data=True) if data["type"] == "Organization"}
hosted = nx.Graph((a, b) for a, b, data in graph.edges(data=True) if data["type"] == "HOSTED")
ties = nx.bipartite.weighted_projected_graph(hosted, hosts & set(hosted))
if not ties:
    sys.exit("no two bodies hosted an event")

communities = nx.community.greedy_modularity_communities(ties, weight="weight")
colours = {node: f"C{i % 10}" for i, community in enumerate(communities) for node in community}
place = nx.spring_layout(ties, weight="weight", seed=1)
plt.figure(figsize=(12, 9))
nx.draw_networkx_edges(ties, place, width=[d["weight"] for _, _, d in ties.edges(data=True)], alpha=0.4)
nx.draw_networkx_nodes(ties, place, node_color=[colours[n] for n in ties], node_size=[80 * ties.degree(n, weight="weight") + 80 for n in ties])
nx.draw_networkx_labels(ties, place, {n: textwrap.fill(graph.nodes[n]["name"], 22) for n in ties}, font_size=7, clip_on=False)
plt.margins(0.15)
plt.axis("off")
plt.title(f"{len(ties)} bodies, {ties.number_of_edges()} ties, {len(communities)} communities")
plt.savefig(picture, dpi=120, bbox_inches="tight")
print(f"{len(ties)} bodies, {ties.number_of_edges()} ties, {len(communities)} communities: {picture}")
