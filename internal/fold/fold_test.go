package fold_test

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"github.com/entente-graph/entente/internal/fold"
	"github.com/entente-graph/entente/internal/testlevel"
)

func TestPlainAndText(t *testing.T) {
	for _, test := range []struct{ in, plain, text string }{
		{"", "", ""},
		{"MOST", "MOST", "most"},
		{"ＭＯＳＴ　２０１７", "MOST 2017", "most 2017"},
		{"Pékīng", "Pékīng", "peking"},
		{"Pe\u0301ki\u0304ng", "Pékīng", "peking"}, // NFD
		{"Côte d’Ivoire", "Côte d'Ivoire", "cote d'ivoire"},
		{"Xi´an Xi`an Xiʼan Xi′an", "Xi'an Xi'an Xi'an Xi'an", "xi'an xi'an xi'an xi'an"},
		{"2010–2015 — co‐operation co\u2011operation", "2010-2015 - co-operation co-operation", "2010-2015 - co-operation co-operation"},
		{"co\u00ADope\u200Bra\uFEFFtion", "cooperation", "cooperation"}, // a soft hyphen, a blank without width, a byte order mark
		{"a\u00A0b\u202Fc\u2009 d\te\r\nf", "a b c d e f", "a b c d e f"},
		{"« A » “B” „C‟ ″D", `" A " "B" "C" "D`, `" a " "b" "c" "d`},
		{"Straße STRASSE ẞ", "Straße STRASSE ẞ", "strasse strasse ss"},
		{"ﬁnance oﬀice Œuvre Ærø", "finance office Œuvre Ærø", "finance office oeuvre aero"},
		{"Łódź Đà Nẵng Tromsø Þór", "Łódź Đà Nẵng Tromsø Þór", "lodz da nang tromso thor"},
		{"Dışişleri İstanbul ISPARTA", "Dışişleri İstanbul ISPARTA", "disisleri istanbul isparta"},
		{"Əliyev Ħamrun", "Əliyev Ħamrun", "aliyev hamrun"},
		{"Министерство Ёлкиной Й", "Министерство Ёлкиной Й", "министерство елкинои и"},
		{"Мини\u0438\u0306", "Миний", "минии"},
		{"Ελλάς ΕΛΛΆΣ", "Ελλάς ΕΛΛΆΣ", "ελλασ ελλασ"},
		{"مُحَمَّد أحمد ٱحمد محـمد", "مُحَمَّد أحمد ٱحمد محـمد", "محمد احمد احمد محمد"},
		{"ایران ك ک ٢٠١٧ ۲۰۱۷", "ایران ك ک ٢٠١٧ ۲۰۱۷", "ايران ك ك 2017 2017"},
		{"שָׁלוֹם צה״ל צ׳", "שָׁלוֹם צה\"ל צ'", "שלום צה\"ל צ'"},
		{"हिन्दी क़", "हिन्दी क़", "हिन्दी क"},
		{"ไทย ที่", "ไทย ที่", "ไทย ที่"},
		{"ｶﾞｲﾑｼｮｳ がか", "ガイムショウ がか", "ガイムショウ がか"},
		{"한국 \u1112\u1161\u11AB\u1100\u116E\u11A8", "한국 한국", "한국 한국"},
		{"科学技术部 ⽔", "科学技术部 水", "科学技术部 水"},
		{"№ 5, CO₂, ℡, ½", "No 5, CO2, TEL, 1⁄2", "no 5, co2, tel, 1⁄2"},
		{"\xff", "\uFFFD", "\uFFFD"},
	} {
		if got := fold.Plain(test.in); got != norm.NFC.String(test.plain) {
			t.Errorf("Plain(%q) = %q, want %q", test.in, got, test.plain)
		}
		if got := fold.Text(test.in); got != norm.NFC.String(test.text) {
			t.Errorf("Text(%q) = %q, want %q", test.in, got, test.text)
		}
	}
}

// version is what the folding of all code points comes to. Whoever changes it changes what graphs hold: count fold.Version up, so that they are
// folded anew, and put the new sum here.
const version = "3 6927ed96f5e969fe"

func TestVersionCountsChanges(t *testing.T) {
	sum := sha256.New()
	for r := range runes() {
		for _, s := range []string{fold.Plain(string(r)), fold.Text(string(r)), fold.Index("a" + string(r) + "b")} {
			sum.Write([]byte(s + "\n"))
		}
	}
	if got := "3 " + hex.EncodeToString(sum.Sum(nil))[:16]; got != version {
		t.Errorf("texts are folded otherwise (%s, it was %s): count fold.Version up", got, version)
	}
}

// runes are the code points, without those of the large blocks in which all are alike.
func runes() func(func(rune) bool) {
	return func(yield func(rune) bool) {
		for r := rune(0); r <= utf8.MaxRune; r++ {
			alike := unicode.Is(unicode.Unified_Ideograph, r) || 0xAC00 <= r && r < 0xD7A0 || 0x17000 <= r && r < 0x1B300 || 0x12000 <= r && r < 0x16A00
			if utf8.ValidRune(r) && (!alike || r%97 == 0) && (unicode.IsGraphic(r) || r < 0x10000 && !unicode.Is(unicode.Co, r)) && !yield(r) {
				return
			}
		}
	}
}

// However a text is encoded, it folds to the same, and folding what is folded changes nothing.
func TestEveryCodePointFoldsAlikeInEveryForm(t *testing.T) {
	step := testlevel.Draws(7, 1, 1)
	n := 0
	for r := range runes() {
		if n++; n%step != 0 && r > 0x2FFF {
			continue
		}
		for _, s := range []string{string(r), "a" + string(r), string(r) + "\u0301b", "か\u3099" + string(r)} {
			checkFolding(t.Errorf, s)
		}
	}
}

func TestEveryTextFoldsAlikeInEveryForm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		checkFolding(t.Fatalf, rapid.StringOf(rapid.OneOf(rapid.Rune(), rapid.SampledFrom([]rune(signs)))).Draw(t, "text"))
	})
}

const signs = "aZ é\u0301\u0327\u3099’‘'-–. \u00adİıßЙйё\u0306中か\u1100\u1161\u11A8हि\u094D\u093C\u0E35\u0651"

func checkFolding(fail func(string, ...any), s string) {
	for name, f := range map[string]func(string) string{"Text": fold.Text, "Plain": fold.Plain} {
		once := f(s)
		if twice := f(once); twice != once {
			fail("%s(%+q) = %+q, and of that %+q", name, s, once, twice)
		}
		for _, other := range []string{norm.NFC.String(s), norm.NFD.String(s)} {
			if got := f(other); got != once {
				fail("%s(%+q) = %+q, but of its form %+q it is %+q", name, s, once, other, got)
			}
		}
	}
	if a, b := fold.Text(s), fold.Text(fold.Plain(s)); a != b {
		fail("Text(%+q) = %+q, but of its plain form %+q", s, a, b)
	}
	if a, b := fold.Text(s), fold.Text(strings.ToUpper(fold.Plain(s))); a != b && !strings.ContainsAny(fold.Plain(s), "ŉ") {
		fail("Text(%+q) = %+q, but in capitals %+q", s, a, b)
	}
}
