package mapping

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/entente-graph/entente/internal/fold"
	"github.com/entente-graph/entente/internal/tree"
)

// Nothing that a mapping names and the rows never have, and nothing that a row did not do, passes in silence: it is counted while the rows are
// read, and told once.

// wordUse is a word of a map, or of a condition's `in`.
type wordUse struct {
	holder any // the value or the condition
	word   string
}

// use notes that a part of the mapping was of use for a row.
func (r *row) use(what any) { r.used[what]++ }

// unfit is a value that does not fit, and that the mapping lets be.
type unfit struct {
	value *value
	given cell
}

func (r *row) unfit(v *value, given cell) { r.unfits = append(r.unfits, unfit{v, given}) }

// unfitCount counts the values of one column that do not fit one place of the mapping.
type unfitCount struct {
	value  *value
	column string
	all    int
	texts  map[string]int
}

// maxTexts bounds the different values that are counted of one column.
const maxTexts = 10_000

func (t *TableReport) count(unfits []unfit) {
	for _, u := range unfits {
		i := slices.IndexFunc(t.unfits, func(c *unfitCount) bool { return c.value == u.value && c.column == u.given.at.Name })
		if i < 0 {
			i = len(t.unfits)
			t.unfits = append(t.unfits, &unfitCount{value: u.value, column: u.given.at.Name, texts: map[string]int{}})
		}
		c := t.unfits[i]
		c.all++
		if _, known := c.texts[u.given.text]; known || len(c.texts) < maxTexts {
			c.texts[u.given.text]++
		}
	}
}

// String tells of the values, the most frequent first.
func (c *unfitCount) String() string {
	const shown = 10
	what, done := "do not fit", "are left out"
	switch {
	case c.value.keep:
		what, done = "are not in the map", "stay as they are"
	case c.value.lookup != nil:
		what = "are not found"
	}
	texts := slices.SortedFunc(maps.Keys(c.texts), func(a, b string) int {
		return cmp.Or(cmp.Compare(c.texts[b], c.texts[a]), cmp.Compare(a, b))
	})
	var words []string
	rest := c.all
	for _, s := range texts[:min(len(texts), shown)] {
		words = append(words, fmt.Sprintf("%s %d", tree.Quoted(s), c.texts[s]))
		rest -= c.texts[s]
	}
	if rest > 0 {
		words = append(words, fmt.Sprintf("… and %d more", rest))
	}
	count := fmt.Sprintf("%d values %s and %s", c.all, what, done)
	if c.all == 1 {
		count = strings.NewReplacer("values do", "value does", "values are", "value is", "and are", "and is", "stay as they are", "stays as it is").Replace(count)
	}
	return fmt.Sprintf("%s, as the mapping says (%s): %s", count, c.value.at, strings.Join(words, ", "))
}

// Unread is the number of values that do not fit and are left out, as the mappings say.
func (in *Input) Unread() (n int) {
	for _, r := range in.Reports {
		for _, c := range r.unfits {
			if !c.value.keep {
				n += c.all
			}
		}
	}
	return n
}

// expect notes the members that the rule reads of JSON. Of CSV the header says which columns there are.
func (t *table) expect() {
	if t.rule.format != "jsonl" && t.rule.rows == nil {
		return
	}
	t.unseen, t.paths = map[string]tree.Position{}, map[string]bool{}
	t.rule.uses(func(path string, at tree.Position) {
		if _, twice := t.unseen[path]; !twice {
			t.unseen[path] = at
		}
	})
}

// look strikes out the members that a row has, whether they have values or not.
func (t *table) look(r *row) {
	if len(t.unseen) == 0 || r.object == nil {
		return
	}
	for path := range t.unseen {
		head, last := "", path
		if i := strings.LastIndexByte(path, '.'); i >= 0 {
			head, last = path[:i], path[i+1:]
		}
		has := r.object.Member(path) != nil
		reach(r.object, head, func(v *tree.Value) { has = has || v.Member(last) != nil })
		if has {
			delete(t.unseen, path)
		}
	}
	notePaths(r.object, "", t.paths)
}

