package cli

import (
	"errors"
	"fmt"
	"iter"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/alecthomas/kong"
)

// settings finds the values of flags that the command line does not give: in the environment, then in the configuration
// file. It remembers where each came from, and collects what is wrong with them so that all of it is told at once.
type settings struct {
	lookup   func(string) (string, bool)
	asked    bool              // for the file
	file     *configFile       // nil if there is none
	origins  map[string]string // by flag: the variable or file:line that gave its value
	problems []problem
}

// problem is something wrong with a setting.
type problem struct {
	flag    string // without dashes
	message string
}

// verifier is a command that checks its settings beyond their kinds.
type verifier interface{ verify() []problem }

func newSettings(lookup func(string) (string, bool)) *settings {
	return &settings{lookup: lookup, origins: map[string]string{}}
}

// nameVariables gives each setting its variable: ENTENTE_ and its name, unless its tag says otherwise. Kong itself must
// not read them: it would stop at the first that is wrong, and the file would win over them.
func nameVariables(app *kong.Application) {
	for flag := range settingFlags(app) {
		if len(flag.Envs) == 0 {
			flag.Envs = []string{"ENTENTE_" + strings.ToUpper(strings.ReplaceAll(flag.Name, "-", "_"))}
		}
		flag.Tag.Envs = nil
	}
}

// settingFlags are the flags of all commands that are settings. One that several commands have comes several times.
func settingFlags(app *kong.Application) iter.Seq[*kong.Flag] {
	return func(yield func(*kong.Flag) bool) {
		var visit func(*kong.Node) bool
		visit = func(node *kong.Node) bool {
			for _, flag := range node.Flags {
				if flag.Group != nil && !yield(flag) {
					return false
				}
			}
			for _, child := range node.Children {
				if !visit(child) {
					return false
				}
			}
			return true
		}
		visit(app.Node)
	}
}

// readFile reads the configuration file and has kong ask for values that the command line does not give.
func (s *settings) readFile(ctx *kong.Context) error {
	if s.asked { // kong calls this once for every word of the command
		return nil
	}
	s.asked = true
	var named string
	for _, flag := range ctx.Model.Flags {
		if flag.Name == "config" {
			named, _ = ctx.FlagValue(flag).(string)
			if named == "" {
				named, _ = s.lookup(flag.Envs[0])
			}
		}
	}
	file, err := findConfigFile(named, s.lookup)
	if err != nil {
		return err
	}
	s.file = file
	if file != nil {
		s.problems = append(s.problems, file.unknown(settingNames(ctx.Model))...)
	}
	ctx.AddResolver(s)
	return nil
}

// settingNames are the names that may stand in a configuration file.
func settingNames(app *kong.Application) []string {
	names := map[string]bool{}
	for flag := range settingFlags(app) {
		if flag.Name != "config" {
			names[flag.Name] = true
		}
	}
	return slices.Sorted(maps.Keys(names))
}

// Validate implements kong.Resolver.
func (s *settings) Validate(*kong.Application) error { return nil }

// Resolve implements kong.Resolver: it finds a setting that the command line does not give.
func (s *settings) Resolve(_ *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
	for _, name := range flag.Envs {
		if value, ok := s.lookup(name); ok && value != "" {
			s.origins[flag.Name] = name
			return s.allowed(flag, value), nil
		}
	}
	if s.file == nil {
		return nil, nil
	}
	entry, ok := s.file.entries[flag.Name]
	if !ok {
		return nil, nil
	}
	s.origins[flag.Name] = entry.place
	if text, ok := entry.value.(string); ok {
		return s.allowed(flag, text), nil
	}
	return entry.value, nil
}

