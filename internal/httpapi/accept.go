package httpapi

import (
	"mime"
	"strconv"
	"strings"
)

// The media types of answers.
const (
	mediaGraphQL = "application/graphql-response+json"
	mediaJSON    = "application/json"
)

// negotiateMedia picks the media type of the answer from the Accept headers; empty if the client accepts none that is
// served. Between equals, the type that the client names wins over one that only a wildcard covers, and then GraphQL's own;
// a client that names neither gets application/json.
func negotiateMedia(accept []string) string {
	if len(accept) == 0 {
		return mediaJSON
	}
	if len(accept) == 1 {
		switch accept[0] {
		case "", "*/*", mediaJSON:
			return mediaJSON
		case mediaGraphQL:
			return mediaGraphQL
		}
	}
	var graphQL, json preference
	for part, q := range qualities(accept) {
		switch media, _, err := mime.ParseMediaType(part); {
		case err != nil:
		case media == mediaGraphQL:
			graphQL.note(2, q)
		case media == mediaJSON:
			json.note(2, q)
		case media == "application/*":
			graphQL.note(1, q)
			json.note(1, q)
		case media == "*/*":
			graphQL.note(0, q)
			json.note(0, q)
		}
	}
	switch {
	case graphQL.q == 0 && json.q == 0:
		return ""
	case graphQL.q != json.q:
		return pick(graphQL.q > json.q)
	case graphQL.exactness != json.exactness:
		return pick(graphQL.exactness > json.exactness)
	}
	return pick(graphQL.exactness == 2)
}

func pick(graphQL bool) string {
	if graphQL {
		return mediaGraphQL
	}
	return mediaJSON
}

// preference is how much a client wants something, as its most exact word about it says.
type preference struct {
	exactness int
	q         float64
	known     bool
}

func (p *preference) note(exactness int, q float64) {
	if !p.known || exactness > p.exactness || exactness == p.exactness && q > p.q {
		*p = preference{exactness, q, true}
	}
}

// The content codings that answers are compressed with.
const (
	codingIdentity = ""
	codingZstd     = "zstd"
	codingGzip     = "gzip"
)

// negotiateCoding picks the content coding of the answer from the Accept-Encoding headers: between equals gzip, since some clients
// (code generators among them, in Node without zstd) ask for zstd as well and cannot read it.
func negotiateCoding(accept []string) string {
	if len(accept) == 0 || accept[0] == "" {
		return codingIdentity
	}
	var zstd, gzip preference
	for coding, q := range qualities(accept) {
		switch strings.ToLower(coding) {
		case codingZstd:
			zstd.note(1, q)
		case codingGzip, "x-gzip":
			gzip.note(1, q)
		case "*":
			zstd.note(0, q)
			gzip.note(0, q)
		}
	}
	switch {
	case gzip.q > 0 && gzip.q >= zstd.q:
		return codingGzip
	case zstd.q > 0:
		return codingZstd
	}
	return codingIdentity
}

// qualities yields the elements of Accept headers without their q parameter, and its value, 1 if there is none. Malformed
// values count as 0.
func qualities(headers []string) func(yield func(string, float64) bool) {
	return func(yield func(string, float64) bool) {
		for _, header := range headers {
			for element := range strings.SplitSeq(header, ",") {
				what, parameters, _ := strings.Cut(element, ";")
				q := 1.0
				for parameter := range strings.SplitSeq(parameters, ";") {
					key, value, _ := strings.Cut(strings.TrimSpace(parameter), "=")
					if !strings.EqualFold(strings.TrimSpace(key), "q") {
						continue
					}
					weight, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
					if err != nil || !(weight >= 0 && weight <= 1) {
						weight = 0
					}
					q = weight
				}
				if what = strings.TrimSpace(what); what != "" && !yield(what, q) {
					return
				}
			}
		}
	}
}
