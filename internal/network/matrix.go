package network

import (
	"cmp"
	"slices"
)

// Matrix is a table of ties.
type Matrix struct {
	Rows, Columns []Line
	// Weights are the cells, row by row; 0 where there is no tie.
	Weights [][]float64
	// RowCount and ColumnCount are how many there would be if none were cut.
	RowCount, ColumnCount int
	// Total is the sum of all cells.
	Total float64
}

// Line is a row or column of a table.
type Line struct {
	Member int32
	// Total is the sum of its cells, All that of its ties with all on the other side, those that were cut included.
	Total, All float64
}

// Matrix puts ties into a table. Rows and columns say who may stand there, nil for all; of each there are the first n, those
// with the greatest sums.
func (p *Projection) Matrix(ties []Tie, rows, columns *Set, n int) Matrix {
	var m Matrix
	rowSums, columnSums := map[int32]float64{}, map[int32]float64{}
	cells := func(visit func(row, column int32, weight float64)) {
		for _, t := range ties {
			for _, c := range [2][2]int32{{t.A, t.B}, {t.B, t.A}} {
				if rows.has(p.nodes[c[0]]) && columns.has(p.nodes[c[1]]) {
					visit(c[0], c[1], t.Weight)
				}
			}
		}
	}
	cells(func(row, column int32, weight float64) {
		rowSums[row] += weight
		columnSums[column] += weight
	})
	m.RowCount, m.ColumnCount = len(rowSums), len(columnSums)
	m.Rows, m.Columns = greatest(rowSums, n), greatest(columnSums, n)
	rowAt, columnAt := places(m.Rows), places(m.Columns)
	m.Weights = make([][]float64, len(m.Rows))
	for i := range m.Weights {
		m.Weights[i] = make([]float64, len(m.Columns))
	}
	cells(func(row, column int32, weight float64) {
		i, shown := rowAt[row]
		j, also := columnAt[column]
		if shown && also {
			m.Weights[i][j] = weight
			m.Rows[i].Total = rounded(m.Rows[i].Total + weight)
			m.Columns[j].Total = rounded(m.Columns[j].Total + weight)
			m.Total = rounded(m.Total + weight)
		}
	})
	return m
}

// greatest returns the n members with the greatest sums, by their ids where these are equal.
func greatest(sums map[int32]float64, n int) []Line {
	lines := make([]Line, 0, len(sums))
	for member, sum := range sums {
		lines = append(lines, Line{Member: member, All: rounded(sum)})
	}
	slices.SortFunc(lines, func(a, b Line) int {
		return cmp.Or(cmp.Compare(b.All, a.All), cmp.Compare(a.Member, b.Member))
	})
	return lines[:min(n, len(lines))]
}

func places(lines []Line) map[int32]int {
	at := make(map[int32]int, len(lines))
	for i, line := range lines {
		at[line.Member] = i
	}
	return at
}
