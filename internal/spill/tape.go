package spill

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
)

// Tape keeps records in the order in which they were added. Add all, then play them, as often as needed. Its zero value is
// empty and ready; it keeps 1 MiB in memory.
type Tape struct {
	memory []byte
	file   *os.File
	out    *bufio.Writer
	size   int64 // of what went to the file
	count  int
}

const tapeMemory = 1 << 20

// Len is the number of records.
func (t *Tape) Len() int { return t.count }

// Add appends a record.
func (t *Tape) Add(record []byte) error {
	t.count++
	t.memory = binary.AppendUvarint(t.memory, uint64(len(record)))
	t.memory = append(t.memory, record...)
	if len(t.memory) < tapeMemory {
		return nil
	}
	if t.file == nil {
		file, err := tempFile()
		if err != nil {
			return err
		}
		t.file, t.out = file, bufio.NewWriterSize(file, 1<<16)
	}
	n, err := t.out.Write(t.memory)
	t.size += int64(n)
	t.memory = t.memory[:0]
	if err != nil {
		return fmt.Errorf("writing a temporary file: %w", err)
	}
	return nil
}

// All plays the records. One is valid until the next.
func (t *Tape) All() iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		if t.file != nil {
			if err := t.out.Flush(); err != nil {
				yield(nil, fmt.Errorf("writing a temporary file: %w", err))
				return
			}
			in := bufio.NewReaderSize(io.NewSectionReader(t.file, 0, t.size), 1<<16)
			var record []byte
			for {
				var err error
				record, err = readPart(in, record)
				if errors.Is(err, io.EOF) {
					break
				}
				if err != nil {
					yield(nil, fmt.Errorf("reading a temporary file: %w", err))
					return
				}
				if !yield(record, nil) {
					return
				}
			}
		}
		for rest := t.memory; len(rest) > 0; {
			n, size := binary.Uvarint(rest)
			end := size + int(n)
			if !yield(rest[size:end], nil) {
				return
			}
			rest = rest[end:]
		}
	}
}

// Close frees what the tape holds.
func (t *Tape) Close() error {
	t.memory = nil
	if t.file == nil {
		return nil
	}
	return closeTemp(t.file)
}

// readPart reads a length and so many bytes, into buffer if it is large enough. The error is [io.EOF] where there is no more.
func readPart(in *bufio.Reader, buffer []byte) ([]byte, error) {
	n, err := binary.ReadUvarint(in)
	if err != nil {
		return buffer, err
	}
	if uint64(cap(buffer)) < n {
		buffer = make([]byte, n)
	}
	buffer = buffer[:n]
	if _, err := io.ReadFull(in, buffer); err != nil {
		return buffer, fmt.Errorf("it ends too early: %w", err)
	}
	return buffer, nil
}

// tempFile makes a file that has no name any more, where the system can do that, so that nothing stays behind.
func tempFile() (*os.File, error) { return tempFileIn("") }

func tempFileIn(folder string) (*os.File, error) {
	file, err := os.CreateTemp(folder, "entente-spill-")
	if err != nil {
		return nil, fmt.Errorf("making a temporary file: %w", err)
	}
	_ = os.Remove(file.Name()) // Windows refuses while the file is open: closeTemp does it there
	return file, nil
}

func closeTemp(file *os.File) error {
	err := file.Close()
	_ = os.Remove(file.Name()) // gone already where that was possible
	if err != nil {
		return fmt.Errorf("closing a temporary file: %w", err)
	}
	return nil
}
