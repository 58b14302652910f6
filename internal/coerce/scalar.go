package coerce

import (
	"encoding/json"
	"math"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
)

// kindOf is the reader's word for the kind of a JSON value.
func kindOf(value any) string {
	switch value.(type) {
	case string:
		return "a string"
	case bool:
		return "a boolean"
	case []any:
		return "a list"
	case map[string]any:
		return "an object"
	case nil:
		return "null"
	}
	if number, ok := numberText(value); ok {
		if _, whole := wholeText(number); whole {
			return "a whole number"
		}
	}
	return "a number with a fraction"
}

// scalar reads a JSON value of a scalar type.
func (r *reader) scalar(t *ast.Type, value any) any {
	number, isNumber := numberText(value)
	switch t.NamedType {
	case "Int":
		if whole, ok := wholeText(number); isNumber && ok {
			return r.int(whole)
		}
	case "Float":
		if isNumber {
			return r.float(number)
		}
	case "Boolean":
		if v, ok := value.(bool); ok {
			return v
		}
	default: // String, ID, and the contract's own, which are texts
		if v, ok := value.(string); ok {
			return v
		}
		if whole, ok := wholeText(number); isNumber && ok && t.NamedType != "String" { // an id, or a year
			return whole
		}
	}
	return r.wrongKind(kindOf(value), t)
}

// int reads a whole number, which GraphQL bounds to 32 bits.
func (r *reader) int(text string) any {
	n, err := strconv.ParseInt(text, 10, 32)
	if err != nil {
		return r.refuse(text+" is no whole number of GraphQL; expected -2147483648 to 2147483647", "")
	}
	return n
}

// float reads a number from its text.
func (r *reader) float(text string) any {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return r.refuse(text+" is no number that a Float can hold", "")
	}
	return n
}

// numberText is a number as JSON writes it; false for what is no number.
func numberText(value any) (string, bool) {
	switch v := value.(type) {
	case json.Number:
		return v.String(), true
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64), true
	case int64:
		return strconv.FormatInt(v, 10), true
	case int:
		return strconv.Itoa(v), true
	}
	return "", false
}

// wholeText writes a whole number in digits, however JSON writes it: 5, 5.0 or 5e0. It is false for one with a fraction.
func wholeText(number string) (string, bool) {
	if digits(number) {
		return number, true
	}
	n, err := strconv.ParseFloat(number, 64)
	if err != nil || n != math.Trunc(n) {
		return "", false
	}
	return strconv.FormatFloat(n, 'f', -1, 64), true
}

// digits says that a number is written in digits alone, but for its sign.
func digits(number string) bool {
	if number != "" && number[0] == '-' {
		number = number[1:]
	}
	for _, c := range []byte(number) {
		if c < '0' || c > '9' {
			return false
		}
	}
	return number != ""
}
