package translit

import (
	"slices"
	"strings"

	"github.com/mozillazg/go-pinyin"
)

// surnames are characters that are read otherwise as a family name than elsewhere, and family names of two characters, by 现代汉语词典
// (7th edition, entries marked 姓).
var surnames = map[string]string{
	"单": "shan", "解": "xie", "区": "ou", "仇": "qiu", "查": "zha", "曾": "zeng", "任": "ren", "华": "hua", "盖": "ge", "朴": "piao", "翟": "zhai",
	"乐": "yue", "缪": "miao", "冼": "xian", "员": "yun", "种": "chong", "秘": "bi", "折": "she", "逄": "pang", "覃": "qin", "召": "shao", "繁": "po",
	"能": "nai", "纪": "ji", "应": "ying", "宁": "ning", "尹": "yin", "洗": "xian", "黑": "he", "重": "chong", "长": "chang", "令": "ling", "哈": "ha",
	"适": "kuo", "句": "gou", "阚": "kan", "尉": "wei", "澹": "tan", "卜": "bu", "石": "shi", "车": "che", "沈": "shen", "不": "fou", "万": "wan",
	"尉迟": "yuchi", "万俟": "moqi", "长孙": "zhangsun", "欧阳": "ouyang", "司马": "sima", "上官": "shangguan", "诸葛": "zhuge", "东方": "dongfang",
	"皇甫": "huangfu", "澹台": "tantai", "公孙": "gongsun", "令狐": "linghu", "夏侯": "xiahou", "司徒": "situ", "慕容": "murong", "宇文": "yuwen",
	"鲜于": "xianyu", "闻人": "wenren", "东郭": "dongguo", "南宫": "nangong", "西门": "ximen", "钟离": "zhongli", "端木": "duanmu", "百里": "baili",
}

// Pinyin reads Chinese characters: the family name first, by the readings of surnames, and the rest as one word. Characters with several
// readings give several answers, the usual readings first. Whatever is no Chinese character stays.
func Pinyin(name string) []string {
	var parts [][]string // the spellings of each word
	for _, word := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '·' || r == '　' }) {
		if !strings.ContainsFunc(word, isHan) {
			parts = append(parts, []string{word})
			continue
		}
		family, rest := surname(word, len(parts) == 0)
		if family != "" {
			parts = append(parts, []string{family})
		}
		if rest != "" {
			parts = append(parts, readings(rest))
		}
	}
	return combinations(parts, " ")
}

// surname splits the family name from a name of two characters or more, and reads it.
func surname(word string, first bool) (family, rest string) {
	runes := []rune(word)
	if !first || len(runes) < 2 || len(runes) > 4 {
		return "", word // a longer text is no person's name
	}
	if reading, ok := surnames[string(runes[:2])]; ok && len(runes) > 2 {
		return reading, string(runes[2:])
	}
	if reading, ok := surnames[string(runes[:1])]; ok {
		return reading, string(runes[1:])
	}
	usual := pinyin.SinglePinyin(runes[0], pinyin.NewArgs())
	if len(usual) == 0 {
		return "", word
	}
	return plainU(usual[0]), string(runes[1:])
}

// plainU writes ü, for which keyboards have v, as names in Latin letters mostly do.
func plainU(pinyin string) string {
	return strings.NewReplacer("ü", "u", "v", "u").Replace(pinyin)
}

// readings are those of some characters, as one word.
func readings(text string) []string {
	args := pinyin.NewArgs()
	args.Heteronym = true
	var parts [][]string
	for _, r := range text {
		all := pinyin.SinglePinyin(r, args)
		if len(all) == 0 {
			all = []string{string(r)}
		}
		var each []string
		for _, reading := range all {
			if reading = plainU(reading); !slices.Contains(each, reading) {
				each = append(each, reading)
			}
		}
		parts = append(parts, each)
	}
	return combinations(parts, "")
}

// combinations are all ways to take one of each part, the first of each first; no more than maxSpellings.
func combinations(parts [][]string, between string) []string {
	all := []string{""}
	for i, part := range parts {
		var longer []string
		for _, reading := range part {
			for _, start := range all {
				if i > 0 {
					start += between
				}
				longer = append(longer, start+reading)
			}
		}
		all = longer[:min(len(longer), maxSpellings)]
	}
	return all
}

