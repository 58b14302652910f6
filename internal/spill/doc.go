// Package spill keeps more records than memory should hold: a [Tape] plays them again in the order in which they came, a
// [Sorter] in the order of their keys, and a [Pipe] to many readers, each at its own pace. What exceeds a bound on memory goes to temporary files, which are gone when the
// process is, however it ends.
package spill
