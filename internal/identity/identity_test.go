package identity_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"github.com/entente-graph/entente/internal/identity"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/seed"
)

// labelled is a name with whose it is.
type labelled struct{ person, name string }

// seedNames are all names of people in the seed, each once.
func seedNames(t *testing.T) []labelled {
	t.Helper()
	var names []labelled
	add := func(person, name string) {
		if l := (labelled{person, name}); name != "" && !slices.Contains(names, l) {
			names = append(names, l)
		}
	}
	files, err := fs.Glob(seed.Files(), "*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files in the seed: %v", err)
	}
	for _, file := range files {
		text, err := fs.ReadFile(seed.Files(), file)
		if err != nil {
			t.Fatal(err)
		}
		var data struct {
			Persons []struct {
				ID, Name string
				Names    []struct{ Value, Kind string }
			}
		}
		if err := yaml.Unmarshal(text, &data); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		for _, person := range data.Persons {
			add(person.ID, person.Name)
			for _, name := range person.Names {
				add(person.ID, name.Value)
			}
		}
	}
	return names
}

// corpusNames are the names that the texts of the corpus give to people; whose they are, their keys say.
func corpusNames(t *testing.T) []labelled {
	t.Helper()
	var names []labelled
	files, _ := filepath.Glob(filepath.Join(testlevel.Data(t, "corpus"), "*.json"))
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var data struct {
			Persons []struct {
				Key, Name string
				Aliases   []string
			}
		}
		if err := json.Unmarshal(text, &data); err != nil {
			t.Fatal(err)
		}
		for _, person := range data.Persons {
			for _, name := range append(person.Aliases, person.Name) {
				if l := (labelled{person.Key, name}); !slices.Contains(names, l) {
					names = append(names, l)
				}
			}
		}
	}
	return names
}

// found are the pairs of names that score half or more, each name a person of its own of whom nothing else is known.
func foundAmong(t *testing.T, names []labelled) (right, wrong, missed int, errors []string) {
	var records []identity.Record
	for i, l := range names {
		records = append(records, identity.Record{
			ID: fmt.Sprintf("person:%03d", i), Names: []string{l.name}, FamilyOnly: !strings.ContainsAny(l.name, " ·") && l.name[0] < 0x80,
		})
	}
	same := map[[2]string]bool{}
	for _, pair := range pairs(t, records, false) {
		same[[2]string{pair.A, pair.B}] = pair.Score >= 0.5
	}
	for i, a := range names {
		for j := i + 1; j < len(names); j++ {
			b := names[j]
			said := same[[2]string{records[i].ID, records[j].ID}]
			full := !records[i].FamilyOnly && !records[j].FamilyOnly
			switch {
			case a.person == b.person && said:
				right++
			case a.person == b.person && full:
				missed++
				errors = append(errors, "missed "+a.name+" and "+b.name)
			case a.person != b.person && said:
				wrong++
				errors = append(errors, "took "+a.name+" for "+b.name)
			}
		}
	}
	return right, wrong, missed, errors
}

// Names alone tell who is who, in three scripts. Pairs with a family name alone are not counted as missed: a name that many share says
// too little by itself.
func TestNamesOfTheSeed(t *testing.T) {
	for what, names := range map[string]func(*testing.T) []labelled{"seed": seedNames, "corpus": corpusNames} {
		t.Run(what, func(t *testing.T) {
			names := names(t)
			right, wrong, missed, errors := foundAmong(t, names)
			precision, recall := float64(right)/float64(right+wrong), float64(right)/float64(right+missed)
			t.Logf("%d names, %d pairs found, %d wrongly, %d missed: precision %.3f, recall %.3f %q",
				len(names), right+wrong, wrong, missed, precision, recall, errors)
			if right == 0 || precision < 0.9 || recall < 0.9 {
				t.Errorf("precision %.3f, recall %.3f; expected 0.9 and more", precision, recall)
			}
		})
	}
}