// notePaths gathers the paths of what stands in a value, up to a bound.
func notePaths(v *tree.Value, prefix string, into map[string]bool) {
	const most = 1000
	for _, item := range v.Items {
		notePaths(item, prefix, into)
	}
	for _, m := range v.Members {
		if len(into) >= most {
			return
		}
		into[prefix+m.Key] = true
		notePaths(m.Value, prefix+m.Key+".", into)
	}
}

// Notes tell what the mappings name and the rows never have, each once.
func (in *Input) Notes() []tree.Problem {
	var notes tree.Problems
	for _, rule := range in.unread {
		notes.Add(rule.at, "no file is given for this table, which reads %s", tree.Join(rule.files))
	}
	rows, unseen := map[*tableRule]int{}, map[*tableRule]bool{}
	var rules []*tableRule
	for _, t := range in.tables {
		if rows[t.rule] == 0 {
			rules = append(rules, t.rule)
		}
		rows[t.rule] += t.report.Rows
		if t.report.Rows == 0 {
			continue
		}
		for path, at := range t.unseen {
			unseen[t.rule] = true
			hint := ""
			if near := tree.NearestOf(path, slices.Sorted(maps.Keys(t.paths)), len(path)/3+1); near != "" {
				hint = "; was " + near + " meant?"
			}
			notes.Add(at, "none of %s of %s has %s, which the mapping reads%s", counted(t.report.Rows, "row"), t.source.Name, tree.Quoted(path), hint)
		}
	}
	for _, rule := range rules {
		if n := rows[rule]; n > 0 {
			in.idle(&notes, rule, n, unseen[rule])
		}
	}
	list, _ := notes.Sorted()
	return list
}

// idle tells which parts of a rule were of no use for any row. Members are left out where some are known not to be in the rows.
func (in *Input) idle(notes *tree.Problems, rule *tableRule, rows int, told bool) {
	all := counted(rows, "row")
	for i := range rule.skip {
		if skip := &rule.skip[i]; in.used[skip] == 0 {
			notes.Add(skip.at, "none of %s is skipped for this: %s", all, skip.because)
		}
	}
	for _, n := range rule.nodes {
		if in.used[n] == 0 {
			notes.Add(n.at, "none of %s makes this %s", all, n.noun.Name)
			continue
		}
		for i := range n.members {
			m := &n.members[i]
			if m.value != nil && in.used[m] == 0 && !told {
				notes.Add(m.at, "none of %s has a value for %s", all, m.key)
			}
			for _, end := range m.ends {
				if in.used[end] == 0 {
					notes.Add(end.at, "none of %s makes %s of this", all, m.key)
				}
			}
		}
	}
	rule.values(func(v *value, c *condition) {
		if c != nil {
			in.idleWords(notes, c, c.value.at, c.in, all)
		} else {
			in.idleWords(notes, v, v.at, v.keys, all)
		}
	})
}

// idleWords tells which words no row has.
func (in *Input) idleWords(notes *tree.Problems, holder any, at tree.Position, words []string, all string) {
	var idle []string
	for _, word := range words {
		if word != "" && in.used[wordUse{holder, word}] == 0 && in.used[wordUse{holder, fold.Plain(word)}] == 0 {
			idle = append(idle, tree.Quoted(word))
		}
	}
	if len(idle) > 0 {
		notes.Add(at, "none of %s has %s here, of the %d words that the mapping names", all, tree.Join(idle), len(words))
	}
}

