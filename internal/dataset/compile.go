package dataset

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/folded"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// node is a node to be written: what all files say of it together.
type node struct {
	noun  *schema.Type
	id    string
	props properties
	at    tree.Position            // where it stands first
	in    string                   // the file that described it last
	said  map[string]tree.Position // where each property was first given
	// missing says which required properties the file leaves out: they must be in the graph already.
	missing []*schema.Field
	// derived are the properties for which the file gives only what stands in for them.
	derived []*schema.Field
	// fallback says that its values count only if the graph does not have it yet.
	fallback bool
}

// fact is a relationship to be written.
type fact struct {
	noun     *schema.Type // the fact's type
	id       string
	from, to string
	props    properties
	at       tree.Position
	claimed  bool // a claim supports it
}

// reference is a mention of something that must exist.
type reference struct {
	id string
	at tree.Position
}

// compiler turns records into nodes and facts.
type compiler struct {
	*tree.Problems
	schema *schema.Schema

	nodes      map[string]*node
	facts      map[string]*fact
	derived    map[string]*fact // by the id that each fact would have if none were given
	references []reference
	supports   []reference // what claims speak of
	quotes     []quote
	row        *rowContext              // nil for what is no row of a table
	texts      map[string]*documentText // by the document's id
	textOfSHA  func(sum string) (string, bool)
}

func newCompiler(p *tree.Problems, s *schema.Schema) *compiler {
	return &compiler{
		Problems: p, schema: s,
		nodes: map[string]*node{}, facts: map[string]*fact{}, derived: map[string]*fact{}, texts: map[string]*documentText{},
	}
}

// rowContext says how a row may describe one node or fact several times, as where host and guest are the same.
type rowContext struct {
	first   bool           // the first description stands where two disagree
	leftOut *tree.Problems // and the other is told here
}

// disagree tells of two descriptions in one row, or one file.
func (c *compiler) disagree(at tree.Position, format string, args ...any) {
	if c.row != nil && c.row.first {
		c.row.leftOut.Add(at, format, args...)
	} else {
		c.Add(at, format, args...)
	}
}

// reset makes the compiler ready for the next row.
func (c *compiler) reset(p *tree.Problems, row rowContext) {
	c.Problems, c.row = p, &row
	clear(c.texts)
	c.next()
}

// next makes the compiler ready for more of the same files: it forgets all but the texts of documents.
func (c *compiler) next() {
	clear(c.nodes)
	clear(c.facts)
	clear(c.derived)
	c.references, c.supports, c.quotes = c.references[:0], c.supports[:0], c.quotes[:0]
}

// compileRow compiles the nodes of one row.
func (c *compiler) compileRow(row *Row, file *fileContext) piece {
	p := piece{first: row.First, row: row.Number, file: row.At.File}
	full := map[string]bool{}
	for _, n := range row.Nodes {
		if id := n.Body.Member("id"); id != nil && !n.Fallback {
			full[id.Text] = true
		}
	}
	for _, n := range row.Nodes {
		body := n.Body
		if id := body.Member("id"); id != nil && n.Fallback && full[id.Text] {
			body = withoutValues(n.Noun, body) // the row itself describes the node
		} else if id != nil && n.Fallback {
			if p.fallback == nil {
				p.fallback = map[string]bool{}
			}
			p.fallback[id.Text] = true
		}
		c.record(record{noun: n.Noun, body: body, file: file})
	}
	return p
}

// withoutValues is a node with its relationships alone.
func withoutValues(noun *schema.Type, body *tree.Value) *tree.Value {
	rest := *body
	rest.Members = slices.DeleteFunc(slices.Clone(body.Members), func(m tree.Member) bool {
		f := noun.Field(m.Key)
		return f != nil && m.Key != "id" && f.Kind != schema.Relationship
	})
	return &rest
}

