package graph_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/entente-graph/entente/internal/fold"
	"github.com/entente-graph/entente/internal/folded"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

// all is more than there are names.
const all = 1_000_000

// Every name of the seed is found by itself, in another order and form, by each of its words, and with a letter wrong.
func testNamesAreFound(t *testing.T, s *service) {
	s.checkNames(t, testlevel.Draws(25, all, all), testlevel.Draws(10, 300, all))
}

// Titles of treaties are long and much alike: 4,532 of them, of which a quick run tries some.
func TestTitlesOfTreatiesAreFound(t *testing.T) {
	file, err := os.Open(filepath.Join(testlevel.Data(t, "data/treaties"), "HUGGO_clean.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	table, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	s := start(t)
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	name, column := contract.Type("Agreement").Field("name"), slices.Index(table[0], "Title")
	var rows []map[string]any
	for i, row := range table[1:] {
		props := map[string]any{"id": fmt.Sprintf("agreement:%d", i), "name": row[column]}
		for property, value := range folded.Of(name, row[column]) {
			props[property] = value
		}
		rows = append(rows, props)
	}
	s.write(t, "UNWIND $rows AS row CREATE (n:Agreement) SET n = row", map[string]any{"rows": rows})
	s.checkNames(t, testlevel.Draws(10, 300, 300), 5)
}

// called is what something is called.
type called struct{ id, name string }

// names are all names of the graph, in a random order that is the same each time, and how many things each is the name of.
func (s *service) names(t *testing.T) (all []called, owners map[string]map[string]bool) {
	t.Helper()
	owners = map[string]map[string]bool{}
	for _, row := range s.read(t, `MATCH (n) WHERE n.searchName IS NOT NULL OPTIONAL MATCH (owner)-[:NAMED]->(n:Name)
		WITH n, coalesce(owner, n) AS owner UNWIND [n.value, n.name, n.title, CASE WHEN n:Commitment THEN n.text END] AS name
		WITH DISTINCT owner.id AS id, name WHERE name IS NOT NULL RETURN id, name ORDER BY id, name`) {
		one := called{row[0].(string), row[1].(string)}
		all = append(all, one)
		key := fold.Text(one.name)
		if owners[key] == nil {
			owners[key] = map[string]bool{}
		}
		owners[key][one.id] = true
	}
	random := rand.New(rand.NewPCG(1, 2))
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all, owners
}

// hits are the ids that a search finds, the best first.
func (s *service) hits(t *testing.T, query string, first int) []string {
	t.Helper()
	data, errors := s.answer(t.Context(), `query($q: String!, $n: Int!) { search(query: $q, first: $n) { nodes { node { id } } } }`,
		map[string]any{"q": query, "n": first})
	if errors != nil {
		t.Fatalf("%q: %v", query, errors)
	}
	var answer struct {
		Search struct {
			Nodes []struct{ Node struct{ ID string } }
		}
	}
	if err := json.Unmarshal(data, &answer); err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, n := range answer.Search.Nodes {
		ids = append(ids, n.Node.ID)
	}
	return ids
}

// way is a way to look for a name.
type way struct {
	name   string
	write  func(*rand.Rand, string) string // empty if the name cannot be written so
	within int                             // how many hits the name must be among
	least  float64                         // the share of names for which that must be so
	whole  bool                            // of names that are not unique one of those that have it will do
}

var ways = []way{
	{"exactly", func(_ *rand.Rand, name string) string { return name }, 1, 0.99, true},
	{"with a letter wrong", misspelt, 10, 0.95, false},
	{"in another form", otherForm, 1, 0.99, true},
	{"in another order", reversed, 10, 0.95, false},
	{"by its rarest word", longest, 1000, 0.99, false},
}

// checkNames looks for names in each way: for so many exactly and misspelt, for so many in the other ways too.
func (s *service) checkNames(t *testing.T, most, others int) {
	t.Helper()
	names, owners := s.names(t)
	if len(names) == 0 {
		t.Fatal("the graph has no names")
	}
	random := rand.New(rand.NewPCG(3, 4))
	for i, way := range ways {
		t.Run(way.name, func(t *testing.T) {
			tried, missed := 0, []string{}
			for _, one := range names {
				if tried == most || i > 1 && tried == others {
					break
				}
				query := way.write(random, one.name)
				if query == "" || !way.whole && len(owners[fold.Text(one.name)]) > way.within {
					continue
				}
				tried++
				found := s.hits(t, query, way.within)
				fits := func(id string) bool { return id == one.id || way.whole && owners[fold.Text(one.name)][id] }
				if !slices.ContainsFunc(found, fits) {
					missed = append(missed, fmt.Sprintf("%s %q by %q", one.id, one.name, query))
				}
			}
			share := 1 - float64(len(missed))/float64(tried)
			t.Logf("%d of %d names were found %s, among %d hits: %.2f %%", tried-len(missed), tried, way.name, way.within, 100*share)
			if tried == 0 || share < way.least {
				t.Errorf("want %.0f %%", 100*way.least)
			}
			for _, name := range missed[:min(len(missed), 50)] {
				t.Logf("not found: %s", name)
			}
		})
	}
}

var longWord = regexp.MustCompile(`[\p{L}\p{M}]{5,}`)

// misspelt changes a letter of a word of five or more.
func misspelt(random *rand.Rand, name string) string {
	name = norm.NFC.String(name)
	words := longWord.FindAllStringIndex(name, -1)
	if len(words) == 0 {
		return ""
	}
	word := words[random.IntN(len(words))]
	letters := []rune(name[word[0]:word[1]])
	at := random.IntN(len(letters))
	for _, alphabet := range []struct {
		of      *unicode.RangeTable
		letters string
	}{{unicode.Latin, "abcdefghijklmnopqrstuvwxyz"}, {unicode.Cyrillic, "абвгдежзклмнопрстуфхцчшщэюя"}, {unicode.Han, "某乙丙丁"}, {unicode.Arabic, "بتثجحخدذرز"}} {
		if !unicode.Is(alphabet.of, letters[at]) {
			continue
		}
		all := []rune(alphabet.letters)
		for was := fold.Text(string(letters[at])); fold.Text(string(letters[at])) == was; {
			letters[at] = all[random.IntN(len(all))]
		}
		return name[:word[0]] + string(letters) + name[word[1]:]
	}
	return ""
}

// otherForm is a name as somebody else may type it: decomposed, in capitals or small letters, with other apostrophes, hyphens and blanks.
func otherForm(random *rand.Rand, name string) string {
	form := []func(string) string{norm.NFD.String, norm.NFC.String, strings.ToUpper, strings.ToLower, fold.Plain, fold.Text}[random.IntN(6)]
	return form(strings.NewReplacer("'", "’", "’", "'", "-", "‐", "–", "-", " ", "\u00A0").Replace(name))
}

// reversed has the words of a name in the other order.
func reversed(_ *rand.Rand, name string) string {
	words := strings.Fields(name)
	slices.Reverse(words)
	return strings.Join(words, " ")
}

// longest is the longest word of a name.
func longest(_ *rand.Rand, name string) string {
	words := strings.FieldsFunc(norm.NFC.String(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) })
	if len(words) == 0 {
		return ""
	}
	return slices.MaxFunc(words, func(a, b string) int { return len([]rune(a)) - len([]rune(b)) })
}
