package testlevel_test

import (
	"testing"

	"github.com/entente-graph/entente/internal/testlevel"
)

func TestLevels(t *testing.T) {
	for name, want := range map[string]struct {
		level testlevel.Level
		draws int
	}{
		"": {testlevel.Quick, 1}, "quick": {testlevel.Quick, 1}, "full": {testlevel.Full, 20}, "soak": {testlevel.Soak, 300},
	} {
		t.Setenv(testlevel.Env, name)
		if got := testlevel.Current(); got != want.level {
			t.Errorf("%q is the level %s, expected %s", name, got, want.level)
		}
		if got := testlevel.Draws(1, 20, 300); got != want.draws {
			t.Errorf("%q draws %d, expected %d", name, got, want.draws)
		}
	}
	t.Setenv(testlevel.Env, "fast")
	defer func() {
		if recover() == nil {
			t.Error("an unknown level passes for a known one")
		}
	}()
	testlevel.Current()
}