// record compiles one node of a file with everything that is written in it.
func (c *compiler) record(r record) {
	if r.noun.Name == "Claim" {
		r.body = withDefaults(r.body, r.file)
	}
	id, ok := c.nodeID(r)
	if !ok {
		return
	}
	at := r.body.At
	if given := r.body.Member("id"); given != nil {
		at = given.At
	}
	n, ok := c.describe(r.noun, id, at, c.properties(r.noun, r), r.body)
	if !ok {
		c.Add(at, "the id %s stands here a second time, expected each node once in a file: the first is at %s", id, n.at)
		return
	}
	c.fill(n, r)
	if r.noun.Name == "Claim" {
		c.claimNode(n, r)
	}
}

// describe notes what a file says of a node. Several files may speak of one, and so may several rules for a row: what they say adds up, and must
// not disagree. It is false, with the node as it is, if the same file did so before.
func (c *compiler) describe(noun *schema.Type, id string, at tree.Position, props properties, body *tree.Value) (n *node, fresh bool) {
	n = c.nodes[id]
	if n == nil {
		n = &node{noun: noun, id: id, at: at, props: props, said: map[string]tree.Position{}}
		c.nodes[id] = n
	} else if n.in == at.File && c.row == nil {
		return n, false
	}
	n.in = at.File
	for _, m := range body.Members {
		value, good := props[m.Key]
		first, before := n.said[m.Key]
		if was, had := n.props[m.Key]; before && good && had && was != value {
			c.disagree(m.Value.At, "%s of %s is %s here, expected %s as at %s", m.Key, id, shown(value), shown(was), first)
		}
		if !before {
			n.said[m.Key] = m.Value.At
		}
	}
	for key, value := range props {
		if _, has := n.props[key]; !has {
			n.props[key] = value
		}
	}
	return n, true
}

// shown writes a property's value for a message.
func shown(v any) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case string:
		return tree.Quoted(v)
	}
	return fmt.Sprint(v)
}

// fill reads the relationships and claims of a node.
func (c *compiler) fill(n *node, r record) {
	for _, m := range r.body.Members {
		switch f := n.noun.Field(m.Key); {
		case m.Key == "claims":
			if n.noun.Name == "Claim" {
				c.Add(m.At, "a claim is evidence itself and has no claims, expected them on what it speaks of")
				continue
			}
			c.claims(n.id, m.Value, r.file)
		case f == nil || f.Kind != schema.Relationship || isEdge(n.noun, f):
		default:
			c.relationship(n, f, m, r.file)
		}
	}
	if n.noun.Name == "Document" {
		c.document(n, r)
	}
}

// complete puts defaults in, and notes what is still missing.
func (s *store) complete(n *node) {
	for _, f := range n.noun.Fields {
		if f.Kind != schema.Property || f.Computed || f.Name == "id" {
			continue
		}
		value, said := n.props[f.Name]
		if value == nil && len(f.Default) > 0 {
			if !said {
				n.derived = append(n.derived, f)
			}
			if value = standIn(f, n.props); value != nil {
				n.props.set(f, value)
			}
		}
		_, tried := n.said[f.Name]
		switch {
		case !f.Required || value != nil || tried && !said: // a value that cannot be is a problem already
		case said:
			s.Add(n.at, "%s of %s is null, expected a value: a %s always has one", f.Name, n.id, n.noun.Name)
		default:
			n.missing = append(n.missing, f)
		}
	}
}

// standIn is the value of a property that has none itself, by the properties that stand in for it; nil if they have none.
func standIn(f *schema.Field, props map[string]any) any {
	for _, other := range f.Default {
		if s, ok := props[other].(string); ok {
			return brief(s)
		}
	}
	return nil
}

// against is what a node's properties mean for a node that the graph has already: a name that somebody gave it stays, one
// that was derived follows what it was derived from.
func (n *node) against(stored map[string]any) properties {
	if stored == nil || len(n.derived) == 0 {
		return n.props
	}
	props := maps.Clone(n.props)
	for _, f := range n.derived {
		if was := stored[f.Name]; was != nil && was != standIn(f, stored) {
			delete(props, f.Name)
			for _, name := range folded.Properties(f) {
				delete(props, name)
			}
			continue
		}
		together := maps.Clone(stored)
		maps.Copy(together, n.props)
		if value := standIn(f, together); value != nil {
			props.set(f, value)
		}
	}
	return props
}

