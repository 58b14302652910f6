package dataset

import (
	"context"
	"errors"
	"iter"
	"sync/atomic"
	"testing"
)

// pieces are so many pieces of work, after which failure comes.
func pieces(n int, failure error) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			if !yield(i, nil) {
				return
			}
		}
		if failure != nil {
			yield(0, failure)
		}
	}
}

// Work that is split is done as a whole, or is an error: whoever ends it, wherever it is then.
func TestWorkThatIsSplitIsDoneOrAnError(t *testing.T) {
	failure := errors.New("it fails")
	for _, n := range []int{1, 2, 3, 10, 100} {
		for _, at := range []int{0, 1, n / 2, n - 1, n} { // the piece that ends it
			for name, test := range map[string]struct {
				cancels bool
				piece   error
				source  error
				want    error
			}{
				"the caller ends it":       {cancels: true, want: context.Canceled},
				"a piece fails":            {piece: failure, want: failure},
				"a piece fails and cancel": {cancels: true, piece: failure, want: failure},
				"the source fails":         {source: failure, want: failure},
				"nothing happens":          {},
			} {
				ctx, cancel := context.WithCancel(t.Context())
				var done atomic.Int32
				err := sideBySide(ctx, pieces(n, test.source), func(_ context.Context, i int) error {
					if i == at {
						if test.cancels {
							defer cancel()
						}
						if test.piece != nil {
							return test.piece
						}
					}
					done.Add(1)
					return nil
				})
				cancel()
				if err == nil && (int(done.Load()) != n || test.source != nil) {
					t.Errorf("%s at %d of %d: no error, and %d are done", name, at, n, done.Load())
				}
				if err != nil && !errors.Is(err, test.want) && !errors.Is(err, context.Canceled) {
					t.Errorf("%s at %d of %d: got %v, expected %v", name, at, n, err, test.want)
				}
			}
		}
	}
}
