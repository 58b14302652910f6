// Package tabular lays GraphQL answers out as tables, for terminals and for spreadsheets.
//
// Columns follow the selection, never the data: the same query has the same columns whatever it finds. They are named by
// their path without the words that GraphQL needs for lists, so that `ties { nodes { events { nodes { name } } } }` has the
// column events.name.
//
// One row stands for one element of the innermost list that still holds lists itself: a tie's events, for ties with the
// topics and participants of each event. Lists inside a row are joined with "; ". [Options.Rows] chooses another list.
package tabular