// brief cuts a text to what a name may have, at a word.
func brief(s string) string {
	const most = 200
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) <= most {
		return string(runes)
	}
	cut := string(runes[:most])
	if space := strings.LastIndexByte(cut, ' '); space > most/2 {
		cut = cut[:space]
	}
	return cut + "…"
}

// relationship reads one or several ends, as the contract says.
func (c *compiler) relationship(n *node, f *schema.Field, m tree.Member, file *fileContext) {
	switch {
	case m.Value.Kind == tree.Null:
		c.Add(m.Value.At, "%s is null, expected an id: null removes a value, but a file never removes a relationship", f.Name)
	case f.Many && m.Value.Kind == tree.List:
		for _, end := range m.Value.Items {
			c.end(n, f, end, file)
		}
	case f.Many:
		c.Add(m.Value.At, "%s is %s, expected a list of ids or objects", f.Name, m.Value)
	case m.Value.Kind == tree.List:
		c.Add(m.Value.At, "%s is a list, expected one id or object: %s", f.Name, only(n, f))
	default:
		c.end(n, f, m.Value, file)
	}
}

func only(n *node, f *schema.Field) string {
	return fmt.Sprintf("%s %s has at most one %s", article(n.noun.Name), n.noun.Name, f.Name)
}

// article is the one that goes before an English noun.
func article(noun string) string {
	if strings.ContainsRune("AEIOU", rune(noun[0])) {
		return "an"
	}
	return "a"
}

// end reads one end of a relationship: an id, an object with the fact's own properties, or a name in place.
func (c *compiler) end(n *node, f *schema.Field, v *tree.Value, file *fileContext) {
	switch {
	case v.Kind == tree.Text && f.Fact.Label == "NAMED" && f.Out && c.schema.NounOf(v.Text) == nil:
		c.Add(v.At, "found %s in %s, expected {value: %s, lang: …} or the id of a Name", tree.Quoted(v.Text), f.Name, tree.Shortened(v.Text))
	case v.Kind == tree.Text:
		if c.mention(v, f.Target.Nouns, f.Name) {
			c.fact(n, f, v.Text, v, properties{}, nil, file)
		}
	case v.Kind != tree.Object:
		c.Add(v.At, "found %s in %s, expected an id, or an object with `node: id`", v, f.Name)
	case v.Member("node") != nil:
		c.endObject(n, f, v, file)
	case f.Fact.Label == "NAMED" && f.Out:
		c.name(n, f, v, file)
	default:
		c.Add(v.At, "the key node is missing in %s, expected `node:` with the id of %s", f.Name, nounList(f.Target.Nouns))
	}
}

func (c *compiler) endObject(n *node, f *schema.Field, v *tree.Value, file *fileContext) {
	far := v.Member("node")
	ok := c.mention(far, f.Target.Nouns, "node")
	props := c.properties(f.Fact, record{noun: f.Fact, body: v, file: file})
	if given := v.Member("id"); given != nil && !c.factID(f.Fact, given) {
		ok = false
	}
	if ok {
		c.fact(n, f, far.Text, v, props, v.Member("claims"), file)
	} else if claims := v.Member("claims"); claims != nil {
		c.claims(unknownFact, claims, file) // only to find what is wrong with them too
	}
}

// name reads a Name that is written in the place where it is used. Its claims are about the fact that it is in use.
func (c *compiler) name(n *node, f *schema.Field, v *tree.Value, file *fileContext) {
	noun := f.Fact.To[0]
	body := *v
	body.Members = slices.DeleteFunc(slices.Clone(v.Members), func(m tree.Member) bool { return m.Key == "claims" })
	props := c.properties(noun, record{noun: noun, body: &body, file: file})
	if v.Member("value") == nil {
		c.Add(v.At, "the key value is missing in %s, expected a name as {value: 科学技术部, lang: zh, kind: OFFICIAL}, or `node:` with the id of one", f.Name)
		return
	}
	id, at := nameID(noun, n.id, props), v.At
	if given := v.Member("id"); given != nil {
		if !c.wellFormed(given, []*schema.Type{noun}, "id") {
			return
		}
		id, at = given.Text, given.At
	}
	name, ok := c.describe(noun, id, at, props, &body)
	if !ok {
		c.Add(at, "the name %s of %s stands here a second time, expected it once in a file: the first is at %s", tree.Quoted(v.Member("value").Text), n.id, name.at)
		return
	}
	for _, m := range body.Members {
		if g := noun.Field(m.Key); g != nil && g.Kind == schema.Relationship {
			c.relationship(name, g, m, file)
		}
	}
	c.fact(n, f, name.id, v, properties{}, v.Member("claims"), file)
}

