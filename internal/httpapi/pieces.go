package httpapi

import (
	"bytes"
	"context"
	"io"
	"sync"

	"github.com/99designs/gqlgen/graphql"

	entente "github.com/entente-graph/entente/graph"
)

// pieces keeps the answers of root fields out of the buffer that gqlgen collects the data in, so that megabytes are written
// from where the database's rows were put: each stands between two parts of what gqlgen collected.
type pieces struct {
	mu   sync.Mutex
	list []*piece
}

// piece is an answer kept apart.
type piece struct {
	answer entente.Answer
	at     int // where it belongs in what gqlgen collected; -1 if nowhere
}

// MarshalGQL notes where the answer belongs.
func (p *piece) MarshalGQL(w io.Writer) {
	if collected, ok := w.(*bytes.Buffer); ok {
		p.at = collected.Len()
		return
	}
	p.answer.MarshalGQL(w)
}

// rootField is a gqlgen root field middleware: it keeps its answer apart.
func (p *pieces) rootField(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
	value := next(ctx)
	answer, ok := value.(entente.Answer)
	if !ok {
		return value
	}
	kept := &piece{answer, -1}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.list = append(p.list, kept)
	return kept
}

// assemble returns the data in the parts that it is to be written in.
func (p *pieces) assemble(collected []byte) [][]byte {
	parts := make([][]byte, 0, 2*len(p.list)+1)
	from := 0
	for from <= len(collected) {
		next := p.after(from)
		if next == nil {
			break
		}
		parts = append(parts, collected[from:next.at], next.answer)
		from = next.at
		next.at = -1
	}
	return append(parts, collected[from:])
}

// after returns the first piece at or behind an offset. There are as many as root fields: a handful.
func (p *pieces) after(offset int) *piece {
	var first *piece
	for _, candidate := range p.list {
		if candidate.at >= offset && (first == nil || candidate.at < first.at) {
			first = candidate
		}
	}
	return first
}
