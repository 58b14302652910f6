package export

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"
)

const (
	exportTitle = "Entente cooperation knowledge graph"
	// citedPublishers is how many publishers a citation names.
	citedPublishers = 5
)

// cite says how to cite an export: what, which state, when, from where, and whose the facts are.
func (m *Manifest) cite() string {
	var parts []string
	for _, p := range m.Sources.Publishers {
		if len(parts) == citedPublishers {
			parts = append(parts, fmt.Sprintf("and %d more", len(m.Sources.Publishers)-citedPublishers))
			break
		}
		parts = append(parts, fmt.Sprintf("%s (%s; %s)", p.Name, counted(p.Claims, "claim"), licenceWords(p.Licences)))
	}
	from := ""
	if len(parts) > 0 {
		from = " Sources, by what they contributed: " + strings.Join(parts, "; ") + "."
	}
	part := ""
	if !m.Complete {
		part = " (not complete)"
	}
	place := m.Link
	if !m.isAbsolute() {
		_, query, _ := strings.Cut(m.Link, "?")
		place = "query " + query
	}
	return fmt.Sprintf("%s, export of %d nodes and %d facts%s, revision %s, %s, %s.%s",
		exportTitle, m.Nodes.Total, m.Edges.Total, part, m.Revision.Mark, m.ExportedAt.Format(time.DateOnly), place, from)
}

// counted writes a number of things.
func counted(n int64, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprint(n, " ", noun, "s")
}

func licenceWords(licences []string) string {
	if len(licences) == 1 && licences[0] == notStated {
		return "licence not stated"
	}
	return strings.Join(licences, ", ")
}

// contribution says what a document contributed, and under which licence.
func (d *Source) contribution() string {
	licence := notStated
	if d.Licence != "" {
		licence = d.Licence
	}
	return counted(d.Claims, "claim") + "; licence: " + licence
}

func (d *Source) title() string {
	if d.Title != "" {
		return d.Title
	}
	return d.ID
}

// isAbsolute says that a link says at which service.
func (m *Manifest) isAbsolute() bool { return strings.Contains(m.Link, "://") }

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

// spdx are licences that are in use for data, by the identifiers of https://spdx.org/licenses; those of code are not listed.
var spdx = regexp.MustCompile(`^(CC0-1\.0|CC-BY(-NC)?(-SA|-ND)?-[1-4]\.0|ODbL-1\.0|ODC-By-1\.0|PDDL-1\.0|OGL-UK-[1-3]\.0|MIT|Apache-2\.0)$`)

// citationFile writes CITATION.cff (https://citation-file-format.github.io): the export, and its sources as references.
func citationFile(m *Manifest) []byte {
	quoted := func(text string) string { return string(appendJSONText(nil, text)) } // JSON's texts are YAML's
	var b strings.Builder
	line := func(indent, key, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s%s: %s\n", indent, key, quoted(value))
		}
	}
	b.WriteString("cff-version: 1.2.0\ntype: dataset\n")
	line("", "message", "Cite the file and its sources, which are its references.")
	line("", "title", exportTitle+": an export")
	b.WriteString("authors:\n  - name: Entente\n")
	line("", "abstract", m.Citation)
	b.WriteString("keywords:\n  - international cooperation\n  - knowledge graph\n")
	line("", "version", m.Revision.Mark)
	fmt.Fprintf(&b, "date-released: %s\n", m.ExportedAt.Format(time.DateOnly))
	if m.isAbsolute() {
		line("", "url", m.Link)
	}
	if len(m.Sources.Documents) > 0 {
		b.WriteString("references:\n")
	}
	for _, d := range m.Sources.Documents {
		b.WriteString("  - type: generic\n")
		line("    ", "title", d.title())
		author := d.Publisher
		if author == "" {
			author = d.title()
		}
		fmt.Fprintf(&b, "    authors:\n      - name: %s\n", quoted(author))
		if ftmDate.MatchString(d.Published) && len(d.Published) == len(time.DateOnly) {
			fmt.Fprintf(&b, "    date-published: %s\n", d.Published)
		}
		line("    ", "url", webAddress(d.URL))
		if spdx.MatchString(d.Licence) {
			fmt.Fprintf(&b, "    license: %s\n", d.Licence)
		}
		line("    ", "notes", d.contribution())
	}
	return []byte(b.String())
}