// PrintNotes writes so many of the notes, and how many more there are.
func (in *Input) PrintNotes(w io.Writer, most int) error {
	notes := in.Notes()
	if len(notes) == 0 {
		return nil
	}
	var b strings.Builder
	fmt.Fprintf(&b, "The mapping names what the rows do not have, %s:\n", counted(len(notes), "time"))
	for _, note := range notes[:min(len(notes), most)] {
		fmt.Fprintln(&b, note)
	}
	if len(notes) > most {
		fmt.Fprintf(&b, "… and %d more, which `entente check` shows\n", len(notes)-most)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// PrintReport writes for people what became of the tables.
func (in *Input) PrintReport(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "rows\tused\tidle\tskipped\trejected\t ") // a Writer keeps its first error for Flush
	for _, r := range in.Reports {
		fmt.Fprintf(table, "%d\t%d\t%d\t%d\t%d\t  %s\n", r.Rows, r.Used, r.Idle, r.Skipped, r.Rejected, in.shown(r))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	var b strings.Builder
	for _, r := range in.Reports {
		name := in.shown(r)
		if r.Idle > 0 {
			fmt.Fprintf(&b, "%s: %s made nothing, since no rule of the mapping is for them (the first: %s)\n", name, counted(r.Idle, "row"), r.firstIdle)
		}
		for _, reason := range slices.Sorted(maps.Keys(r.Because)) {
			fmt.Fprintf(&b, "%s: %s skipped: %s\n", name, counted(r.Because[reason], "row"), reason)
		}
		for _, c := range r.unfits {
			if c.column != "" {
				fmt.Fprintf(&b, "%s (%s): %s\n", name, c.column, c)
			} else {
				fmt.Fprintf(&b, "%s: %s\n", name, c)
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// shown is the name of a table for a report: without its folders, unless another one is called so.
func (in *Input) shown(r *TableReport) string {
	base := filepath.Base(r.File)
	if slices.ContainsFunc(in.Reports, func(other *TableReport) bool { return other.File != r.File && filepath.Base(other.File) == base }) {
		return r.File
	}
	return base
}

// values names all values and conditions of a rule.
func (t *tableRule) values(note func(*value, *condition)) {
	value := func(v *value) {
		if v == nil {
			return
		}
		note(v, nil)
		if v.lookup != nil && v.lookup.at != nil {
			note(v.lookup.at, nil)
		}
	}
	conditions := func(all []*condition) {
		for _, c := range all {
			note(c.value, c)
			value(c.value)
		}
	}
	repeat := func(e *each) {
		if e != nil {
			value(e.value)
		}
	}
	for _, l := range t.let {
		value(l.value)
	}
	for _, s := range t.skip {
		conditions(s.when)
	}
	var members func(all []memberRule)
	members = func(all []memberRule) {
		for _, m := range all {
			value(m.value)
			for _, end := range m.ends {
				repeat(end.each)
				conditions(end.when)
				members(end.members)
				value(end.quote)
			}
		}
	}
	for _, n := range t.nodes {
		repeat(n.each)
		conditions(n.when)
		members(n.members)
		value(n.quote)
	}
}

// uses names the columns that the rule reads from the file itself.
func (t *tableRule) uses(note func(name string, at tree.Position)) {
	stands := map[string][]string{} // what let and each name, and the columns that those stand for
	own := func(name string, at tree.Position) {
		if _, made := stands[name]; made {
			return
		}
		head, rest, dotted := strings.Cut(name, ".")
		if columns, made := stands[head]; dotted && made {
			for _, column := range columns {
				note(column+"."+rest, at)
			}
			return
		}
		note(name, at)
	}
	for _, l := range t.let {
		l.value.uses(own)
		stands[l.name] = l.value.standsFor(stands)
	}
	repeated := func(e *each) {
		if e != nil {
			e.value.uses(own)
			stands[e.as] = e.value.standsFor(stands)
		}
	}
	for _, s := range t.skip {
		usesOf(s.when, own)
	}
	var members func(all []memberRule)
	members = func(all []memberRule) {
		for _, m := range all {
			m.value.uses(own)
			for _, end := range m.ends {
				repeated(end.each)
				usesOf(end.when, own)
				members(end.members)
				end.quote.uses(own)
			}
		}
	}
	for _, n := range t.nodes {
		repeated(n.each)
		usesOf(n.when, own)
		members(n.members)
		n.quote.uses(own)
	}
}

// standsFor are the columns that a value is taken from as they are called in the file, where some are named by let and each.
func (v *value) standsFor(stands map[string][]string) []string {
	columns := v.columns
	if v.of != nil && len(v.of.parts) == 1 && v.of.parts[0].column != "" {
		columns = []string{v.of.parts[0].column}
	}
	full := []string{}
	for _, column := range columns {
		head, rest, dotted := strings.Cut(column, ".")
		base, made := stands[head]
		if !made {
			full = append(full, column)
		}
		for _, one := range base {
			if dotted {
				one += "." + rest
			}
			full = append(full, one)
		}
	}
	return full
}

func usesOf(all []*condition, note func(name string, at tree.Position)) {
	for _, c := range all {
		c.value.uses(note)
	}
}
