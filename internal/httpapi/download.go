package httpapi

import (
	"bufio"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	hashes "hash"
	"io"
	"net/http"
	"strconv"
	"time"

	"github.com/entente-graph/entente/internal/export"
)

// download hands a file to a client, who has a while for each piece, compressed if the client takes that, and tells at its end what it was.
// Of the first piece nothing is sent before it is full, so that a failure until then is answered as one.
type download struct {
	*bufio.Writer
	w       http.ResponseWriter
	export  *export.Export
	control *http.ResponseController
	coding  string
	encoder encoder     // nil for identity
	sum     hashes.Hash // of what is sent
	begun   bool
}

// newDownload announces what is to come, in this content coding unless the file is compressed already.
func newDownload(w http.ResponseWriter, x *export.Export, coding string) *download {
	if x.Compressed() {
		coding = codingIdentity
	}
	d := &download{w: w, export: x, control: http.NewResponseController(w), coding: coding, sum: sha256.New()}
	pieces := io.Writer(sending{d})
	trailers := "Entente-Nodes, Entente-Edges, Entente-Complete, Entente-Consistent, Repr-Digest"
	if coding != codingIdentity {
		w.Header().Set("Content-Encoding", coding)
		trailers += ", Unencoded-Digest"
		d.encoder = encoders[coding].Get().(encoder)
		d.encoder.Reset(pieces)
		pieces = d.encoder
	}
	w.Header().Set("Trailer", trailers)
	d.Writer = bufio.NewWriterSize(pieces, firstPiece)
	return d
}

// sending sends pieces.
type sending struct{ *download }

func (s sending) Write(p []byte) (int, error) {
	if !s.begun {
		tellCut(s.w.Header(), s.export.Cut())
	}
	s.begun = true
	_ = s.control.SetWriteDeadline(time.Now().Add(stalledAfter)) // a server that has none is none the worse
	n, err := s.w.Write(p)
	_, _ = s.sum.Write(p[:n]) // a hash never fails
	return n, err
}

// tellCut tells what limits left out before the file comes: many clients never look at trailers.
func tellCut(h http.Header, cut *export.Cut) {
	if cut != nil {
		h.Set("Entente-Omitted", strconv.FormatInt(cut.Omitted, 10))
	}
}

// end sends the rest, and what the whole file was.
func (d *download) end(m *export.Manifest) error {
	if err := d.Flush(); err != nil {
		return err
	}
	if d.encoder != nil {
		if err := d.encoder.Close(); err != nil {
			return err
		}
	}
	h := d.w.Header()
	h.Set("Entente-Nodes", strconv.FormatInt(m.Nodes.Total, 10))
	h.Set("Entente-Edges", strconv.FormatInt(m.Edges.Total, 10))
	h.Set("Entente-Complete", strconv.FormatBool(m.Complete))
	h.Set("Entente-Consistent", strconv.FormatBool(m.Revision.Consistent))
	h.Set("Repr-Digest", digest(d.sum.Sum(nil))) // RFC 9530: of what is sent, in its content coding
	if d.encoder != nil {
		sum, err := hex.DecodeString(m.File.SHA256)
		if err != nil {
			return err
		}
		h.Set("Unencoded-Digest", digest(sum))
	}
	return nil
}

func digest(sum []byte) string { return "sha-256=:" + base64.StdEncoding.EncodeToString(sum) + ":" }

// withdraw takes back what was announced of a file that does not come.
func (d *download) withdraw() {
	for _, name := range []string{"Etag", "Content-Disposition", "Content-Encoding", "Link", "Trailer"} {
		d.w.Header().Del(name)
	}
}

// close lets the connection serve another request, and the encoder another download.
func (d *download) close() {
	_ = d.control.SetWriteDeadline(time.Time{})
	if d.encoder != nil {
		d.encoder.Reset(nil)
		encoders[d.coding].Put(d.encoder)
	}
}
