package export

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/entente-graph/entente/schema"
)

// testDay is a day as the database gives it.
type testDay time.Time

func (d testDay) Time() time.Time { return time.Time(d) }

func (d testDay) minus(years int) testDay { return testDay(time.Time(d).AddDate(-years, 0, 0)) }

func day(t *testing.T, text string) testDay {
	t.Helper()
	moment, err := time.Parse(time.DateOnly, text)
	if err != nil {
		t.Fatal(err)
	}
	return testDay(moment)
}

// written is what a format writes of some records, without a database.
type written struct {
	contract *schema.Schema
	tables   map[string]*Table
	writer   Writer
	out      bytes.Buffer
	losses   Losses
}

func writing(t *testing.T, format string) *written {
	t.Helper()
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	w := &written{contract: contract, tables: map[string]*Table{}}
	h := &Header{Contract: contract}
	for _, noun := range contract.Nouns {
		w.tables[noun.Name] = NewTable(noun)
		h.Nodes = append(h.Nodes, w.tables[noun.Name])
	}
	for _, fact := range contract.Facts {
		w.tables[fact.Label] = NewTable(fact)
		h.Facts = append(h.Facts, w.tables[fact.Label])
	}
	h.AllNodes, h.AllFacts = h.Nodes, h.Facts
	w.writer = FormatByName(format).open(&w.out, Options{Losses: &w.losses, BaseIRI: DefaultBaseIRI})
	if err := w.writer.Begin(h); err != nil {
		t.Fatal(err)
	}
	return w
}

func (w *written) record(table, id string, values map[string]any) *Record {
	r := &Record{Table: w.tables[table], ID: id, Values: make([]any, len(w.tables[table].Columns))}
	for i, c := range r.Table.Columns {
		r.Values[i] = values[c.Name]
	}
	return r
}

func (w *written) node(t *testing.T, noun, id string, values map[string]any) {
	t.Helper()
	if err := w.writer.Node(w.record(noun, id, values)); err != nil {
		t.Fatal(err)
	}
}

func (w *written) fact(t *testing.T, label, id, from, to string, values map[string]any) {
	t.Helper()
	r := w.record(label, id, values)
	r.From, r.To = from, to
	if err := w.writer.Edge(r); err != nil {
		t.Fatal(err)
	}
}

func (w *written) end(t *testing.T) string {
	t.Helper()
	if err := w.writer.End(&Trailer{Consistent: true, Manifest: &Manifest{Complete: true}}); err != nil {
		t.Fatal(err)
	}
	return w.out.String()
}

// lost says how often something was counted that begins so.
func (w *written) lost(what string) (n int64) {
	for _, loss := range w.losses.List() {
		if strings.HasPrefix(loss.What, what) {
			n += loss.Count
		}
	}
	return n
}

// Every entity is called by the property that its schema is called by; dates stand where the schema has them; and what is left out is
// counted.
func TestFollowTheMoneyCallsAndDates(t *testing.T) {
	w := writing(t, "ftm")
	agreement := func(id, signed, first, last string) {
		w.node(t, "Agreement", id, map[string]any{"name": "Treaty " + id, "signed": signed, "signedStart": day(t, first), "signedEnd": day(t, last)})
	}
	agreement("agreement:day", "1920-02-09", "1920-02-09", "1920-02-09")
	agreement("agreement:days", "1920-02-09/1920-02-11", "1920-02-09", "1920-02-11")
	agreement("agreement:season", "1920-21", "1920-03-01", "1920-05-31")
	agreement("agreement:years", "1920/1925", "1920-01-01", "1925-12-31")
	w.node(t, "Event", "event:season", map[string]any{"name": "Fair", "date": "1920-21", "start": day(t, "1920-03-01"), "end": day(t, "1920-05-31")})
	w.node(t, "Country", "country:yd", map[string]any{"name": "South Yemen", "iso2": "YD"})
	w.node(t, "Topic", "topic:peace", map[string]any{"name": "Peace"})
	w.node(t, "Name", "name:ar", map[string]any{"value": "اليمن", "lang": "ar"})
	w.node(t, "Name", "name:nobody", map[string]any{"value": "Nobody"})
	w.node(t, "Document", "document:a", map[string]any{"name": "A", "lang": "no language"})
	w.node(t, "Claim", "claim:a", map[string]any{"fact": "agreement:day"})
	w.node(t, "Claim", "claim:b", map[string]any{"fact": "named:ar", "quote": "so it is called"})
	w.fact(t, "NAMED", "named:ar", "country:yd", "name:ar", nil)
	entities := map[string]map[string][]string{}
	for line := range strings.Lines(w.end(t)) {
		var entity struct {
			ID         string              `json:"id"`
			Properties map[string][]string `json:"properties"`
		}
		if err := json.Unmarshal([]byte(line), &entity); err != nil {
			t.Fatal(err)
		}
		entities[entity.ID] = entity.Properties
	}
	for _, want := range []struct {
		id, property string
		values       []string
	}{
		{"agreement.day", "title", []string{"Treaty agreement:day"}},
		{"agreement.day", "date", []string{"1920-02-09"}},
		{"agreement.days", "date", []string{"1920-02"}},
		{"agreement.days", "startDate", nil},
		{"agreement.season", "date", []string{"1920"}},
		{"agreement.years", "date", nil},
		{"agreement.years", "startDate", nil},
		{"event.season", "date", nil},
		{"event.season", "startDate", []string{"1920-03-01"}},
		{"country.yd", "country", nil},
		{"country.yd", "alias", []string{"اليمن"}},
		{"topic.peace", "description", []string{"Peace"}},
		{"document.a", "title", []string{"A"}},
		{"document.a", "language", nil},
		{"claim.a", "description", []string{"agreement:day"}},
	} {
		if got := entities[want.id][want.property]; !slices.Equal(got, want.values) {
			t.Errorf("%s has the %s %q, want %q", want.id, want.property, got, want.values)
		}
	}
	for what, want := range map[string]int64{
		"a date that is no plain year":                                    3,
		"a date that FollowTheMoney cannot write (Agreement.signed)":      1,
		"FollowTheMoney has no code for a country":                        2, // as its own, and as others'
		"FollowTheMoney has no property for Name.lang":                    1,
		"a name was left out, since what it names is no part":             1,
		"a language that has no code":                                     1,
		"what claims say of something that is no entity here (a name, or": 1,
	} {
		if got := w.lost(what); got != want {
			t.Errorf("%q is counted %d times, want %d, of %v", what, got, want, w.losses.List())
		}
	}
}
