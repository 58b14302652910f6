package export

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/entente-graph/entente/internal/durable"
)

// attempts is how often a file is written until the graph holds still meanwhile.
const attempts = 3

// WriteFile writes the file under its name only once it is whole. If the graph changes meanwhile the file is written again, a few
// times; the manifest says whether it shows one state.
func (x *Export) WriteFile(ctx context.Context, name string) (m *Manifest, err error) {
	file, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*.part")
	if err != nil {
		return nil, fmt.Errorf("making the file: %w", err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, ignoreClosed(file.Close()), ignoreGone(os.Remove(file.Name())))
		}
	}()
	for range attempts {
		if m, err = x.writeTo(ctx, file); err != nil {
			return nil, err
		}
		if m.Revision.Consistent {
			break
		}
	}
	m.File.Name = filepath.Base(name)
	if err := durable.Place(file, name, 0o644); err != nil {
		return nil, fmt.Errorf("writing the file: %w", err)
	}
	return m, nil
}

// writeTo writes the file from its start.
func (x *Export) writeTo(ctx context.Context, file *os.File) (*Manifest, error) {
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	if err := file.Truncate(0); err != nil {
		return nil, err
	}
	w := bufio.NewWriterSize(file, 256<<10)
	m, err := x.Write(ctx, w)
	if err != nil {
		return nil, err
	}
	return m, w.Flush()
}

func ignoreGone(err error) error {
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return err
}

func ignoreClosed(err error) error {
	if errors.Is(err, os.ErrClosed) {
		return nil
	}
	return err
}
