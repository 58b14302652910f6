package httpapi

import (
	"strings"

	"golang.org/x/text/language"
)

// manyLanguages is how many languages of a reader are heard: browsers send fewer than ten.
const manyLanguages = 16

// languages reads Accept-Language: the reader's languages, the most wanted first; nil if there are none. Malformed headers
// count as none, as HTTP wants.
func languages(headers []string) []string {
	if len(headers) == 0 {
		return nil
	}
	tags, weights, err := language.ParseAcceptLanguage(strings.Join(headers, ","))
	if err != nil {
		return nil
	}
	var wanted []string
	for i, tag := range tags {
		if weights[i] > 0 && tag != language.Und && tag.String() != "mul" && len(wanted) < manyLanguages {
			wanted = append(wanted, tag.String())
		}
	}
	return wanted
}
