"""Reads the exports of one graph with the tools that researchers use, and compares what each has read with the graph.

check.py FOLDER: FOLDER/expected.json says what the graph holds, as plain Cypher told; beside it are the exports. Prints one line a
format, and exits with 1 if anything is other than it should be.
"""

import datetime
import io
import json
import logging
import math
import os
import pathlib
import re
import sys
import traceback
import urllib.parse
import warnings
import zipfile

import followthemoney
import frictionless
import igraph
import ndex2.cx2
import networkx
import numpy
import pandas
import pyarrow
import pyarrow.parquet
import pydot
import pyshacl
import rdflib
import rocrate.rocrate
from lxml import etree

# rdflib tells of days that Python cannot hold, igraph of ids that it drops: both are known.
logging.disable(logging.WARNING)
warnings.filterwarnings("ignore", message="Could not add edge ids")

FOLDER = pathlib.Path(sys.argv[1])
EXPECTED = json.loads((FOLDER / "expected.json").read_text())
NODES, EDGES = EXPECTED["nodes"], EXPECTED["edges"]


def python(v):
    """A value of expected.json as Python has it."""
    match v["t"]:
        case "int":
            return int(v["v"])
        case "float":
            return float(v["v"])
        case "date":
            # Python has no years before 1.
            return v["v"] if v["v"].startswith("-") else datetime.date.fromisoformat(v["v"])
        case "datetime":
            return datetime.datetime.fromisoformat(v["v"].replace("Z", "+00:00"))
        case "list":
            return [python(e) for e in v["v"]]
    return v["v"]


def text(v):
    """A value as formats without types write it."""
    if v["t"] == "list":
        return [text(e) for e in v["v"]]
    if v["t"] == "bool":
        return "true" if v["v"] else "false"
    return str(v["v"])


class NotChecked(Exception):
    """Says what a check misses."""


class Check:
    """Collects what is other than expected."""

    def __init__(self):
        self.problems = []
        self.values = 0

    def same(self, where, got, want):
        self.values += 1
        if isinstance(got, float) and isinstance(want, float) and math.isnan(got) and math.isnan(want):
            return
        if got != want or isinstance(got, bool) != isinstance(want, bool):
            self.problems.append(f"{where} is {short(got)}, want {short(want)}")

    def records(self, what, got, want, convert, absent=(None,)):
        """Compares records by id. got: id -> {property: value}; convert turns an expected value into what the reader should have."""
        self.same(f"the ids of {what}", sorted(got), sorted(want))
        for id in sorted(set(got) & set(want)):
            props = want[id]["props"]
            # In one table for all nouns a name that means two things is called by its noun too: claim_start.
            record = {}
            for name, value in got[id].items():
                short_name = name.partition("_")[2]
                record[short_name if "_" in name and short_name in props and record.get(short_name) in (None, "") else name] = value
            for name, value in record.items():
                if name.endswith("Precision") or name in props:
                    continue
                if not any(value is a or value == a for a in absent) and not (isinstance(value, float) and math.isnan(value)):
                    self.problems.append(f"{id} has {name} = {short(value)}, which the graph has not")
            for name, v in props.items():
                wanted = convert(v)
                if wanted is SKIP:
                    continue
                value = record.get(name)
                if isinstance(value, float) and math.isnan(value) and wanted is None:
                    value = None  # pandas' word for nothing
                self.same(f"{id}.{name}", value, wanted)


SKIP = object()


def short(v):
    v = repr(v)
    return v if len(v) < 200 else f"{v[:100]}… ({len(v)} characters)"


def xml_text(s):
    """What XML 1.0 leaves of a text."""
    return "".join(c if c in "\t\n\r" or (ord(c) >= 0x20 and ord(c) not in (0xFFFE, 0xFFFF)) else "\ufffd" for c in s)


def graph_ends(check, edges):
    for id, (source, target, type) in edges.items():
        if id in EDGES:
            want = EDGES[id]
            check.same(f"the ends of {id}", (source, target, type), (want["from"], want["to"], want["type"]))


