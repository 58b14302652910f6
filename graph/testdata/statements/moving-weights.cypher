// What is sent for the questions in moving/weights.yaml.

// an organization takes part by itself, by those who do on its behalf, and in a post in it if nothing says on whose
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN collect(id(n1))
// $p0: "event:talks"
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id], t3.weight]
} AS row

// an event counts by the greatest weight that applies
// as for: an organization takes part by itself, by those who do on its behalf, and in a post in it if nothing says on whose
// $p0: "event:talks"
// as for: an organization takes part by itself, by those who do on its behalf, and in a post in it if nothing says on whose

// agreements, of parties
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id], t3.weight, t3.firstDate, t3.lastDate, COLLECT {
    MATCH (n4:Agreement)
    WHERE id(n4) IN t3.agreements
    WITH * ORDER BY n4.signedStart IS NULL, n4.signedStart DESC, n4.id LIMIT $p0
    RETURN [n4.id]
  }, [[], [COUNT {
    MATCH (n5:Event)
    WHERE id(n5) IN t3.events
    RETURN 1
  }, false, false]]]
} AS row
// $p0: 20

// only some agreements count
MATCH (n1:Event)
WHERE n1.kind = $p0
RETURN collect(id(n1))
// $p0: "CEREMONY"
MATCH (n1:Agreement)
WHERE n1.kind = $p0
RETURN collect(id(n1))
// $p0: "TREATY"
// as for: an organization takes part by itself, by those who do on its behalf, and in a post in it if nothing says on whose

// posts tie bodies from the day on which the later one is proven
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id], t3.weight, t3.firstDate, t3.lastDate, COLLECT {
    MATCH (n4:Person)
    WHERE id(n4) IN t3.persons
    WITH * ORDER BY n4.id LIMIT $p0
    RETURN [n4.id]
  }]
} AS row
// $p0: 20

// posts in a time
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id], t3.weight, t3.firstDate, COLLECT {
    MATCH (n4:Person)
    WHERE id(n4) IN t3.persons
    WITH * ORDER BY n4.id LIMIT $p0
    RETURN [n4.id]
  }]
} AS row
// $p0: 20

// people are tied by bodies in which both held a post
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Person {id: t3.a}), (b2:Person {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id], t3.weight, COLLECT {
    MATCH (n4:Organization)
    WHERE id(n4) IN t3.organizations
    WITH * ORDER BY n4.id LIMIT $p0
    RETURN [n4.id]
  }]
} AS row
// $p0: 20

// people at events, and those who signed
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Person {id: t3.a}), (b2:Person {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id], t3.weight, COLLECT {
    MATCH (n4:Event)
    WHERE id(n4) IN t3.events
    WITH * ORDER BY n4.start IS NULL, n4.start DESC, n4.id LIMIT $p0
    RETURN [n4.id]
  }, COLLECT {
    MATCH (n5:Agreement)
    WHERE id(n5) IN t3.agreements
    WITH * ORDER BY n5.signedStart IS NULL, n5.signedStart DESC, n5.id LIMIT $p1
    RETURN [n5.id]
  }]
} AS row
// $p0: 20
// $p1: 20

// people at events is what ties people unless something else is asked for
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Person {id: t3.a}), (b2:Person {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [t3.weight]
} AS row

// topics are tied by what is about both
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Topic {id: t3.a}), (b2:Topic {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id], t3.weight, COLLECT {
    MATCH (n4:Event)
    WHERE id(n4) IN t3.events
    WITH * ORDER BY n4.start IS NULL, n4.start DESC, n4.id LIMIT $p0
    RETURN [n4.id]
  }, COLLECT {
    MATCH (n5:Agreement)
    WHERE id(n5) IN t3.agreements
    WITH * ORDER BY n5.signedStart IS NULL, n5.signedStart DESC, n5.id LIMIT $p1
    RETURN [n5.id]
  }]
} AS row
// $p0: 20
// $p1: 20

// weights that do not add up exactly in binary do in decimal
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [t3.weight]
} AS row

// a mix
// as for: an organization takes part by itself, by those who do on its behalf, and in a post in it if nothing says on whose
