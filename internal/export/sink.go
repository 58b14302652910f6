package export

import "io"

// flushAt is how much text is gathered before it is written on.
const flushAt = 32 << 10

// sink gathers what a writer appends to buf. Its first error stays.
type sink struct {
	w   io.Writer
	buf []byte
	err error
}

// text appends texts.
func (s *sink) text(parts ...string) {
	for _, part := range parts {
		s.buf = append(s.buf, part...)
	}
}

// done ends a record: what was gathered is written if it is enough.
func (s *sink) done() error {
	if len(s.buf) < flushAt {
		return s.err
	}
	return s.flush()
}

// flush writes what was gathered.
func (s *sink) flush() error {
	if s.err == nil {
		_, s.err = s.w.Write(s.buf)
	}
	if cap(s.buf) > 4*flushAt { // one long text must not keep its space for good
		s.buf = nil
	}
	s.buf = s.buf[:0]
	return s.err
}
