package export

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Facts come back in their order, with the numbers of their ends, however little of them fits into memory.
func TestNumbering(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := newNumbering(rapid.SampledFrom([]int{1, 200, 1 << 20}).Draw(t, "memory"))
		defer func() {
			if err := n.Close(); err != nil {
				t.Error(err)
			}
		}()
		ids := rapid.SliceOfNDistinct(rapid.String(), 1, 20, rapid.ID[string]).Draw(t, "ids")
		for _, id := range ids {
			if err := n.node(id, []byte("node "+id)); err != nil {
				t.Fatal(err)
			}
		}
		var want []string
		for i := range rapid.IntRange(0, 60).Draw(t, "facts") {
			from, to := rapid.IntRange(0, len(ids)-1).Draw(t, "from"), rapid.IntRange(0, len(ids)-1).Draw(t, "to")
			want = append(want, fmt.Sprint(from, to, "fact", i))
			if err := n.edge(ids[from], ids[to], fmt.Append(nil, "fact", i)); err != nil {
				t.Fatal(err)
			}
		}
		if err := n.resolve(); err != nil {
			t.Fatal(err)
		}
		var got []string
		for e, err := range n.all() {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, fmt.Sprint(e.from, e.to, string(e.text)))
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("the facts are\n%q\nwant\n%q", got, want)
		}
	})
}

// A fact whose end is not exported is a mistake, not a number.
func TestNumberingWithoutAnEnd(t *testing.T) {
	n := newNumbering(1)
	for _, err := range []error{n.node("a", nil), n.edge("a", "b", nil)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := n.resolve(); err == nil || !strings.Contains(err.Error(), "a fact leads to b") {
		t.Errorf("the error is %v", err)
	}
	if err := n.Close(); err != nil {
		t.Error(err)
	}
}

// Ids become FollowTheMoney's, each another one, which its references allow.
func TestFollowTheMoneyIDs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := &ftm{losses: &Losses{}}
		draw := rapid.Map(rapid.SliceOfN(rapid.SampledFrom(strings.Split("a,Z,0,-,:,::,.,_,2E,3A,ж,%", ",")), 1, 8), func(s []string) string { return "n" + strings.Join(s, "") })
		one, other := draw.Draw(t, "one"), draw.Draw(t, "other")
		if !ftmID.MatchString(f.id(one)) {
			t.Errorf("%q becomes %q", one, f.id(one))
		}
		if one != other && f.id(one) == f.id(other) {
			t.Errorf("%q and %q both become %q", one, other, f.id(one))
		}
	})
}
