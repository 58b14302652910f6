package cli

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/mattn/go-runewidth"
	"golang.org/x/term"
)

// quietFor is how long a step whose figures change stays silent where lines cannot be overwritten.
const quietFor = 5 * time.Second

// progress shows long steps: on a terminal in one line that is written over, elsewhere as plain lines.
type progress struct {
	w     io.Writer
	width int // of the terminal; 0 if it is none

	mu    sync.Mutex
	step  string
	shown time.Time
	dirty bool
}

func newProgress(w io.Writer) *progress { return &progress{w: w, width: terminalWidth(w)} }

// show says how far a step is. Lines of one step replace each other.
func (p *progress) show(step, message string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.width > 0 {
		_, _ = fmt.Fprint(p.w, "\r\x1b[K"+runewidth.Truncate(message, p.width-1, "…"))
		p.dirty = true
		return
	}
	if step == p.step && time.Since(p.shown) < quietFor {
		return
	}
	p.step, p.shown = step, time.Now()
	_, _ = fmt.Fprintln(p.w, message)
}

// line writes a line that stays.
func (p *progress) line(format string, args ...any) {
	p.clear()
	_, _ = fmt.Fprintf(p.w, format+"\n", args...)
}

// clear takes away what is left of the last step.
func (p *progress) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.dirty {
		_, _ = fmt.Fprint(p.w, "\r\x1b[K")
		p.dirty = false
	}
	p.step = ""
}

// terminalWidth is the width of the terminal behind w, 0 if there is none.
func terminalWidth(w any) int {
	file, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return 0
	}
	width, _, err := term.GetSize(int(file.Fd()))
	if err != nil || width <= 0 {
		return 80
	}
	return width
}
