package export

import (
	"bytes"
	"crypto/sha1"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/entente-graph/entente/internal/spill"
	"github.com/entente-graph/entente/schema"
)

func ftmFormat() *Format {
	return &Format{
		Name: "ftm", Title: "FollowTheMoney entities, a line each", MediaType: "application/json+ftm", Extension: "ftm.json", Spooled: true,
		Lost: []string{
			"what FollowTheMoney has no property for, such as the number of people in a group: the manifest counts it by property",
			"dates have no precision but that of a year, month or day: what EDTF says beyond that becomes a first and a last day, or is left out",
			"names in other languages become aliases of what they name, without language and script; topics and countries are also keywords and country codes",
			"ids have a dot in place of the colon, and two dots and a byte in hexadecimal in place of other characters; links keep theirs as recordId",
			lostNulls,
		},
		open: func(w io.Writer, o Options) Writer {
			return &ftm{
				sink: sink{w: w}, losses: o.Losses, nouns: map[*Table]*ftmNoun{}, facts: map[*Table]*ftmFact{},
				entities: spill.NewSorter(sortingMemory), shared: spill.NewSorter(sortingMemory),
			}
		},
	}
}

// ftm writes FollowTheMoney (https://followthemoney.tech/explorer/): one entity a line, in the order of their ids. What is told of an entity
// in several places (its own properties, its names, who organized it) is sorted together on disk.
type ftm struct {
	sink
	losses   *Losses
	contract *schema.Schema
	nouns    map[*Table]*ftmNoun
	facts    map[*Table]*ftmFact
	// entities has under an entity's id what is told of it.
	entities *spill.Sorter
	// shared has under a node's id the value that others have of it, such as a country's code, and then who these are.
	shared *spill.Sorter
	told   ftmTold
	schema string // of what is told
}

// ftmTold is something that is told of an entity: its schema, empty if that is told elsewhere, and values by property.
type ftmTold []byte

func ftmTell(schema string) ftmTold { return appendPart(nil, schema) }

func (t ftmTold) and(property, value string) ftmTold {
	return appendPart(appendPart(t, property), value)
}

func appendPart(b []byte, part string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(part))), part...)
}

// cutPart returns the first part, and what follows it.
func cutPart(b []byte) (part string, rest []byte) {
	n, size := binary.Uvarint(b)
	end := size + int(n)
	return string(b[size:end]), b[end:]
}

// Begin finds how each noun and type of fact is written.
func (f *ftm) Begin(h *Header) error {
	f.contract = h.Contract
	for _, t := range h.Nodes {
		f.nouns[t] = ftmNounOf(t.Type)
	}
	for _, t := range h.Facts {
		f.facts[t] = ftmFactOf(t.Type)
	}
	return nil
}

// What stands under a node's id among the shared values, in this order.
const (
	sharedValue   = "value"   // a property and its value, which others take
	sharedTaker   = "taker"   // an entity, and the property as which it takes the value, empty for the value's own
	sharedClaimed = "claimed" // of a claim: the entity that it is about
	sharedProof   = "proof"   // of a claim: a document that it is from
)

// Node keeps a node.
func (f *ftm) Node(r *Record) error {
	noun := f.nouns[r.Table]
	property, value := noun.sharing(r)
	if property == "country" {
		value = f.country(r.ID, value)
	}
	if value != "" {
		if err := f.shared.Add([]byte(r.ID), ftmTell(sharedValue).and(property, f.cut(r.ID, property, value))); err != nil {
			return err
		}
	}
	f.begin(noun.schemaOf(r))
	f.values(r, noun.values)
	if noun.schema == "" {
		return nil
	}
	if claimed := noun.about(r); claimed != "" {
		if r.text("quote") == "" {
			f.told = f.told.and("description", f.cut(r.ID, "description", claimed))
		}
		if f.contract.NounOf(claimed) != nil {
			f.told = f.told.and("entity", f.id(claimed))
		} else if quote := r.text("quote"); quote != "" { // a Note is about things: a link has the quote itself
			if err := f.entities.Add([]byte(f.id(claimed)), ftmTell("").and("description", f.cut(r.ID, "description", quote))); err != nil {
				return err
			}
		}
		if err := f.shared.Add([]byte(r.ID), ftmTell(sharedClaimed).and(f.id(claimed), "")); err != nil {
			return err
		}
	}
	return f.entities.Add([]byte(f.id(r.ID)), f.told)
}

