package httpapi

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// request is a GraphQL-over-HTTP request.
type request struct {
	query         string
	operationName string
	// documentID names a trusted document.
	documentID string
	variables  map[string]any
	extensions map[string]any
}

// refusal is why a request is not answered: an error and the HTTP status that it has whatever the media type; 0 leaves the
// status to the media type's rule.
type refusal struct {
	status int
	errs   gqlerror.List
}

func refuse(status int, code Code, format string, args ...any) *refusal {
	return &refusal{status, gqlerror.List{fail(code, format, args...)}}
}

// body is a request's body in JSON.
type body struct {
	Query         string          `json:"query"`
	OperationName string          `json:"operationName"`
	DocumentID    string          `json:"documentId"`
	ID            string          `json:"id"`
	Variables     json.RawMessage `json:"variables"`
	Extensions    json.RawMessage `json:"extensions"`
}

// checkContentType refuses bodies that are not JSON in UTF-8. Forms and plain text, which a foreign page may send without
// asking first, are refused with everything else.
func checkContentType(h http.Header) *refusal {
	if coding := h.Get("Content-Encoding"); coding != "" && !strings.EqualFold(coding, "identity") {
		return refuse(http.StatusUnsupportedMediaType, CodeUnsupportedMediaType, "The body is compressed (Content-Encoding: %s): send it uncompressed.", coding)
	}
	contentType := h.Get("Content-Type")
	switch contentType {
	case "application/json", "application/json; charset=utf-8", "application/json;charset=utf-8":
		return nil
	case "":
		return refuse(http.StatusUnsupportedMediaType, CodeUnsupportedMediaType, "Content-Type is missing: send the request as application/json.")
	}
	media, parameters, err := mime.ParseMediaType(contentType)
	if err != nil || media != "application/json" {
		return refuse(http.StatusUnsupportedMediaType, CodeUnsupportedMediaType, "Content-Type is %s: send the request as application/json.", contentType)
	}
	if charset := parameters["charset"]; charset != "" && !strings.EqualFold(charset, "utf-8") {
		return refuse(http.StatusUnsupportedMediaType, CodeUnsupportedMediaType, "The body's charset is %s: send UTF-8.", charset)
	}
	return nil
}

// readBody reads a POST request's body into buf and then into r.
func (r *request) readBody(from io.Reader, buf *bytes.Buffer) *refusal {
	if _, err := buf.ReadFrom(from); err != nil {
		if tooLarge, ok := errors.AsType[*http.MaxBytesError](err); ok {
			return &refusal{http.StatusRequestEntityTooLarge, gqlerror.List{bodyTooLarge(int(tooLarge.Limit))}}
		}
		if timeout, ok := errors.AsType[interface {
			error
			Timeout() bool
		}](err); ok && timeout.Timeout() {
			return refuse(http.StatusRequestTimeout, CodeTimeout, "The body did not arrive within the time limit (%s).", settingTime)
		}
		return refuse(http.StatusBadRequest, CodeBadRequest, "The body could not be read to its end: send it again.")
	}
	return r.decode(buf.Bytes())
}

func bodyTooLarge(limit int) *gqlerror.Error {
	return overLimit(settingBodyBytes, "bytes in its body", -1, limit)
}

// decode reads the JSON of a request.
func (r *request) decode(text []byte) *refusal {
	malformed := func(format string, args ...any) *refusal {
		return refuse(http.StatusBadRequest, CodeBadRequest, format, args...)
	}
	if !utf8.Valid(text) {
		return malformed("The body is not UTF-8.")
	}
	switch trimmed := bytes.TrimLeft(text, " \t\r\n"); {
	case len(trimmed) == 0:
		return malformed(`The body is empty: send JSON like {"query": "{ __typename }"}.`)
	case trimmed[0] == '[':
		return malformed("The body is a list: several operations in one request are not supported. Send each on its own, or ask for several fields in one operation.")
	}
	var in body
	if err := json.Unmarshal(text, &in); err != nil {
		return malformed("%s", jsonProblem(text, err))
	}
	r.query, r.operationName, r.documentID = in.Query, in.OperationName, in.DocumentID
	if r.documentID == "" {
		r.documentID = in.ID
	}
	return r.decodeMaps(in.Variables, in.Extensions)
}

// decodeMaps reads variables and extensions.
func (r *request) decodeMaps(variables, extensions []byte) *refusal {
	for _, part := range []struct {
		name string
		text []byte
		into *map[string]any
	}{{"variables", variables, &r.variables}, {"extensions", extensions, &r.extensions}} {
		if len(part.text) == 0 || string(part.text) == "null" {
			continue
		}
		if part.text[0] != '{' {
			return refuse(http.StatusBadRequest, CodeBadRequest, "%q is %s: it must be an object, like {\"id\": \"…\"}, or null.", part.name, kindOf(part.text[0]))
		}
		decoder := json.NewDecoder(bytes.NewReader(part.text))
		decoder.UseNumber()
		if err := decoder.Decode(part.into); err != nil {
			return refuse(http.StatusBadRequest, CodeBadRequest, "%q: %s", part.name, jsonProblem(part.text, err))
		}
	}
	return nil
}

// readURL reads a GET request's parameters.
func (r *request) readURL(rawQuery string) *refusal {
	values, err := url.ParseQuery(rawQuery)
	if err != nil {
		return refuse(http.StatusBadRequest, CodeBadRequest, "The URL's parameters cannot be read: %s.", err)
	}
	// What is kept of a query must not keep the whole URL, of which it may be a part.
	r.query, r.operationName = strings.Clone(values.Get("query")), values.Get("operationName")
	if r.documentID = values.Get("documentId"); r.documentID == "" {
		r.documentID = values.Get("id")
	}
	var maps [2][]byte
	for i, name := range [...]string{"variables", "extensions"} {
		text := []byte(strings.TrimSpace(values.Get(name)))
		if len(text) > 0 && !json.Valid(text) {
			return refuse(http.StatusBadRequest, CodeBadRequest, "%q: %s", name, jsonProblem(text, json.Unmarshal(text, new(any))))
		}
		maps[i] = text
	}
	return r.decodeMaps(maps[0], maps[1])
}

// jsonProblem says what is wrong with JSON, and where.
func jsonProblem(text []byte, err error) string {
	if kind, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		if kind.Field == "" {
			return fmt.Sprintf("The body is %s: it must be a JSON object like {\"query\": \"…\"}.", withArticle(kind.Value))
		}
		return fmt.Sprintf("%q is %s: it must be a string.", kind.Field, withArticle(kind.Value))
	}
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		line, column := position(text, int(syntax.Offset))
		return fmt.Sprintf("Malformed JSON at line %d, column %d: %s.", line, column, syntax)
	}
	return "Malformed JSON: " + err.Error() + "."
}

// position finds the line and column, both from 1, of the byte before an offset.
func position(text []byte, offset int) (line, column int) {
	before := text[:max(0, min(offset-1, len(text)))]
	line = 1 + bytes.Count(before, []byte{'\n'})
	column = 1 + utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
	return line, column
}

// kindOf names the kind of the JSON value that begins with this byte.
func kindOf(first byte) string {
	switch first {
	case '"':
		return "a string"
	case '[':
		return "a list"
	case '{':
		return "an object"
	case 't', 'f':
		return "a boolean"
	}
	return "a number"
}

// withArticle turns encoding/json's word for a kind into ours.
func withArticle(kind string) string {
	switch word, _, _ := strings.Cut(kind, " "); word {
	case "array":
		return "a list"
	case "object":
		return "an object"
	case "bool":
		return "a boolean"
	default:
		return "a " + word
	}
}
