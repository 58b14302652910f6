package dataset

import (
	"slices"
	"strconv"

	"github.com/entente-graph/entente/schema"
)

// unknownFact stands for a fact that is itself wrong: its claims are checked all the same.
const unknownFact = "?"

// claims reads the evidence for a node or fact.
func (c *compiler) claims(about string, v *value, file *fileContext) {
	if v.kind != list {
		c.add(v.at, "claims is %s, expected a list of quotes or of objects with a quote", v)
		return
	}
	for _, item := range v.items {
		switch item.kind {
		case text: // the quote alone
			c.claim(about, &value{kind: object, at: item.at, members: []member{{"quote", item.at, item}}}, file)
		case object:
			c.claim(about, item, file)
		default:
			c.add(item.at, "found %s in claims, expected a quote or an object with a quote", item)
		}
	}
}

// claim reads one claim that stands at what it speaks of.
func (c *compiler) claim(about string, v *value, file *fileContext) {
	if m := v.member("fact"); m != nil {
		c.add(m.at, "a claim that stands at its fact does not name it, expected no key fact here")
		return
	}
	noun := c.schema.Type("Claim")
	r := record{noun: noun, body: withDefaults(v, file), file: file}
	r.body.members = append(r.body.members, member{"fact", v.at, &value{kind: text, at: v.at, text: about}})
	if r.body.member("document") == nil {
		c.add(v.at, "the claim names no document, expected `document: document:…` here or in the claims at the top of the file")
		return
	}
	id, ok := c.nodeID(r)
	before := len(c.problems.list)
	props := c.properties(noun, r)
	if !ok || about == unknownFact || len(c.problems.list) > before {
		return
	}
	if first, twice := c.nodes[id]; twice {
		if !sameProps(first.props, props) {
			c.add(v.at, "the claim has other values here (%s), expected the same as at %s (%s)", props, first.at, first.props)
		}
		return
	}
	n, _ := c.describe(noun, id, v.at, props, r.body)
	f := noun.Field("document")
	for _, m := range r.body.members {
		if m.key == f.Name {
			c.relationship(n, f, m, file)
		}
	}
	c.quote(n, r)
}

// withDefaults fills what a claim leaves out from the claims at the top of its file.
func withDefaults(v *value, file *fileContext) *value {
	filled := *v
	filled.members = slices.Clone(v.members)
	if file.claims != nil {
		for _, m := range file.claims.members {
			if v.member(m.key) == nil {
				filled.members = append(filled.members, m)
			}
		}
	}
	return &filled
}

// claimNode finishes a claim that stands in the section claims or on a line of its own.
func (c *compiler) claimNode(n *node, r record) {
	if r.body.member("document") == nil {
		c.add(n.at, "the claim names no document, expected `document: document:…` here or in the claims at the top of the file")
	}
	c.quote(n, r)
	about := r.body.member("fact")
	switch {
	case about == nil || about.kind != text: // a problem already
	case c.schema.NounOf(about.text) != nil:
		if c.wellFormed(about, c.schema.Nouns, "fact") {
			c.references = append(c.references, reference{about.text, about.at})
		}
	case factTypeOf(c.schema, about.text) == nil:
		c.add(about.at, "fact is %s, expected the id of a node or of a fact, as event:… or hosted:…", about)
	default:
		c.supports = append(c.supports, reference{about.text, about.at})
	}
}

// claimID is the id of a claim that none was given to. The start counts only where the file itself gives it: computed ones
// depend on whether the document's text is at hand.
func (c *compiler) claimID(r record) (string, bool) {
	part := func(key string) string {
		if v := r.body.member(key); v != nil {
			return v.text
		}
		return ""
	}
	start := part("start")
	if n, err := strconv.ParseInt(start, 10, 64); err == nil {
		start = strconv.FormatInt(n, 10)
	}
	return "claim:" + hash(16, part("fact"), r.document(), part("quote"), start), true
}

// document is the id of the document that a claim names.
func (r record) document() string {
	v := r.body.member("document")
	if v != nil && v.kind == object {
		v = v.member("node")
	}
	if v == nil {
		return ""
	}
	return v.text
}

// checkDefaults looks at the claims at the top of a file once, instead of at every claim.
func (c *compiler) checkDefaults(file *fileContext) {
	if file.claims == nil {
		return
	}
	allowed := defaultKeys
	good := *file.claims
	good.members = nil
	for _, m := range file.claims.members {
		if !slices.Contains(allowed, m.key) {
			c.add(m.at, "unknown key %s in the defaults of claims, expected %s", m.key, expectedKey(m.key, allowed))
			continue
		}
		if m.key == "document" {
			if !c.mention(m.value, []*schema.Type{c.schema.Type("Document")}, m.key) {
				continue
			}
		} else {
			before := len(c.problems.list)
			c.property(c.schema.Type("Claim").Field(m.key), m.value)
			if len(c.problems.list) > before {
				continue
			}
		}
		good.members = append(good.members, m)
	}
	file.claims = &good
}

// defaultKeys are what the claims of a file can have in common.
var defaultKeys = []string{"document", "method", "confidence", "status", "tool", "reviewer"}
