package fold

import "unicode"

// alike returns the character of a plain keyboard that r is a typographic form of; r itself if it is none.
func alike(r rune) rune {
	switch r {
	case '\u00B4', '\u02B9', '\u02BB', '\u02BC', '\u02BD', '\u02BE', '\u02BF', '\u02C8', '\u055A', '\u05F3', '\u1FBD', '\u1FEF', '\u1FFD',
		'\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u2035', '\u275B', '\u275C', '\uA78B', '\uA78C':
		return '\'' // ’ ‘ ʼ ʻ ′ ´, Armenian, Hebrew, Greek
	case '\u00AB', '\u00BB', '\u02BA', '\u02DD', '\u05F4', '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u2036', '\u275D', '\u275E', '\u301D', '\u301E', '\u301F':
		return '"' // “ ” „ « » ″, Hebrew
	case '\u02D7', '\u058A', '\u05BE', '\u1806', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2043', '\u2212', '\u2E3A', '\u2E3B', '\u2E40':
		return '-' // ‐ ‑ – — −, Armenian, Hebrew, Mongolian
	case '\u2027', '\u2219', '\u22C5', '\u30FB':
		return '\u00B7' // ‧ ∙ ⋅ ・ are ·
	case '\u0085', '\u1680', '\u2028', '\u2029':
		return ' ' // all other blanks decompose into this one
	}
	return r
}

// unseen tells characters that leave no trace on paper: soft hyphens, joiners, marks of direction, selectors of variants.
func unseen(r rune) bool {
	switch {
	case r == 0x00AD || r == 0x034F || r == 0x061C || r == 0x115F || r == 0x1160 || r == 0x17B4 || r == 0x17B5 || r == 0x3164 || r == 0xFEFF || r == 0xFFA0,
		0x180B <= r && r <= 0x180F, 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x206F,
		0xFE00 <= r && r <= 0xFE0F, 0xE0000 <= r && r <= 0xE0FFF:
		return true
	}
	return false
}

// isDiacritic tells marks that are written above, below, through or around a letter, by their combining class
// (https://www.unicode.org/reports/tr44/#Canonical_Combining_Class_Values): accents and strokes, nuktas, the points of Hebrew, Arabic
// and Syriac. Vowels of Indic scripts, tones of Thai and the voicing of Japanese are none: words without them are other words.
func isDiacritic(r rune, class uint8) bool {
	const overlay, nukta, firstPoint, lastPoint, attached = 1, 7, 10, 36, 200
	return class == overlay || class == nukta || firstPoint <= class && class <= lastPoint || class >= attached ||
		class == 0 && (r == '\u0640' || unicode.Is(unicode.Me, r)) // ـ only stretches Arabic words
}

// digit returns 0 to 9 for a decimal digit of any script: they stand in tens in Unicode.
func digit(r rune) byte {
	value := byte(0)
	for value < 9 && unicode.IsDigit(r-1) {
		r--
		value++
	}
	return '0' + value
}

// base returns what is written for a small letter that Unicode does not decompose and keyboards do not have; empty for all others.
// Latin letters are those of Lucene's ASCIIFoldingFilter, Arabic ones those of its ArabicNormalizer and PersianNormalizer.
func base(r rune) string {
	switch r {
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	case 'ĸ':
		return "q"
	case 'ə', 'ɐ', 'ɑ':
		return "a"
	case 'ƀ', 'ɓ', 'ƃ':
		return "b"
	case 'ƈ', 'ȼ', 'ɕ':
		return "c"
	case 'đ', 'ð', 'ɖ', 'ɗ', 'ƌ':
		return "d"
	case 'ɛ', 'ɇ', 'ǝ':
		return "e"
	case 'ƒ':
		return "f"
	case 'ǥ', 'ɠ':
		return "g"
	case 'ħ', 'ɦ', 'ⱨ':
		return "h"
	case 'ı', 'ɨ', 'ɩ':
		return "i"
	case 'ɉ', 'ȷ':
		return "j"
	case 'ƙ', 'ⱪ':
		return "k"
	case 'ł', 'ƚ', 'ɫ', 'ɭ':
		return "l"
	case 'ŋ', 'ɲ', 'ƞ', 'ɳ':
		return "n"
	case 'ø', 'ɔ', 'ɵ':
		return "o"
	case 'ƥ':
		return "p"
	case 'ɍ', 'ɽ':
		return "r"
	case 'ŧ', 'ƫ', 'ƭ', 'ʈ', 'ⱦ':
		return "t"
	case 'ʉ':
		return "u"
	case 'ʋ':
		return "v"
	case 'ɏ', 'ƴ':
		return "y"
	case 'ƶ', 'ȥ', 'ʐ', 'ⱬ':
		return "z"
	case 'ς':
		return "σ"
	case '\u1C80', '\u1C81', '\u1C82', '\u1C83', '\u1C84', '\u1C85', '\u1C86', '\u1C87', '\u1C88':
		return string([]rune("вдосттъѣꙋ")[r-'\u1C80']) // as old Russian prints have them
	case 'ٱ':
		return "ا"
	case 'ى', 'ی', 'ے':
		return "ي"
	case 'ک', 'ڪ':
		return "ك"
	case 'ة', 'ہ', 'ۂ', 'ھ':
		return "ه"
	}
	return ""
}

// Pairs are what [Plain] writes for characters that NFKC leaves as they are, each with its plain form: for texts that the database has to
// bring to their plain form itself.
func Pairs() [][]string {
	pairs := [][]string{{"\t", " "}, {"\r\n", " "}, {"\n", " "}, {"`", "'"}}
	for _, block := range [][2]rune{{0x80, 0x61C}, {0x1680, 0x1806}, {0x1FBD, 0x22C5}, {0x275B, 0x275E}, {0x2E3A, 0x2E40}, {0x301D, 0x30FB}, {0xA78B, 0xA78C}, {0xFE0F, 0xFE0F}, {0xFEFF, 0xFEFF}} {
		for r := block[0]; r <= block[1]; r++ {
			if unseen(r) {
				pairs = append(pairs, []string{string(r), ""})
			} else if plain := alike(r); plain != r {
				pairs = append(pairs, []string{string(r), string(plain)})
			}
		}
	}
	return pairs
}
