package dataset

import (
	"slices"
	"strconv"

	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// unknownFact stands for a fact that is itself wrong: its claims are checked all the same.
const unknownFact = "?"

// claims reads the evidence for a node or fact.
func (c *compiler) claims(about string, v *tree.Value, file *fileContext) {
	if v.Kind != tree.List {
		c.Add(v.At, "claims is %s, expected a list of quotes or of objects with a quote", v)
		return
	}
	for _, item := range v.Items {
		switch item.Kind {
		case tree.Text: // the quote alone
			c.claim(about, &tree.Value{Kind: tree.Object, At: item.At, Members: []tree.Member{{Key: "quote", At: item.At, Value: item}}}, file)
		case tree.Object:
			c.claim(about, item, file)
		default:
			c.Add(item.At, "found %s in claims, expected a quote or an object with a quote", item)
		}
	}
}

// claim reads one claim that stands at what it speaks of.
func (c *compiler) claim(about string, v *tree.Value, file *fileContext) {
	if m := v.Member("fact"); m != nil {
		c.Add(m.At, "a claim that stands at its fact does not name it, expected no key fact here")
		return
	}
	noun := c.schema.Type("Claim")
	r := record{noun: noun, body: withDefaults(v, file), file: file}
	r.body.Members = append(r.body.Members, tree.Member{Key: "fact", At: v.At, Value: &tree.Value{Kind: tree.Text, At: v.At, Text: about}})
	if r.body.Member("document") == nil {
		c.Add(v.At, "the claim names no document, expected `document: document:…` here or in the claims at the top of the file")
		return
	}
	id, ok := c.nodeID(r)
	before := len(c.Problems.List)
	props := c.properties(noun, r)
	if !ok || about == unknownFact || len(c.Problems.List) > before {
		return
	}
	if first, twice := c.nodes[id]; twice {
		if !sameProps(first.props, props) {
			c.Add(v.At, "the claim has other values here (%s), expected the same as at %s (%s)", props, first.at, first.props)
		}
		return
	}
	n, _ := c.describe(noun, id, v.At, props, r.body)
	f := noun.Field("document")
	for _, m := range r.body.Members {
		if m.Key == f.Name {
			c.relationship(n, f, m, file)
		}
	}
	c.quote(n, r)
}

// withDefaults fills what a claim leaves out from the claims at the top of its file.
func withDefaults(v *tree.Value, file *fileContext) *tree.Value {
	filled := *v
	filled.Members = slices.Clone(v.Members)
	if file.claims != nil {
		for _, m := range file.claims.Members {
			if v.Member(m.Key) == nil {
				filled.Members = append(filled.Members, m)
			}
		}
	}
	return &filled
}

// claimNode finishes a claim that stands in the section claims or on a line of its own.
func (c *compiler) claimNode(n *node, r record) {
	if r.body.Member("document") == nil {
		c.Add(n.at, "the claim names no document, expected `document: document:…` here or in the claims at the top of the file")
	}
	c.quote(n, r)
	about := r.body.Member("fact")
	switch {
	case about == nil || about.Kind != tree.Text: // a problem already
	case c.schema.NounOf(about.Text) != nil:
		if c.wellFormed(about, c.schema.Nouns, "fact") {
			c.references = append(c.references, reference{about.Text, about.At})
		}
	case factTypeOf(c.schema, about.Text) == nil:
		c.Add(about.At, "fact is %s, expected the id of a node or of a fact, as event:… or hosted:…", about)
	default:
		c.supports = append(c.supports, reference{about.Text, about.At})
	}
}

// claimID is the id of a claim that none was given to. The start counts only where the file itself gives it: computed ones
// depend on whether the document's text is at hand.
func (c *compiler) claimID(r record) (string, bool) {
	part := func(key string) string {
		if v := r.body.Member(key); v != nil {
			return v.Text
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
	v := r.body.Member("document")
	if v != nil && v.Kind == tree.Object {
		v = v.Member("node")
	}
	if v == nil {
		return ""
	}
	return v.Text
}

// checkDefaults looks at the claims at the top of a file once, instead of at every claim.
func (c *compiler) checkDefaults(file *fileContext) {
	if file.claims == nil {
		return
	}
	allowed := defaultKeys
	good := *file.claims
	good.Members = nil
	for _, m := range file.claims.Members {
		if !slices.Contains(allowed, m.Key) {
			c.Add(m.At, "unknown key %s in the defaults of claims, expected %s", m.Key, tree.ExpectedKey(m.Key, allowed))
			continue
		}
		if m.Key == "document" {
			if !c.mention(m.Value, []*schema.Type{c.schema.Type("Document")}, m.Key) {
				continue
			}
		} else {
			before := len(c.Problems.List)
			c.property(c.schema.Type("Claim").Field(m.Key), m.Value)
			if len(c.Problems.List) > before {
				continue
			}
		}
		good.Members = append(good.Members, m)
	}
	file.claims = &good
}

// defaultKeys are what the claims of a file can have in common.
var defaultKeys = []string{"document", "method", "confidence", "status", "tool", "reviewer"}
