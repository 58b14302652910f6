"""What events were about, year by year: two Parquet tables joined, counted and drawn as a picture.

    pip install pandas pyarrow matplotlib
    python pandas_topics.py http://127.0.0.1:8080

The picture is topics.png, or the file that is named behind the URL.
"""

import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import pandas

service, picture = sys.argv[1].rstrip("/"), (sys.argv[2:] or ["topics.png"])[0]
nodes = pandas.read_parquet(f"{service}/export.parquet?table=nodes").set_index("id")
edges = pandas.read_parquet(f"{service}/export.parquet?table=edges")

about = edges[edges["type"] == "ABOUT"].merge(nodes, left_on="source", right_index=True, suffixes=("", "_node"))
events = about[(about["type_node"] == "Event") & about["start"].notna()]
counts = (
    events.assign(topic=events["target"].map(nodes["name"]), year=events["start"].map(lambda day: day.year))
    .groupby(["year", "topic"])
    .size()
    .unstack(fill_value=0)
)
if counts.empty:
    sys.exit("no event with a date is about a topic")
most = counts.sum().sort_values(ascending=False).index[:10]
counts[most].plot.bar(stacked=True, figsize=(12, 7), xlabel="", ylabel="events", title="What events were about")
plt.tight_layout()
plt.savefig(picture, dpi=120)
print(f"{len(events)} events about {counts.shape[1]} topics in {counts.shape[0]} years: {picture}")
