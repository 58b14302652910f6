package mapping

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/internal/tree"
)

// dateOrder is a way to write dates, as DD.MM.YYYY.
type dateOrder struct {
	text  string
	shape *regexp.Regexp
}

// dateWords are what looks like a part of an order.
var dateWords = regexp.MustCompile(`Y+|M+|D+|[A-CE-LN-XZ]+|y{2,}|m{2,}|d{2,}`)

// dateShapes say what stands in the place of each part of an order.
var dateShapes = map[string]string{
	"YYYY": `(?P<y>-?\d{4})`, "MM": `(?P<m>\d\d|XX)`, "DD": `(?P<d>\d\d|XX)`, "M": `(?P<m>\d\d?)`, "D": `(?P<d>\d\d?)`,
	"MMM": `(?P<n>(?i:` + monthNames(3) + `))\.?`, "MMMM": `(?P<n>(?i:` + monthNames(0) + `))`,
}

const dateParts = "YYYY, MM, DD, M, D, MMM (Mar) and MMMM (March)"

// monthNames are the English names of the months, or so many first letters of each, as alternatives of a regular expression.
func monthNames(letters int) string {
	var names []string
	for month := time.January; month <= time.December; month++ {
		name := month.String()
		if letters > 0 {
			name = name[:letters]
		}
		names = append(names, name)
	}
	if letters > 0 {
		names = append([]string{"Sept", "June", "July"}, names...) // which are written so as well, and longer first
	}
	return strings.Join(names, "|")
}

func (l *loader) dateOrder(at tree.Position, text string) *dateOrder {
	var b strings.Builder
	last := 0
	parts := map[byte]int{}
	for _, place := range dateWords.FindAllStringIndex(text, -1) {
		b.WriteString(regexp.QuoteMeta(text[last:place[0]]))
		word := text[place[0]:place[1]]
		shape, known := dateShapes[word]
		if !known {
			l.Add(at, "the order %s of dates has %s, expected one made of %s, as DD.MM.YYYY", tree.Quoted(text), tree.Quoted(word), dateParts)
			return &dateOrder{text, regexp.MustCompile(`^$`)}
		}
		b.WriteString(shape)
		parts[word[0]]++
		last = place[1]
	}
	b.WriteString(regexp.QuoteMeta(text[last:]))
	problem := ""
	switch {
	case parts['Y'] == 0:
		problem = "has no year"
	case parts['Y'] > 1 || parts['M'] > 1 || parts['D'] > 1:
		problem = "has a part twice"
	case parts['D'] > 0 && parts['M'] == 0:
		problem = "has a day and no month"
	}
	if problem != "" {
		l.Add(at, "the order %s of dates %s, expected one made of %s, as DD.MM.YYYY", tree.Quoted(text), problem, dateParts)
		return &dateOrder{text, regexp.MustCompile(`^$`)}
	}
	return &dateOrder{text, regexp.MustCompile(`^` + b.String() + `(?P<q>[?~%]?)$`)}
}

// read turns a date that is written in this order into EDTF.
func (o *dateOrder) read(s string) (date string, fits bool) {
	groups := o.shape.FindStringSubmatch(s)
	if groups == nil {
		return "", false
	}
	part := func(name string) string {
		if i := o.shape.SubexpIndex(name); i >= 0 {
			return groups[i]
		}
		return ""
	}
	month := part("m")
	if name := part("n"); name != "" {
		month = fmt.Sprint(1 + slices.IndexFunc(strings.Split(monthNames(0), "|"), func(full string) bool {
			return strings.EqualFold(full[:3], name[:3])
		}))
	}
	date = part("y")
	for _, rest := range []string{month, part("d")} {
		if rest != "" {
			date += "-" + strings.Repeat("0", 2-len(rest)) + rest
		}
	}
	return date + part("q"), true
}

// readDate turns a date that is written in one of the orders into EDTF. Two dates with two dots between them are an interval.
func readDate(orders []*dateOrder, s string) (date, reason string) {
	if from, to, interval := strings.Cut(s, ".."); interval {
		if from, reason = readDate(orders, from); reason != "" {
			return "", reason
		}
		if to, reason = readDate(orders, to); reason != "" {
			return "", reason
		}
		s = from + "/" + to
		if _, err := edtf.Parse(s); err != nil {
			return "", err.Error()
		}
		return s, ""
	}
	for _, order := range orders {
		date, fits := order.read(s)
		if !fits {
			continue
		}
		if _, err := edtf.Parse(date); err != nil {
			return "", err.Error()
		}
		return date, ""
	}
	var names []string
	for _, order := range orders {
		names = append(names, order.text)
	}
	return "", fmt.Sprintf("%s is not a date, expected one written as %s", tree.Quoted(s), tree.Join(names))
}
