// { search(query: "Ministry of Science", types: [Organization], first: 3) { nodes { matched node { id } } } }

RETURN COLLECT {
  CALL db.index.fulltext.queryNodes('search', $p0.query, {limit: $p1}) YIELD node AS h2, score AS raw
  OPTIONAL MATCH (n3)-[:NAMED]->(h2:Name)
  WITH coalesce(n3, h2) AS n1, raw, [{value: coalesce(h2.value, h2.name), folded: coalesce(h2.valueFolded, h2.nameFolded), indexed: h2.searchName}, {value: coalesce(h2.title, h2.text), folded: coalesce(h2.titleFolded, h2.textFolded), indexed: h2.searchText}] AS texts
  WHERE (n1:Organization)
    AND NOT n1:Name
  UNWIND [text IN texts WHERE text.indexed IS NOT NULL] AS text
  WITH n1, raw, text, ' ' + text.indexed + ' ' AS terms
  WITH n1, raw, text, size([w IN $p0.words WHERE none(way IN w WHERE all(term IN way WHERE terms CONTAINS term))]) AS missing
  WHERE missing <= $p0.missing
  WITH n1, missing, text.value AS matched, raw + CASE WHEN text.folded = $p0.folded THEN 100000 WHEN text.indexed = $p0.indexed THEN 10000 WHEN text.folded STARTS WITH $p0.folded THEN 1000 ELSE 0 END AS score
  ORDER BY score DESC, missing, matched
  WITH n1, head(collect(matched)) AS matched, max(score) AS score
  WITH * ORDER BY score DESC, n1.id LIMIT $p2
  RETURN [matched, [n1.id]]
} AS row
