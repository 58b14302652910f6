package plan

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/schema"
)

// MarshalJSON writes a plan for people to read, and for tests to keep: everything that is in it, under the names of this package.
// What may be one of several kinds is an object with the kind's name as its only key: {"Compare": {…}}. Types and fields of the
// schema are named. What says nothing is left out: false, an empty text, a list that is not there.
func (r *Root) MarshalJSON() ([]byte, error) { return written(r) }

// MarshalJSON writes a selection as a Root is written.
func (s *Selection) MarshalJSON() ([]byte, error) { return written(s) }

func written(v any) ([]byte, error) {
	w := &jsonWriter{open: map[any]bool{}, objects: map[*Object]bool{}}
	if err := w.value(reflect.ValueOf(v)); err != nil {
		return nil, err
	}
	return w.buf, nil
}

// jsonWriter writes the values of a plan by reflection, so that nothing that is added to a plan can be forgotten here.
type jsonWriter struct {
	buf []byte
	// open are the structs that are being written: a plan of ties leads back to itself.
	open map[any]bool
	// objects are those that are written: what is asked of what is found in steps stands in two places.
	objects map[*Object]bool
}

var planPackage = reflect.TypeFor[Root]().PkgPath()

// value writes a value of a type that is known from where it stands.
func (w *jsonWriter) value(v reflect.Value) error {
	if v.Kind() == reflect.Interface && v.IsNil() {
		return w.scalar(nil) // a key that is missing
	}
	switch known := v.Interface().(type) {
	case *schema.Type:
		return w.scalar(known.Name)
	case *schema.Field:
		return w.scalar(fieldText(known))
	case edtf.Date:
		return w.scalar(dayText(known.First) + "/" + dayText(known.Last))
	case fmt.Stringer: // one of the numbered kinds
		return w.scalar(known.String())
	}
	switch v.Kind() {
	case reflect.Interface:
		return w.oneOf(v.Elem())
	case reflect.Pointer:
		return w.pointer(v)
	case reflect.Struct:
		return w.members(v)
	case reflect.Slice:
		return w.list(v)
	case reflect.Map:
		return w.entries(v)
	}
	return w.scalar(v.Interface())
}

// pointer writes what a pointer leads to, if it does not stand further up.
func (w *jsonWriter) pointer(v reflect.Value) error {
	object, isObject := v.Interface().(*Object)
	if w.open[v.Interface()] || w.objects[object] {
		return w.scalar("(above)")
	}
	if isObject {
		w.objects[object] = true
	}
	w.open[v.Interface()] = true
	defer delete(w.open, v.Interface())
	return w.value(v.Elem())
}

// oneOf writes a value that may be of several kinds with its kind.
func (w *jsonWriter) oneOf(v reflect.Value) error {
	t := v.Type()
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case t.PkgPath() != planPackage:
		return w.value(v)
	case t.Kind() == reflect.Struct && t.NumField() == 0:
		return w.scalar(t.Name())
	}
	w.key('{', t.Name())
	err := w.value(v)
	w.buf = append(w.buf, '}')
	return err
}

// members writes a struct, which is its only member if it has one.
func (w *jsonWriter) members(v reflect.Value) error {
	if v.NumField() == 1 {
		return w.value(v.Field(0))
	}
	open := byte('{')
	for i := range v.NumField() {
		name := memberName(v.Type().Field(i).Name)
		if saysNothing(name, v.Field(i)) {
			continue
		}
		w.key(open, name)
		open = ','
		if err := w.value(v.Field(i)); err != nil {
			return err
		}
	}
	w.end(open, '{', '}')
	return nil
}

// saysNothing says that a member is as if it were not there. Numbers, kinds and pages speak even if they are zero, but for the first
// place in another list.
func saysNothing(name string, v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Int, reflect.Uint64, reflect.Float64:
		isPlace := name == "row" || name == "aggregate" || name == "measure"
		return v.IsZero() && (isPlace || v.Type() == reflect.TypeFor[Anchor]())
	case reflect.Map:
		return v.Len() == 0
	}
	return v.IsZero() && v.Type() != reflect.TypeFor[Page]()
}

// memberName is a member's name as JSON has them: groupBy, ids.
func memberName(name string) string {
	if name == strings.ToUpper(name[:2])+name[2:] {
		return strings.ToLower(name)
	}
	return strings.ToLower(name[:1]) + name[1:]
}