def from_networkx(check, graph, convert, label="type"):
    check.same("directed multigraph", (graph.is_directed(), graph.is_multigraph()), (True, True))
    for id, data in graph.nodes(data=True):
        check.same(f"the noun of {id}", data.pop(label, None), NODES.get(id, {}).get("type"))
    return {id: data for id, data in graph.nodes(data=True)}


def graphml_networkx(check):
    graph = networkx.read_graphml(FOLDER / "graph.graphml", force_multigraph=True)

    def convert(v):
        if v["t"] == "str":
            return xml_text(v["v"])
        if v["t"] in ("int", "float", "bool"):
            return python(v)
        if v["t"] == "list":
            return json.dumps([python(e) for e in v["v"]], ensure_ascii=False, separators=(",", ":"))
        return text(v)

    nodes = from_networkx(check, graph, convert)
    check.same("the spell of 1984", [nodes["event:year-only"].get(name) for name in ("spellStart", "spellEnd")], ["1984-01-01", "1984-12-31"])
    for id, data in nodes.items():
        check.same(f"the label of {id}", bool(data["label"]), True)
        beside(data)
    check.records("nodes", nodes, NODES, convert)
    edges = {}
    ends = {}
    for source, target, key, data in graph.edges(keys=True, data=True):
        check.same("an edge's key", key, data["id"])
        check.same(f"the label of {key}", data["label"], data["type"])
        beside(data)
        ends[data["id"]] = (source, target, data.pop("type"))
        edges[data.pop("id")] = data
    check.records("edges", edges, EDGES, convert)
    graph_ends(check, ends)


def beside(data):
    """Takes out what GraphML has for pictures and timelines, beside the graph's own properties."""
    for name in ("label", "spellStart", "spellEnd"):
        data.pop(name, None)


def graphml_igraph(check):
    graph = igraph.Graph.Read_GraphML(str(FOLDER / "graph.graphml"))
    check.same("directed", graph.is_directed(), True)

    def convert(v):
        match v["t"]:
            case "str":
                return xml_text(v["v"])
            case "int":
                return float(v["v"])  # igraph has no other numbers
            case "float" | "bool":
                return python(v)
            case "list":
                return json.dumps([python(e) for e in v["v"]], ensure_ascii=False, separators=(",", ":"))
        return text(v)

    def record(attributes):
        # What is missing is "", NaN or False to igraph.
        return {k: v for k, v in attributes.items() if k not in ("id", "type", "node", "label", "spellStart", "spellEnd")}

    names = {v.index: v["id"] for v in graph.vs}
    check.records("nodes", {v["id"]: record(v.attributes()) for v in graph.vs}, NODES, convert, absent=(None, "", False))
    check.records("edges", {e["id"]: record(e.attributes()) for e in graph.es}, EDGES, convert, absent=(None, "", False))
    graph_ends(check, {e["id"]: (names[e.source], names[e.target], e["type"]) for e in graph.es})


def gexf_networkx(check):
    graph = networkx.read_gexf(FOLDER / "graph.gexf")

    def convert(v):
        match v["t"]:
            case "str":
                return xml_text(v["v"]) if v["v"] else SKIP
            case "int" | "float" | "bool":
                return python(v)
            case "list":
                return SKIP
        return text(v)

    nodes = from_networkx(check, graph, convert)
    spells = {}
    for id, data in nodes.items():
        data.pop("label", None)
        spells[id] = (data.get("start"), data.get("end"))
    check.same("the year 1984 as a spell", spells["event:year-only"], ("1984-01-01", "1984-12-31"))
    check.records("nodes", nodes, NODES, convert, absent=(None, *{d for s in spells.values() for d in s}))
    check.same("edges", graph.number_of_edges(), len(EDGES))
    edges = {data["id"]: data for _, _, data in graph.edges(data=True)}
    for data in edges.values():
        for extra in ("label", "kind", "networkx_key", "id"):
            data.pop(extra, None)
    got = {id: {k: v for k, v in data.items() if k not in ("start", "end")} for id, data in edges.items()}
    check.records("edges", got, EDGES, convert, absent=(None, 1.0))
    check.same("an open interval's end", edges["held:open"].get("end"), None)
    check.same("an open interval's start", edges["held:open"].get("start"), "2017-06-01")


