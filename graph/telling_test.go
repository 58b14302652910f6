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
// Chosen first are those that have the most that none before them has for the length of their statements, by which the database plans
// them; what the later ones have as well is left out again. So they take little time.

// asked is what questions are chosen by.
type asked struct {
	traits map[string]bool
	cost   int // grows as the time in which the database plans its statements
}

// telling are the questions that a quick run asks, by file and question.
func telling(t *testing.T, contract *schema.Schema) map[string]bool {
	t.Helper()
	all := map[string]asked{} // by file and question
	for file, cases := range readCases(t, caseFiles...) {
		c := newCompiler(contract)
		for _, question := range cases {
			if !question.asksNothing() {
				all[file+": "+question.Question] = c.asked(t, question)
			}
		}
	}
	had := map[string]int{} // how many of those chosen have a trait
	var chosen []string
	for names := slices.Sorted(maps.Keys(all)); ; {
		best, most := "", 0.0
		for _, name := range names {
			if worth := float64(all[name].fresh(had)) / float64(all[name].cost); worth > most {
				best, most = name, worth
			}
		}
		if best == "" {
			break
		}
		chosen = append(chosen, best)
		for trait := range all[best].traits {
			had[trait]++
		}
	}
	slices.SortStableFunc(chosen, func(a, b string) int { return all[b].cost - all[a].cost })
	needed := map[string]bool{}
	for _, name := range chosen {
		if !all[name].spared(had) {
			needed[name] = true
			continue
		}
		for trait := range all[name].traits {
			had[trait]--
		}
	}
	return needed
}

// fresh counts the traits that none of those chosen has.
func (a asked) fresh(had map[string]int) int {
	n := 0
	for trait := range a.traits {
		if had[trait] == 0 {
			n++
		}
	}
	return n
}

// spared says whether others that were chosen have all traits of one that was chosen.
func (a asked) spared(had map[string]int) bool {
	for trait := range a.traits {
		if had[trait] == 1 {
			return false
		}
	}
	return true
}

// asked is what a question has, and costs.
func (c *compiler) asked(t *testing.T, question testCase) asked {
	t.Helper()
	traits, cost := map[string]bool{}, 500 // of asking at all
	statements, _, _ := c.compile(graph.WithLanguages(t.Context(), question.Languages), question.Query, jsonVariables(t, question.Variables))
	for _, statement := range statements {
		addPairs(traits, statement.Text)
		cost += len(statement.Text)
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
	return asked{traits, cost}
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
	all, cost := 0, 0
	for file, cases := range readCases(t, caseFiles...) {
		all += len(cases)
		c := newCompiler(contract)
		for _, question := range cases {
			if chosen[file+": "+question.Question] {
				cost += c.asked(t, question).cost
			}
		}
	}
	t.Logf("cost %d", cost)
	t.Logf("%d of %d questions are asked by a quick run:\n%s", len(chosen), all, strings.Join(slices.Sorted(maps.Keys(chosen)), "\n"))
	if len(chosen) < 60 || len(chosen) > all/3 {
		t.Errorf("%d of %d questions are telling: too few or too many to be of use", len(chosen), all)
	}
}