// nameID is the id of a name that none was given to. No noun and no language has a dot, so that owner and language can be told from each other.
func nameID(noun *schema.Type, owner string, props properties) string {
	kind, _ := props["kind"].(string)
	value, _ := props["value"].(string)
	lang, _ := props["lang"].(string)
	if lang == "" {
		lang = "und" // BCP 47's word for "not said"
	}
	said := hash(8, kind+value)
	if kind == "" && slices.ContainsFunc(noun.Field("kind").Enum, func(kind string) bool { return strings.HasPrefix(value, kind) }) {
		said = hash(8, kind, value) // which is the name WEAKLINK, and not LINK of the kind WEAK
	}
	return fmt.Sprintf("name:%s.%s.%s", strings.Replace(owner, ":", ".", 1), strings.ToLower(lang), said)
}

// hash is the first digits of the SHA-256 of parts, each ended by a byte that no text holds if there are several.
func hash(digits int, parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:])[:digits]
}

// fact notes a relationship from or to n, once for both of its ends.
func (c *compiler) fact(n *node, f *schema.Field, far string, v *tree.Value, props properties, claims *tree.Value, file *fileContext) {
	made := &fact{noun: f.Fact, from: n.id, to: far, props: props, at: v.At}
	if !f.Out {
		made.from, made.to = far, n.id
	}
	derived := factID(made)
	made.id = derived
	if v.Kind == tree.Object && v.Member("node") != nil {
		if given := v.Member("id"); given != nil {
			made.id = given.Text
		}
	}
	if made.from == made.to {
		c.Add(v.At, "%s leads from %s to itself, expected another node", f.Name, n.id)
		return
	}
	if made = c.once(made, derived); made == nil {
		return
	}
	if claims != nil {
		made.claimed = made.claimed || len(claims.Items) > 0
		c.claims(made.id, claims, file)
	}
}

// once returns the fact that stands for made: itself, or the same one from another place. It is nil if the two disagree.
func (c *compiler) once(made *fact, derived string) *fact {
	if first, twice := c.facts[made.id]; twice {
		switch {
		case first.noun != made.noun || first.from != made.from || first.to != made.to:
			c.Add(made.at, "the fact %s leads from %s to %s here, expected %s to %s as at %s", made.id, made.from, made.to, first.from, first.to, first.at)
			return nil
		case !maps.Equal(first.props, made.props):
			c.disagree(made.at, "the fact %s has other values here (%s), expected the same as at %s (%s)", made.id, made.props, first.at, first.props)
			if c.row == nil || !c.row.first {
				return nil
			}
		}
		return first
	}
	if first, twice := c.derived[derived]; twice && (first.id == derived || made.id == derived) {
		c.Add(made.at, "the fact %s stands at %s with the id %s, expected the same id here, or in both places none", made.id, first.at, first.id)
		return nil
	}
	c.facts[made.id] = made
	c.derived[derived] = made
	return made
}

// keyText writes a key value so that no comma in it can be taken for the one behind it.
var keyText = strings.NewReplacer(`\`, `\\`, `,`, `\,`)

// factID is the id of a fact that none was given to: hosted:organization:a>event:b#CO_HOST. Key values that are not set
// leave their place empty, so that two keys of one kind cannot be taken for each other.
func factID(f *fact) string {
	keys, set := make([]string, len(f.noun.Key)), 0
	for i, key := range f.noun.Key {
		if value := f.props[key]; value != nil {
			keys[i], set = keyText.Replace(fmt.Sprint(value)), i+1
		}
	}
	id := f.noun.Prefix() + ":" + f.from + ">" + f.to
	if set > 0 {
		id += "#" + strings.Join(keys[:set], ",")
	}
	return id
}
