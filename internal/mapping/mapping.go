package mapping

import (
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"

	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// Mapping is a mapping file that was read.
type Mapping struct {
	// Name is its name among mappings.
	Name string
	// Document is the id of the source that all facts are claimed from; empty if it names none.
	Document string

	source   tree.Source
	document *tree.Value // the source's own node, as in a dataset; nil if only its id is given

	documentNoun *schema.Type
	claims       *tree.Value // the defaults of claims
	tables       []*tableRule
}

// tableRule says what becomes of the rows of some files.
type tableRule struct {
	mapping   *Mapping
	at        tree.Position
	files     []string      // patterns of their names
	rows      []*tree.Value // rows that stand in the mapping itself
	format    string        // csv or jsonl
	separator rune
	encoding  encoding.Encoding // nil for UTF-8
	wide      bool              // it is UTF-16
	anyOrder  bool              // the mapping does not say which of a character's two bytes comes first
	null      []string
	claims    *tree.Value
	let       []letRule
	skip      []skipRule
	first     bool
	nodes     []*nodeRule
}

// letRule names a value for those after it.
type letRule struct {
	name  string
	value *value
}

// skipRule passes rows over, and says why.
type skipRule struct {
	at      tree.Position
	when    []*condition
	because string
}

// fits tells whether the rule is for a file of this name.
func (t *tableRule) fits(name string) bool {
	for _, pattern := range t.files {
		if ok, _ := path.Match(pattern, path.Base(filepath.ToSlash(name))); ok { // the patterns were tried when they were read
			return true
		}
	}
	return false
}

// loader reads a mapping file.
type loader struct {
	*tree.Problems
	schema *schema.Schema
	named  map[string]*value // what let and each have named
}

var (
	mappingKeys = []string{"mapping", "description", "source", "claims", "null", "tables"}
	tableKeys   = []string{"files", "rows", "description", "format", "separator", "encoding", "null", "let", "skip", "conflicts", "nodes"}
)

// Load reads a mapping file. It returns nil if it added a problem.
func Load(p *tree.Problems, s *schema.Schema, source tree.Source) *Mapping {
	before := len(p.List)
	file, err := source.Open()
	if err != nil {
		p.Add(tree.Position{File: source.Name}, "%s", tree.CannotRead(err))
		return nil
	}
	defer file.Close() // it was only read
	content, ok := tree.ReadWhole(p, source, file)
	if !ok {
		return nil
	}
	const expected = "a mapping: an object that begins with `mapping: its-name`"
	top := tree.ReadYAML(p, source.Name, content, expected)
	if top == nil {
		return nil
	}
	if top.Kind != tree.Object {
		p.Add(top.At, "found %s, expected %s", top, expected)
		return nil
	}
	l := &loader{Problems: p, schema: s}
	m := l.mapping(source, top)
	if len(p.List) > before {
		return nil
	}
	return m
}

func (l *loader) mapping(source tree.Source, top *tree.Value) *Mapping {
	m := &Mapping{source: source}
	var null []string
	var tables *tree.Value
	for _, member := range top.Members {
		v := member.Value
		switch member.Key {
		case "mapping":
			if v.Kind != tree.Text || !regexp.MustCompile(`^[a-z0-9][a-z0-9-]*$`).MatchString(v.Text) {
				l.Add(v.At, "mapping is %s, expected a name of small letters, digits and hyphens, as treaty-memberships", v)
			}
			m.Name = v.Text
		case "description", "$schema":
			l.isText(member.Key, v)
		case "null":
			null = l.texts(member.Key, v)
		case "source":
			l.sourceOf(m, v)
		case "claims":
			if v.Kind != tree.Object {
				l.Add(v.At, "claims is %s, expected an object with what holds for all claims, as {confidence: 90}", v)
				continue
			}
			m.claims = v
		case "tables":
			tables = v
		default:
			l.Add(member.At, "unknown key %s of a mapping, expected %s", member.Key, tree.ExpectedKey(member.Key, mappingKeys))
		}
	}
	if top.Member("mapping") == nil {
		l.Add(top.At, "the key mapping is missing, expected `mapping: its-name`")
	}
	if tables == nil || tables.Kind != tree.List || len(tables.Items) == 0 {
		l.Add(top.At, "the key tables is missing, expected a list of what becomes of which files")
		return m
	}
	m.defaults()
	for _, item := range tables.Items {
		m.tables = append(m.tables, l.table(m, null, item))
	}
	return m
}

// sourceOf reads the document that the facts are claimed from.
func (l *loader) sourceOf(m *Mapping, v *tree.Value) {
	if v.Kind == tree.Object {
		if id := v.Member("id"); id != nil {
			m.Document, m.document, m.documentNoun = id.Text, v, l.schema.Type("Document")
		}
	} else if v.Kind == tree.Text {
		m.Document = v.Text
	}
	if noun := l.schema.NounOf(m.Document); noun == nil || noun.Name != "Document" {
		l.Add(v.At, "source is %s, expected a document as in a dataset, {id: document:…, title: …}, or the id of one", v)
	}
}

// defaults completes what holds for all claims.
func (m *Mapping) defaults() {
	if m.Document == "" {
		return
	}
	given := m.claims
	if given == nil {
		given = &tree.Value{Kind: tree.Object, At: tree.Position{File: m.source.Name, Line: 1, Column: 1}}
	}
	full := &tree.Value{Kind: tree.Object, At: given.At, Members: given.Members}
	for _, pair := range [][2]string{{"document", m.Document}, {"method", "IMPORT"}, {"tool", "mapping " + m.Name}} {
		if full.Member(pair[0]) == nil {
			full.Members = append(full.Members, tree.Member{Key: pair[0], At: given.At, Value: &tree.Value{Kind: tree.Text, At: given.At, Text: pair[1]}})
		}
	}
	m.claims = full
}

func (l *loader) table(m *Mapping, null []string, v *tree.Value) *tableRule {
	t := &tableRule{mapping: m, at: v.At, separator: ',', format: "csv", null: null, claims: m.claims}
	if v.Kind != tree.Object {
		l.Add(v.At, "found %s, expected what becomes of some files: {files: [\"*.csv\"], nodes: […]}", v)
		return t
	}
	l.named = map[string]*value{}
	for _, member := range v.Members {
		switch member.Key {
		case "nodes", "skip", "description": // after let, which names what they use
		case "let":
			l.let(t, member.Value)
		default:
			l.tableMember(t, member)
		}
	}
	if skip := v.Member("skip"); skip != nil {
		l.skip(t, skip)
	}
	nodes := v.Member("nodes")
	switch {
	case nodes == nil:
		l.Add(v.At, "the key nodes is missing, expected a list of what a row becomes")
		return t
	case nodes.Kind != tree.List:
		l.Add(nodes.At, "nodes is %s, expected a list of what a row becomes", nodes)
		return t
	}
	for _, item := range nodes.Items {
		if n := l.node(item); n != nil {
			t.nodes = append(t.nodes, n)
		}
	}
	if (len(t.files) == 0) == (len(t.rows) == 0) {
		l.Add(v.At, "expected one of the keys files, with a list of file names, as [\"*.csv\"], and rows, with the rows themselves")
	}
	return t
}

func (l *loader) tableMember(t *tableRule, m tree.Member) {
	v := m.Value
	switch m.Key {
	case "files":
		t.files = l.texts(m.Key, v)
		for _, pattern := range t.files {
			if _, err := path.Match(pattern, ""); err != nil || strings.Contains(pattern, "/") {
				l.Add(v.At, "%s is no pattern for the name of a file, expected one without folders, as *.csv", tree.Quoted(pattern))
			}
			if strings.HasSuffix(pattern, ".tsv") {
				t.separator = '\t'
			}
			if strings.HasSuffix(pattern, ".jsonl") || strings.HasSuffix(pattern, ".ndjson") {
				t.format = "jsonl"
			}
		}
	case "rows":
		for _, item := range v.Items {
			if item.Kind != tree.Object {
				l.Add(item.At, "found %s, expected a row as an object: columns and their values", item)
				continue
			}
			t.rows = append(t.rows, item)
		}
	case "format":
		switch v.Text {
		case "csv", "jsonl":
			t.format = v.Text
		default:
			l.Add(v.At, "format is %s, expected csv or jsonl", v)
		}
	case "separator":
		if r := []rune(v.Text); v.Kind == tree.Text && len(r) == 1 && r[0] != '"' && r[0] != '\n' && r[0] != '\r' && r[0] != 0xFFFD {
			t.separator = r[0]
		} else {
			l.Add(v.At, "separator is %s, expected one character, as \";\" or \"\\t\"", v)
		}
	case "encoding":
		e, err := encodingOf(v.Text, htmlindex.Get)
		if err != nil {
			l.Add(v.At, "%s", err)
			return
		}
		name, _ := htmlindex.Name(e)
		if name != "utf-8" {
			t.encoding = e
		}
		t.wide = name == "utf-16le" || name == "utf-16be"
		t.anyOrder = t.wide && !strings.EqualFold(strings.TrimSpace(v.Text), name)
	case "null":
		t.null = append(t.null[:len(t.null):len(t.null)], l.texts(m.Key, v)...)
	case "conflicts":
		switch v.Text {
		case "first":
			t.first = true
		case "refuse":
		default:
			l.Add(v.At, "conflicts is %s, expected refuse (two rows that disagree are a problem) or first (the earlier one stands)", v)
		}
	default:
		l.Add(m.At, "unknown key %s of a table, expected %s", m.Key, tree.ExpectedKey(m.Key, tableKeys))
	}
}

func (l *loader) let(t *tableRule, v *tree.Value) {
	if v.Kind != tree.Object {
		l.Add(v.At, "let is %s, expected an object: names and what they stand for", v)
		return
	}
	for _, m := range v.Members {
		if value := l.value(m.Value); value != nil {
			t.let = append(t.let, letRule{m.Key, value})
			l.named[m.Key] = value
		}
	}
}

func (l *loader) skip(t *tableRule, v *tree.Value) {
	if v.Kind != tree.List {
		l.Add(v.At, "skip is %s, expected a list of {when: a condition, because: why}", v)
		return
	}
	for _, item := range v.Items {
		because := item.Member("because")
		if item.Member("when") == nil || because == nil || len(item.Members) != 2 || !l.isText("because", because) {
			l.Add(item.At, "found %s, expected {when: a condition, because: why}", item)
			continue
		}
		t.skip = append(t.skip, skipRule{item.At, l.conditions(item.Member("when"), false), because.Text})
	}
}

func (l *loader) isText(key string, v *tree.Value) bool {
	if v.Kind != tree.Text {
		l.Add(v.At, "%s is %s, expected a text", key, v)
	}
	return v.Kind == tree.Text
}

func (l *loader) isBoolean(key string, v *tree.Value) bool {
	if v.Kind != tree.Boolean {
		l.Add(v.At, "%s is %s, expected true or false", key, v)
	}
	return v.Kind == tree.Boolean
}

func isTrue(v *tree.Value) bool { return strings.EqualFold(v.Text, "true") }

// texts reads a list of texts, or one. Numbers are taken as they are written.
func (l *loader) texts(key string, v *tree.Value) []string {
	items := []*tree.Value{v}
	if v.Kind == tree.List {
		items = v.Items
	}
	all := []string{}
	for _, item := range items {
		if item.Kind == tree.List || item.Kind == tree.Object || item.Kind == tree.Null {
			l.Add(item.At, "%s is %s, expected a text or a list of texts", key, item)
			continue
		}
		all = append(all, item.Text)
	}
	return all
}
