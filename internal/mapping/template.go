package mapping

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"github.com/entente-graph/entente/internal/tree"
)

// template is a text with columns in it: "agreement:{signed}-{Title|slug}".
type template struct {
	at    tree.Position
	parts []part
}

// part is a piece of a template: text as it stands, or a column with filters.
type part struct {
	text    string
	column  string
	filters []filter
}

type filter func(string) string

// filters are what a template can do with a column's value.
var filters = map[string]filter{
	"lower": strings.ToLower,
	"upper": strings.ToUpper,
	"slug":  slug,
	"year":  year,
	"hash":  func(s string) string { return hash(s, 16) },
}

const filterNames = "lower, upper, slug, year or hash"

// maxSlug leaves room in an id for what stands around it.
const maxSlug = 120

// slug makes of a text what may stand in an id: small letters a to z, digits and hyphens. What it cannot write so, and what is
// too long, it tells apart by the text's hash. Ids stand in graphs and files, so that it must never change: it does not follow package fold.
func slug(s string) string {
	var b strings.Builder
	lost := false
	letters := transform.Chain(cases.Fold(), norm.NFKD, runes.Remove(runes.In(unicode.M)), cases.Fold(), norm.NFC)
	folded, _, err := transform.String(letters, s)
	if err != nil {
		folded = s // the transformers above fail on no text
	}
	for _, r := range folded {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case r > 127:
			lost = true
			b.WriteByte('-')
		default:
			b.WriteByte('-')
		}
	}
	words := strings.FieldsFunc(b.String(), func(r rune) bool { return r == '-' })
	joined := strings.Join(words, "-")
	switch {
	case joined == "":
		return hash(s, 16)
	case len(joined) > maxSlug:
		return strings.TrimRight(joined[:maxSlug-9], "-") + "-" + hash(s, 8)
	case lost:
		return joined + "-" + hash(s, 8)
	}
	return joined
}

// year is the year that a date begins with.
func year(s string) string {
	body, negative := strings.CutPrefix(s, "-")
	y, _, _ := strings.Cut(body, "-")
	y = strings.TrimRight(y, "?~%")
	if negative {
		return "-" + y
	}
	return y
}

func hash(s string, digits int) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])[:digits]
}

// parseTemplate reads a text of a mapping. It is nil if it added a problem.
func parseTemplate(p *tree.Problems, v *tree.Value) *template {
	t := &template{at: v.At}
	var plain strings.Builder
	flush := func() {
		if plain.Len() > 0 {
			t.parts = append(t.parts, part{text: plain.String()})
			plain.Reset()
		}
	}
	for rest := v.Text; rest != ""; {
		switch {
		case strings.HasPrefix(rest, "{{") || strings.HasPrefix(rest, "}}"):
			plain.WriteByte(rest[0])
			rest = rest[2:]
		case rest[0] == '{':
			end := strings.IndexByte(rest, '}')
			if end < 0 {
				p.Add(v.At, "the template %s has a { without }, expected {a column}, or {{ for the character itself", tree.Quoted(v.Text))
				return nil
			}
			words := strings.Split(rest[1:end], "|")
			flush()
			one := part{column: strings.TrimSpace(words[0])}
			for _, word := range words[1:] {
				f, ok := filters[strings.TrimSpace(word)]
				if !ok {
					p.Add(v.At, "there is no filter %s, expected %s", tree.Quoted(word), filterNames)
					return nil
				}
				one.filters = append(one.filters, f)
			}
			t.parts = append(t.parts, one)
			rest = rest[end+1:]
		default:
			plain.WriteByte(rest[0])
			rest = rest[1:]
		}
	}
	flush()
	return t
}

// columns names the columns in it.
func (t *template) columns(note func(name string, at tree.Position)) {
	for _, p := range t.parts {
		if p.column != "" {
			note(p.column, t.at)
		}
	}
}

// fill puts the row's values in. Without a value for one of its columns there is none for the whole.
func (t *template) fill(r *row) (cell, bool) {
	if len(t.parts) == 1 && t.parts[0].column != "" && len(t.parts[0].filters) == 0 {
		return r.cell(t.parts[0].column)
	}
	filled := cell{at: t.at} // where nothing comes from the row, the mapping says it
	var b strings.Builder
	placed := false
	for _, p := range t.parts {
		if p.column == "" {
			b.WriteString(p.text)
			continue
		}
		c, ok := r.cell(p.column)
		if !ok {
			return cell{}, false
		}
		if !placed {
			filled.at, placed = c.at, true
		}
		if !r.isText(&c) {
			return cell{}, false
		}
		s := c.text
		for _, f := range p.filters {
			s = f(s)
		}
		b.WriteString(s)
	}
	filled.text = b.String()
	return filled, true
}
