package fold_test

import (
	"testing"

	"github.com/entente-graph/entente/internal/fold"
	"pgregory.net/rapid"
)

func TestText(t *testing.T) {
	for in, want := range map[string]string{
		"":                 "",
		"most":             "most",
		"MOST":             "most",
		"Pékīng":           "peking",
		"ＭＯＳＴ":             "most",
		"Straße":           "strasse",
		"Чэнь Линьхао":     "чэнь линьхао",
		"Министерство и Й": "министерство и и",
		"科学技术部":            "科学技术部",
		"ﬁnance":           "finance",
		"℡":                "tel",
		"İstanbul":         "istanbul",
	} {
		if got := fold.Text(in); got != want {
			t.Errorf("Text(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFoldingTwiceChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once := fold.Text(rapid.String().Draw(t, "text"))
		if twice := fold.Text(once); twice != once {
			t.Fatalf("%q became %q", once, twice)
		}
	})
}