// webAddress is an address that is one of the web; else it is empty.
func webAddress(text string) string {
	if strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "http://") {
		return text
	}
	return ""
}

// bibSources is how many sources the BibTeX of a manifest has.
const bibSources = 100

// bibTeX writes the export and its first sources as entries for BibTeX and biblatex.
func (m *Manifest) bibTeX() string {
	var b strings.Builder
	published, address := bibAddress(webAddress(m.Link))
	sum := sha256.Sum256([]byte(m.Link)) // two selections of one day are two entries
	entry(&b, "entente-"+m.ExportedAt.Format(time.DateOnly)+"-"+hex.EncodeToString(sum[:4]), [][2]string{
		{"author", "{Entente}"}, {"title", "{" + bibText(exportTitle+": an export") + "}"}, {"year", m.ExportedAt.Format("2006")},
		{"version", bibText(m.Revision.Mark)}, {"howpublished", published}, {"url", address},
		{"urldate", m.ExportedAt.Format(time.DateOnly)},
		{"note", bibText(fmt.Sprintf("%d nodes and %d facts; %s", m.Nodes.Total, m.Edges.Total, licences(m)))},
	})
	for i, d := range m.Sources.Documents {
		if i == bibSources {
			more := int64(len(m.Sources.Documents)-i) + m.Sources.Omitted
			fmt.Fprintf(&b, "%% and %d more: see the sources of the manifest, or the nodes of the noun Document\n", more)
			break
		}
		year := ""
		if len(d.Published) >= 4 && ftmDate.MatchString(d.Published) {
			year = d.Published[:4]
		}
		published, address := bibAddress(webAddress(d.URL))
		entry(&b, bibKey(d.ID), [][2]string{
			{"author", bibBraced(d.Publisher)}, {"title", bibBraced(d.title())}, {"year", year}, {"howpublished", published}, {"url", address},
			{"note", bibText(d.contribution())},
		})
	}
	return b.String()
}

// entry writes an entry without the fields that are empty.
func entry(b *strings.Builder, key string, fields [][2]string) {
	fmt.Fprintf(b, "@misc{%s", key)
	for _, field := range fields {
		if field[1] != "" {
			fmt.Fprintf(b, ",\n  %s = {%s}", field[0], field[1])
		}
	}
	b.WriteString("\n}\n")
}

var notInKeys = regexp.MustCompile(`[^0-9A-Za-z:.-]+`)

// bibKey is an id as BibTeX's keys may be.
func bibKey(id string) string { return notInKeys.ReplaceAllString(id, "-") }

var bibEscapes = strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "&", `\&`, "%", `\%`, "$", `\$`, "#", `\#`, "_", `\_`,
	"~", `\textasciitilde{}`, "^", `\textasciicircum{}`, "\n", " ", "\r", " ")

func bibText(text string) string { return bibEscapes.Replace(text) }

// bibBraced is a name or title that is to stay as it is.
func bibBraced(text string) string {
	if text == "" {
		return ""
	}
	return "{" + bibText(text) + "}"
}

// bibAddressEscapes are for braces, which BibTeX counts, and for what no address has.
var bibAddressEscapes = strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C", " ", "%20", "\n", "%0A")

// bibAddress are the fields for an address: one that every style prints, and one that biblatex and newer styles know.
func bibAddress(address string) (howPublished, url string) {
	if address == "" {
		return "", ""
	}
	url = bibAddressEscapes.Replace(address)
	return `\url{` + url + "}", url
}