def gexf_xsd(check):
    if not os.environ.get("GEXF_XSD"):
        raise NotChecked("GEXF_XSD names no copy of https://gexf.net/1.3/gexf.xsd, which has another licence than Entente")
    xsd = etree.XMLSchema(etree.parse(os.environ["GEXF_XSD"]))
    xsd.validate(etree.parse(str(FOLDER / "graph.gexf"), etree.XMLParser(huge_tree=True)))
    for problem in xsd.error_log:
        check.problems.append(str(problem)[:300])
    check.values += 1


def node_link(check):
    data = json.loads((FOLDER / "graph.json").read_text())
    check.same("the trailer", data["complete"].startswith(f"complete: {len(NODES)} nodes, {len(EDGES)} edges;"), True)
    graph = networkx.node_link_graph(data, edges="edges")

    def convert(v):
        if v["t"] in ("date", "datetime"):
            return text(v)
        if v["t"] == "float" and not math.isfinite(float(v["v"])):
            return None
        return python(v)

    check.records("nodes", from_networkx(check, graph, convert), NODES, convert)
    edges, ends = {}, {}
    for source, target, key, data in graph.edges(keys=True, data=True):
        ends[key] = (source, target, data.pop("type"))
        edges[key] = data
    check.records("edges", edges, EDGES, convert)
    graph_ends(check, ends)


def tables(name, nodes="nodes.csv", edges="edges.csv"):
    with zipfile.ZipFile(FOLDER / name) as archive:
        assert archive.testzip() is None
        manifest = json.loads(archive.read("manifest.json"))
        return archive.read(nodes), archive.read(edges), manifest


def unquoted_null(frame):
    """pandas reads "" and nothing alike: so does this check."""
    return frame.where(frame != "", None)


def csv_pandas(check, name="graph.csv.zip", formulas=True):
    node_csv, edge_csv, manifest = tables(name)
    check.same("the manifest's counts", (manifest["nodes"]["total"], manifest["edges"]["total"]), (len(NODES), len(EDGES)))

    def frame(data):
        return unquoted_null(pandas.read_csv(io.BytesIO(data), dtype=str, keep_default_na=False, na_filter=False))

    def convert(v):
        if v["t"] == "list":
            return json.dumps([python(e) for e in v["v"]], ensure_ascii=False, separators=(",", ":"))
        t = text(v)
        if v["t"] == "str" and formulas and t[:1] in tuple("=+-@\t\r\n"):
            t = "'" + t
        if v["t"] == "float":
            return SKIP
        return t or None

    def rows(data, *keys):
        table = frame(data)
        return {r["id"]: {k: None if pandas.isna(v) else v for k, v in r.items() if k not in keys} for r in table.to_dict("records")}

    # A line break of Windows' kind inside a text must come back as it was.
    check.records("nodes", rows(node_csv, "id", "type"), NODES, convert)
    check.records("edges", rows(edge_csv, "id", "type", "source", "target"), EDGES, convert)
    table = frame(edge_csv)
    graph_ends(check, {r["id"]: (r["source"], r["target"], r["type"]) for r in table.to_dict("records")})
    # Empty is not null: the bytes tell.
    check.same("quotes for an empty text", b',"",' in node_csv, True)


def csv_raw(check):
    csv_pandas(check, "graph.raw.csv.zip", formulas=False)


def gephi_pandas(check):
    node_csv, edge_csv, _ = tables("graph.gephi.zip")
    nodes = pandas.read_csv(io.BytesIO(node_csv), dtype=str, keep_default_na=False)
    edges = pandas.read_csv(io.BytesIO(edge_csv), dtype=str, keep_default_na=False)
    check.same("node headers", list(nodes.columns[:3]), ["Id", "Label", "Noun"])
    check.same("edge headers", list(edges.columns[:6]), ["Source", "Target", "Type", "Id", "Label", "Weight"])
    check.same("ids", sorted(nodes["Id"]), sorted(NODES))
    graph_ends(check, {r["Id"]: (r["Source"], r["Target"], r["Label"]) for r in edges.to_dict("records")})
    check.same("edges", len(edges), len(EDGES))


