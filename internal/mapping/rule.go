package mapping

import (
	"maps"
	"regexp"
	"slices"

	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// nodeRule makes a node of a row.
type nodeRule struct {
	at       tree.Position
	noun     *schema.Type
	when     []*condition
	each     *each
	members  []memberRule // id among them
	fallback bool
	claimed  bool
	quote    *value
}

// memberRule makes one key of a node or of an end.
type memberRule struct {
	key   string
	at    tree.Position
	field *schema.Field // nil for id, node and the like
	value *value        // of a property, an id, or ends that are given by their ids alone
	ends  []*endRule    // of a relationship
	list  bool
}

// endRule makes an end of a relationship, or a name in place.
type endRule struct {
	at      tree.Position
	when    []*condition
	each    *each
	members []memberRule
	claimed bool
	quote   *value
}

// each makes one of every part of a value, under a name of its own.
type each struct {
	as    string
	value *value
}

// condition decides whether something is made.
type condition struct {
	value   *value
	in      []string
	matches *regexp.Regexp
	present *bool
	not     bool
}

func (c *condition) holds(r *row) bool {
	found, ok := c.value.one(r)
	held := ok
	switch {
	case c.present != nil:
		held = ok == *c.present
	case c.matches != nil:
		held = ok && c.matches.MatchString(found.text)
	case c.in != nil:
		if held = ok && slices.Contains(c.in, found.text); held {
			r.use(wordUse{c, found.text})
		}
	}
	return held != c.not
}

func hold(all []*condition, r *row) bool {
	for _, c := range all {
		if !c.holds(r) {
			return false
		}
	}
	return true
}

func (l *loader) conditions(v *tree.Value, not bool) []*condition {
	if v.Kind != tree.List {
		v = &tree.Value{Kind: tree.List, At: v.At, Items: []*tree.Value{v}}
	}
	var all []*condition
	for _, item := range v.Items {
		if !isValue(item) {
			l.Add(item.At, "found %s, expected a condition, as {column: Kind, in: [Treaty]} or {column: End, present: true}", item)
			continue
		}
		c := &condition{not: not}
		rest := &tree.Value{Kind: tree.Object, At: item.At}
		for _, m := range item.Members {
			switch m.Key {
			case "in":
				c.in = l.texts(m.Key, m.Value)
			case "matches":
				if expression, err := regexp.Compile(m.Value.Text); err == nil && l.isText(m.Key, m.Value) {
					c.matches = expression
				} else if err != nil {
					l.Add(m.Value.At, "matches is not a regular expression, expected one of RE2, as ^Protocol")
				}
			case "present":
				if l.isBoolean(m.Key, m.Value) {
					is := isTrue(m.Value)
					c.present = &is
				}
			default:
				rest.Members = append(rest.Members, m)
			}
		}
		if c.value = l.value(rest); c.value != nil {
			all = append(all, c)
		}
	}
	return all
}

// scope returns what forgets the names that were given since: those of each hold within one node or fact.
func (l *loader) scope() (end func()) {
	before := maps.Clone(l.named)
	return func() { l.named = before }
}

func (l *loader) each(v *tree.Value) *each {
	if !isValue(v) || v.Member("as") == nil {
		l.Add(v.At, "each is %s, expected a column that is split, with a name for each part: {as: topic, column: Topics, split: \";\"}", v)
		return nil
	}
	rest := &tree.Value{Kind: tree.Object, At: v.At}
	e := &each{}
	for _, m := range v.Members {
		if m.Key == "as" {
			if l.isText(m.Key, m.Value) {
				e.as = m.Value.Text
			}
			continue
		}
		rest.Members = append(rest.Members, m)
	}
	e.value = l.value(rest)
	l.named[e.as] = e.value
	return e
}

// node reads the rule for a node.
func (l *loader) node(v *tree.Value) *nodeRule {
	if v.Kind != tree.Object || v.Member("type") == nil {
		l.Add(v.At, "found %s, expected what becomes a node: {type: Agreement, id: …, name: …}", v)
		return nil
	}
	name := v.Member("type")
	noun := l.schema.Type(name.Text)
	if name.Kind != tree.Text || noun == nil || noun.Kind != schema.Noun || noun.Name == "Claim" {
		var names []string
		for _, noun := range l.schema.Nouns {
			if noun.Name != "Claim" {
				names = append(names, noun.Name)
			}
		}
		l.Add(name.At, "type is %s, expected %s", name, tree.ExpectedKey(name.Text, names))
		return nil
	}
	if v.Member("id") == nil {
		l.Add(v.At, "the key id is missing, expected one as id: \"%s:{a column|slug}\"", noun.Prefix())
		return nil
	}
	n := &nodeRule{at: v.At, noun: noun, claimed: noun.Name != "Document" && noun.Name != "Name"}
	if e := v.Member("each"); e != nil {
		defer l.scope()()
		n.each = l.each(e) // first: it names what the others use
	}
	for _, m := range v.Members {
		switch m.Key {
		case "type", "each":
		case "when":
			n.when = append(n.when, l.conditions(m.Value, false)...)
		case "unless":
			n.when = append(n.when, l.conditions(m.Value, true)...)
		case "fallback":
			if l.isBoolean(m.Key, m.Value) {
				n.fallback = isTrue(m.Value)
			}
		case "claimed":
			if l.isBoolean(m.Key, m.Value) {
				n.claimed = isTrue(m.Value)
			}
		case "quote":
			n.quote = l.value(m.Value)
		case "id":
			id := memberRule{key: "id", at: m.At, value: l.value(m.Value)}
			l.checkID("id", id.value, []*schema.Type{noun})
			n.members = append(n.members, id)
		default:
			if member, ok := l.member(noun, m); ok {
				n.members = append(n.members, member)
			}
		}
	}
	return n
}

// member reads one key of a node or of an end.
func (l *loader) member(t *schema.Type, m tree.Member) (memberRule, bool) {
	f := t.Field(m.Key)
	if f == nil || f.Computed || f.Follows() {
		var keys []string
		for _, f := range t.Fields {
			if !f.Computed && !f.Follows() {
				keys = append(keys, f.Name)
			}
		}
		l.Add(m.At, "unknown key %s of %s, expected %s", m.Key, t.Name, tree.ExpectedKey(m.Key, keys))
		return memberRule{}, false
	}
	rule := memberRule{key: m.Key, at: m.At, field: f}
	if f.Kind != schema.Relationship {
		rule.value = l.value(m.Value)
		l.checkConstants(t, rule)
		return rule, rule.value != nil
	}
	rule.list = f.Many
	items := []*tree.Value{m.Value}
	if m.Value.Kind == tree.List {
		items = m.Value.Items
	}
	for _, item := range items {
		if end := l.end(f, item); end != nil {
			rule.ends = append(rule.ends, end)
		}
	}
	return rule, true
}

func (l *loader) end(f *schema.Field, v *tree.Value) *endRule {
	end := &endRule{at: v.At, claimed: f.Fact.Label != "FROM"}
	if v.Kind != tree.Object || isValue(v) { // the id alone
		id := l.value(v)
		if id == nil {
			return nil
		}
		l.checkID("node", id, f.Target.Nouns)
		end.members = []memberRule{{key: "node", at: v.At, value: id}}
		return end
	}
	named := f.Fact.Label == "NAMED" && v.Member("node") == nil
	of := f.Fact
	if named {
		of = f.Target
	}
	if !named && v.Member("node") == nil {
		l.Add(v.At, "the key node is missing in %s, expected `node:` with what makes the id of the other end", f.Name)
		return nil
	}
	if e := v.Member("each"); e != nil {
		defer l.scope()()
		end.each = l.each(e)
	}
	for _, m := range v.Members {
		switch m.Key {
		case "each":
		case "when":
			end.when = append(end.when, l.conditions(m.Value, false)...)
		case "unless":
			end.when = append(end.when, l.conditions(m.Value, true)...)
		case "claimed":
			if l.isBoolean(m.Key, m.Value) {
				end.claimed = isTrue(m.Value)
			}
		case "quote":
			end.quote = l.value(m.Value)
		case "node":
			node := memberRule{key: "node", at: m.At, value: l.value(m.Value)}
			l.checkID("node", node.value, f.Target.Nouns)
			end.members = append(end.members, node)
		default:
			if member, ok := l.member(of, m); ok && member.ends == nil {
				end.members = append(end.members, member)
			} else if ok {
				l.Add(m.At, "%s leads to other nodes, expected it in a rule of its own", m.Key)
			}
		}
	}
	return end
}

// text is a value of kind text.
func text(c cell) *tree.Value { return &tree.Value{Kind: tree.Text, At: c.at, Text: c.text} }

// make turns a row into nodes.
func (n *nodeRule) make(r *row, add func(*tree.Value)) {
	overEach(n.each, r, func() {
		if !hold(n.when, r) {
			return
		}
		body := &tree.Value{Kind: tree.Object, At: r.at}
		n.fill(r, body)
		if body.Member("id") == nil {
			r.problems.Add(r.at, "%s has no id: %s", n.noun.Name, emptyColumns(r, n.members[slices.IndexFunc(n.members, func(m memberRule) bool { return m.key == "id" })].value))
			return
		}
		if n.claimed {
			claim(r, body, n.quote)
		}
		r.use(n)
		add(body)
	})
}

func (n *nodeRule) fill(r *row, body *tree.Value) {
	for i := range n.members {
		m := &n.members[i]
		if m.ends == nil {
			m.fill(r, body)
			continue
		}
		found := &tree.Value{Kind: tree.List, At: r.at}
		for _, end := range m.ends {
			end.make(r, func(v *tree.Value) { found.Items = append(found.Items, v) })
		}
		switch {
		case len(found.Items) == 0:
		case m.list:
			body.Members = append(body.Members, tree.Member{Key: m.key, At: r.at, Value: found})
		default:
			if len(found.Items) > 1 {
				r.problems.Add(found.Items[1].At, "%s has %d values here, expected one", m.key, len(found.Items))
			}
			body.Members = append(body.Members, tree.Member{Key: m.key, At: r.at, Value: found.Items[0]})
		}
	}
}

// fill puts in a value, if there is one.
func (m *memberRule) fill(r *row, body *tree.Value) {
	if c, ok := m.value.one(r); ok && r.isText(&c) {
		r.use(m)
		body.Members = append(body.Members, tree.Member{Key: m.key, At: c.at, Value: c.as(m.field)})
	}
}

func (e *endRule) make(r *row, add func(*tree.Value)) {
	each := e.each
	// An id alone may be a value with several parts.
	if each == nil && len(e.members) == 1 && e.members[0].key == "node" {
		for _, c := range spread(e.members[0].value.all(r)) {
			if hold(e.when, r) && r.isText(&c) {
				e.add(r, &tree.Value{Kind: tree.Object, At: c.at, Members: []tree.Member{{Key: "node", At: c.at, Value: text(c)}}}, add)
			}
		}
		return
	}
	overEach(each, r, func() {
		if !hold(e.when, r) {
			return
		}
		body := &tree.Value{Kind: tree.Object, At: r.at}
		for i := range e.members {
			e.members[i].fill(r, body)
		}
		// Without the node at the other end there is no fact; a name needs its value.
		for _, key := range []string{"node", "value"} {
			if v := body.Member(key); v != nil {
				body.At = v.At
				e.add(r, body, add)
				return
			}
		}
	})
}

func (e *endRule) add(r *row, body *tree.Value, add func(*tree.Value)) {
	if e.claimed {
		claim(r, body, e.quote)
	}
	r.use(e)
	add(body)
}

// claim adds the evidence: the row's document says it, in the words of quote if there is one.
func claim(r *row, body *tree.Value, quote *value) {
	if r.table.rule.claims == nil {
		return
	}
	one := &tree.Value{Kind: tree.Object, At: r.at}
	if quote != nil {
		if c, ok := quote.one(r); ok && r.isText(&c) {
			one.Members = []tree.Member{{Key: "quote", At: c.at, Value: text(c)}}
		}
	}
	list := &tree.Value{Kind: tree.List, At: r.at, Items: []*tree.Value{one}}
	body.Members = append(body.Members, tree.Member{Key: "claims", At: r.at, Value: list})
}

// overEach does something once, or once for each part of a value.
func overEach(e *each, r *row, do func()) {
	if e == nil {
		do()
		return
	}
	for _, c := range spread(e.value.all(r)) {
		if r.extra == nil {
			r.extra = map[string]cell{}
		}
		r.extra[e.as] = c
		do()
	}
	delete(r.extra, e.as)
}

// emptyColumns names the columns for want of which a value is missing.
func emptyColumns(r *row, v *value) string {
	var names []string
	v.uses(func(name string, _ tree.Position) {
		if _, ok := r.cell(name); !ok && !slices.Contains(names, name) {
			names = append(names, name)
		}
	})
	if len(names) == 0 {
		return "expected a value for it"
	}
	return "expected a value in " + tree.Join(names)
}
