package curate

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

const (
	maxOperations = 1000
	// maxOperationsSetting names the limit in errors.
	maxOperationsSetting = "max-operations"
	maxAuthor            = 200
	maxReason            = 2000
)

var mutationID = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$`)

// Decode reads the input of applyChanges, as GraphQL has coerced it to the contract's types. Its error is an [*Error] with all that is
// wrong with it as far as can be told without the graph.
func Decode(s *schema.Schema, input map[string]any) (*ChangeSet, error) {
	set, err := decode(s, withoutNulls(input).(map[string]any))
	if err == nil {
		set.noteNulls(input)
	}
	return set, err
}

// withoutNulls is an input without the members that are null: these are as good as left out.
func withoutNulls(input any) any {
	switch input := input.(type) {
	case map[string]any:
		given := make(map[string]any, len(input))
		for name, value := range input {
			if value != nil {
				given[name] = withoutNulls(value)
			}
		}
		return given
	case []any:
		given := make([]any, len(input))
		for i, value := range input {
			given[i] = withoutNulls(value)
		}
		return given
	}
	return input
}

// decode reads an input. In one that an older version of Entente kept, a value that is set to null is to be removed.
func decode(s *schema.Schema, input map[string]any) (*ChangeSet, error) {
	d := &decoder{schema: s}
	text, err := json.Marshal(input)
	if err != nil {
		return nil, fmt.Errorf("writing the input of a change set: %w", err)
	}
	set := &ChangeSet{
		Kind: changelog.Curation, Input: string(text), Draft: input["draft"] == true,
		MutationID: d.mutationID(input, "input"), Author: d.said(input, "input", "author", maxAuthor, true),
		Reason: d.said(input, "input", "reason", maxReason, false),
	}
	var shared *Claim
	if given := object(input["claim"]); given != nil {
		shared = d.claim(given, "input.claim")
	}
	operations, _ := input["operations"].([]any)
	switch {
	case len(operations) == 0:
		d.add(BadInput, "input.operations", "there are none, expected at least one")
	case len(operations) > maxOperations:
		p := d.add(Exceeded, "input.operations", "there are %d, and the limit is %d (%s): send them as several change sets",
			len(operations), maxOperations, maxOperationsSetting)
		p.Limit, p.Allowed = maxOperationsSetting, maxOperations
		return nil, d.err()
	}
	for i, given := range operations {
		if o, ok := d.operation(object(given), fmt.Sprintf("input.operations.%d", i), shared); ok {
			set.Operations = append(set.Operations, o)
		}
	}
	return set, d.err()
}

// decodeText reads an input that was kept.
func decodeText(s *schema.Schema, text string) (*ChangeSet, error) {
	reader := json.NewDecoder(bytes.NewReader([]byte(text)))
	reader.UseNumber()
	var input map[string]any
	if err := reader.Decode(&input); err != nil {
		return nil, fmt.Errorf("reading a draft: %w", err)
	}
	return decode(s, input)
}

type decoder struct {
	problems
	schema *schema.Schema
}

// mutationID reads the id that the client made.
func (d *decoder) mutationID(input map[string]any, path string) string {
	id := text(input["mutationId"])
	if !mutationID.MatchString(id) {
		d.add(BadInput, path+".mutationId", "%s is not a mutationId, expected 1 to 100 letters, digits, dots, underscores, colons or hyphens, such as a UUID",
			tree.Quoted(id))
	}
	return id
}

// said reads what somebody says for the history.
func (d *decoder) said(input map[string]any, path, name string, most int, needed bool) string {
	words := strings.TrimSpace(text(input[name]))
	switch {
	case words == "" && needed:
		d.add(BadInput, path+"."+name, "it is empty, expected a text for those who read the history")
	case len([]rune(words)) > most:
		d.add(BadInput, path+"."+name, "it has %d characters, expected at most %d", len([]rune(words)), most)
	case strings.ContainsFunc(words, tree.IsControl):
		d.add(BadInput, path+"."+name, "it has control characters, expected printable ones")
	}
	return words
}

var actions = map[string]Action{"CREATE": Create, "LINK": Create, "CHANGE": Change, "RETRACT": Retract, "UNLINK": Retract}

// operation reads one operation: the only member that is given says of which type.
func (d *decoder) operation(given map[string]any, path string, shared *Claim) (Operation, bool) {
	members := slices.DeleteFunc(slices.Sorted(maps.Keys(given)), func(name string) bool { return given[name] == nil })
	if len(members) != 1 {
		d.add(BadInput, path, "it has %s, expected exactly one member: the noun or fact that is changed, as {event: {…}}", counted(len(members), "member"))
		return Operation{}, false
	}
	t := d.schema.Type(strings.ToUpper(members[0][:1]) + members[0][1:])
	body := object(given[members[0]])
	path += "." + members[0]
	o := Operation{
		At: path, Type: t, Action: actions[text(body["action"])], ID: text(body["id"]), From: text(body["from"]), To: text(body["to"]),
		Expected: integer(body["expectedRevision"]),
	}
	if body["expectedRevision"] != nil && o.Expected < 1 {
		d.add(BadInput, path+".expectedRevision", "it is %d, expected the object's `revision`: 1 or more", o.Expected)
	}
	if set := object(body["set"]); set != nil {
		o.Set = value(path+".set", set)
	}
	before := len(d.list)
	d.unset(&o, body)
	d.shape(o, body)
	claims, _ := body["claims"].([]any)
	for i, given := range claims {
		o.Claims = append(o.Claims, *d.claim(object(given), fmt.Sprintf("%s.claims.%d", path, i)))
	}
	if len(o.Claims) == 0 && shared != nil && states(o) {
		o.Claims = []Claim{*shared}
	}
	if len(o.Claims) == 0 && states(o) {
		d.add(BadInput, path+".claims", "there is no claim, expected one here or in `input.claim`: which document says so, in which words?")
	}
	return o, len(d.list) == before
}

// unset reads the values to be removed: they are set to null.
func (d *decoder) unset(o *Operation, body map[string]any) {
	removed, _ := body["unset"].([]any)
	if len(removed) > 0 && o.Set == nil {
		o.Set = value(o.At+".set", map[string]any{})
	}
	for i, constant := range removed {
		at := fmt.Sprintf("%s.unset.%d", o.At, i)
		field := o.Type.Named(text(constant))
		if field == nil { // in a draft that another version kept
			d.add(BadInput, at, "%s names no value of type %s", constant, o.Type.Name)
			continue
		}
		name := field.Name
		if o.Set.Member(name) != nil {
			d.add(BadInput, at, "%s is set or removed already, expected one of the two, once", name)
			continue
		}
		o.Set.Members = append(o.Set.Members, tree.Member{Key: name, At: place(at), Value: value(at, nil)})
	}
	if len(removed) > 0 { // members are in the order of their names
		slices.SortFunc(o.Set.Members, func(a, b tree.Member) int { return strings.Compare(a.Key, b.Key) })
	}
}

// states says whether an operation states something that needs evidence. Documents are the evidence; a name is stated by the fact that it is in use.
func states(o Operation) bool {
	switch o.Type.Name {
	case "Claim", "Document", "Name":
		return false
	}
	return o.Action == Create || o.Action == Change && o.Set != nil && len(o.Set.Members) > 0
}

// shape checks what the action of an operation needs, and what makes no sense with it.
func (d *decoder) shape(o Operation, body map[string]any) {
	fact := o.Type.Kind == schema.Fact
	given := func(name string) bool { return body[name] != nil }
	switch {
	case fact && o.Action == Create && (o.From == "" || o.To == ""):
		d.add(BadInput, o.At, "`from` or `to` is missing, expected the ids of both ends: LINK makes a new fact")
	case fact && o.Action != Create && (given("from") || given("to")):
		d.add(BadInput, o.At, "`from` and `to` are given, expected the fact's `id` alone: a fact keeps its ends; unlink it and link another")
	case fact && o.Action != Create && o.ID == "":
		d.add(BadInput, o.At+".id", "it is missing, expected the id of the fact to be changed")
	case o.Type.Name == "Claim" && o.Action == Create:
		d.add(BadInput, o.At+".action", "claims are not made by themselves: give them as `claims` of an operation on what they support, such as a CHANGE of it")
	}
	if o.Action == Create && given("expectedRevision") {
		d.add(BadInput, o.At+".expectedRevision", "what is new has no revision yet, expected none")
	}
	if o.Action == Retract && given("set") {
		d.add(BadInput, o.At+".set", "nothing is set on what is retracted, expected no values")
	}
	if o.Action != Change && given("unset") {
		d.add(BadInput, o.At+".unset", "only CHANGE removes values, expected none")
	}
	claims, _ := body["claims"].([]any)
	if o.Action == Change && (o.Set == nil || len(o.Set.Members) == 0) && len(claims) == 0 {
		d.add(BadInput, o.At, "it changes nothing, expected values in `set`, names of values in `unset`, or `claims`")
	}
	if o.Type.Name == "Claim" && o.Set != nil {
		for _, name := range []string{"fact", "quote", "start", "end"} {
			if v := o.Set.Member(name); v != nil {
				d.add(BadInput, v.At.File, "what a claim says stays as it is, expected only what is held of it, such as `status`: retract it and make another")
			}
		}
	}
}

// claim reads a piece of evidence. People read what they state.
func (d *decoder) claim(given map[string]any, path string) *Claim {
	c := &Claim{At: path, Document: text(given["document"])}
	own := map[string]any{"method": "MANUAL", "status": "ACCEPTED"}
	for _, name := range []string{"quote", "confidence", "start", "status"} {
		if given[name] != nil {
			own[name] = given[name]
		}
	}
	c.Body = value(path, own)
	fresh := object(given["newDocument"])
	switch {
	case fresh != nil && c.Document != "":
		d.add(BadInput, path, "`document` and `newDocument` are both given, expected one of them")
	case fresh != nil:
		c.Document = text(fresh["id"])
		o := Operation{At: path + ".newDocument", Type: d.schema.Type("Document"), Action: Create, ID: c.Document}
		o.Set = value(path+".newDocument.set", object(fresh["set"]))
		c.NewDocument = &o
	case c.Document == "":
		d.add(BadInput, path, "it names no source, expected `document` with the id of one, or `newDocument`")
	}
	return c
}

// value makes what GraphQL has coerced a value as a dataset's files have it, with its path as its place. Members are in the order of
// their names.
func value(path string, v any) *tree.Value {
	out := &tree.Value{At: place(path)}
	switch v := v.(type) {
	case nil:
		out.Kind = tree.Null
	case string:
		out.Kind, out.Text = tree.Text, v
	case bool:
		out.Kind, out.Text = tree.Boolean, strconv.FormatBool(v)
	case map[string]any:
		out.Kind = tree.Object
		for _, name := range slices.Sorted(maps.Keys(v)) {
			out.Members = append(out.Members, tree.Member{Key: name, At: place(path + "." + name), Value: value(path+"."+name, v[name])})
		}
	case float64:
		out.Kind, out.Text = tree.Number, strconv.FormatFloat(v, 'f', -1, 64)
	default:
		out.Kind, out.Text = tree.Integer, text(v)
		if strings.ContainsAny(out.Text, ".eE") {
			out.Kind = tree.Number
		}
	}
	return out
}

func object(v any) map[string]any {
	m, _ := v.(map[string]any)
	return m
}

func text(v any) string {
	if v == nil {
		return ""
	}
	return fmt.Sprint(v)
}

func integer(v any) int64 {
	n, err := strconv.ParseInt(text(v), 10, 64)
	if err != nil {
		return 0
	}
	return n
}

// counted writes a number with its noun.
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
