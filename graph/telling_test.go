package graph_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/schema"
)

// What a statement says is in the golden texts. That Neo4j does what it says is for Neo4j to answer, once for each thing
// that a statement can say. So a quick run asks only telling questions: together they have all that any question has:
//
//   - the pairs of neighbouring words in its statements, where all names of nodes, labels, properties and parameters count
//     as alike, and the blocks in which clauses stand;
//   - where the answer is put together here, and not by the database (ties, networks, neighborhoods, paths, candidates):
//     the arguments and the fields that are asked;
//   - how pages are told about, from either end; the errors that come after something was asked; the reader's languages.
//
// Those that have the most that none before them has are chosen first, so that they are few.

// telling are the questions that a quick run asks, by file and question.
func telling(t *testing.T, contract *schema.Schema) map[string]bool {
	t.Helper()
	traits := map[string]map[string]bool{} // of each question, by file and question
	for file, cases := range readCases(t, caseFiles...) {
		c := newCompiler(contract)
		for _, question := range cases {
			if !question.asksNothing() {
				traits[file+": "+question.Question] = c.traits(t, question)
			}
		}
	}
	chosen, had := map[string]bool{}, map[string]bool{}
	names := slices.Sorted(maps.Keys(traits))
	for {
		best, most := "", 0
		for _, name := range names {
			if fresh := fresh(traits[name], had); fresh > most {
				best, most = name, fresh
			}
		}
		if most == 0 {
			return chosen
		}
		chosen[best] = true
		maps.Copy(had, traits[best])
	}
}

// fresh counts the traits that are new.
func fresh(traits, had map[string]bool) int {
	n := 0
	for trait := range traits {
		if !had[trait] {
			n++
		}
	}
	return n
}

// traits are what a question has.
func (c *compiler) traits(t *testing.T, question testCase) map[string]bool {
	t.Helper()
	traits := map[string]bool{}
	statements, _, _ := c.compile(graph.WithLanguages(t.Context(), question.Languages), question.Query, jsonVariables(t, question.Variables))
	for _, statement := range statements {
		addPairs(traits, statement.Text)
	}
	for _, err := range question.Errors {
		traits["error "+err.Code+" "+err.Message] = true
	}
	if question.Languages != nil {
		traits["languages"] = true
	}
	doc, err := parser.ParseQuery(&ast.Source{Input: question.Query})
	if err != nil {
		t.Fatal(err)
	}
	for _, selection := range doc.Operations[0].SelectionSet {
		if field, ok := selection.(*ast.Field); ok {
			addFields(traits, field, slices.Contains(answeredHere, field.Name))
		}
	}
	return traits
}

// answeredHere are the root fields whose answer is found or counted by this program.
var answeredHere = []string{"ties", "tieMatrix", "tieChanges", "network", "neighborhood", "paths", "candidates"}

// words of a statement: texts, names with what makes them a label, a property or a parameter, and signs.
var words = regexp.MustCompile(`'[^']*'|[$.:|]?\w+|[^\s\w]`)

// names of a statement that count as alike, with what stands for them.
var alike = []struct {
	name *regexp.Regexp
	word string
}{
	{regexp.MustCompile(`^'.*'$`), "text"}, {regexp.MustCompile(`^\$`), "$parameter"}, {regexp.MustCompile(`^\.`), ".property"},
	{regexp.MustCompile(`^[:|]`), ":label"}, {regexp.MustCompile(`^\d+$`), "number"}, {regexp.MustCompile(`^[a-z]+\d+k\d+$`), "count"},
	{regexp.MustCompile(`^[a-z]+\d+(via\w+)?$`), "name"},
}

// addPairs adds the pairs of neighbouring words in a statement, and the words with which lines begin in each kind of block.
func addPairs(traits map[string]bool, statement string) {
	blocks := []string{""}
	for line := range strings.SplitSeq(statement, "\n") {
		found := words.FindAllString(line, -1)
		for i, word := range found {
			for _, a := range alike {
				if a.name.MatchString(word) {
					found[i] = a.word
					break
				}
			}
		}
		if found[0] == "}" {
			blocks = blocks[:len(blocks)-1]
		}
		traits[blocks[len(blocks)-1]+" { "+found[0]] = true
		for i := range found[1:] {
			traits[found[i]+" "+found[i+1]] = true
		}
		if last := len(found) - 1; found[last] == "{" {
			block := "("
			for _, word := range found {
				if slices.Contains([]string{"COLLECT", "EXISTS", "COUNT", "CALL"}, word) {
					block = word
				}
			}
			blocks = append(blocks, block)
		}
	}
}

// addFields adds what is told about pages in a selection; of what is answered here, also its arguments and fields.
func addFields(traits map[string]bool, field *ast.Field, here bool) {
	var value func(path string, v *ast.Value)
	value = func(path string, v *ast.Value) {
		if v.Kind == ast.EnumValue || v.Kind == ast.BooleanValue {
			path += "=" + v.Raw
		}
		traits[path] = true
		for _, child := range v.Children {
			value(strings.TrimSuffix(path+"."+child.Name, "."), child.Value)
		}
	}
	page := "first"
	for _, argument := range field.Arguments {
		if argument.Name == "last" {
			page = "last"
		}
		if here && argument.Name != "where" {
			value(field.Name+"."+argument.Name, argument.Value)
		}
		if here && argument.Name == "where" { // the conditions themselves are the database's
			for _, member := range argument.Value.Children {
				traits[field.Name+".where."+member.Name] = true
			}
		}
	}
	for _, selection := range field.SelectionSet {
		inner, ok := selection.(*ast.Field)
		if !ok {
			continue
		}
		if inner.Name == "pageInfo" {
			for _, told := range inner.SelectionSet {
				if told, ok := told.(*ast.Field); ok {
					traits[page+" "+told.Name] = true
				}
			}
		}
		if here {
			traits[field.Name+" "+inner.Name] = true
		}
		isRecord := here && slices.Contains([]string{"nodes", "edges", "node", "paths", "hops"}, inner.Name)
		addFields(traits, inner, isRecord)
	}
}

// A quick run asks few of the questions, and together these have all that any question has.
func TestTellingQuestions(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	chosen := telling(t, contract)
	all := 0
	for _, cases := range readCases(t, caseFiles...) {
		all += len(cases)
	}
	t.Logf("%d of %d questions are asked by a quick run:\n%s", len(chosen), all, strings.Join(slices.Sorted(maps.Keys(chosen)), "\n"))
	if len(chosen) < 60 || len(chosen) > all/3 {
		t.Errorf("%d of %d questions are telling: too few or too many to be of use", len(chosen), all)
	}
}
