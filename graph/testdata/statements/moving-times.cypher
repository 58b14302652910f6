// What is sent for the questions in moving/times.yaml.

// what began in a period
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id], t3.firstDate, t3.lastDate]
} AS row

// what has no date is in no period, however long
RETURN [] AS row
// as for: what has no date is in no period, however long

// ties without any date
// as for: what began in a period

// who stopped cooperating
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id], t3.lastDate]
} AS row

// the most recent ties, those without an end last
// as for: who stopped cooperating

// growth is the second half of the period less the first
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id], t3.weight, t3.growth]
} AS row

// a single day has no halves
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [t3.weight, t3.growth]
} AS row

// a series by year, and by quarter
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Organization":["organization:cn-most","organization:cn-most","organization:ru-med"]}
MATCH (n1:Organization)
WHERE n1.id = $p0
RETURN collect(id(n1))
// $p0: "organization:cn-most"
MATCH (n1:Organization)
WHERE n1.id IN $p0
RETURN collect(id(n1))
// $p0: ["organization:cn-most","organization:ru-med"]
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [t3.weight, COLLECT {
    UNWIND t3.YEAR AS r4
    WITH * ORDER BY r4.at
    RETURN [r4.start, r4.end, r4.weight, r4.count]
  }, COLLECT {
    UNWIND t3.QUARTER AS r5
    WITH * ORDER BY r5.at
    RETURN [r5.start]
  }]
} AS row

// topics in common, the most frequent first
// as for: a series by year, and by quarter
// $p0: {"Organization":["organization:cn-most"]}
// as for: a series by year, and by quarter
// $p0: "organization:cn-most"
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[b2.id], COLLECT {
    UNWIND t3.topics[..$p0] AS r4
    MATCH (n5:Topic {id: r4.topic})
    WITH * ORDER BY r4.at
    RETURN [r4.count, [n5.name]]
  }, COLLECT {
    UNWIND t3.topics[..$p1] AS r6
    MATCH (n7:Topic {id: r6.topic})
    WITH * ORDER BY r6.at
    RETURN [r6.count]
  }, COLLECT {
    UNWIND t3.topics[..$p2] AS r8
    MATCH (n9:Topic {id: r8.topic})
    WITH * ORDER BY r8.at
    RETURN [r8.count]
  }]
} AS row
// $p0: 10
// $p1: 1
// $p2: 0

// across countries alone; a joint committee has none
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id]]
} AS row

// what changed from a year to another
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [t3.kind, t3.difference, [a1.id], [b2.id], CASE WHEN t3.earlier IS NOT NULL THEN [t3.earlier.weight, t3.earlier.firstDate, COLLECT {
    MATCH (n4:Event)
    WHERE id(n4) IN t3.earlier.events
    WITH * ORDER BY n4.start IS NULL, n4.start DESC, n4.id LIMIT $p0
    RETURN [n4.id]
  }] END, CASE WHEN t3.later IS NOT NULL THEN [t3.later.weight, t3.later.lastDate, COLLECT {
    UNWIND t3.later.YEAR AS r5
    WITH * ORDER BY r5.at
    RETURN [r5.start]
  }] END]
} AS row
// $p0: 20

// only what was before and is no more, of one body
// as for: a series by year, and by quarter
// $p0: {"Organization":["organization:ru-mes"]}
// as for: a series by year, and by quarter
// $p0: "organization:ru-mes"
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [t3.kind, [a1.id], [b2.id], CASE WHEN t3.earlier IS NOT NULL THEN [t3.earlier.weight] END, CASE WHEN t3.later IS NOT NULL THEN [t3.later.weight] END]
} AS row

// what did not change is told if asked for
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [t3.kind, t3.difference, [a1.id], [b2.id]]
} AS row

// conditions on ties speak of both periods together
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id], t3.kind, CASE WHEN t3.earlier IS NOT NULL THEN [t3.earlier.weight] END, CASE WHEN t3.later IS NOT NULL THEN [t3.later.weight] END]
} AS row

// what lies in both of two periods that overlap counts once in the weight over both
// as for: a series by year, and by quarter
// $p0: {"Organization":["organization:cn-most"]}
// as for: a series by year, and by quarter
// $p0: "organization:cn-most"
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[b2.id], t3.kind, CASE WHEN t3.earlier IS NOT NULL THEN [t3.earlier.weight] END, CASE WHEN t3.later IS NOT NULL THEN [t3.later.weight] END]
} AS row
