package network

import (
	"math/rand/v2"
	"slices"
)

// Communities are groups whose members have more ties among themselves than chance would give them.
type Communities struct {
	// Of is the number of each member's community: 0 for the largest.
	Of []int
	// Modularity says how much more weight lies within communities than chance would give, -0.5 to 1. Newman 2006,
	// https://doi.org/10.1073/pnas.0601602103.
	Modularity float64
}

// Communities finds communities by the Louvain method: Blondel and others 2008, https://doi.org/10.1088/1742-5468/2008/10/P10008.
// Members are visited in an order that the seed decides: one seed, one answer. A resolution over 1 makes communities smaller, one
// under 1 makes them larger.
func (g *Graph) Communities(seed uint64, resolution float64) Communities {
	random := rand.New(rand.NewPCG(seed, 0))
	l := louvain{from: g.from, to: g.to, weights: g.weights, own: make([]float64, len(g.Members)), resolution: resolution}
	of := make([]int, len(g.Members))
	for i := range of {
		of[i] = i
	}
	for {
		community, moved := l.move(random)
		if !moved {
			break
		}
		l = l.merged(community)
		for i := range of {
			of[i] = int(community[of[i]])
		}
	}
	of = numbered(of)
	return Communities{Of: of, Modularity: rounded(g.modularity(of))}
}

// modularity is that of a partition, as Newman defines it: whatever the resolution by which the partition was found, so that
// the numbers of several resolutions can be compared.
func (g *Graph) modularity(of []int) float64 {
	var total float64
	within, degrees := make([]float64, len(of)), make([]float64, len(of))
	for i := range of {
		for at := g.from[i]; at < g.from[i+1]; at++ {
			total += g.weights[at]
			degrees[of[i]] += g.weights[at]
			if of[g.to[at]] == of[i] {
				within[of[i]] += g.weights[at]
			}
		}
	}
	if total == 0 {
		return 0
	}
	var q float64
	for c := range within {
		q += within[c]/total - degrees[c]/total*(degrees[c]/total)
	}
	return q
}

// louvain is a network at one stage: its members are the communities of the stage before, and own are the weights within.
type louvain struct {
	from       []int32
	to         []int32
	weights    []float64
	own        []float64 // counted from both ends, as ties are
	resolution float64
}

// move moves members to the community of a neighbor as long as that raises the modularity.
func (l *louvain) move(random *rand.Rand) (community []int32, moved bool) {
	n := len(l.own)
	community = make([]int32, n)
	degree, sum := make([]float64, n), make([]float64, n) // of members, and of communities
	var total float64
	for i := range n {
		community[i] = int32(i)
		degree[i] = l.own[i]
		for _, weight := range l.weights[l.from[i]:l.from[i+1]] {
			degree[i] += weight
		}
		sum[i] = degree[i]
		total += degree[i]
	}
	order := random.Perm(n)
	into := make([]float64, n) // weight from the present member into each community
	var near []int32
	for again := true; again; {
		again = false
		for _, i := range order {
			near = near[:0]
			for at := l.from[i]; at < l.from[i+1]; at++ {
				c := community[l.to[at]]
				if into[c] == 0 {
					near = append(near, c)
				}
				into[c] += l.weights[at]
			}
			was := community[i]
			sum[was] -= degree[i]
			best, gain := was, into[was]-l.resolution*degree[i]*sum[was]/total
			for _, c := range near {
				// Gains that are equal but for rounding do not count, or members would move around in circles.
				if g := into[c] - l.resolution*degree[i]*sum[c]/total; g > gain+1e-12*total {
					best, gain = c, g
				}
			}
			sum[best] += degree[i]
			for _, c := range near {
				into[c] = 0
			}
			if best != was {
				community[i] = best
				again, moved = true, true
			}
		}
	}
	return community, moved
}

// merged makes each community one member, and renumbers community accordingly.
func (l *louvain) merged(community []int32) louvain {
	number := make([]int32, len(community))
	var members [][]int32
	for i := range number {
		number[i] = -1
	}
	for i, c := range community {
		if number[c] < 0 {
			number[c] = int32(len(members))
			members = append(members, nil)
		}
		members[number[c]] = append(members[number[c]], int32(i))
	}
	for i := range community {
		community[i] = number[community[i]]
	}
	out := louvain{from: []int32{0}, own: make([]float64, len(members)), resolution: l.resolution}
	into := make([]float64, len(members))
	for c, of := range members {
		var near []int32
		for _, i := range of {
			out.own[c] += l.own[i]
			for at := l.from[i]; at < l.from[i+1]; at++ {
				other := community[l.to[at]]
				if other == int32(c) {
					out.own[c] += l.weights[at]
					continue
				}
				if into[other] == 0 {
					near = append(near, other)
				}
				into[other] += l.weights[at]
			}
		}
		slices.Sort(near)
		for _, other := range near {
			out.to, out.weights = append(out.to, other), append(out.weights, into[other])
			into[other] = 0
		}
		out.from = append(out.from, int32(len(out.to)))
	}
	return out
}