def arrow_rows(table, *keys):
    """Rows with days as numbers, since Python has no years before 1."""
    days = pyarrow.schema([f.with_type(pyarrow.int32()) if f.type == pyarrow.date32() else f for f in table.schema])
    return {r["id"]: {k: v for k, v in r.items() if k not in keys} for r in table.cast(days).to_pylist()}


def arrow_value(v):
    if v["t"] == "date":
        return int(numpy.datetime64(v["v"], "D").astype(int))
    return python(v)


def parquet_arrow(check):
    node_data, edge_data, manifest = tables("graph.parquet.zip", "nodes.parquet", "edges.parquet")
    check.same("consistent", manifest["revision"]["consistent"], True)

    def rows(data, *keys):
        table = pyarrow.parquet.read_table(io.BytesIO(data))
        return table, arrow_rows(table, *keys)

    table, nodes = rows(node_data, "id", "type")
    types = {f.name: f.type for f in table.schema}
    check.same("a day's type", types["start"], pyarrow.date32())
    check.same("a moment's type", types["createdAt"], pyarrow.timestamp("us", tz="UTC"))
    check.same("a whole number's type", types["countMin"], pyarrow.int64())
    check.same("a list's type", str(types["tags"].value_type), "string")
    check.same("compression", pyarrow.parquet.ParquetFile(io.BytesIO(node_data)).metadata.row_group(0).column(0).compression, "ZSTD")
    check.records("nodes", nodes, NODES, arrow_value)
    _, edges = rows(edge_data, "id", "type", "source", "target")
    check.records("edges", edges, EDGES, arrow_value)


def arrow_ipc(check):
    node_data, edge_data, _ = tables("graph.arrow.zip", "nodes.arrow", "edges.arrow")

    def rows(data, *keys):
        return arrow_rows(pyarrow.ipc.open_file(pyarrow.BufferReader(data)).read_all(), *keys)

    check.records("nodes", rows(node_data, "id", "type"), NODES, arrow_value)
    check.records("edges", rows(edge_data, "id", "type", "source", "target"), EDGES, arrow_value)


def unpacked(name):
    folder = FOLDER / name.removesuffix(".zip")
    with zipfile.ZipFile(FOLDER / name) as archive:
        archive.extractall(folder)
    return folder


def bundle_frictionless(check):
    report = frictionless.Package(str(unpacked("graph.bundle.zip") / "datapackage.json")).validate()
    problems = report.flatten(["type", "cell", "note"])
    # Python has no years before 1, and so no such dates: all else must be right, the foreign keys too.
    check.same("problems", [p for p in problems if not str(p[1]).startswith("-0043")], [])
    check.same("rows", [task.stats["rows"] for task in report.tasks], [len(NODES), len(EDGES)])


def bundle_rocrate(check):
    crate = rocrate.rocrate.ROCrate(str(unpacked("graph.bundle.zip")))
    check.same("files", sorted(e.id for e in crate.data_entities), ["edges.csv", "nodes.csv"])
    check.same("licences", "CC-BY-4.0 (1)" in crate.root_dataset["license"], True)


