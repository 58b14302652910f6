// What is sent for the questions in cases/where-dates.yaml.

// within a year
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE n1.start >= date($p0)
    AND n1.end <= date($p1)
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: "2017-01-01"
// $p1: "2017-12-31"
// $p2: 20

// within a month
// as for: within a year
// $p0: "2017-06-01"
// $p1: "2017-06-30"
// $p2: 20

// on a day
// as for: within a year
// $p0: "2017-06-15"
// $p1: "2017-06-15"
// $p2: 20

// within an interval
// as for: within a year
// $p0: "2017-06-15"
// $p1: "2017-06-19"
// $p2: 20

// within an interval without end
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE n1.start >= date($p0)
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "2018-01-01"
// $p1: 20

// within an interval without beginning
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE n1.end <= date($p0)
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "1999-12-31"
// $p1: 20

// in one of several
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE ((n1.start >= date($p0) AND n1.end <= date($p1)) OR (n1.start >= date($p2) AND n1.end <= date($p3)))
  WITH * ORDER BY n1.id LIMIT $p4
  RETURN [n1.id]
} AS row
// $p0: "2016-01-01"
// $p1: "2016-12-31"
// $p2: "2018-10-17"
// $p3: "2018-10-17"
// $p4: 20

// in none of none
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE false
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// after a day
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE n1.start > date($p0)
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "2017-06-15"
// $p1: 20

// not before a day
// as for: within an interval without end
// $p0: "2017-06-15"
// $p1: 20

// before a month
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE n1.end < date($p0)
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "2017-06-01"
// $p1: 20

// not after a day within a year
// as for: within an interval without beginning
// $p0: "2017-06-15"
// $p1: 20

// before and after together
// as for: within a year
// $p0: "2017-01-01"
// $p1: "2017-12-31"
// $p2: 20

// nothing is after what has no end
// as for: in none of none
// $p0: 20

// nothing is before what has no beginning
// as for: in none of none
// $p0: 20

// whatever has a date is not before what has no beginning
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE n1.date IS NOT NULL
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// a day that they have in common
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE ((n1.start <= date($p0) AND n1.end >= date($p1)) OR (n1.start IS NULL AND n1.end >= date($p2)) OR (n1.start <= date($p3) AND n1.end IS NULL))
  WITH * ORDER BY n1.id LIMIT $p4
  RETURN [n1.id]
} AS row
// $p0: "2017-06-15"
// $p1: "2017-06-15"
// $p2: "2017-06-15"
// $p3: "2017-06-15"
// $p4: 20

// open dates have days in common with what lies far off
// as for: a day that they have in common
// $p0: "2030-12-31"
// $p1: "2030-01-01"
// $p2: "2030-01-01"
// $p3: "2030-12-31"
// $p4: 20

// … before too
// as for: a day that they have in common
// $p0: "1850-05-31"
// $p1: "1850-05-01"
// $p2: "1850-05-01"
// $p3: "1850-05-31"
// $p4: 20

// overlapping an open interval
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE (n1.end >= date($p0) OR (n1.end IS NULL AND n1.start IS NOT NULL))
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "2018-10-01"
// $p1: 20

// overlapping an interval open to the past
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE (n1.start <= date($p0) OR (n1.start IS NULL AND n1.end IS NOT NULL))
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "2016-12-01"
// $p1: 20

// without a date
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE n1.date IS NULL
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// NOT within a year finds what has no date too
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE NOT coalesce((n1.start >= date($p0) AND n1.end <= date($p1)), false)
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: "2017-01-01"
// $p1: "2017-12-31"
// $p2: 20

