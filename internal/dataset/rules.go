package dataset

import (
	"cmp"
	"net/url"
	"regexp"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// The rules that the contract's types do not say. A field of a noun or fact is called Type.field; one that means the same
// wherever it stands, field.
var textRules = map[string]struct {
	fits     func(string) bool
	expected string
}{
	"url":          {isURL, "an address that begins with http:// or https://"},
	"sha256":       {regexp.MustCompile(`^[0-9a-f]{64}$`).MatchString, "64 hexadecimal digits in small letters"},
	"lang":         {isLanguage, "a language tag of BCP 47, as zh, ru or zh-Hant"},
	"script":       {isScript, "a script code of ISO 15924, as Hans or Cyrl"},
	"wikidataId":   {regexp.MustCompile(`^Q[1-9][0-9]*$`).MatchString, "a Wikidata item, as Q1377613"},
	"iso2":         {regexp.MustCompile(`^[A-Z]{2}$`).MatchString, "two capital letters of ISO 3166-1, as CN"},
	"iso3":         {regexp.MustCompile(`^[A-Z]{3}$`).MatchString, "three capital letters of ISO 3166, as CHN"},
	"Claim.quote":  {func(s string) bool { return utf8.RuneCountInString(s) <= maxQuote }, "at most 5000 characters"},
	"Document.url": {func(s string) bool { return len(s) <= maxIndexed && isURL(s) }, "an address that begins with http:// or https:// and has at most 2000 characters"},
}

const maxQuote = 5000

var numberRules = map[string]struct {
	least, most float64
	expected    string
}{
	"latitude":   {-90, 90, "-90 to 90"},
	"longitude":  {-180, 180, "-180 to 180"},
	"confidence": {0, 100, "0 to 100"},
	"order":      {1, 1 << 31, "1 or more"},
	"ordinal":    {1, 1 << 31, "1 or more"},
	"countMin":   {0, 1 << 53, "0 or more"},
	"countMax":   {0, 1 << 53, "0 or more"},
	"geonamesId": {1, 1 << 53, "1 or more"},
	"start":      {0, 1 << 53, "0 or more"},
	"end":        {0, 1 << 53, "0 or more"},
}

// orderRules are pairs of which the second must not be before, or less than, the first.
var orderRules = [][2]string{
	{"from", "to"}, {"from", "asOf"}, {"asOf", "to"},
	{"validFrom", "validTo"}, {"inception", "dissolution"},
	{"inForce", "terminated"}, {"signed", "withdrawn"}, {"inForce", "withdrawn"},
	{"published", "retrieved"},
	{"countMin", "countMax"}, {"start", "end"},
}

// rules checks values that are well-formed but cannot be.
func (c *compiler) rules(t *schema.Type, body *tree.Value, props properties) {
	for _, m := range body.Members {
		v := props[m.Key]
		rule, ok := textRules[t.Name+"."+m.Key]
		if !ok {
			rule, ok = textRules[m.Key]
		}
		if s, is := v.(string); ok && is && !rule.fits(s) {
			c.Add(m.Value.At, "%s is %s, expected %s", m.Key, tree.Quoted(s), rule.expected)
		}
		bounds, ok := numberRules[m.Key]
		if n, is := asFloat(v); ok && is && (n < bounds.least || n > bounds.most) {
			c.Add(m.Value.At, "%s is %v, expected %s", m.Key, v, bounds.expected)
		}
	}
	for _, pair := range orderRules {
		first, second := t.Field(pair[0]), t.Field(pair[1])
		if first == nil || second == nil || body.Member(pair[0]) == nil || body.Member(pair[1]) == nil {
			continue
		}
		if precedes(second, first, props) {
			c.Add(body.Member(pair[1]).At, "%s (%v) is before %s (%v), expected it not to be", second.Name, props[second.Name], first.Name, props[first.Name])
		}
	}
}

// precedes tells whether the one certainly lies before the other: for dates, every day of it before every day of the other.
func precedes(one, other *schema.Field, props properties) bool {
	if one.Scalar == "EDTF" && other.Scalar == "EDTF" {
		last, ok1 := props[one.Last].(edtf.Day)
		first, ok2 := props[other.First].(edtf.Day)
		return ok1 && ok2 && last.Compare(first) < 0
	}
	a, ok1 := asFloat(props[one.Name])
	b, ok2 := asFloat(props[other.Name])
	return ok1 && ok2 && cmp.Less(a, b)
}

func asFloat(v any) (float64, bool) {
	switch n := v.(type) {
	case int64:
		return float64(n), true
	case float64:
		return n, true
	}
	return 0, false
}

func isURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

func isLanguage(s string) bool {
	_, err := language.Parse(s)
	return err == nil
}

func isScript(s string) bool {
	script, err := language.ParseScript(s)
	return err == nil && script.String() == s
}