def ftm(check):
    """What FollowTheMoney holds of the graph; followthemoney itself says whether all values are good ones."""
    model = followthemoney.model

    def plain(id):
        """The graph's id of an entity's: see docs/exports.md."""
        encoded = re.sub(r"\.\.([0-9A-F]{2})|\.", lambda m: bytes.fromhex(m[1]).decode("latin1") if m[1] else ":", id)
        return encoded.encode("latin1").decode()

    entities = {}
    for line in (FOLDER / "graph.ftm.json").read_text().split("\n")[:-1]:
        data = json.loads(line)
        try:
            model.get(data["schema"]).validate(data)
        except followthemoney.exc.InvalidData as wrong:
            check.problems.append(f"{data['id']}: {short(wrong.errors)}")
        schema = model.get(data["schema"])
        check.same(f"properties of {data['id']} that {schema.name} has not", [p for p in data["properties"] if p not in schema.properties], [])
        if schema.caption:
            check.same(f"{data['id']} has its caption", any(data["properties"].get(p) for p in schema.caption), True)
        cleaned = model.get_proxy(data, cleaned=False)
        entity = model.get_proxy(data)
        for prop in entity.iterprops():
            if prop.type.name in ("entity", "date", "country", "language"):
                check.same(f"{entity.id}.{prop.name} after cleaning", len(cleaned.get(prop)), len(entity.get(prop)))
        entities[plain(entity.id)] = entity
    nodes = {id: n for id, n in NODES.items() if n["type"] != "Name"}
    links = {id: e for id, e in EDGES.items() if e["type"] not in ("NAMED", "FROM")}
    check.same("the ids", sorted(entities), sorted([*nodes, *links]))
    schemata = {"Country": "Territory", "Person": "Person", "Event": "Event", "Position": "Position", "Place": "Address", "Document": "Document",
                "Group": "LegalEntity", "Commitment": "Note", "Claim": "Note", "Oddity": "Note"}
    for id, node in nodes.items():
        entity, props = entities[id], {name: text(v) for name, v in node["props"].items()}
        check.same(f"the schema of {id}", entity.schema.name,
                   schemata.get(node["type"], "PublicBody" if props.get("kind") == "MINISTRY" else "Organization"))
        for name, into in {"name": "name", "description": "description", "text": "description", "quote": "description", "familyName": "lastName",
                           "givenName": "firstName", "latitude": "latitude", "url": "sourceUrl", "title": "title", "wikidataId": "wikidataId"}.items():
            if props.get(name):
                got = entity.get(into)
                want = props[name][:65_000]  # what followthemoney takes of a text
                check.same(f"{id}.{name}", *(([float(v) for v in got], [float(want)]) if name == "latitude" else (got, [want])))
    for id, edge in links.items():
        entity = entities[id]
        check.same(f"the record of {id}", entity.get("recordId"), [id])
        ends = [plain(entity.get(end)[0]) for end in (entity.schema.source_prop.name, entity.schema.target_prop.name)]
        check.same(f"the ends of {id}", ends, [edge["from"], edge["to"]])
        if entity.schema.name == "UnknownLink":
            roles = [edge["type"], *([edge["props"]["role"]["v"]] if "role" in edge["props"] else [])]
            check.same(f"the role of {id}", sorted(entity.get("role")), sorted(roles))

    def told(id, *properties):
        return tuple(sorted(entities[id].get(p)) for p in properties)

    check.same("other names", told("organization:emoji", "alias"), (["Министерство науки и технологий", "科学技术部"],))
    check.same("proof of a fact", told("hosted:one", "proof", "description"), (["document.source"], ['MOST and "others"']))
    check.same("organizers", len(entities["event:interval"].get("organizer")), 2)
    check.same("a day", told("held:as-of", "date"), (["2017-06-15"],))
    check.same("a month", told("held:open", "startDate"), (["2017-06"],))
    check.same("a year", told("event:year-only", "date"), (["1984"],))
    check.same("some days", told("event:interval", "startDate", "endDate"), (["2017-06-15"], ["2017-06-19"]))
    check.same("an open end", told("event:open", "startDate", "endDate"), (["2017-01-01"], []))


def cx2_ndex(check):
    network = ndex2.cx2.CX2Network()
    network.create_from_raw_cx2(str(FOLDER / "graph.cx2"))
    check.same("the trailer", network.get_network_attributes()["description"].startswith(f"complete: {len(NODES)} nodes, {len(EDGES)} edges;"), True)

    def convert(v):
        if v["t"] in ("date", "datetime"):
            return text(v)
        if v["t"] == "float" and not math.isfinite(float(v["v"])):
            return None
        return python(v)

    ids, nodes, edges, ends = {}, {}, {}, {}
    for number, node in network.get_nodes().items():
        values = dict(node["v"])
        ids[number] = id = values.pop("id")
        check.same(f"the noun of {id}", values.pop("type"), NODES[id]["type"])
        if "name" not in NODES[id]["props"]:
            check.same(f"what {id} is called", bool(values.pop("name")), True)
        nodes[id] = values
    for edge in network.get_edges().values():
        values = dict(edge["v"])
        id = values.pop("id")
        ends[id] = (ids[edge["s"]], ids[edge["t"]], values.pop("interaction"))
        edges[id] = values
    check.records("nodes", nodes, NODES, convert)
    check.records("edges", edges, EDGES, convert)
    graph_ends(check, ends)


