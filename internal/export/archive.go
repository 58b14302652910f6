package export

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"io"
	"time"

	"github.com/klauspost/compress/flate"
)

// File is a file of an export.
type File struct {
	Name   string `json:"name"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// meter counts and hashes what is written through it, up to a limit if there is one.
type meter struct {
	w     io.Writer
	sum   hash.Hash
	n     int64
	limit int64
}

func newMeter(w io.Writer) *meter { return &meter{w: w, sum: sha256.New()} }

func (m *meter) Write(p []byte) (int, error) {
	if m.limit > 0 && m.n+int64(len(p)) > m.limit {
		return 0, &TooLargeError{m.limit}
	}
	n, err := m.w.Write(p)
	m.n += int64(n)
	_, _ = m.sum.Write(p[:n]) // a hash never fails
	return n, err
}

func (m *meter) file(name string) File {
	return File{Name: name, Bytes: m.n, SHA256: hex.EncodeToString(m.sum.Sum(nil))}
}

// archiveDate is what all members of archives are dated, so that equal exports are equal files.
var archiveDate = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// archive is a zip file, written member after member.
type archive struct {
	zip     *zip.Writer
	current *meter
	name    string
	files   []File
}

func newArchive(w io.Writer) *archive {
	z := zip.NewWriter(w)
	// A writer that keeps nothing from one piece to the next: others hold a megabyte for as long as a slow reader takes.
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewStatelessWriter(w), nil })
	return &archive{zip: z}
}

// create begins a member, stored as it is if it is compressed already.
func (a *archive) create(name string, compressed bool) (io.Writer, error) {
	a.finish()
	method := zip.Deflate
	if compressed {
		method = zip.Store
	}
	w, err := a.zip.CreateHeader(&zip.FileHeader{Name: name, Method: method, Modified: archiveDate})
	if err != nil {
		return nil, fmt.Errorf("beginning %s: %w", name, err)
	}
	a.current, a.name = newMeter(w), name
	return a.current, nil
}

func (a *archive) finish() {
	if a.current != nil {
		a.files = append(a.files, a.current.file(a.name))
		a.current = nil
	}
}

// add writes a whole member.
func (a *archive) add(name string, content []byte) error {
	w, err := a.create(name, false)
	if err != nil {
		return err
	}
	_, err = w.Write(content)
	return err
}

// close writes the manifest and the archive's own end.
func (a *archive) close(t *Trailer) error {
	a.finish()
	t.Manifest.Members = a.files
	text, err := json.MarshalIndent(t.Manifest, "", "  ")
	if err != nil {
		return fmt.Errorf("writing the manifest: %w", err)
	}
	if err := a.add("manifest.json", append(text, '\n')); err != nil {
		return err
	}
	if err := a.zip.SetComment(t.sentence()); err != nil {
		return fmt.Errorf("writing the archive's comment: %w", err)
	}
	return a.zip.Close()
}
