package cli

import (
	"fmt"
	"strings"
	"time"
)

// rate tells how fast a step goes, and how long it will take still.
type rate struct{ began time.Time }

func newRate() rate { return rate{time.Now()} }

// message says how far a step is: with a bar and the time left if the total is known, which is otherwise 0.
func (r rate) message(doing, noun string, done, total int) string {
	took := time.Since(r.began)
	speed := float64(done) / max(took.Seconds(), 0.001)
	if total == 0 {
		return fmt.Sprintf("%s: %s, %.0f a second", doing, count(done, noun), speed)
	}
	const width = 20
	share := float64(done) / float64(total)
	filled := int(share * width)
	text := fmt.Sprintf("%s %s%s %3.0f %%  %d of %s, %.0f a second", doing,
		strings.Repeat("█", filled), strings.Repeat("░", width-filled), 100*share, done, count(total, noun), speed)
	if done < total && took > time.Second {
		left := time.Duration(float64(total-done) / speed * float64(time.Second))
		text += ", " + left.Round(time.Second).String() + " left"
	}
	return text
}
