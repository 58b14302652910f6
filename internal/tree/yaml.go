package tree

import (
	"errors"
	"regexp"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// ReadYAML reads one YAML document; expected says what an empty file should have been. It returns nil if it added a problem
// that leaves nothing to go on with.
func ReadYAML(p *Problems, file, source, expected string) *Value {
	r := &yamlReader{Problems: p, file: file}
	if n := countValues(source); n > maxValues {
		p.Add(Position{File: file}, "the file has about %d values, expected at most %d: split it, or write it as JSON Lines (.jsonl), which has no limit", n, maxValues)
		return nil
	}
	tokens, err := r.tokens(source)
	if err != nil {
		return nil
	}
	parsed := r.parse(tokens)
	if parsed == nil {
		return nil
	}
	var bodies []ast.Node
	for _, doc := range parsed.Docs {
		if _, directive := doc.Body.(*ast.DirectiveNode); doc.Body != nil && !directive {
			bodies = append(bodies, doc.Body)
		}
	}
	switch len(bodies) {
	case 0:
		p.Add(Position{File: file, Line: 1, Column: 1}, "the file is empty, expected %s", expected)
		return nil
	case 1:
	default:
		p.Add(r.at(firstToken(bodies[1])), "a second YAML document begins, expected one: write the other into a file of its own")
		return nil
	}
	before := len(p.List)
	v := r.value(bodies[0])
	if len(p.List) > before {
		return nil
	}
	return v
}

// countValues estimates from above how many values a YAML text has, before anything is allocated for them.
func countValues(source string) (n int) {
	for i := range len(source) {
		switch source[i] {
		case '[', '{', ',':
			n++
		case ':', '-', '?':
			if i+1 == len(source) || strings.IndexByte(" \t\r\n", source[i+1]) >= 0 {
				n++
			}
		}
	}
	return n
}

type yamlReader struct {
	*Problems
	file string
}

func (r *yamlReader) at(t *token.Token) Position {
	if t == nil || t.Position == nil {
		return Position{File: r.file}
	}
	return Position{File: r.file, Line: t.Position.Line, Column: t.Position.Column}
}

// tokens splits the source, and refuses what must not reach the parser: it follows nesting by recursion, without a limit.
func (r *yamlReader) tokens(source string) (tokens token.Tokens, err error) {
	defer func() {
		if recover() != nil {
			r.Add(Position{File: r.file}, "the file cannot be read as YAML")
			err = errRefused
		}
	}()
	tokens = lexer.Tokenize(source)
	var n nesting
	for _, t := range tokens {
		switch t.Type {
		case token.AnchorType, token.AliasType, token.MergeKeyType:
			r.Add(r.at(t), "%s: anchors, aliases and merge keys are not allowed, expected the value itself, or a text in quotes", Quoted(strings.TrimSpace(t.Origin)))
			return nil, errRefused
		case token.TagType:
			r.Add(r.at(t), "the tag %s is not allowed, expected the plain value: what it is follows from its key", Quoted(t.Value))
			return nil, errRefused
		}
		n.follow(t)
		if len(n.open) > maxDepth {
			r.Add(r.at(t), "objects and lists stand more than %d deep in each other, expected a dataset, which needs 8", maxDepth)
			return nil, errRefused
		}
		if len(n.open) > 0 && n.open[len(n.open)-1].keys > maxKeys {
			r.Add(r.at(t), "the object has more than %d keys, expected an object of a dataset, which has at most 30", maxKeys)
			return nil, errRefused
		}
	}
	return tokens, nil
}

// nesting follows which objects and lists a token is in.
type nesting struct {
	open []collection
	flow int // how many of them are in brackets or braces
}

// collection is an object or list that has begun.
type collection struct {
	column int // of its keys or dashes; 0 for one in brackets or braces
	dashes bool
	keys   int
}

func (n *nesting) follow(t *token.Token) {
	switch t.Type {
	case token.MappingStartType, token.SequenceStartType:
		n.open = append(n.open, collection{})
		n.flow++
	case token.MappingEndType, token.SequenceEndType:
		if n.flow > 0 {
			n.open = n.open[:len(n.open)-1]
			n.flow--
		}
	case token.SequenceEntryType, token.MappingKeyType:
		if n.flow == 0 {
			n.item(t.Position.Column, t.Type == token.SequenceEntryType)
		}
	case token.MappingValueType:
		switch {
		case n.flow > 0:
			n.open[len(n.open)-1].keys++
		case t.Prev != nil && t.Prev.Position.Line == t.Position.Line:
			n.item(t.Prev.Position.Column, false)
		default:
			n.item(t.Position.Column, false)
		}
	}
}

// item notes a key or dash in a column: it ends what stands deeper, and a list whose dashes stand under the key after it.
func (n *nesting) item(column int, dash bool) {
	for len(n.open) > 0 {
		top := &n.open[len(n.open)-1]
		if top.column < column || top.column == column && (dash || !top.dashes) {
			break
		}
		n.open = n.open[:len(n.open)-1]
	}
	if len(n.open) == 0 || n.open[len(n.open)-1].column != column || n.open[len(n.open)-1].dashes != dash {
		n.open = append(n.open, collection{column: column, dashes: dash})
	}
	if !dash {
		n.open[len(n.open)-1].keys++
	}
}

var errRefused = errors.New("refused")

// parse hands the tokens to the parser. That it panics on some malformed texts must not end the program.
func (r *yamlReader) parse(tokens token.Tokens) (file *ast.File) {
	defer func() {
		if recover() != nil {
			r.Add(Position{File: r.file}, "the file cannot be read as YAML")
			file = nil
		}
	}()
	file, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey()) // duplicates are found below, all of them
	if err == nil {
		return file
	}
	if syntax, ok := errors.AsType[yaml.Error](err); ok {
		r.Add(r.at(syntax.GetToken()), "this is not YAML: %s", firstLine(syntax.GetMessage()))
	} else {
		r.Add(Position{File: r.file}, "this is not YAML: %s", firstLine(err.Error()))
	}
	return nil
}

