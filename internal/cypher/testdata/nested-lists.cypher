// { event(id: "event:x") { hosts(first: 5) { totalCount edges { role node { id name } } } topics { nodes { name } } } }

MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [[COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  RETURN [r3.role, [n2.id, n2.name]]
}, [COUNT { (n1)<-[:HOSTED]-() }, false, false]], COLLECT {
  MATCH (n1)-[r5:ABOUT]->(n4)
  WITH * ORDER BY n4.id LIMIT $p2
  RETURN [n4.name]
}] AS row
