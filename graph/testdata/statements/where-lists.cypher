// What is sent for the questions in cases/where-lists.yaml.

// about a topic
RETURN COLLECT {
  MATCH (n1:Event)
  MATCH (n1)-[:ABOUT]->(n2)
  WHERE (n2:Topic AND n2.id = $p0)
  WITH DISTINCT n1
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "topic:science"
// $p1: 20

// the same from the other end
MATCH (n1:Topic)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:ABOUT]-(n2:Event)
  WITH * ORDER BY n2.id LIMIT $p1
  RETURN [n2.id]
}] AS row
// $p0: "topic:science"
// $p1: 20

// about both of two topics
RETURN COLLECT {
  MATCH (n1:Event)
  MATCH (n1)-[:ABOUT]->(n2)
  WHERE EXISTS {
    MATCH (n1)-[:ABOUT]->(n3)
    WHERE n3.id = $p0
  }
    AND (n2:Topic AND n2.id = $p1)
  WITH DISTINCT n1
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: "topic:biotech"
// $p1: "topic:science"
// $p2: 20

// about one of two topics stands once
RETURN [COLLECT {
  MATCH (n1:Event)
  MATCH (n1)-[:ABOUT]->(n2)
  WHERE (n2:Topic AND n2.id IN $p0)
  WITH DISTINCT n1
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
}, [COUNT {
  MATCH (n3:Event)
  MATCH (n3)-[:ABOUT]->(n4)
  WHERE (n4:Topic AND n4.id IN $p2)
  WITH DISTINCT n3
  RETURN 1
}, false, false]] AS row
// $p0: ["topic:science","topic:biotech"]
// $p1: 20
// $p2: ["topic:science","topic:biotech"]

// hosted by two bodies together
RETURN COLLECT {
  MATCH (n1:Event)
  MATCH (n1)<-[:HOSTED]-(n2)
  WHERE EXISTS {
    MATCH (n1)<-[:HOSTED]-(n3)
    WHERE n3.id = $p0
  }
    AND (n2:Country AND n2.id = $p1 OR n2:Organization AND n2.id = $p1)
  WITH DISTINCT n1
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: "organization:ru-med"
// $p1: "organization:cn-most"
// $p2: 20

// with any host
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE EXISTS {
    MATCH (n1)<-[:HOSTED]-(n2)
  }
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// with no host
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE NOT EXISTS {
    MATCH (n1)<-[:HOSTED]-(n2)
  }
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// no host is NOT any host
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE NOT coalesce(EXISTS {
    MATCH (n1)<-[:HOSTED]-(n2)
  }, false)
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// no host counts none
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE COUNT { (n1)<-[:HOSTED]-() } = $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: 0
// $p1: 20

// exactly one host
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE COUNT {
    MATCH (n1)<-[:HOSTED]-(n2)
  } = 1
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// facts are counted rather than hosts
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE COUNT { (n1)<-[:HOSTED]-() } >= $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: 3
// $p1: 20

// a ministry in two roles is not single
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE COUNT {
    MATCH (n1)<-[:HOSTED]-(n2)
    WHERE n2.id = $p0
  } = 1
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "organization:cn-most"
// $p1: 20

// all hosts of one kind; an empty list fits
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE NOT EXISTS {
    MATCH (n1)<-[:HOSTED]-(n2)
    WHERE NOT coalesce(n2:Country, false)
  }
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// all hosts without any exception asked for
RETURN [[], [COUNT {
  MATCH (n1:Event)
  WHERE NOT EXISTS {
    MATCH (n1)<-[:HOSTED]-(n2)
    WHERE false
  }
  RETURN 1
}, false, false]] AS row

// all on a property that may be missing
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE NOT EXISTS {
    MATCH (n1)<-[r3:HOSTED]-(n2)
    WHERE NOT coalesce(r3.role = $p0, false)
  }
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "HOST"
// $p1: 20

// all on both sides
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE NOT EXISTS {
    MATCH (n1)<-[r3:HOSTED]-(n2)
    WHERE NOT (coalesce(r3.role = $p0, false) AND coalesce(n2:Organization, false))
  }
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "HOST"
// $p1: 20

// none on both sides
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE NOT EXISTS {
    MATCH (n1)<-[r3:HOSTED]-(n2)
    WHERE n2.id = $p0
      AND r3.role = $p1
  }
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: "organization:cn-most"
// $p1: "CO_HOST"
// $p2: 20

// the edge and the node belong together
RETURN COLLECT {
  MATCH (n1:Event)
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WHERE r3.role = $p0
    AND (n2:Country AND n2.id = $p1 OR n2:Organization AND n2.id = $p1)
  WITH DISTINCT n1
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: "SPONSOR"
// $p1: "organization:ru-med"
// $p2: 20

// a host of a country by its code
RETURN COLLECT {
  MATCH (n1:Event)
  MATCH (n1)<-[:HOSTED]-(n2)
  MATCH (n2)-[:OF_COUNTRY]->(n3)
  WHERE n2:Organization
    AND (n3:Country AND n3.iso2 = $p0)
  WITH DISTINCT n1
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "FR"
// $p1: 20

// of no country is NOT of any country
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE NOT coalesce(EXISTS {
    MATCH (n1)-[:OF_COUNTRY]->(n2)
  }, false)
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// NOT of one country finds those of none
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE NOT coalesce(EXISTS {
    MATCH (n1)-[:OF_COUNTRY]->(n2)
    WHERE n2.iso2 IN $p0
  }, false)
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: ["CN","RU"]
// $p1: 20

// two steps away
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE EXISTS {
    MATCH (n1)<-[:PART_OF]-(n2)
    WHERE EXISTS {
      MATCH (n2)<-[:PART_OF]-(n3)
    }
  }
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// a way that goes and comes back along one fact
RETURN COLLECT {
  MATCH (n1:Event)
  MATCH (n1)<-[:HOSTED]-(n2)
  MATCH (n2)-[:HOSTED]->(n3)
  WHERE (n3:Event AND n3.id = $p0)
  WITH DISTINCT n1
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "event:fair-28"
// $p1: 20

// hosted at least three events, roles counted
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE COUNT { (n1)-[:HOSTED]->() } >= $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: 3
// $p1: 20

// between two counts
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE COUNT { (n1)-[:HOSTED]->() } > $p0
    AND COUNT { (n1)-[:HOSTED]->() } < $p1
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: 1
// $p1: 6
// $p2: 20

// a count among several
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE COUNT { (n1)-[:HOSTED]->() } IN $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: [2,6]
// $p1: 20

// with a claim
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE EXISTS {
    MATCH (n2:Claim)
    WHERE n2.fact = n1.id
  }
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// every claim accepted
RETURN [[], [COUNT {
  MATCH (n1:Event)
  WHERE NOT EXISTS {
    MATCH (n2:Claim)
    WHERE NOT coalesce(n2.status = $p0, false)
      AND n2.fact = n1.id
  }
  RETURN 1
}, false, false]] AS row
// $p0: "ACCEPTED"

// a fact with two claims
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE EXISTS {
    MATCH (n1)<-[r3:HOSTED]-(n2)
    WHERE COUNT { (n4:Claim {fact: r3.id}) } = $p0
  }
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: 2
// $p1: 20

// claims by their source
RETURN COLLECT {
  MATCH (n1:Claim)
  WHERE EXISTS {
    MATCH (n1)-[:FROM]->(n2)
    WHERE n2.publisherFolded CONTAINS $p0
  }
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "ministry"
// $p1: 20

// took part for a body
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE EXISTS {
    MATCH (n1)<-[r3:PARTICIPATED_IN]-(n2)
    WHERE EXISTS {
      MATCH (n4:Country|Organization)
      WHERE n4.id = $p0
        AND n4.id = r3.onBehalfOf
    }
  }
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "organization:cn-most"
// $p1: 20

// took part for a country
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE EXISTS {
    MATCH (n1)<-[r3:PARTICIPATED_IN]-(n2)
    WHERE EXISTS {
      MATCH (n4:Country|Organization)
      WHERE n4:Country AND n4.iso3 = $p0
        AND n4.id = r3.onBehalfOf
    }
  }
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "RUS"
// $p1: 20

// took part in a post of a body
RETURN COLLECT {
  MATCH (n1:Person)
  WHERE EXISTS {
    MATCH (n1)-[r3:PARTICIPATED_IN]->(n2)
    WHERE EXISTS {
      MATCH (n4:Position)
      WHERE EXISTS {
        MATCH (n4)-[:IN]->(n5)
        WHERE n5.id = $p0
      }
        AND n4.id = r3.position
    }
  }
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "organization:cn-most"
// $p1: 20

// a nested list filtered by its facts
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [[COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WHERE r3.order >= $p1
  WITH * ORDER BY n2.id, r3.id LIMIT $p2
  RETURN [n2.id]
}, [COUNT {
  MATCH (n1)<-[r5:HOSTED]-(n4)
  WHERE r5.order >= $p3
  RETURN 1
}, false, false]]] AS row
// $p0: "event:expo-4"
// $p1: 2
// $p2: 20
// $p3: 2

// a nested list filtered by its nodes
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WHERE n2.nameFolded STARTS WITH $p1
  WITH * ORDER BY n2.id, r3.id LIMIT $p2
  RETURN [n2.id]
}] AS row
// $p0: "event:expo-4"
// $p1: "r"
// $p2: 20

// held in a country
RETURN COLLECT {
  MATCH (n1:Event)
  MATCH (n1)-[:HELD_AT]->(n2)
  MATCH (n2)-[:IN_COUNTRY]->(n3)
  WHERE (n3:Country AND n3.id = $p0)
  WITH DISTINCT n1
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "country:cn"
// $p1: 20

// by a name in any language
RETURN COLLECT {
  MATCH (n1:Person)
  WHERE EXISTS {
    MATCH (n1)-[:NAMED]->(n2)
    WHERE n2.valueFolded = $p0
      AND coalesce(n2.valuePlain, n2.value) = $p1
  }
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: "陈霖豪"
// $p1: "陈霖豪"
// $p2: 20

// a name that two bodies share
MATCH (n1:Name)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:NAMED]-(n2)
  WITH * ORDER BY n2.id LIMIT $p1
  RETURN [n2.id]
}] AS row
// $p0: "name:department"
// $p1: 20

// events beside an event
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE EXISTS {
    MATCH (n1)-[:ON_SIDELINES_OF]->(n2)
    WHERE EXISTS {
      MATCH (n2)-[r4:EDITION_OF]->(n3)
      WHERE r4.ordinal = $p0
    }
  }
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: 28
// $p1: 20
