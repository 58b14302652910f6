package translit

import (
	"strings"
	"unicode"
)

// System is a way to write Russian in Latin letters.
type System struct {
	// Name is what it is called, and Source where it is published.
	Name, Source string
	letters      map[rune]string
	// initial are letters that are written otherwise at the beginning of a word, after vowels, and after ъ and ь.
	initial map[rune]string
	// endings are written otherwise at the end of a word.
	endings map[string]string
}

// Russian are the systems in use for the names of people.
var Russian = []System{
	{
		Name: "BGN/PCGN 1947", Source: "https://www.gov.uk/government/publications/romanization-systems",
		letters: table("а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya"),
		initial: table("е ye ё ye"),
	},
	{ // BGN/PCGN as names in English texts have it: without ye, and with -y for -ий and -ый
		Name: "BGN/PCGN, simplified", Source: "https://www.gov.uk/government/publications/romanization-systems",
		letters: table("а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya"),
		endings: map[string]string{"ий": "y", "ый": "y"},
	},
	{
		Name: "passports (ICAO Doc 9303)", Source: "https://www.icao.int/publications/doc-series/doc-9303",
		letters: table("а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ ie ы y ь - э e ю iu я ia"),
	},
	{
		Name: "ISO 9:1995", Source: "https://www.iso.org/standard/3589.html",
		letters: table("а a б b в v г g д d е e ё ë ж ž з z и i й j к k л l м m н n о o п p р r с s т t у u ф f х h ц c ч č ш š щ ŝ ъ - ы y ь - э è ю û я â"),
	},
	{
		Name: "scholarly", Source: "https://en.wikipedia.org/wiki/Scientific_transliteration_of_Cyrillic",
		letters: table("а a б b в v г g д d е e ё ë ж ž з z и i й j к k л l м m н n о o п p р r с s т t у u ф f х x ц c ч č ш š щ šč ъ - ы y ь - э è ю ju я ja"),
	},
}

// table reads letters and what is written for them, in turns; a hyphen stands for nothing.
func table(text string) map[rune]string {
	letters := map[rune]string{}
	fields := strings.Fields(text)
	for i := 0; i < len(fields); i += 2 {
		letter := []rune(fields[i])[0]
		letters[letter] = strings.TrimSuffix(fields[i+1], "-")
	}
	return letters
}

// Latin writes a Russian text in Latin letters, in lower case. Letters that Russian does not have stay as they are.
func (s System) Latin(text string) string {
	var b strings.Builder
	for _, part := range splitWords(strings.ToLower(text)) {
		s.word(&b, part)
	}
	return b.String()
}

func (s System) word(b *strings.Builder, word string) {
	for ending, latin := range s.endings {
		if stem, ok := strings.CutSuffix(word, ending); ok && stem != "" {
			s.letter(b, stem)
			b.WriteString(latin)
			return
		}
	}
	s.letter(b, word)
}

func (s System) letter(b *strings.Builder, word string) {
	first := true
	for _, r := range word {
		latin, known := s.letters[r]
		if initial, ok := s.initial[r]; ok && first {
			latin = initial
		}
		if !known {
			latin = string(r)
		}
		b.WriteString(latin)
		first = strings.ContainsRune("аеёиоуыэюяйъь", r) || !unicode.IsLetter(r)
	}
}

// splitWords splits a text into words and what stands between them.
func splitWords(text string) []string {
	var parts []string
	start, letters := 0, false
	for i, r := range text {
		if is := unicode.IsLetter(r); is != letters {
			if i > start {
				parts = append(parts, text[start:i])
			}
			start, letters = i, is
		}
	}
	return append(parts, text[start:])
}
