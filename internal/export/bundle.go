package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"
)

func bundleFormat() *Format {
	return &Format{
		Name: "bundle", Title: "zip archive to deposit: CSV as a Frictionless Data Package and RO-Crate, with README, sources and citation",
		MediaType: "application/zip", Extension: "bundle.zip", Formulas: true,
		Lost: csvFormat().Lost,
		open: func(w io.Writer, o Options) Writer {
			t := &tables{out: w, options: o, layout: tidy{raw: o.RawFormulas}}
			t.more = t.describe
			return t
		},
	}
}

// describe adds what a repository and its readers want beside the tables: datapackage.json (https://specs.frictionlessdata.io/data-package/),
// ro-crate-metadata.json (https://www.researchobject.org/ro-crate/specification/1.1/), CITATION.cff (https://citation-file-format.github.io)
// and a README.
func (t *tables) describe(m *Manifest) error {
	t.archive.finish()
	files := slices.Clone(t.archive.files)
	for _, add := range []struct {
		name    string
		content any
	}{
		{"datapackage.json", t.dataPackage(m, files)},
		{"ro-crate-metadata.json", roCrate(m, files)},
	} {
		var text bytes.Buffer
		encoder := json.NewEncoder(&text)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		if err := encoder.Encode(add.content); err != nil {
			return fmt.Errorf("writing %s: %w", add.name, err)
		}
		if err := t.archive.add(add.name, text.Bytes()); err != nil {
			return err
		}
	}
	if err := t.archive.add("CITATION.cff", citationFile(m)); err != nil {
		return err
	}
	return t.archive.add("README.md", readme(m))
}

type object = map[string]any

// dataPackage describes the tables and their columns.
func (t *tables) dataPackage(m *Manifest, files []File) any {
	lead := func(edges bool) (fields []object) {
		for _, name := range t.layout.head(edges) {
			fields = append(fields, object{"name": name, "type": "string", "constraints": object{"required": true}})
		}
		return fields
	}
	var resources []object
	for i, wide := range []*Wide{t.nodes, t.edges} {
		edges := i == 1
		shape := object{"fields": append(lead(edges), packageFields(wide)...), "missingValues": []string{""}, "primaryKey": "id"}
		if edges {
			var keys []object
			for _, end := range []string{"source", "target"} {
				keys = append(keys, object{"fields": end, "reference": object{"resource": "nodes", "fields": "id"}})
			}
			shape["foreignKeys"] = keys
		}
		resources = append(resources, object{
			"name": strings.TrimSuffix(files[i].Name, ".csv"), "path": files[i].Name, "profile": "tabular-data-resource", "encoding": "utf-8",
			"bytes": files[i].Bytes, "hash": "sha256:" + files[i].SHA256, "mediatype": "text/csv", "schema": shape,
		})
	}
	return object{
		"profile": "tabular-data-package", "name": "entente-export", "title": "Entente cooperation knowledge graph", "description": m.Citation,
		"created": m.ExportedAt.Format(time.RFC3339), "version": m.Revision.Mark, "resources": resources, "sources": packageSources(m),
	}
}

func packageFields(wide *Wide) []object {
	var fields []object
	for _, c := range wide.Columns {
		kind := map[Kind]string{String: "string", Int: "integer", Float: "number", Bool: "boolean", Date: "date", DateTime: "datetime"}[c.Kind]
		field := object{"name": c.Name, "type": kind}
		switch {
		case c.List:
			field["type"] = "array"
		case c.Kind == DateTime:
			field["format"] = "any"
		}
		if c.Field.Description != "" && c.Part == Value {
			field["description"] = c.Field.Description
		}
		fields = append(fields, field)
	}
	return fields
}

func packageSources(m *Manifest) []object {
	sources := []object{}
	for _, d := range m.Sources.Documents {
		source := object{"title": d.ID}
		if d.Title != "" {
			source["title"] = d.Title
		}
		if d.URL != "" {
			source["path"] = d.URL
		}
		sources = append(sources, source)
	}
	return sources
}

// roCrate describes the archive as a research object.
func roCrate(m *Manifest, files []File) any {
	parts, graph := []object{}, []object{
		{
			"@id": "ro-crate-metadata.json", "@type": "CreativeWork", "about": object{"@id": "./"},
			"conformsTo": object{"@id": "https://w3id.org/ro/crate/1.1"},
		},
	}
	root := object{
		"@id": "./", "@type": "Dataset", "name": "Entente cooperation knowledge graph", "description": m.Citation,
		"datePublished": m.ExportedAt.Format(time.DateOnly), "version": m.Revision.Mark, "license": licences(m),
	}
	graph = append(graph, root)
	for _, f := range files {
		parts = append(parts, object{"@id": f.Name})
		graph = append(graph, object{
			"@id": f.Name, "@type": "File", "name": f.Name, "contentSize": fmt.Sprint(f.Bytes), "sha256": f.SHA256, "encodingFormat": "text/csv",
		})
	}
	root["hasPart"] = parts
	return object{"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": graph}
}

// licences says under which licences the sources are.
func licences(m *Manifest) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(m.Sources.Licences)) {
		parts = append(parts, fmt.Sprintf("%s (%d)", name, m.Sources.Licences[name]))
	}
	if parts == nil {
		return "no sources"
	}
	return "licences of the sources, with their number: " + strings.Join(parts, "; ")
}

func citationFile(m *Manifest) []byte {
	quoted := func(text string) string { return string(appendJSONText(nil, text)) } // JSON's texts are YAML's
	return fmt.Appendf(nil, "cff-version: 1.2.0\ntype: dataset\nmessage: %s\ntitle: %s\nauthors:\n  - name: Entente\nversion: %s\ndate-released: %s\n",
		quoted("Cite the file, and its sources (README.md)."), quoted("Entente cooperation knowledge graph: an export"), quoted(m.Revision.Mark),
		m.ExportedAt.Format(time.DateOnly))
}

func readme(m *Manifest) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "# An export of the Entente cooperation knowledge graph\n\n%s\n\n", m.Citation)
	fmt.Fprintf(&b, "%d nodes in `nodes.csv`, %d facts between them in `edges.csv`; `datapackage.json` describes the columns. %s.\n\n",
		m.Nodes.Total, m.Edges.Total, strings.ToUpper(m.Revision.Statement[:1])+m.Revision.Statement[1:])
	if m.Cut != nil {
		fmt.Fprintf(&b, "**Not complete**: %s.\n\n", m.Cut.Statement)
	}
	fmt.Fprintf(&b, "## Sources\n\n%s.\n\n", licences(m))
	for _, d := range m.Sources.Documents {
		fmt.Fprintf(&b, "- %s\n", strings.Join(slices.DeleteFunc([]string{d.Title, d.Publisher, d.Published, d.URL, d.Licence}, func(s string) bool { return s == "" }), ", "))
	}
	if m.Sources.Omitted > 0 {
		fmt.Fprintf(&b, "- and %d more: they are nodes of the noun Document\n", m.Sources.Omitted)
	}
	b.WriteString("\n## What CSV does not keep\n\n")
	for _, lost := range m.Lost {
		fmt.Fprintf(&b, "- %s\n", lost)
	}
	for _, loss := range m.Losses {
		fmt.Fprintf(&b, "- %d times here: %s\n", loss.Count, loss.What)
	}
	return []byte(b.String())
}
