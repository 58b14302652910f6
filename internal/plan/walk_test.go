package plan_test

import (
	"reflect"

	"github.com/entente-graph/entente/internal/plan"
)

var planPackage = reflect.TypeFor[plan.Root]().PkgPath()

// walk visits a plan and all that is in it, outer things first, each pointer once.
func walk(planned any, visit func(v any)) {
	seen := map[any]bool{}
	var into func(v reflect.Value)
	into = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Interface, reflect.Pointer:
			if v.IsNil() || v.Kind() == reflect.Pointer && (seen[v.Interface()] || v.Type().Elem().PkgPath() != planPackage) {
				return
			}
			if v.Kind() == reflect.Pointer {
				seen[v.Interface()] = true
				visit(v.Interface())
			}
			into(v.Elem())
			return
		case reflect.Struct:
			for i := range v.NumField() {
				if v.Type().PkgPath() == planPackage {
					into(v.Field(i))
				}
			}
		case reflect.Slice:
			for i := range v.Len() {
				into(v.Index(i))
			}
		}
		if v.Type().PkgPath() == planPackage {
			visit(v.Interface())
		}
	}
	into(reflect.ValueOf(planned))
}
