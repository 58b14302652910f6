package plan

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"strings"

	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/schema"
)

var idKey = Key{Property: "id", Scalar: "ID"}

// latestFirst orders events and agreements by their first day, the latest first.
var latestFirst = map[string][]Key{
	"Event":     {{Property: "start", Descending: true, Nullable: true, Scalar: "Date"}, idKey},
	"Agreement": {{Property: "signedStart", Descending: true, Nullable: true, Scalar: "Date"}, idKey},
}

// nodeOrder reads `orderBy` of a list of nodes. The nodes' ids break ties.
func (b *builder) nodeOrder(t *schema.Type, argument any) []Key {
	var keys []Key
	for _, element := range list(argument) {
		keys = append(keys, b.key(t, element, false))
	}
	if len(keys) > 0 && keys[len(keys)-1].Property == "id" {
		return keys
	}
	return append(keys, idKey)
}

// edgeOrder reads `orderBy` of a list along relationships. The ids of the nodes, then of the relationships, break ties.
func (b *builder) edgeOrder(fact, target *schema.Type, argument any) []Key {
	var keys []Key
	for _, element := range list(argument) {
		side, value := onlyOne(element)
		if side == "edge" {
			keys = append(keys, b.key(fact, value, true))
		} else {
			keys = append(keys, b.key(target, value, false))
		}
	}
	if keys = append(keys, idKey); fact.Kind == schema.Way {
		return keys // each node stands once
	}
	return append(keys, Key{Property: "id", Scalar: "ID", Edge: true})
}

// key reads one thing to order by.
func (b *builder) key(t *schema.Type, element any, edge bool) Key {
	name, direction := onlyOne(element)
	key := Key{Descending: direction == "DESC", Edge: edge}
	if counted, ok := strings.CutSuffix(name, "Count"); ok && t.Field(name) == nil {
		key.Count, key.Scalar = t.Field(counted), "Int"
		key.Holds = holds(key.Count, b.day, false)
		return key
	}
	f := t.Field(name)
	if f == nil { // since
		key.Property, key.Either = name, []string{t.Valid.From.First, t.Valid.At.First}
		key.Scalar, key.Nullable = "Date", true
		return key
	}
	key.Field, key.Property, key.Scalar, key.Nullable = f, f.Name, f.Scalar, !f.Required
	if f.Scalar == "EDTF" {
		key.Property, key.Scalar = f.First, "Date"
	}
	return key
}

// onlyOne returns the one member of an input that has exactly one: validation has seen to that.
func onlyOne(element any) (name string, value any) {
	for name, value = range object(element) {
		break
	}
	return name, value
}

// fingerprint names a list and its order, so that a cursor is refused by any other.
func fingerprint(list *List) string {
	hash := fnv.New32a()
	fmt.Fprint(hash, list.Type)
	for _, key := range list.Order {
		fmt.Fprint(hash, "|", key.Property, key.Computed, key.Edge, key.Descending)
		if key.Count != nil {
			fmt.Fprint(hash, key.Count.Name)
		}
	}
	return fmt.Sprintf("%08x", hash.Sum32())
}

// cursorVersion changes when cursors of old cannot be read any more.
const cursorVersion = 1

// EncodeCursor writes the cursor of the row with these keys: texts, numbers, truth values, or nil.
func EncodeCursor(fingerprint string, keys []any) string {
	data, err := json.Marshal(append([]any{cursorVersion, fingerprint}, keys...))
	if err != nil {
		panic(fmt.Sprintf("cursor of %v: %v", keys, err)) // the keys are plain values
	}
	return base64.RawURLEncoding.EncodeToString(data)
}

// cursor reads the cursor in an argument; nil if it is not given.
func (b *builder) cursor(list *List, arguments map[string]any, argument string) []any {
	if arguments[argument] == nil {
		return nil
	}
	given := b.text(arguments[argument])
	var parts []any
	data, err := base64.RawURLEncoding.DecodeString(given)
	if err == nil {
		decoder := json.NewDecoder(strings.NewReader(string(data)))
		decoder.UseNumber()
		err = decoder.Decode(&parts)
	}
	if err != nil || len(parts) < 2 {
		b.refuse(argument, "%q is no cursor; expected one that `pageInfo` or an edge of this list has given", given)
	}
	if version, _ := parts[0].(json.Number); version.String() != fmt.Sprint(cursorVersion) {
		b.refuse(argument, "the cursor is of version %v, and this service reads version %d; begin again from the first page", parts[0], cursorVersion)
	}
	if parts[1] != list.Fingerprint || len(parts)-2 != len(list.Order) {
		b.refuse(argument, "the cursor belongs to another list or another order; use it with the field and the `orderBy` that gave it")
	}
	keys := parts[2:]
	for i, key := range list.Order {
		value, ok := cursorValue(key, keys[i])
		if !ok {
			b.refuse(argument, "%q is no cursor of this list; expected one that `pageInfo` or an edge of this list has given", given)
		}
		keys[i] = value
	}
	return keys
}

// cursorValue reads one key of a cursor.
func cursorValue(key Key, v any) (any, bool) {
	if v == nil {
		return nil, key.Nullable
	}
	switch key.Scalar {
	case "Int":
		given, _ := v.(json.Number)
		n, err := given.Int64()
		return n, err == nil
	case "Float":
		given, _ := v.(json.Number)
		n, err := given.Float64()
		return n, err == nil
	case "Boolean":
		_, ok := v.(bool)
		return v, ok
	}
	s, ok := v.(string)
	switch {
	case ok && key.Scalar == "Date":
		_, err := edtf.ParseDay(s)
		return s, err == nil
	case ok && key.Scalar == "DateTime":
		moment, err := utc(s)
		return moment, err == nil
	}
	return s, ok
}
