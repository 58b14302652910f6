package network

// pairTable finds ties by their pair: a hash table with open addressing, since Go's maps take three times as long.
type pairTable struct {
	ties  []Tie
	slots []int32 // number of the tie + 1; 0 is free
	shift uint
}

func newPairTable() *pairTable { return &pairTable{slots: make([]int32, 1<<10), shift: 64 - 10} }

// at returns the tie of a pair, which is valid until the next call.
func (t *pairTable) at(a, b int32) *Tie {
	if 2*len(t.ties) >= len(t.slots) {
		t.grow()
	}
	slot := t.slot(a, b)
	if number := t.slots[slot]; number != 0 {
		return &t.ties[number-1]
	}
	t.ties = append(t.ties, Tie{A: a, B: b, First: unknown, Last: unknown})
	t.slots[slot] = int32(len(t.ties))
	return &t.ties[len(t.ties)-1]
}

// slot returns where a pair stands, or the free slot where it would.
func (t *pairTable) slot(a, b int32) uint64 {
	// Fibonacci hashing: https://en.wikipedia.org/wiki/Hash_function#Fibonacci_hashing
	slot := (uint64(uint32(a))<<32 | uint64(uint32(b))) * 0x9E3779B97F4A7C15 >> t.shift
	for {
		number := t.slots[slot]
		if number == 0 || t.ties[number-1].A == a && t.ties[number-1].B == b {
			return slot
		}
		slot = (slot + 1) & uint64(len(t.slots)-1)
	}
}

func (t *pairTable) grow() {
	t.slots = make([]int32, 2*len(t.slots))
	t.shift--
	for i := range t.ties {
		t.slots[t.slot(t.ties[i].A, t.ties[i].B)] = int32(i + 1)
	}
}