def dot_pydot(check):
    graph, = pydot.graph_from_dot_data((FOLDER / "graph.dot").read_bytes().decode())  # as a file its line ends would be made one kind

    def plain(v):
        """What stands in quotes, with its escapes undone."""
        return re.sub(r"\\(.)", r"\1", v[1:-1], flags=re.S) if v.startswith('"') else v

    def convert(v):
        if v["t"] == "list":
            return json.dumps([python(e) for e in v["v"]], ensure_ascii=False, separators=(",", ":"))
        if v["t"] == "float":
            return SKIP  # 45.75 and 4.575e1 are one number
        return text(v)

    def record(element, *but):
        return {k: plain(v) for k, v in element.get_attributes().items() if k not in but}

    nodes, edges, ends = {}, {}, {}
    for node in graph.get_nodes():
        id = plain(node.get_name())
        if id in ("graph", "node", "edge"):
            continue
        nodes[id] = record(node, "label", "type")
        if "name" in NODES.get(id, {}).get("props", {}):
            nodes[id]["name"] = plain(node.get("label"))
        check.same(f"the noun of {id}", plain(node.get("type")), NODES.get(id, {}).get("type"))
    for edge in graph.get_edges():
        id = plain(edge.get("id"))
        edges[id] = record(edge, "label", "type", "id")
        ends[id] = (plain(edge.get_source()), plain(edge.get_destination()), plain(edge.get("type")))
    check.records("nodes", nodes, NODES, convert)
    check.records("edges", edges, EDGES, convert)
    graph_ends(check, ends)


def pajek_ends(check, arcs):
    """Compares arcs (label of one end, of the other, of the arc) with the graph."""
    got = sorted((urllib.parse.unquote(a), urllib.parse.unquote(b), urllib.parse.unquote(label)) for a, b, label in arcs)
    check.same("arcs", got, sorted((e["from"], e["to"], f"{e['type']} {id}") for id, e in EDGES.items()))


def pajek_networkx(check):
    graph = networkx.read_pajek(FOLDER / "graph.net")
    check.same("directed multigraph", (graph.is_directed(), graph.is_multigraph()), (True, True))
    check.same("vertices", sorted(urllib.parse.unquote(v) for v in graph), sorted(NODES))
    pajek_ends(check, [(a, b, data["l"]) for a, b, data in graph.edges(data=True)])


def pajek_igraph(check):
    graph = igraph.Graph.Read_Pajek(str(FOLDER / "graph.net"))
    check.same("directed", graph.is_directed(), True)
    check.same("vertices", sorted(urllib.parse.unquote(v["name"]) for v in graph.vs), sorted(NODES))
    pajek_ends(check, [(graph.vs[e.source]["name"], graph.vs[e.target]["name"], e["label"]) for e in graph.es])


RDF = {}


def rdf(check, name, format):
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(FOLDER / name, format=format)
    triples = set((s, p, o) for s, p, o in dataset.triples((None, None, None)))
    RDF[name] = triples
    base = "urn:entente:"
    vocabulary = rdflib.Namespace(base + "vocabulary:")
    statements = {s for s, p, o in triples if p == rdflib.RDF.type and o == rdflib.RDF.Statement}
    check.same("statements", len(statements), len(EDGES))
    for noun in {n["type"] for n in NODES.values()}:
        found = sum(1 for s, p, o in triples if p == rdflib.RDF.type and o == vocabulary[noun])
        check.same(f"nodes of type {noun}", found, sum(1 for n in NODES.values() if n["type"] == noun))
    by_subject = {}
    for s, p, o in triples:
        by_subject.setdefault(str(s), []).append((p, o))
    quote = "".join(chr(c) for c in b"-._~:")
    for id, record in {**NODES, **EDGES}.items():
        subject = base + "".join(c if c.isascii() and (c.isalnum() or c in quote) else "".join(f"%{b:02X}" for b in c.encode()) for c in id)
        literals = [o for p, o in by_subject.get(subject, [])]
        values = [str(o) if not isinstance(o, rdflib.Literal) or o.ill_typed or str(o.datatype).endswith("EDTF") else o.toPython() for o in literals]
        for name, v in record["props"].items():
            for element in v["v"] if v["t"] == "list" else [v]:
                want = python(element)
                if isinstance(want, float) and not math.isfinite(want):
                    continue
                check.values += 1
                if name in ("position", "onBehalfOf", "fact"):
                    want = base + want
                if not any(type(x) is type(want) and x == want or isinstance(x, (int, float)) and isinstance(want, float) and float(x) == want for x in values):
                    check.problems.append(f"{id}.{name}: {short(want)} is not among {short(values)}")


