package graph_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/internal/fold"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

// Whatever a user writes is a parameter and nothing else. Wherever the contract takes a text, every hostile text comes to the same
// statements as a harmless one and is among their parameters, as a variable and as a literal; or the request is refused for it.
func TestTextsAreParameters(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	c := newCompiler(contract)
	shapes := textShapes(contract)
	tried, each := 0, testlevel.Draws(2, len(hostile), len(hostile))
	for number, shape := range shapes {
		harmless, refused := c.texts(t, shape.query, textScalars[shape.scalar])
		if len(refused) > 0 && !strings.Contains(refused.Error(), "is no cursor") || len(refused) == 0 && len(harmless) == 0 {
			t.Errorf("%s with %q: %v, %d statements: the shape proves nothing", shape.query, textScalars[shape.scalar], refused, len(harmless))
		}
		for i := range each { // in turn, so that each text is tried in many shapes
			text := hostile[(number*each+i)%len(hostile)]
			if shape.scalar == "ID" {
				text = "organization:" + text // else it is the id of nothing
			}
			expected := harmless
			switch {
			case !strings.Contains(shape.query, "search(query: "):
			case !strings.ContainsFunc(text, isWord):
				expected, _ = c.texts(t, shape.query, ".") // no words, no hits: the text is not even asked for
			case likeCode.MatchString(fold.Text(strings.TrimSpace(text))):
				expected, _ = c.texts(t, shape.query, "ZZ")
			}
			tried += c.checkText(t, shape, text, expected)
			if i == number%each { // as a literal, which is parsed anew, in turn
				c.checkText(t, literalShape(shape, text), text, expected)
			}
		}
	}
	if len(shapes) < 1000 || tried < 350*each {
		t.Errorf("only %d shapes were found, and %d texts came to statements", len(shapes), tried)
	}
}

// likeCode is what may be the code of a country, which a search looks up as well.
var likeCode = regexp.MustCompile(`^([a-z]{2,3}|q[1-9][0-9]*)$`)

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) }

// literalShape has a text in its query itself.
func literalShape(s shape, text string) shape {
	quoted, err := json.Marshal(text)
	if err != nil {
		panic(err) // a text
	}
	_, query, _ := strings.Cut(s.query, " ")
	_, query, _ = strings.Cut(query, ") ")
	return shape{strings.Replace(query, "$text", string(quoted), 1), s.scalar}
}

// texts are the statements' texts that a shape comes to with a text, and the errors with which it is refused.
func (c *compiler) texts(t *testing.T, query, text string) ([]string, gqlerror.List) {
	t.Helper()
	statements, _, refused := c.compile(t.Context(), query, map[string]any{"text": text})
	var texts []string
	for _, statement := range statements {
		texts = append(texts, statement.Text)
	}
	return texts, refused
}

// checkText checks what a shape comes to with a hostile text, and says how many statements that were.
func (c *compiler) checkText(t *testing.T, s shape, text string, harmless []string) int {
	t.Helper()
	texts, refused := c.texts(t, s.query, text)
	for _, err := range refused {
		if code := err.Extensions["code"]; code != "BAD_USER_INPUT" && code != "LIMIT_EXCEEDED" {
			t.Errorf("%s with %.40q: %v %v", s.query, text, err, err.Extensions)
		}
	}
	switch {
	case len(refused) > 0 && len(texts) == 0:
		return 0
	case !slices.Equal(texts, harmless):
		t.Errorf("%s with %.40q comes to other statements:\n%s\n\n%s", s.query, text, strings.Join(texts, "\n"), strings.Join(harmless, "\n"))
	case !strings.Contains(s.query, "search(query: ") && !slices.ContainsFunc(c.sent, func(statement compiled) bool { return among(statement.Params, text) }):
		t.Errorf("%s with %.40q: not among the parameters", s.query, text)
	}
	return len(texts)
}
