package generate

import (
	"math/rand/v2"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

var (
	fields = []string{
		"Agriculture", "Arctic Affairs", "Biotechnology", "Civil Aviation", "Climate", "Culture", "Customs",
		"Defence Conversion", "Digital Development", "Economic Development", "Education", "Energy", "Environment",
		"Finance", "Fisheries", "Food Safety", "Foreign Trade", "Forestry", "Health", "Higher Education", "Housing",
		"Industry", "Innovation", "Intellectual Property", "Investment", "Justice", "Labour", "Land Resources",
		"Marine Research", "Materials Science", "Metrology", "Mining", "New Energy", "Nuclear Safety", "Polar Research",
		"Public Procurement", "Railways", "Regional Policy", "Remote Sensing", "Rural Development", "Science",
		"Seismology", "Small Business", "Social Protection", "Space", "Sport", "Standards", "Statistics",
		"Telecommunications", "Tourism", "Transport", "Urban Planning", "Water Resources", "Youth",
	}
	aspects = []string{
		"Cooperation", "Data Exchange", "Development", "Exchange", "Financing", "Governance", "Infrastructure",
		"Investment", "Joint Research", "Modernization", "Monitoring", "Partnership", "Planning", "Regulation", "Safety",
		"Standards", "Technology Transfer", "Training",
	}
	adjectives = []string{"Annual", "Bilateral", "High-Level", "Intergovernmental", "International", "Joint", "Regional", "Special"}
	syllables  = []string{
		"ar", "bel", "cor", "dan", "el", "far", "gol", "hem", "il", "jor", "kes", "lum", "mir", "nor", "os", "pel", "qua",
		"rin", "sal", "tor", "ul", "ven", "wes", "xan", "yor", "zel",
	}
	givenEndings  = []string{"a", "an", "e", "ia", "in", "o", "on", "us"}
	familyEndings = []string{"ard", "berg", "dine", "ek", "esto", "imo", "ovar", "und"}
	placeEndings  = []string{"burg", "by", "field", "grad", "haven", "mouth", "polis", "ton"}
)

// pick returns one of list's items.
func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// compose returns a made-up word of two or three syllables and an ending, with a capital.
func compose(r *rand.Rand, endings []string) string {
	word := pick(r, syllables) + pick(r, syllables)
	if r.IntN(3) == 0 {
		word += pick(r, syllables)
	}
	word += pick(r, endings)
	return strings.ToUpper(word[:1]) + word[1:]
}

// country is a state, by the name that CLDR gives it.
type country struct{ iso2, iso3, name string }

// isoCodes are the member states of the United Nations.
const isoCodes = `
AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM
CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN
HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA
MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY
QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA
UG US UY UZ VC VE VN VU WS YE ZA ZM ZW`

// countries returns the countries by ISO code.
func countries() []country {
	names := display.English.Regions()
	var list []country
	for code := range strings.FieldsSeq(isoCodes) {
		region := language.MustParseRegion(code)
		list = append(list, country{iso2: code, iso3: region.ISO3(), name: names.Name(region)})
	}
	return list
}
