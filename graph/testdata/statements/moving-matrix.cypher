// What is sent for the questions in moving/matrix.yaml.

// countries
RETURN [COLLECT {
  UNWIND $answer.rows AS r1
  MATCH (n2:Country {id: r1.node})
  WITH * ORDER BY r1.at
  RETURN [[n2.id], r1.total, r1.all]
}, COLLECT {
  UNWIND $answer.columns AS r3
  MATCH (n4:Country {id: r3.node})
  WITH * ORDER BY r3.at
  RETURN [[n4.id]]
}, $answer.weights, $answer.rowCount, $answer.columnCount, $answer.total] AS row

// rows and columns of their own
MATCH (n1:Organization)
MATCH (n1)-[:OF_COUNTRY]->(n2)
WHERE (n2:Country AND n2.iso2 = $p0)
WITH DISTINCT n1
RETURN collect(id(n1))
// $p0: "CN"
// as for: rows and columns of their own
// $p0: "RU"
RETURN [COLLECT {
  UNWIND $answer.rows AS r1
  MATCH (n2:Organization {id: r1.node})
  WITH * ORDER BY r1.at
  RETURN [[n2.id], r1.total]
}, COLLECT {
  UNWIND $answer.columns AS r3
  MATCH (n4:Organization {id: r3.node})
  WITH * ORDER BY r3.at
  RETURN [[n4.id], r3.total]
}, $answer.weights, $answer.total] AS row

// cut, with what was cut in the sums of all
RETURN [COLLECT {
  UNWIND $answer.rows AS r1
  MATCH (n2:Organization {id: r1.node})
  WITH * ORDER BY r1.at
  RETURN [[n2.id], r1.total, r1.all]
}, COLLECT {
  UNWIND $answer.columns AS r3
  MATCH (n4:Organization {id: r3.node})
  WITH * ORDER BY r3.at
  RETURN [[n4.id], r3.total, r3.all]
}, $answer.weights, $answer.rowCount, $answer.columnCount, $answer.total] AS row

// an empty one
RETURN [COLLECT {
  UNWIND $answer.rows AS r1
  MATCH (n2:Organization {id: r1.node})
  WITH * ORDER BY r1.at
  RETURN [r1.total]
}, COLLECT {
  UNWIND $answer.columns AS r3
  MATCH (n4:Organization {id: r3.node})
  WITH * ORDER BY r3.at
  RETURN [r3.total]
}, $answer.weights, $answer.rowCount, $answer.columnCount, $answer.total] AS row

// no rows asked for
RETURN [COLLECT {
  UNWIND $answer.rows AS r1
  MATCH (n2:Organization {id: r1.node})
  WITH * ORDER BY r1.at
  RETURN [r1.total]
}, $answer.weights, $answer.rowCount, $answer.total] AS row

// nobody fits the rows
RETURN [$answer.rowCount, $answer.columnCount, $answer.weights] AS row
