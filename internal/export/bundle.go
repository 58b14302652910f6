package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"regexp"
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
// ro-crate-metadata.json (https://www.researchobject.org/ro-crate/specification/1.1/), CITATION.cff (https://citation-file-format.github.io),
// citation.bib and a README.
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
	for _, text := range []struct {
		name    string
		content []byte
	}{{"CITATION.cff", citationFile(m)}, {"citation.bib", []byte(m.BibTeX)}, {"README.md", readme(m)}} {
		if err := t.archive.add(text.name, text.content); err != nil {
			return err
		}
	}
	return nil
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
	described := object{
		"profile": "tabular-data-package", "name": "entente-export", "title": exportTitle, "description": m.Citation,
		"created": m.ExportedAt.Format(time.RFC3339), "version": m.Revision.Mark, "resources": resources, "sources": packageSources(m),
		"contributors": []object{{"title": "Entente", "role": "wrangler"}}, "keywords": []string{"international cooperation", "knowledge graph"},
	}
	if m.isAbsolute() {
		described["homepage"] = m.Link
	}
	if all := packageLicences(m); len(all) > 0 {
		described["licenses"] = all
	}
	return described
}

var notInLicences = regexp.MustCompile(`[^-a-zA-Z0-9._]+`)

// packageLicences are the licences of the sources: a name is what identifies one, and the title what its document says.
func packageLicences(m *Manifest) []object {
	var all []object
	for _, name := range slices.Sorted(maps.Keys(m.Sources.Licences)) {
		licence := object{"name": strings.Trim(notInLicences.ReplaceAllString(name, "-"), "-"), "title": name}
		if licence["name"] == "" {
			licence["name"] = "other"
		}
		if address := webAddress(name); address != "" {
			licence["path"] = address
		}
		all = append(all, licence)
	}
	return all
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
		source := object{"title": d.title(), "claims": d.Claims}
		for name, value := range map[string]string{"path": webAddress(d.URL), "publisher": d.Publisher, "licence": d.Licence} {
			if value != "" {
				source[name] = value
			}
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
		"@id": "./", "@type": "Dataset", "name": exportTitle, "description": m.Citation,
		"datePublished": m.ExportedAt.Format(time.DateOnly), "version": m.Revision.Mark, "license": licences(m),
	}
	if m.isAbsolute() {
		root["url"] = m.Link
	}
	if cited := crateSources(m); len(cited) > 0 {
		var references []object
		for _, source := range cited {
			references = append(references, object{"@id": source["@id"]})
		}
		root["citation"] = references
		graph = append(graph, cited...)
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

// crateSources are the sources as the crate's root cites them.
func crateSources(m *Manifest) []object {
	var all []object
	for _, d := range m.Sources.Documents {
		source := object{"@id": "#" + bibKey(d.ID), "@type": "CreativeWork", "name": d.title(), "description": d.contribution()}
		for name, value := range map[string]string{"url": webAddress(d.URL), "publisher": d.Publisher, "datePublished": d.Published, "license": d.Licence} {
			if value != "" {
				source[name] = value
			}
		}
		all = append(all, source)
	}
	return all
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
		fmt.Fprintf(&b, "- %s\n", strings.Join(slices.DeleteFunc([]string{d.title(), d.Publisher, d.Published, d.URL, d.contribution()}, func(s string) bool { return s == "" }), ", "))
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