// allowed returns a value, or notes that the flag does not allow it, which leaves the default. Kong would not know where the
// value came from.
func (s *settings) allowed(flag *kong.Flag, value string) any {
	switch {
	case flag.Enum != "" && !flag.EnumMap()[value]:
		s.problems = append(s.problems, problem{flag.Name, fmt.Sprintf("expected one of %s, got %q", strings.ReplaceAll(flag.Enum, ",", ", "), value)})
	case flag.IsBool() && !slices.Contains([]string{"true", "false", "1", "0", "yes", "no"}, strings.ToLower(value)):
		s.problems = append(s.problems, problem{flag.Name, fmt.Sprintf("expected true or false, got %q", value)})
	default:
		return value
	}
	return nil
}

// verify reports all that is wrong with the settings at once.
func (s *settings) verify(ctx *kong.Context) error {
	if selected := ctx.Selected(); selected != nil {
		if v, ok := selected.Target.Addr().Interface().(verifier); ok {
			s.problems = append(s.problems, v.verify()...)
		}
	}
	told := map[string]bool{} // what is no number is also no number above 0: once is enough
	var lines []string
	for _, p := range s.problems {
		if p.flag == "" || !told[p.flag] {
			lines = append(lines, s.describe(p))
			told[p.flag] = true
		}
	}
	return together(lines)
}

func (s *settings) describe(p problem) string {
	origin := s.origins[p.flag]
	switch {
	case p.flag == "":
		return p.message
	case origin == "":
		return fmt.Sprintf("--%s: %s", p.flag, p.message)
	}
	return fmt.Sprintf("--%s, from %s: %s", p.flag, origin, p.message)
}

// whole adds to a message what else is wrong already.
func (s *settings) whole(message string) string {
	lines := []string{message}
	for _, p := range s.problems {
		lines = append(lines, s.describe(p))
	}
	return together(lines).Error()
}

// together makes one error of several lines; nil of none.
func together(lines []string) error {
	switch len(lines) {
	case 0:
		return nil
	case 1:
		return errors.New(lines[0])
	}
	return fmt.Errorf("%d settings are wrong:\n  %s", len(lines), strings.Join(lines, "\n  "))
}

// The mappers below read values of one kind each. They note what is wrong and go on, so that all of it is told at once.

func (s *settings) duration(ctx *kong.DecodeContext, target reflect.Value) error {
	return s.read(ctx, "a duration such as 30s or 5m", func(text string) error {
		d, err := time.ParseDuration(text)
		if err == nil && d < 0 {
			err = strconv.ErrRange
		}
		target.SetInt(int64(d))
		return err
	})
}

func (s *settings) integer(ctx *kong.DecodeContext, target reflect.Value) error {
	return s.read(ctx, "a whole number", func(text string) error {
		n, err := strconv.ParseInt(text, 10, 64)
		target.SetInt(n)
		return err
	})
}

func (s *settings) size(ctx *kong.DecodeContext, target reflect.Value) error {
	return s.read(ctx, "a size such as 512MB or 2GB", func(text string) error {
		n, err := parseSize(text)
		target.SetInt(int64(n))
		return err
	})
}

func (s *settings) read(ctx *kong.DecodeContext, expected string, set func(string) error) error {
	var text string
	if err := ctx.Scan.PopValueInto("value", &text); err != nil {
		return fmt.Errorf("expected %s", expected)
	}
	if err := set(strings.TrimSpace(text)); err != nil {
		s.problems = append(s.problems, problem{ctx.Value.Name, fmt.Sprintf("expected %s, got %q", expected, text)})
	}
	return nil
}

// size is a number of bytes.
type size int64

var sizeText = regexp.MustCompile(`(?i)^(\d{1,12})\s*([KMGT]?)(i?B)?$`)

func parseSize(text string) (size, error) {
	found := sizeText.FindStringSubmatch(text)
	if found == nil {
		return 0, strconv.ErrSyntax
	}
	n, err := strconv.ParseInt(found[1], 10, 64)
	if err != nil {
		return 0, err
	}
	shift := 10 * strings.Index(" KMGT", strings.ToUpper(found[2]))
	if found[2] == "" {
		shift = 0
	}
	if n > 1<<50>>shift {
		return 0, strconv.ErrRange
	}
	return size(n << shift), nil
}
