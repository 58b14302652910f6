// Package merge makes two nodes that stand for one thing one, and takes them apart again.
//
// A node that is merged into another is kept under its shadow label, with its values, and a relationship _MERGED_INTO to the other. What
// was its own moves: facts are attached to the other node, and claims speak of it. Each remembers whose it is: a fact in _from and _to, a
// claim in _fact, a reference in the property's name with _ before it. So where everything stands follows from whose it is and what is merged
// into what, in whichever order that came about, and a split needs no history: it ends one merge, and settles what belongs below it.
//
// Two facts that say the same once their ends are one (same type, ends and key) become one: one stands, and the others are kept as
// shadows that name it in _into, with their claims at the one that stands. A fact that would lead from a node to itself is kept as a shadow
// too (_loop). Facts that were retracted move with the others, and stay retracted.
package merge
