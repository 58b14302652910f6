// The full-text index holds words as package fold makes them, which are parted by blanks: the analyzer does nothing more than split them. So the
// index and what is asked of it are made by one way. What texts are folded to is written by package folded.

DROP INDEX search IF EXISTS;
CREATE FULLTEXT INDEX search IF NOT EXISTS
FOR (n:Agreement|Commitment|Country|Document|Event|EventSeries|Group|Name|Organization|Person|Place|Position|Topic)
ON EACH [n.searchName, n.searchText]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
