package changelog

import (
	"slices"
	"strconv"
	"testing"
)

// What is not kept of very many warnings is counted, and a set without any has no lists.
func TestWarningsAreBounded(t *testing.T) {
	for _, c := range []struct{ given, kept, more int }{{0, 0, 0}, {1, 1, 0}, {100, 100, 0}, {101, 100, 2}, {250, 100, 151}} {
		var warnings []Warning
		for i := range c.given {
			warnings = append(warnings, Warning{Unchanged, "input.operations." + strconv.Itoa(i), "it was so"})
		}
		original := slices.Clone(warnings)
		lists := warningLists(warnings)
		codes, _ := lists["warningsCode"].([]string)
		messages, _ := lists["warningsMessage"].([]string)
		arguments, _ := lists["warningsArgument"].([]string)
		if len(codes) != c.kept || len(messages) != c.kept || len(arguments) != c.kept {
			t.Errorf("of %d are kept %d codes, %d messages, %d arguments; want %d", c.given, len(codes), len(messages), len(arguments), c.kept)
			continue
		}
		if c.more > 0 && (codes[99] != string(More) || messages[99] != strconv.Itoa(c.more)+" more warnings are not kept" || arguments[98] != "input.operations.98") {
			t.Errorf("the last of %d is %s: %s", c.given, codes[99], messages[99])
		}
		if !slices.Equal(warnings, original) {
			t.Errorf("the given %d were changed", c.given)
		}
	}
}