func (w *jsonWriter) list(v reflect.Value) error {
	open := byte('[')
	for i := range v.Len() {
		w.buf = append(w.buf, open)
		open = ','
		if err := w.value(v.Index(i)); err != nil {
			return err
		}
	}
	w.end(open, '[', ']')
	return nil
}

// entries writes a map in the order of its keys, and a set as a list.
func (w *jsonWriter) entries(v reflect.Value) error {
	if set, ok := v.Interface().(map[string]bool); ok {
		return w.scalar(slices.Sorted(maps.Keys(set)))
	}
	names := make([]string, 0, v.Len())
	for _, key := range v.MapKeys() {
		names = append(names, key.String())
	}
	slices.Sort(names)
	open := byte('{')
	for _, name := range names {
		w.key(open, name)
		open = ','
		if err := w.value(v.MapIndex(reflect.ValueOf(name))); err != nil {
			return err
		}
	}
	w.end(open, '{', '}')
	return nil
}

// key writes a member's name behind a brace or a comma.
func (w *jsonWriter) key(before byte, name string) {
	w.buf = append(append(w.buf, before), strconv.Quote(name)+":"...)
}

// end closes a list or object, which is empty if next is still what opens it.
func (w *jsonWriter) end(next, open, end byte) {
	if next == open {
		w.buf = append(w.buf, open)
	}
	w.buf = append(w.buf, end)
}

func (w *jsonWriter) scalar(v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("writing a plan: %w", err)
	}
	w.buf = append(w.buf, data...)
	return nil
}

// dayText is a day, or two dots for an end that is open.
func dayText(day edtf.Day) string {
	if day.IsZero() {
		return ".."
	}
	return day.String()
}

// fieldText says which field of the schema it is, and where it leads: hosts <-HOSTED- Party.
func fieldText(f *schema.Field) string {
	arrow := func(facts []*schema.Type, out bool, times string) string {
		names := make([]string, len(facts))
		for i, fact := range facts {
			names[i] = fact.Label
		}
		inner := "-" + strings.Join(names, "|") + times + "-"
		if out {
			return inner + ">"
		}
		return "<" + inner
	}
	text := f.Name + " "
	switch {
	case f.Target == nil:
		return f.Name
	case f.Kind == schema.Reference || f.Kind == schema.Origin:
		return text + "by " + f.Property + " " + f.Target.Name
	case f.Kind == schema.Referrer:
		return text + "by their " + f.Property + " " + f.Target.Name
	case f.Kind == schema.End:
		return text + map[bool]string{true: "at its end ", false: "at its start "}[f.Out] + f.Target.Name
	case f.Via != nil:
		text += "via (" + fieldText(f.Via.Field)
		if f.Via.Property != "" {
			text += " with " + f.Via.Property + " " + strings.Join(f.Via.In, "|")
		}
		return text + ") " + arrow([]*schema.Type{f.Fact}, f.Out, "") + " " + f.Target.Name
	case f.Path == nil:
		return text + arrow([]*schema.Type{f.Fact}, f.Out, "") + " " + f.Target.Name
	}
	for _, segment := range f.Path {
		times := ""
		if !segment.Once() {
			times = fmt.Sprintf("*%d..%d", segment.Min, segment.Max)
		}
		text += arrow(segment.Facts, segment.Out, times) + " "
	}
	return text + f.Target.Name
}

// String is the kind's name.
func (k StepKind) String() string {
	return [...]string{
		"OfNoun", "Along", "Reach", "End", "Reference", "Referrers", "Ties", "TieNodes", "TieClaims", "Search", "OfTimeline",
		"About", "Groups", "OfFact", "Contradicting", "OfAnswer",
	}[k]
}

// String is the part's name.
func (p ConnectionPart) String() string {
	return [...]string{"PartNodes", "PartEdges", "PartPageInfo", "PartTotalCount", "PartTypename", "PartAggregate"}[p]
}

// String is the quantifier's name.
func (q Quantifier) String() string { return [...]string{"Some", "Every", "None", "Single"}[q] }

// String is the anchor's name.
func (a Anchor) String() string { return [...]string{"NoAnchor", "ByIndex", "ByID"}[a] }