// The Palladius system, https://en.wikipedia.org/wiki/Cyrillization_of_Chinese: what stands before a syllable's vowel, and the rest of
// the syllable. Syllables without anything before the vowel, and those that do not follow, stand by themselves.
var (
	palladiusInitials = table2("b б p п m м f ф d д t т n н l л g г k к h х j цз q ц x с zh чж ch ч sh ш r ж z цз c ц s с")
	palladiusFinals   = table2("a а o о e э ai ай ei эй ao ао ou оу an ань en энь ang ан eng эн ong ун i и ia я ie е iao яо iu ю ian янь in инь " +
		"iang ян ing ин iong юн u у ua уа uo о uai уай ui уй uan уань un унь uang уан v юй ve юэ van юань vn юнь")
	palladiusWhole = table2("a а ai ай an ань ang ан ao ао e э ei эй en энь eng эн er эр o о ou оу yi и ya я ye е yao яо you ю yan янь yin инь yang ян ying ин " +
		"yong юн yu юй yue юэ yuan юань yun юнь wu у wa ва wo во wai вай wei вэй wan вань wen вэнь wang ван weng вэн zhi чжи chi чи shi ши ri жи " +
		"zi цзы ci цы si сы hui хуэй ju цзюй qu цюй xu сюй jue цзюэ que цюэ xue сюэ juan цзюань quan цюань xuan сюань jun цзюнь qun цюнь xun сюнь")
	// finalsOf are the rests that may follow, by what stands before.
	finalsOf = map[string]string{
		"b": "a o ai ei ao an en ang eng i ie iao ian in ing u", "p": "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
		"m": "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u", "f": "a o ei ou an en ang eng u",
		"d": "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un", "t": "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
		"n": "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve", "l": "a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve",
		"g": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang", "k": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
		"h": "a e ai ei ao ou an en ang eng ong u ua uo uai uan un uang",
		"j": "i ia ie iao iu ian in iang ing iong", "q": "i ia ie iao iu ian in iang ing iong", "x": "i ia ie iao iu ian in iang ing iong",
		"zh": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang", "ch": "a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
		"sh": "a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang", "r": "e ao ou an en ang eng ong u uo ui uan un",
		"z": "a e ai ei ao ou an en ang eng ong u uo ui uan un", "c": "a e ai ao ou an en ang eng ong u uo ui uan un", "s": "a e ai ao ou an en ang eng ong u uo ui uan un",
	}
	palladius, fromPalladius = syllables()
)

// table2 reads pinyin and what is written for it, in turns.
func table2(text string) map[string]string {
	m := map[string]string{}
	fields := strings.Fields(text)
	for i := 0; i < len(fields); i += 2 {
		m[fields[i]] = fields[i+1]
	}
	return m
}

// syllables makes the table of all syllables, in both directions.
func syllables() (to, from map[string]string) {
	to, from = map[string]string{}, map[string]string{}
	for initial, finals := range finalsOf {
		for final := range strings.FieldsSeq(finals) {
			to[initial+final] = palladiusInitials[initial] + palladiusFinals[final]
		}
	}
	for syllable, cyrillic := range palladiusWhole {
		to[syllable] = cyrillic
	}
	for syllable, cyrillic := range to {
		from[cyrillic] = plainU(syllable)
	}
	return to, from
}

// FromPalladius reads a Chinese name in Cyrillic letters as pinyin; false if a word of it is not made of Chinese syllables.
func FromPalladius(name string) (string, bool) {
	fields := strings.Fields(strings.ToLower(name))
	for i, field := range fields {
		var ok bool
		if fields[i], ok = split(strings.ReplaceAll(field, "-", ""), fromPalladius); !ok {
			return "", false
		}
	}
	return strings.Join(fields, " "), len(fields) > 0
}

// Palladius writes pinyin in Cyrillic letters, each word as one; false if a word is not made of Chinese syllables.
func Palladius(text string) (string, bool) {
	fields := strings.Fields(words(text))
	for i, field := range fields {
		var ok bool
		if fields[i], ok = split(field, palladius); !ok {
			return "", false
		}
	}
	return strings.Join(fields, " "), len(fields) > 0
}

// split reads a word syllable by syllable, each as long as can be, and goes back where that leads nowhere.
func split(word string, syllables map[string]string) (string, bool) {
	if word == "" {
		return "", true
	}
	if rest, ok := strings.CutPrefix(word, "ъ"); ok {
		word = rest // it only parts two syllables
	}
	runes := []rune(word)
	for n := min(len(runes), 6); n > 0; n-- {
		syllable, ok := syllables[string(runes[:n])]
		if !ok {
			continue
		}
		if rest, ok := split(string(runes[n:]), syllables); ok {
			return syllable + rest, true
		}
	}
	return "", false
}
