// { claim(id: "claim:x") { about { ... on Event { date } ... on Relationship { type source { id } target { id } } } } }

MATCH (n1:Claim)
WHERE n1.id = $p0
RETURN [head(COLLECT {
  CALL (n1) {
    MATCH (n3:Agreement|Commitment|Country|Document|Event|EventSeries|Group|Name|Organization|Person|Place|Position|Topic {id: n1.fact})
    RETURN n3, null AS r4, null AS a5, null AS b6
    UNION ALL
    MATCH (a5)-[r4:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|NAMED|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
  }
  WITH n3, r4, a5, b6 LIMIT 1
  RETURN CASE
    WHEN n3:Agreement THEN [0]
    WHEN n3:Commitment THEN [1]
    WHEN n3:Country THEN [2]
    WHEN n3:Document THEN [3]
    WHEN n3:Event THEN [4, n3.date]
    WHEN n3:EventSeries THEN [5]
    WHEN n3:Group THEN [6]
    WHEN n3:Name THEN [7]
    WHEN n3:Organization THEN [8]
    WHEN n3:Person THEN [9]
    WHEN n3:Place THEN [10]
    WHEN n3:Position THEN [11]
    WHEN n3:Topic THEN [12]
    WHEN r4:NAMED THEN [13]
    ELSE [14, type(r4), [a5.id], [b6.id]]
  END
})] AS row
