package export

import (
	"encoding/json"
	"math"
	"strings"
)

// finite says that JSON has the number.
func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// lostNumber is what JSON cannot hold.
const lostNumber = "a number that is infinite or no number became null: JSON has none"

// appendJSON appends a value as JSON: days and moments are texts, other numbers and truth values are JSON's own.
func appendJSON(b []byte, v any) []byte {
	switch v := v.(type) {
	case nil:
		return append(b, "null"...)
	case string:
		return appendJSONText(b, v)
	case int64, bool:
		return appendValue(b, v)
	case float64:
		if !finite(v) {
			return append(b, "null"...)
		}
		return appendValue(b, v)
	case []any:
		b = append(b, '[')
		for i, element := range v {
			if i > 0 {
				b = append(b, ',')
			}
			b = appendJSON(b, element)
		}
		return append(b, ']')
	}
	b = append(b, '"')
	b = appendValue(b, v)
	return append(b, '"')
}

// appendJSONText appends a text in quotes. The usual text needs no escapes.
func appendJSONText(b []byte, text string) []byte {
	for i := range len(text) {
		if c := text[i]; c < 0x20 || c == '"' || c == '\\' {
			return appendEscaped(b, text)
		}
	}
	return append(append(append(b, '"'), text...), '"')
}

func appendEscaped(b []byte, text string) []byte {
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(text); err != nil {
		panic(err) // a string is always JSON
	}
	return append(b, strings.TrimSuffix(out.String(), "\n")...)
}
