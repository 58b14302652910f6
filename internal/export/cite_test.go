package export

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/goccy/go-yaml"
)

// citing is the manifest of an export with these sources.
func citing(link string, documents ...Source) *Manifest {
	m := &Manifest{
		Complete: true, Link: link, ExportedAt: time.Date(2026, 11, 30, 12, 0, 0, 0, time.UTC), Revision: Revision{Mark: "FB:abc_def", Consistent: true, Statement: "whole"},
		Sources: Sources{Licences: map[string]int64{}},
	}
	publishers := map[string]*Publisher{}
	for _, d := range documents {
		m.Sources.add(d, publishers)
	}
	for _, p := range publishers {
		m.Sources.Publishers = append(m.Sources.Publishers, *p)
	}
	slices.SortFunc(m.Sources.Publishers, func(a, b Publisher) int { return int(b.Claims - a.Claims) })
	m.Citation, m.BibTeX = m.cite(), m.bibTeX()
	return m
}

// A citation names publishers by what they contributed, each with its licences, and its links lead to the service.
func TestCitations(t *testing.T) {
	m := citing("https://example.org/export?format=bundle&where=%7B%22event%22%3A%7B%7D%7D",
		Source{ID: "document:a", Claims: 20, Title: `50 % of "A & B" {draft}`, Publisher: "Archive", Published: "2016-08-02", URL: "https://example.org/a_b", Licence: "CC-BY-4.0"},
		Source{ID: "document:b", Claims: 5, Title: "B", Publisher: "Ministry", Published: "2017", URL: "file.pdf"},
		Source{ID: "document:c", Claims: 1, Publisher: "Archive", Licence: "All rights reserved"})
	if want := "https://example.org/export?format=bundle&where=%7B%22event%22%3A%7B%7D%7D. Sources, by what they contributed: " +
		"Archive (21 claims; CC-BY-4.0, All rights reserved); Ministry (5 claims; licence not stated)."; !strings.HasSuffix(m.Citation, want) {
		t.Errorf("the citation is %s, want it to end with %s", m.Citation, want)
	}
	for _, want := range []string{
		"@misc{entente-2026-11-30-", "  url = {https://example.org/export?format=bundle&where=%7B%22event%22%3A%7B%7D%7D}",
		`  title = {{50 \% of "A \& B" \{draft\}}}`, "  year = {2016},\n  howpublished = {\\url{https://example.org/a_b}}", "note = {5 claims; licence: not stated}",
		"@misc{document:c,\n  author = {{Archive}},\n  title = {{document:c}},\n  note = {1 claim; licence: All rights reserved}\n}",
	} {
		if !strings.Contains(m.BibTeX, want) {
			t.Errorf("BibTeX lacks %s:\n%s", want, m.BibTeX)
		}
	}
	var cff struct {
		URL, Abstract string
		References    []struct {
			Title, URL, License, Notes string
			Published                  string `yaml:"date-published"`
			Authors                    []struct{ Name string }
		}
	}
	if err := yaml.Unmarshal(citationFile(m), &cff); err != nil {
		t.Fatal(err)
	}
	if cff.URL != m.Link || cff.Abstract != m.Citation || len(cff.References) != 3 {
		t.Errorf("CITATION.cff is\n%s", citationFile(m))
	} else if a := cff.References[0]; a.License != "CC-BY-4.0" || a.Notes != "20 claims; licence: CC-BY-4.0" || a.Authors[0].Name != "Archive" || a.Published != "2016-08-02" {
		t.Errorf("the first reference is %+v", a)
	} else if b, c := cff.References[1], cff.References[2]; b.URL != "" || b.Published != "" || c.License != "" {
		t.Errorf("the others have what is no address, day or licence of SPDX: %+v, %+v", b, c)
	}
	text, err := json.Marshal([]any{packageLicences(m), packageSources(m)})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`{"name":"All-rights-reserved","title":"All rights reserved"}`, `"claims":20`, `"path":"https://example.org/a_b"`, `"licence":"CC-BY-4.0"`} {
		if !strings.Contains(string(text), want) {
			t.Errorf("datapackage.json lacks %s: %s", want, text)
		}
	}
	if alone := citing("/export?format=csv"); !strings.HasSuffix(alone.Citation, ", query format=csv.") || strings.Contains(alone.BibTeX, " url = ") {
		t.Errorf("without a service: %s\n%s", alone.Citation, alone.BibTeX)
	}
}
