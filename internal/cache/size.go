package cache

import (
	"reflect"
	"slices"
)

// Size is about how many bytes a value takes, with all that it points to, each once. What is behind a pointer to one of the shared types is
// somebody else's.
func Size(value any, shared ...reflect.Type) int {
	m := meter{shared: shared, seen: map[place]bool{}, flat: map[reflect.Type]bool{}}
	v := reflect.ValueOf(value)
	if !v.IsValid() {
		return 0
	}
	return int(v.Type().Size()) + m.behind(v)
}

// meter measures one value.
type meter struct {
	shared []reflect.Type
	// seen are the places in memory that were counted, by what is there.
	seen map[place]bool
	// flat says of types whether nothing in them points anywhere.
	flat map[reflect.Type]bool
}

type place struct {
	address uintptr
	of      reflect.Type
}

// first says whether a place is met for the first time.
func (m *meter) first(address uintptr, of reflect.Type) bool {
	p := place{address, of}
	if m.seen[p] {
		return false
	}
	m.seen[p] = true
	return true
}

// allocated is what so many bytes take in the heap, which has places of certain sizes.
func allocated(bytes uintptr) int {
	if bytes == 0 {
		return 0
	}
	return int((bytes+bytes/8)+15) &^ 15
}

// behind counts what a value points to.
func (m *meter) behind(v reflect.Value) int {
	t := v.Type()
	if m.isFlat(t) {
		return 0
	}
	switch t.Kind() {
	case reflect.String:
		return allocated(uintptr(v.Len()))
	case reflect.Pointer:
		if v.IsNil() || slices.Contains(m.shared, t.Elem()) || !m.first(v.Pointer(), t) {
			return 0
		}
		return allocated(t.Elem().Size()) + m.behind(v.Elem())
	case reflect.Interface:
		if v.IsNil() {
			return 0
		}
		return m.boxed(v.Elem())
	case reflect.Slice:
		if v.IsNil() || !m.first(v.Pointer(), t) {
			return 0
		}
		return allocated(uintptr(v.Cap())*t.Elem().Size()) + m.elements(v)
	case reflect.Array:
		return m.elements(v)
	case reflect.Struct:
		n := 0
		for i := range t.NumField() {
			n += m.behind(v.Field(i))
		}
		return n
	case reflect.Map:
		return m.entries(v)
	}
	return 0
}

// boxed counts what an interface points to: what is no pointer itself has a place of its own.
func (m *meter) boxed(v reflect.Value) int {
	switch v.Kind() {
	case reflect.Pointer, reflect.Map, reflect.Chan, reflect.Func, reflect.UnsafePointer:
		return m.behind(v)
	}
	return allocated(v.Type().Size()) + m.behind(v)
}

func (m *meter) elements(v reflect.Value) int {
	if m.isFlat(v.Type().Elem()) {
		return 0
	}
	n := 0
	for i := range v.Len() {
		n += m.behind(v.Index(i))
	}
	return n
}

// entries counts a map: its places are up to twice as many as its entries.
func (m *meter) entries(v reflect.Value) int {
	t := v.Type()
	if v.IsNil() || !m.first(v.Pointer(), t) {
		return 0
	}
	const head = 64
	n := head + 2*allocated(uintptr(max(v.Len(), 8))*(t.Key().Size()+t.Elem().Size()+1))
	for i := v.MapRange(); i.Next(); {
		n += m.behind(i.Key()) + m.behind(i.Value())
	}
	return n
}

// isFlat says whether nothing in a value of the type points anywhere.
func (m *meter) isFlat(t reflect.Type) bool {
	flat, known := m.flat[t]
	if !known {
		flat = isFlat(t)
		m.flat[t] = flat
	}
	return flat
}

func isFlat(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.String, reflect.Pointer, reflect.Interface, reflect.Slice, reflect.Map:
		return false
	case reflect.Array:
		return isFlat(t.Elem())
	case reflect.Struct:
		for i := range t.NumField() {
			if !isFlat(t.Field(i).Type) {
				return false
			}
		}
	}
	return true
}