// Edge keeps a fact, and what follows from it for its ends.
func (f *ftm) Edge(r *Record) error {
	fact := f.facts[r.Table]
	if fact.from == "" {
		f.begin("")
		f.values(r, fact.values) // which are counted: there is no link that could have them
	} else {
		link := fact
		if fact.legal && !(f.isLegal(r.From) && f.isLegal(r.To)) {
			link = ftmLink
		}
		f.begin(link.schema)
		f.told = f.told.and(link.from, f.id(r.From)).and(link.to, f.id(r.To)).and("recordId", r.ID)
		if link.role {
			f.told = f.told.and("role", r.Table.Type.Label)
		}
		f.values(r, fact.values)
		if err := f.entities.Add([]byte(f.id(r.ID)), f.told); err != nil {
			return err
		}
	}
	for _, implied := range fact.implied {
		if err := f.imply(r, implied); err != nil {
			return err
		}
	}
	return nil
}

// imply keeps what a fact says of one of its ends.
func (f *ftm) imply(r *Record, implied ftmImplied) error {
	about, other := r.From, r.To
	if implied.ofTo {
		about, other = r.To, r.From
	}
	switch {
	case implied.legal && !f.isLegal(other):
		return nil
	case implied.kind == sharedTaker:
		return f.shared.Add([]byte(other), ftmTell(sharedTaker).and(f.id(about), implied.property))
	case implied.kind == sharedProof:
		return f.shared.Add([]byte(about), ftmTell(sharedProof).and(implied.property, f.id(other)))
	}
	return f.entities.Add([]byte(f.id(about)), ftmTell("").and(implied.property, f.id(other)))
}

func (f *ftm) isLegal(id string) bool {
	noun := f.contract.NounOf(id)
	return noun != nil && ftmNounOf(noun).legal
}

// begin begins what is told of an entity of a schema.
func (f *ftm) begin(schema string) {
	f.schema = schema
	f.told = appendPart(f.told[:0], schema)
}

// values adds a record's values to what is told.
func (f *ftm) values(r *Record, properties map[string][]string) {
	for i := range r.Table.Columns {
		c := &r.Table.Columns[i]
		if r.Values[i] == nil || c.Part != Value || c.Field.Computed && c.Kind == Date {
			continue // bounds and precisions follow from the date
		}
		into, ok := properties[c.Name]
		if !ok {
			f.losses.Add("FollowTheMoney has no property for "+r.Table.Type.Name+"."+c.Name+", which was left out", r.ID)
			continue
		}
		list, many := r.Values[i].([]any)
		if !many {
			list = []any{r.Values[i]}
		}
		for _, v := range list {
			for _, property := range into {
				f.value(r, c, property, v)
			}
		}
	}
}

// value adds one value, as its property has it.
func (f *ftm) value(r *Record, c *Column, property string, v any) {
	text := string(lexical(nil, v))
	switch {
	case text == "":
		f.losses.Add("an empty text was left out: FollowTheMoney has none", r.ID)
		return
	case c.Field.Scalar == "EDTF":
		f.date(r, c, property, text)
		return
	case property == "status" && c.Kind == Bool:
		if text != "true" {
			f.losses.Add("FollowTheMoney has no way to say that "+r.Table.Type.Name+"."+c.Name+" is false", r.ID)
			return
		}
		text = c.Name
	case property == "sourceUrl":
		if u, err := url.Parse(text); err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			f.losses.Add("an address that is none of the web was left out", r.ID)
			return
		}
	case property == "country":
		if text = f.country(r.ID, text); text == "" {
			return
		}
	case property == "language":
		tag, err := language.Parse(text)
		base, sure := tag.Base()
		if err != nil || sure == language.No {
			f.losses.Add("a language that has no code of ISO 639 was left out", r.ID)
			return
		}
		text = base.ISO3()
	}
	f.told = f.told.and(property, f.cut(r.ID, property, text))
}

// country is FollowTheMoney's code of a country; empty, and counted, if it has none.
func (f *ftm) country(id, iso2 string) string {
	code := ftmCountry(iso2)
	if code == "" && iso2 != "" {
		f.losses.Add("FollowTheMoney has no code for a country that is no more, which was left out where it is one's country", id)
	}
	return code
}

// cut shortens a text to what its property may have.
func (f *ftm) cut(id, property, text string) string {
	limit, ok := ftmLengths[property]
	if !ok {
		limit = ftmLength
	}
	if len(text) <= limit || utf8.RuneCountInString(text) <= limit {
		return text
	}
	f.losses.Add("a text that is too long for FollowTheMoney was cut", id)
	return string([]rune(text)[:limit])
}

var ftmID = regexp.MustCompile(`^[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?$`)

// ftmIDLength is how long an id may be.
const ftmIDLength = 200

