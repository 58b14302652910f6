package translit_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/translit"
)

// Every way in which sources write a name is among the spellings.
func TestLatin(t *testing.T) {
	for name, want := range map[string]string{
		"陈霖豪":             "chen linhao",
		"阴和俊":             "yin hejun",
		"汪洋":              "wang yang",
		"曾培炎":             "zeng peiyan",
		"欧阳修":             "ouyang xiu",
		"单霁翔":             "shan jixiang",
		"吕岩松":             "lu yansong",
		"Чэнь Линьхао":    "chen linhao",
		"Ван Ян":          "wang yang",
		"Си Цзиньпин":     "xi jinping",
		"Хуэй Лянъюй":     "hui liangyu",
		"Чжан Гаоли":      "zhang gaoli",
		"Олег Фомичёв":    "oleg fomichev",
		"Юрий":            "yury|yuriy|iurii|jurij",
		"Дмитрий":         "dmitry|dmitriy|dmitrii|dmitrij",
		"Алексей":         "aleksey|aleksei|aleksej",
		"Садовничий":      "sadovnichy|sadovnichii",
		"Ельцин":          "yeltsin|eltsin|elcin",
		"Щукин":           "shchukin|sukin|scukin",
		"Юлия":            "yuliya|iuliia|julija",
		"Lin-hao CHEN":    "linhao chen",
		"Xi'an":           "xian",
		"Jürgen Müller":   "jurgen muller",
		"Ольга Объездова": "olga obezdova|olga obieezdova",
	} {
		var got []string
		for _, s := range translit.Latin(name) {
			got = append(got, s.Text)
		}
		for _, spelling := range strings.Split(want, "|") {
			if !slices.Contains(got, spelling) {
				t.Errorf("%s: %q is not among %q", name, spelling, got)
			}
		}
	}
}

func TestPalladius(t *testing.T) {
	for pinyin, want := range map[string]string{
		"Chen Linhao": "чэнь линьхао", "Xi Jinping": "си цзиньпин", "Wang Yang": "ван ян", "Zhongguo": "чжунго", "Hu Jintao": "ху цзиньтао",
		"Deng Xiaoping": "дэн сяопин", "Hui": "хуэй", "Xuzhou": "сюйчжоу", "Zhou Enlai": "чжоу эньлай", "Qiqihar": "",
	} {
		if got, ok := translit.Palladius(pinyin); got != want || ok != (want != "") {
			t.Errorf("%s: got %q %v, want %q", pinyin, got, ok, want)
		}
	}
}

// What is written in Cyrillic letters reads as the same pinyin again.
func TestPalladiusRoundTrip(t *testing.T) {
	for _, name := range []string{"chen linhao", "zhang gaoli", "wen jiabao", "liu xiaobo", "jiang zemin", "qu yuan", "lin yutang", "guo moruo", "shi nai", "zou yan", "nie er", "xiong jun"} {
		cyrillic, ok := translit.Palladius(name)
		back, read := translit.FromPalladius(cyrillic)
		if !ok || !read || back != name {
			t.Errorf("%s: %s %v, back %s %v", name, cyrillic, ok, back, read)
		}
	}
}

// A text in a script without a table is its own spelling.
func TestOtherScripts(t *testing.T) {
	if got := translit.Latin("Γιώργο"); len(got) != 1 || got[0].Text != "γιωργο" || got[0].System != translit.AsWritten {
		t.Errorf("got %v", got)
	}
	if got := translit.Latin("  "); got != nil {
		t.Errorf("got %v for nothing", got)
	}
}