def nquads(check):
    rdf(check, "graph.nq", "nquads")


def turtle(check):
    rdf(check, "graph.ttl", "turtle")


def jsonld(check):
    rdf(check, "graph.jsonld", "json-ld")


def rdf_alike(check):
    """The three syntaxes say the same; a number that is infinite is lost in JSON alone."""

    def comparable(triples):
        return {(s, p, o.toPython() if isinstance(o, rdflib.Literal) and o.datatype == rdflib.XSD.double else o) for s, p, o in triples
                if not (isinstance(o, rdflib.Literal) and o.datatype == rdflib.XSD.double and not math.isfinite(o.toPython()))
                and p != rdflib.URIRef("urn:entente:vocabulary:query")}

    quads, turtle, linked = (comparable(RDF.get(n, set())) for n in ("graph.nq", "graph.ttl", "graph.jsonld"))
    for name, other in (("Turtle", turtle), ("JSON-LD", linked)):
        check.same(f"triples of N-Quads that {name} has not", sorted(map(str, quads - other))[:3], [])
        check.same(f"triples of {name} that N-Quads has not", sorted(map(str, other - quads))[:3], [])


def shacl(check):
    shapes = rdflib.Graph().parse(pathlib.Path(__file__).parent / "shapes.ttl")
    data = rdflib.Graph().parse(FOLDER / "graph.ttl")
    for triple in list(data):
        if isinstance(triple[2], rdflib.Literal) and triple[2].ill_typed and str(triple[2]).startswith("-"):
            data.remove(triple)  # a day before the year 1, which XSD has and Python has not
    conforms, _, report = pyshacl.validate(data, shacl_graph=shapes)
    check.same("conforms to readers/shapes.ttl", conforms or report[:500], True)


CHECKS = {
    "graphml, networkx": graphml_networkx,
    "graphml, igraph": graphml_igraph,
    "gexf, networkx": gexf_networkx,
    "gexf, XSD": gexf_xsd,
    "json, networkx": node_link,
    "csv, pandas": csv_pandas,
    "csv with raw formulas, pandas": csv_raw,
    "gephi, pandas": gephi_pandas,
    "parquet, pyarrow": parquet_arrow,
    "arrow, pyarrow": arrow_ipc,
    "bundle, frictionless": bundle_frictionless,
    "bundle, ro-crate": bundle_rocrate,
    "nquads, rdflib": nquads,
    "turtle, rdflib": turtle,
    "jsonld, rdflib": jsonld,
    "nquads, turtle and jsonld say the same": rdf_alike,
    "turtle, pyshacl": shacl,
    "ftm, followthemoney": ftm,
    "cx2, ndex2": cx2_ndex,
    "dot, pydot": dot_pydot,
    "net, networkx": pajek_networkx,
    "net, igraph": pajek_igraph,
}


def main():
    failed = False
    for name, run in CHECKS.items():
        check = Check()
        try:
            run(check)
        except NotChecked as missing:
            print(f"NOT CHECKED: {name}: {missing}")
            continue
        except Exception:
            check.problems.append(traceback.format_exc(limit=-4))
        failed = failed or bool(check.problems)
        print(f"{'FAILED' if check.problems else 'ok'}: {name}: {check.values} values compared")
        for problem in check.problems[:8]:
            print("   ", problem)
        if len(check.problems) > 8:
            print(f"    … and {len(check.problems) - 8} more")
    sys.exit(1 if failed else 0)


main()
