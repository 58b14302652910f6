// Package tree reads files into trees of values: YAML, JSON, and lines of either, all as one kind of tree in which every
// value knows its place. What is wrong with files is collected as [Problems], each with its file, line and column, and told
// as one [BadData].
//
// What a value should be is not decided here: that is for those who read a dataset or a mapping out of the tree.
package tree
