package identity

import (
	"maps"
	"slices"
	"strings"
)

// largestBlock is how many records may share one word of their names to be compared for it; names that share two words are compared in
// any case.
const largestBlock = 100

// blocks are the pairs of records that are worth comparing, as places in the list: those that share words by their sound, or an item of
// Wikidata. Each pair stands once.
func blocks(records []Record, bodies bool) [][2]int {
	members := map[string][]int{}
	for i := range records {
		for key := range records[i].keys(bodies) {
			members[key] = append(members[key], i)
		}
	}
	seen := map[[2]int]bool{}
	for key, places := range members {
		if len(places) > largestBlock && !strings.Contains(key, " ") {
			continue
		}
		for n, i := range places {
			for _, j := range places[n+1:] {
				seen[[2]int{i, j}] = true
			}
		}
	}
	return slices.SortedFunc(maps.Keys(seen), func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
}

// keys are what a record is found by: the sound of each word of its names, of each two of them, and its Wikidata item.
func (r *Record) keys(bodies bool) map[string]bool {
	keys := map[string]bool{}
	if r.WikidataID != "" {
		keys["wikidata "+r.WikidataID] = true
	}
	for _, spellings := range r.spellings {
		for _, s := range spellings {
			if bodies {
				keys["name "+strings.Join(s.words, " ")] = true
			}
			sounds := make([]string, len(s.words))
			for i, word := range s.words {
				sounds[i] = sound(word)
				keys[sounds[i]] = true
			}
			slices.Sort(sounds)
			for i := range min(len(sounds), 8) {
				for _, second := range sounds[i+1 : min(len(sounds), 8)] {
					keys[sounds[i]+" "+second] = true
				}
			}
		}
	}
	return keys
}

// sound is a word without what spellings differ in most: vowels, h, doubled letters, and which letter is written for k, s and v.
func sound(word string) string {
	var b strings.Builder
	var last rune
	for i, r := range word {
		switch {
		case strings.ContainsRune("aeiouyjh", r):
			if i > 0 || r == 'y' || r == 'j' || r == 'h' {
				continue
			}
			r = 'a'
		case strings.ContainsRune("cqk", r):
			r = 'k'
		case strings.ContainsRune("szx", r):
			r = 's'
		case r == 'w':
			r = 'v'
		}
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	if b.Len() == 0 {
		return word
	}
	return b.String()
}