// firstToken is where a node begins; the parser gives objects the place of their first colon.
func firstToken(n ast.Node) *token.Token {
	if object, ok := n.(*ast.MappingNode); ok && object.GetToken().Type != token.MappingStartType && len(object.Values) > 0 {
		return object.Values[0].Key.GetToken()
	}
	return n.GetToken()
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}

func (r *yamlReader) value(n ast.Node) *Value {
	switch n := n.(type) {
	case *ast.MappingNode:
		return r.object(n, n.Values)
	case *ast.MappingValueNode:
		return r.object(n, []*ast.MappingValueNode{n})
	case *ast.SequenceNode:
		v := &Value{Kind: List, At: r.at(n.GetToken())}
		for _, item := range n.Values {
			if item == nil {
				item = ast.Null(n.GetToken())
			}
			if whole := r.splitText(n, item); whole != nil {
				v.Items = append(v.Items, whole)
				continue
			}
			v.Items = append(v.Items, r.value(item))
		}
		return v
	case *ast.LiteralNode:
		return r.scalar(&Value{Kind: Text, At: r.at(n.GetToken()), Text: n.Value.Value})
	case *ast.NullNode:
		return &Value{Kind: Null, At: r.at(n.GetToken())}
	}
	t := n.GetToken()
	v := &Value{Kind: Text, At: r.at(t), Text: t.Value}
	if t.Type != token.SingleQuoteType && t.Type != token.DoubleQuoteType {
		v.Kind = PlainKind(t.Value)
	}
	if s, ok := n.(*ast.StringNode); ok {
		v.Text = s.Value
	}
	return r.scalar(v)
}

// splitText puts together what the parser takes apart: in a list within an object of one line it reads topic:a as an object
// {topic: a}, where YAML needs a space behind the colon for that.
func (r *yamlReader) splitText(in *ast.SequenceNode, item ast.Node) *Value {
	pairs, ok := item.(*ast.MappingNode)
	if !ok || !in.IsFlowStyle || pairs.GetToken().Type != token.MappingValueType || len(pairs.Values) != 1 {
		return nil
	}
	key, rest := pairs.Values[0].Key.GetToken(), pairs.Values[0].Value.GetToken()
	colon := pairs.Values[0].GetToken().Position
	if key.Type != token.StringType || rest.Position.Line != colon.Line || rest.Position.Column != colon.Column+1 {
		return nil
	}
	switch rest.Type {
	case token.StringType, token.IntegerType, token.FloatType:
		return r.scalar(&Value{Kind: Text, At: r.at(key), Text: key.Value + ":" + rest.Value})
	}
	return nil
}

func (r *yamlReader) scalar(v *Value) *Value {
	checkText(r.Problems, v.At, v.Text)
	return v
}

func (r *yamlReader) object(n ast.Node, values []*ast.MappingValueNode) *Value {
	v := &Value{Kind: Object, At: r.at(firstToken(n)), Members: make([]Member, 0, len(values))}
	seen := map[string]Position{}
	for _, m := range values {
		t := m.Key.GetToken()
		at := r.at(t)
		if _, complex := m.Key.(*ast.MappingKeyNode); complex {
			r.Add(at, "a key that begins with ? is not allowed, expected `key: value`")
			continue
		}
		key := t.Value
		if first, twice := seen[key]; twice {
			r.Add(at, "the key %s stands here a second time, expected once: the first is on line %d", key, first.Line)
			continue
		}
		seen[key] = at
		v.Members = append(v.Members, Member{key, at, r.value(m.Value)})
	}
	return v
}

// The core schema of YAML 1.2: everything else is text, dates and `no` too.
var (
	yamlInteger = regexp.MustCompile(`^[-+]?[0-9]+$`)
	yamlNumber  = regexp.MustCompile(`^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$`)
)

// PlainKind tells what YAML takes a scalar without quotes for.
func PlainKind(s string) Kind {
	switch s {
	case "", "~", "null", "Null", "NULL":
		return Null
	case "true", "True", "TRUE", "false", "False", "FALSE":
		return Boolean
	}
	switch {
	case yamlInteger.MatchString(s):
		return Integer
	case yamlNumber.MatchString(s):
		return Number
	}
	return Text
}