// id writes an id as FollowTheMoney's references allow: a dot for a colon, two dots and a hexadecimal byte for other characters. That can
// be undone; what would be too long becomes a hash.
func (f *ftm) id(id string) string {
	const hexDigits = "0123456789ABCDEF"
	b := make([]byte, 0, len(id)+16)
	for i := range len(id) {
		c := id[i]
		switch {
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' && i < len(id)-1:
			b = append(b, c)
		case c == ':' && i < len(id)-1 && (i == 0 || id[i-1] != ':'):
			b = append(b, '.')
		default:
			b = append(b, '.', '.', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	if len(b) <= ftmIDLength && ftmID.Match(b) {
		return string(b)
	}
	f.losses.Add("an id that is too long for FollowTheMoney became a hash of it", id)
	sum := sha1.Sum([]byte(id))
	return hex.EncodeToString(sum[:])
}

// End writes the entities.
func (f *ftm) End(*Trailer) error {
	if err := f.share(); err != nil {
		return err
	}
	var id []byte
	entity := ftmEntity{}
	for r, err := range f.entities.All() {
		if err != nil {
			return err
		}
		if !bytes.Equal(id, r.Key) {
			if err := f.write(id, &entity); err != nil {
				return err
			}
			id = append(id[:0], r.Key...)
			entity = ftmEntity{properties: map[string][]string{}}
		}
		entity.add(r.Value)
	}
	if err := f.write(id, &entity); err != nil {
		return err
	}
	return f.flush()
}

// share tells all who take a value of another node what it is.
func (f *ftm) share() error {
	var node []byte
	var property, value, claimed string
	taken := false
	end := func() {
		if noun := f.contract.NounOf(string(node)); value != "" && !taken && noun != nil && ftmNounOf(noun).schema == "" {
			f.losses.Add("a name was left out, since what it names is no part of the export: FollowTheMoney has names as properties", string(node))
		}
	}
	tell := func(about, property, value string) error {
		return f.entities.Add([]byte(about), ftmTell("").and(property, value))
	}
	for r, err := range f.shared.All() {
		if err != nil {
			return err
		}
		if !bytes.Equal(node, r.Key) {
			end()
			node, property, value, claimed, taken = append(node[:0], r.Key...), "", "", "", false
		}
		kind, rest := cutPart(r.Value)
		first, rest := cutPart(rest)
		second, _ := cutPart(rest)
		switch {
		case kind == sharedValue:
			property, value = first, second
		case kind == sharedClaimed:
			claimed = first
		case kind == sharedProof && claimed != "":
			err = tell(claimed, first, second)
		case kind == sharedTaker && value != "":
			if second == "" {
				second = property
			}
			taken = true
			err = tell(first, second, value)
		}
		if err != nil {
			return err
		}
	}
	end()
	return nil
}

// ftmEntity is all that is told of an entity.
type ftmEntity struct {
	schema     string
	properties map[string][]string
}

func (e *ftmEntity) add(told []byte) {
	name, rest := cutPart(told)
	if name != "" {
		e.schema = name
	}
	for len(rest) > 0 {
		var property, value string
		property, rest = cutPart(rest)
		value, rest = cutPart(rest)
		if !slices.Contains(e.properties[property], value) {
			e.properties[property] = append(e.properties[property], value)
		}
	}
}

// caption sees to it that an entity has one of the properties by which its schema is called, if it is called by any: else it is called by
// its name, or by its id.
func (e *ftmEntity) caption(id string) {
	captions, known := ftmCaptions[e.schema]
	if !known {
		captions = []string{"name"}
	}
	for _, property := range captions {
		if len(e.properties[property]) > 0 {
			return
		}
	}
	if len(captions) == 0 {
		return
	}
	called := []string{id}
	for _, property := range []string{"alias", "name"} {
		if given := e.properties[property]; len(given) > 0 {
			called = given[:1]
		}
	}
	e.properties[captions[0]] = called
}

// write writes an entity.
func (f *ftm) write(id []byte, e *ftmEntity) error {
	if e.schema == "" {
		if len(id) > 0 {
			f.losses.Add("what claims say of something that is no entity here (a name, or what is no part of the export) was left out", string(id))
		}
		return nil
	}
	e.caption(string(id))
	f.buf = appendJSONText(append(f.buf, `{"id":`...), string(id))
	f.text(`,"schema":"`, e.schema, `","properties":{`)
	for i, property := range slices.Sorted(maps.Keys(e.properties)) {
		if i > 0 {
			f.text(",")
		}
		f.text(`"`, property, `":[`)
		for j, value := range e.properties[property] {
			if j > 0 {
				f.text(",")
			}
			f.buf = appendJSONText(f.buf, value)
		}
		f.text("]")
	}
	f.text("}}\n")
	return f.done()
}

// Close frees the temporary files.
func (f *ftm) Close() error {
	if err := errors.Join(f.entities.Close(), f.shared.Close()); err != nil {
		return fmt.Errorf("closing the sorters: %w", err)
	}
	return nil
}