// a decade
RETURN COLLECT {
  MATCH (n1:Agreement)
  WHERE n1.signedStart >= date($p0)
    AND n1.signedEnd <= date($p1)
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: "1990-01-01"
// $p1: "1999-12-31"
// $p2: 20

// a season
// as for: within a year
// $p0: "2017-06-01"
// $p1: "2017-08-31"
// $p2: 20

// an approximate day counts as the day
// as for: within a year
// $p0: "2019-05-01"
// $p1: "2019-05-01"
// $p2: 20

// computed first days are plain days
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE n1.start IN [v IN $p0 | date(v)]
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: ["2017-06-15","2017-06-01"]
// $p1: 20

// the last day
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE n1.end > date($p0)
    AND n1.end <= date($p1)
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: "2017-06-19"
// $p1: "2017-12-31"
// $p2: 20

// a date on a fact
RETURN COLLECT {
  MATCH (n1:Agreement)
  WHERE EXISTS {
    MATCH (n1)<-[r3:PARTY_TO]-(n2)
    WHERE r3.ratifiedStart >= date($p0)
      AND r3.ratifiedEnd <= date($p1)
  }
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: "1994-01-01"
// $p1: "1994-12-31"
// $p2: 20

// the date as a variable
// as for: within a year
// $p0: "2017-06-01"
// $p1: "2017-06-30"
// $p2: 20

// parts as they held on a day
MATCH (n1:Organization)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:PART_OF]-(n2)
  WHERE coalesce(r3.fromStart <= date($p1), true)
    AND coalesce(r3.toEnd >= date($p2), true)
    AND all(n4 IN [startNode(r3), endNode(r3)] WHERE (coalesce(n4.inceptionStart <= date($p3), true) AND coalesce(n4.dissolutionEnd >= date($p4), true)))
  WITH * ORDER BY n2.id LIMIT $p5
  RETURN [n2.id]
}] AS row
// $p0: "organization:cn-most-dic"
// $p1: "2010-01-01"
// $p2: "2010-01-01"
// $p3: "2010-01-01"
// $p4: "2010-01-01"
// $p5: 20

// parts on a day after their end
// as for: parts as they held on a day
// $p0: "organization:cn-most-dic"
// $p1: "2016-01-01"
// $p2: "2016-01-01"
// $p3: "2016-01-01"
// $p4: "2016-01-01"
// $p5: 20

// holders on a day
MATCH (n1:Position)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HELD]-(n2)
  WHERE (((NOT coalesce(r3.from IS NULL, false) OR NOT coalesce(r3.to IS NULL, false)) AND coalesce(r3.fromStart <= date($p1), true) AND coalesce(r3.toEnd >= date($p2), true)) OR (r3.asOfStart <= date($p3) AND r3.asOfEnd >= date($p4)))
    AND EXISTS {
    MATCH ()-[r3]->(n4)
    WHERE NOT EXISTS {
      MATCH (n4)-[:IN]->(n5)
      WHERE NOT coalesce((coalesce(n5.inceptionStart <= date($p5), true) AND coalesce(n5.dissolutionEnd >= date($p6), true)), false)
    }
  }
  WITH * ORDER BY n2.id, r3.id LIMIT $p7
  RETURN [[r3.id]]
}] AS row
// $p0: "position:most-minister"
// $p1: "2016-05-05"
// $p2: "2016-05-05"
// $p3: "2016-05-05"
// $p4: "2016-05-05"
// $p5: "2016-05-05"
// $p6: "2016-05-05"
// $p7: 20

// what a claim that was taken back had shown
RETURN COLLECT {
  MATCH (n1:Organization|Organization_RETRACTED)
  WHERE EXISTS {
    MATCH (n2:Claim)
    WHERE n2.recordedAt <= datetime($p0)
      AND (n2.retractedAt IS NULL OR n2.retractedAt > datetime($p1))
      AND n2.fact = n1.id
  }
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: "2024-05-31T23:59:59Z"
// $p1: "2024-05-31T23:59:59Z"
// $p2: 20

// … is not known afterwards
// as for: what a claim that was taken back had shown
// $p0: "2024-06-01T00:00:00Z"
// $p1: "2024-06-01T00:00:00Z"
// $p2: 20