func pairs(t testing.TB, records []identity.Record, bodies bool) []identity.Pair {
	t.Helper()
	found, err := identity.Pairs(t.Context(), records, nil, bodies)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// What speaks for and against.
func TestReasons(t *testing.T) {
	oleg := identity.Record{ID: "person:1", Names: []string{"Олег Фомичёв"}, Bodies: []string{"organization:med"}}
	with := func(change func(*identity.Record)) identity.Record {
		r := identity.Record{ID: "person:2", Names: []string{"Oleg Fomichev"}}
		change(&r)
		return r
	}
	for _, test := range []struct {
		what        string
		other       identity.Record
		least, most float64
		feature     identity.Feature
		machine     bool
	}{
		{"a name in another script", with(func(r *identity.Record) {}), 0.9, 1, identity.NameAgrees, true},
		{"words the other way around, and an initial", with(func(r *identity.Record) { r.Names = []string{"FOMICHEV O."} }), 0.5, 0.95, identity.NameAgrees, true},
		{"with a patronymic", with(func(r *identity.Record) { r.Names = []string{"Fomichev Oleg Vladislavovich"} }), 0.9, 1, identity.NameAgrees, true},
		{"another given name", with(func(r *identity.Record) { r.Names = []string{"Igor Fomichev"} }), 0, 0.1, "", true},
		{"a family name alone says little", with(func(r *identity.Record) { r.Names, r.FamilyOnly = []string{"Fomichev"}, true }), 0.1, 0.4, identity.NameAgrees, false},
		{"a family name in the same body says more, but never enough for a machine", with(func(r *identity.Record) {
			r.Names, r.FamilyOnly, r.Bodies = []string{"Fomichev"}, true, []string{"organization:med"}
		}), 0.5, 0.95, identity.SameBody, false},
		{"two items of Wikidata", with(func(r *identity.Record) { r.WikidataID = "Q2" }), 0, 0.1, "", true},
	} {
		t.Run(test.what, func(t *testing.T) {
			a := oleg
			a.WikidataID = "Q1"
			found := pairs(t, []identity.Record{a, test.other}, false)
			if test.most <= identity.Least {
				if len(found) != 0 {
					t.Errorf("found %+v, expected nothing", found)
				}
				return
			}
			if len(found) != 1 {
				t.Fatalf("found %+v, expected one pair", found)
			}
			pair := found[0]
			if pair.Score < test.least || pair.Score > test.most || pair.Machine != test.machine {
				t.Errorf("got %v, machine %v; expected %v to %v, machine %v: %+v", pair.Score, pair.Machine, test.least, test.most, test.machine, pair.Reasons)
			}
			if !slices.ContainsFunc(pair.Reasons, func(r identity.Reason) bool { return r.Feature == test.feature }) {
				t.Errorf("%s is not among %+v", test.feature, pair.Reasons)
			}
		})
	}
}

// Two who stand side by side in one event are two.
func TestSideBySide(t *testing.T) {
	together := []string{"event:1"}
	apart := pairs(t, []identity.Record{{ID: "person:1", Names: []string{"Li Meng"}}, {ID: "person:2", Names: []string{"李萌"}}}, false)
	beside := pairs(t, []identity.Record{{ID: "person:1", Names: []string{"Li Meng"}, Events: together}, {ID: "person:2", Names: []string{"李萌"}, Events: together}}, false)
	if len(apart) != 1 || len(beside) == 1 && beside[0].Score >= apart[0].Score {
		t.Errorf("apart %+v, side by side %+v", apart, beside)
	}
}

// Bodies of one name in two countries are two.
func TestBodies(t *testing.T) {
	records := []identity.Record{
		{ID: "organization:1", Names: []string{"Ministry of Science and Technology"}, Country: "country:cn"},
		{ID: "organization:2", Names: []string{"Ministry of Science & Technology", "MOST"}, Country: "country:cn"},
		{ID: "organization:3", Names: []string{"Ministry of Science and Technology"}, Country: "country:vn"},
		{ID: "organization:4", Names: []string{"Ministry of Education and Science"}, Country: "country:ru"},
	}
	var got []string
	for _, pair := range pairs(t, records, true) {
		if pair.Score >= 0.5 {
			got = append(got, pair.A+" "+pair.B)
		}
	}
	if want := []string{"organization:1 organization:2"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Many people: each is compared with those who share a word of the name, of a hundred at the most, or two.
func BenchmarkPairs(b *testing.B) {
	for _, n := range []int{10_000, 40_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for range b.N {
				b.StopTimer()
				records := make([]identity.Record, n)
				for i := range records {
					records[i] = identity.Record{ID: fmt.Sprintf("person:%06d", i), Names: []string{syllables(i*7919%n) + " " + syllables(i)}}
				}
				b.StartTimer()
				pairs(b, records, false)
			}
		})
	}
}

// syllables makes a word of a number.
func syllables(n int) string {
	var b strings.Builder
	for ; n > 0; n /= 20 {
		b.WriteString([]string{"ba", "ko", "li", "mu", "ne", "ra", "si", "to", "vu", "za", "de", "fi", "go", "pa", "cho", "ry", "sha", "wen", "xi", "lo"}[n%20])
	}
	return b.String() + "n"
}
