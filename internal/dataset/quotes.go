package dataset

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/entente-graph/entente/internal/fold"
	"github.com/entente-graph/entente/internal/tree"
)

// quote is a claim whose words are to be looked up in their document.
type quote struct {
	claim    *node
	document string
	body     *tree.Value
}

// documentText is what is known of a document's text.
type documentText struct {
	sum  string // the SHA-256 that the file states, if any
	text string
	have bool
}

func (c *compiler) quote(n *node, r record) {
	if v := r.body.Member("quote"); v != nil && v.Kind == tree.Text {
		c.quotes = append(c.quotes, quote{n, r.document(), r.body})
	}
}

// document notes a document's text for its quotes: its own, or that of the file beside it.
func (c *compiler) document(n *node, r record) {
	d := c.texts[n.id]
	if d == nil {
		d = &documentText{}
		c.texts[n.id] = d
	}
	if sum, ok := n.props["sha256"].(string); ok {
		d.sum = sum
	}
	if content, ok := n.props["text"].(string); ok {
		d.text, d.have = content, true
	}
	if file := r.body.Member("textFile"); file != nil {
		content, ok := c.textFile(r, file)
		if !ok {
			return
		}
		d.text, d.have = content, true
	}
	if sum := sha256.Sum256([]byte(d.text)); d.have && d.sum != "" && d.sum != hex.EncodeToString(sum[:]) {
		c.Add(n.said["sha256"], "sha256 is not that of the document's text, expected %x", sum)
	}
}

// textFile reads the text that lies beside a dataset.
func (c *compiler) textFile(r record, v *tree.Value) (string, bool) {
	if v.Kind != tree.Text || v.Text == "" || path.IsAbs(v.Text) || filepath.IsAbs(v.Text) {
		c.Add(v.At, "textFile is %s, expected a path relative to this file", v)
		return "", false
	}
	source := r.file.source.Beside(v.Text)
	file, err := source.Open()
	if err != nil {
		c.Add(v.At, "textFile %s: %s", v.Text, tree.CannotRead(err))
		return "", false
	}
	defer file.Close() // it was only read
	content, err := io.ReadAll(io.LimitReader(file, tree.MaxFileBytes+1))
	switch {
	case err != nil:
		c.Add(v.At, "textFile %s: %s", v.Text, tree.CannotRead(err))
	case len(content) > tree.MaxFileBytes:
		c.Add(v.At, "textFile %s has more than %d MiB, expected less", v.Text, tree.MaxFileBytes>>20)
	case !utf8.Valid(content):
		c.Add(v.At, "textFile %s is not UTF-8", v.Text)
	default:
		return string(content), true
	}
	return "", false
}

// checkQuotes finds every quote in its document's text, where that is at hand, and computes where it stands there.
func (c *compiler) checkQuotes() (found int) {
	for _, q := range c.quotes {
		d := c.texts[q.document]
		if d == nil {
			continue
		}
		if !d.have && d.sum != "" && c.textOfSHA != nil {
			d.text, d.have = c.textOfSHA(d.sum)
		}
		if d.have && c.checkQuote(q, d.text) {
			found++
		}
	}
	return found
}

func (c *compiler) checkQuote(q quote, document string) bool {
	at, words := q.body.Member("quote").At, q.body.Member("quote").Text
	length := int64(utf8.RuneCountInString(words))
	if given, ok := q.claim.props["start"].(int64); ok {
		if !strings.HasPrefix(fromRune(document, given), words) {
			c.Add(q.body.Member("start").At, "the quote does not begin at %d of the text of %s%s", given, q.document, whereItIs(document, words))
			return false
		}
	} else {
		offset := strings.Index(document, words)
		if offset < 0 {
			c.Add(at, "the quote %s is not in the text of %s, expected its exact words%s", tree.Quoted(words), q.document, nearMiss(document, words))
			return false
		}
		q.claim.props["start"] = int64(utf8.RuneCountInString(document[:offset]))
	}
	end := q.claim.props["start"].(int64) + length
	if given, ok := q.claim.props["end"].(int64); ok && given != end {
		c.Add(q.body.Member("end").At, "end is %d, expected %d: the quote has %d characters", given, end, length)
		return false
	}
	q.claim.props["end"] = end
	return true
}

// fromRune is the text from a character on; empty if it is shorter.
func fromRune(s string, start int64) string {
	for i := range s {
		if start == 0 {
			return s[i:]
		}
		start--
	}
	return ""
}

func whereItIs(document, words string) string {
	if offset := strings.Index(document, words); offset >= 0 {
		return fmt.Sprintf(", expected %d", utf8.RuneCountInString(document[:offset]))
	}
	return ", expected its exact words: they stand nowhere in it"
}

// nearMiss says what differs where nearly the same words are there.
func nearMiss(document, words string) string {
	document, words = strings.Join(strings.Fields(document), " "), strings.Join(strings.Fields(words), " ")
	switch {
	case strings.Contains(document, words):
		return ": they are there with other spaces or line breaks"
	case strings.Contains(strings.ToLower(document), strings.ToLower(words)):
		return ": they are there with other capitals"
	case strings.Contains(fold.Text(document), fold.Text(words)):
		return ": they are there with other accents, apostrophes, hyphens or blanks"
	}
	return ""
}

// textsBySHA reads the files of a folder, once and only when first asked, and finds them by their SHA-256.
func textsBySHA(folder fs.FS, p *tree.Problems) func(sum string) (string, bool) {
	var paths map[string]string
	return func(sum string) (string, bool) {
		if paths == nil {
			paths = map[string]string{}
			if err := hashAll(folder, paths); err != nil {
				p.Add(tree.Position{File: "the folder of texts"}, "%s", tree.CannotRead(err))
			}
		}
		name, ok := paths[sum]
		if !ok {
			return "", false
		}
		content, err := fs.ReadFile(folder, name)
		return string(content), err == nil
	}
}

func hashAll(folder fs.FS, paths map[string]string) error {
	return fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(folder, name)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(content)
		paths[hex.EncodeToString(sum[:])] = name
		return nil
	})
}
