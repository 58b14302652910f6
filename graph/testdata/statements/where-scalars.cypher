// What is sent for the questions in cases/where-scalars.yaml.

// no condition
RETURN COLLECT {
  MATCH (n1:Topic)
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// an empty condition asks nothing
// as for: no condition
// $p0: 20

// a filter that is null asks nothing
// as for: no condition
// $p0: 20

// an operator by a variable that is not given asks nothing
// as for: no condition
// $p0: 20

// a variable that is not given asks nothing
// as for: no condition
// $p0: 20

// one id
RETURN COLLECT {
  MATCH (n1:Topic)
  WHERE n1.id = $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "topic:space"
// $p1: 20

// some ids one of which is not there
RETURN COLLECT {
  MATCH (n1:Topic)
  WHERE n1.id IN $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: ["topic:space","topic:gone","topic:biotech"]
// $p1: 20

// none of no ids
// as for: some ids one of which is not there
// $p0: []
// $p1: 20

// a single value stands for a list
// as for: some ids one of which is not there
// $p0: ["topic:space"]
// $p1: 20

// the id as a variable
// as for: one id
// $p0: "topic:space"
// $p1: 20

// the whole filter as a variable
// as for: one id
// $p0: "topic:space"
// $p1: 20

// eq is exact about case
RETURN COLLECT {
  MATCH (n1:Topic)
  WHERE n1.nameFolded = $p0
    AND coalesce(n1.namePlain, n1.name) = $p1
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: "science"
// $p1: "science"
// $p2: 20

// eq finds the exact text
// as for: eq is exact about case
// $p0: "science"
// $p1: "Science"
// $p2: 20

// contains looks past case
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE n1.nameFolded CONTAINS $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "science"
// $p1: 20

// contains looks past diacritics in the graph
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE n1.nameFolded STARTS WITH $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "ecole"
// $p1: 20

// contains looks past diacritics in the question
// as for: contains looks past diacritics in the graph
// $p0: "ecole"
// $p1: 20

// Cyrillic without regard to ё
RETURN COLLECT {
  MATCH (n1:Person)
  WHERE n1.nameFolded CONTAINS $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "петр"
// $p1: 20

// Chinese
RETURN COLLECT {
  MATCH (n1:Name)
  WHERE n1.valueFolded CONTAINS $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "霖"
// $p1: 20

// endsWith
RETURN COLLECT {
  MATCH (n1:Country)
  WHERE n1.nameFolded ENDS WITH $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "ivoire"
// $p1: 20

// everything contains nothing
RETURN COLLECT {
  MATCH (n1:Topic)
  WHERE n1.nameFolded CONTAINS $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: ""
// $p1: 20

// codes are exact with eq
RETURN COLLECT {
  MATCH (n1:Topic)
  WHERE n1.notation = $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "S.2"
// $p1: 20

// codes look past case with startsWith
RETURN COLLECT {
  MATCH (n1:Topic)
  WHERE toLower(reduce(text = normalize(n1.notation, NFKC), pair IN $p0 | replace(text, pair[0], pair[1]))) STARTS WITH toLower($p1)
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: [["\t"," "],["\r\n"," "],["\n"," "],["`","'"],[""," "],["«","\""],["­",""],["´","'"],["»","\""],["ʹ","'"],["ʺ","\""],["ʻ","'"],["ʼ","'"],["ʽ","'"],["ʾ","'"],["ʿ","'"],["ˈ","'"],["˗","-"],["˝","\""],["͏",""],["՚","'"],["֊","-"],["־","-"],["׳","'"],["״","\""],["؜",""],[" "," "],["឴",""],["឵",""],["᠆","-"],["᾽","'"],["`","'"],["´","'"],["​",""],["‌",""],["‍",""],["‎",""],["‏",""],["‐","-"],["‑","-"],["‒","-"],["–","-"],["—","-"],["―","-"],["‘","'"],["’","'"],["‚","'"],["‛","'"],["“","\""],["”","\""],["„","\""],["‟","\""],["‧","·"],["\u2028"," "],["\u2029"," "],["‪",""],["‫",""],["‬",""],["‭",""],["‮",""],["′","'"],["″","\""],["‵","'"],["‶","\""],["⁃","-"],["⁠",""],["⁡",""],["⁢",""],["⁣",""],["⁤",""],["⁥",""],["⁦",""],["⁧",""],["⁨",""],["⁩",""],["⁪",""],["⁫",""],["⁬",""],["⁭",""],["⁮",""],["⁯",""],["−","-"],["∙","·"],["⋅","·"],["❛","'"],["❜","'"],["❝","\""],["❞","\""],["⸺","-"],["⸻","-"],["⹀","-"],["〝","\""],["〞","\""],["〟","\""],["・","·"],["Ꞌ","'"],["ꞌ","'"],["️",""],["﻿",""]]
// $p1: "s."
// $p2: 20

// a dot is a dot
RETURN COLLECT {
  MATCH (n1:Topic)
  WHERE toLower(reduce(text = normalize(n1.notation, NFKC), pair IN $p0 | replace(text, pair[0], pair[1]))) CONTAINS toLower($p1)
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: [["\t"," "],["\r\n"," "],["\n"," "],["`","'"],[""," "],["«","\""],["­",""],["´","'"],["»","\""],["ʹ","'"],["ʺ","\""],["ʻ","'"],["ʼ","'"],["ʽ","'"],["ʾ","'"],["ʿ","'"],["ˈ","'"],["˗","-"],["˝","\""],["͏",""],["՚","'"],["֊","-"],["־","-"],["׳","'"],["״","\""],["؜",""],[" "," "],["឴",""],["឵",""],["᠆","-"],["᾽","'"],["`","'"],["´","'"],["​",""],["‌",""],["‍",""],["‎",""],["‏",""],["‐","-"],["‑","-"],["‒","-"],["–","-"],["—","-"],["―","-"],["‘","'"],["’","'"],["‚","'"],["‛","'"],["“","\""],["”","\""],["„","\""],["‟","\""],["‧","·"],["\u2028"," "],["\u2029"," "],["‪",""],["‫",""],["‬",""],["‭",""],["‮",""],["′","'"],["″","\""],["‵","'"],["‶","\""],["⁃","-"],["⁠",""],["⁡",""],["⁢",""],["⁣",""],["⁤",""],["⁥",""],["⁦",""],["⁧",""],["⁨",""],["⁩",""],["⁪",""],["⁫",""],["⁬",""],["⁭",""],["⁮",""],["⁯",""],["−","-"],["∙","·"],["⋅","·"],["❛","'"],["❜","'"],["❝","\""],["❞","\""],["⸺","-"],["⸻","-"],["⹀","-"],["〝","\""],["〞","\""],["〟","\""],["・","·"],["Ꞌ","'"],["ꞌ","'"],["️",""],["﻿",""]]
// $p1: "."
// $p2: 20

// a percent sign is no wildcard
// as for: everything contains nothing
// $p0: "%"
// $p1: 20

// an enum
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE n1.kind = $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "WORKSHOP"
// $p1: 20

// several of an enum
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE n1.kind IN $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: ["EXPO","FAIR"]
// $p1: 20

// an enum as a variable
// as for: an enum
// $p0: "EXPO"
// $p1: 20

// several of an enum as a variable
// as for: several of an enum
// $p0: ["EXPO","FAIR"]
// $p1: 20

// several of an enum in a filter that is a variable
// as for: several of an enum
// $p0: ["EXPO","FAIR"]
// $p1: 20

// more than a number
RETURN COLLECT {
  MATCH (n1:Group)
  WHERE n1.countMin > $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: 20
// $p1: 20

// at least a number
RETURN COLLECT {
  MATCH (n1:Group)
  WHERE n1.countMin >= $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: 20
// $p1: 20

// a missing number is neither less
RETURN COLLECT {
  MATCH (n1:Group)
  WHERE n1.countMax < $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: 1000
// $p1: 20

// … nor not less: NOT of unknown holds
RETURN COLLECT {
  MATCH (n1:Group)
  WHERE NOT coalesce(n1.countMax < $p0, false)
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: 1000
// $p1: 20

// zero is a number
RETURN COLLECT {
  MATCH (n1:Claim)
  WHERE n1.confidence = $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: 0
// $p1: 20

// a number in a list
RETURN COLLECT {
  MATCH (n1:Claim)
  WHERE n1.confidence IN $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: [0,50,1]
// $p1: 20

// between two numbers
RETURN COLLECT {
  MATCH (n1:Claim)
  WHERE n1.confidence > $p0
    AND n1.confidence <= $p1
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: 50
// $p1: 90
// $p2: 20

// a fraction
RETURN COLLECT {
  MATCH (n1:Place)
  WHERE n1.latitude < $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: 45.8
// $p1: 20

// a whole number where fractions stand
RETURN COLLECT {
  MATCH (n1:Place)
  WHERE n1.latitude > $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: 46
// $p1: 20

// true
MATCH (n1:Position)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HELD]-(n2)
  WHERE r3.acting = $p1
  WITH * ORDER BY n2.id, r3.id LIMIT $p2
  RETURN [n2.id]
}] AS row
// $p0: "position:sdi-dg"
// $p1: true
// $p2: 20

// false is not missing
RETURN COLLECT {
  MATCH (n1:Person)
  WHERE EXISTS {
    MATCH (n1)-[r3:HELD]->(n2)
    WHERE r3.acting = $p0
  }
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: false
// $p1: 20

// a moment
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE n1.createdAt > datetime($p0)
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "2020-01-01T00:00:00Z"
// $p1: 20

// a moment in another zone is the same moment
RETURN COLLECT {
  MATCH (n1:Claim)
  WHERE n1.recordedAt = datetime($p0)
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "2024-01-02T03:04:05Z"
// $p1: 20

// a moment among several
RETURN COLLECT {
  MATCH (n1:Claim)
  WHERE n1.recordedAt IN [v IN $p0 | datetime(v)]
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: ["2024-01-02T03:04:05Z","2024-01-31T16:00:00Z"]
// $p1: 20

// before a moment with fractions
RETURN COLLECT {
  MATCH (n1:Claim)
  WHERE n1.recordedAt < datetime($p0)
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "2024-01-02T03:04:05.5Z"
// $p1: 20

// AND of nothing holds
// as for: no condition
// $p0: 20

// OR of nothing does not
RETURN COLLECT {
  MATCH (n1:Topic)
  WHERE false
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// OR of an empty condition holds
RETURN COLLECT {
  MATCH (n1:Topic)
  WHERE (true)
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// NOT of an empty condition does not hold
RETURN COLLECT {
  MATCH (n1:Topic)
  WHERE NOT coalesce(true, false)
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// members hold together
RETURN COLLECT {
  MATCH (n1:Organization)
  MATCH (n1)-[:OF_COUNTRY]->(n2)
  WHERE n1.inception IS NOT NULL
    AND n1.kind = $p0
    AND (n2:Country AND n2.id = $p1)
  WITH DISTINCT n1
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: "MINISTRY"
// $p1: "country:ru"
// $p2: 20

// the same with AND
RETURN COLLECT {
  MATCH (n1:Organization)
  MATCH (n1)-[:OF_COUNTRY]->(n2)
  WHERE n1.kind = $p0
    AND n1.inception IS NOT NULL
    AND (n2:Country AND n2.id = $p1)
  WITH DISTINCT n1
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: "MINISTRY"
// $p1: "country:ru"
// $p2: 20

// the same by De Morgan
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE NOT coalesce((NOT coalesce(n1.kind = $p0, false) OR n1.inception IS NULL OR NOT coalesce(EXISTS {
    MATCH (n1)-[:OF_COUNTRY]->(n2)
    WHERE n2.id = $p1
  }, false)), false)
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: "MINISTRY"
// $p1: "country:ru"
// $p2: 20

// one or the other
RETURN COLLECT {
  MATCH (n1:Topic)
  WHERE (n1.scheme = $p0 OR n1.notation = $p1)
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: "Other"
// $p1: "S"
// $p2: 20

// OR beside another condition
RETURN COLLECT {
  MATCH (n1:Topic)
  WHERE (n1.scheme = $p0 OR n1.notation = $p1)
    AND n1.nameFolded STARTS WITH $p2
  WITH * ORDER BY n1.id LIMIT $p3
  RETURN [n1.id]
} AS row
// $p0: "Other"
// $p1: "S"
// $p2: "sp"
// $p3: 20

// NOT of a missing value holds
RETURN COLLECT {
  MATCH (n1:Topic)
  WHERE NOT coalesce(n1.scheme = $p0, false)
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "fields"
// $p1: 20

// NOT twice is not what it was for missing values
RETURN COLLECT {
  MATCH (n1:Topic)
  WHERE NOT coalesce(NOT coalesce(n1.scheme = $p0, false), false)
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "fields"
// $p1: 20

// missing
RETURN COLLECT {
  MATCH (n1:Topic)
  WHERE n1.scheme IS NULL
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// not missing
RETURN COLLECT {
  MATCH (n1:Topic)
  WHERE n1.scheme IS NOT NULL
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// not missing is NOT of missing
RETURN COLLECT {
  MATCH (n1:Topic)
  WHERE NOT coalesce(n1.scheme IS NULL, false)
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// a code in small letters
RETURN COLLECT {
  MATCH (n1:Country)
  WHERE n1.iso2 = $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "CN"
// $p1: 20

// several codes in letters of any case and width
RETURN COLLECT {
  MATCH (n1:Country)
  WHERE n1.iso2 IN $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: ["FR","CN"]
// $p1: 20

// not a code in small letters
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

// a code that its source writes in letters of both cases
RETURN [[], [COUNT {
  MATCH (n1:Name)
  WHERE toLower(reduce(text = normalize(n1.lang, NFKC), pair IN $p0 | replace(text, pair[0], pair[1]))) = toLower($p1)
    AND (toLower(reduce(text = normalize(n1.script, NFKC), pair IN $p2 | replace(text, pair[0], pair[1]))) = toLower($p3) OR toLower(reduce(text = normalize(n1.script, NFKC), pair IN $p4 | replace(text, pair[0], pair[1]))) = toLower($p5))
  RETURN 1
}, false, false]] AS row
// $p0: [["\t"," "],["\r\n"," "],["\n"," "],["`","'"],[""," "],["«","\""],["­",""],["´","'"],["»","\""],["ʹ","'"],["ʺ","\""],["ʻ","'"],["ʼ","'"],["ʽ","'"],["ʾ","'"],["ʿ","'"],["ˈ","'"],["˗","-"],["˝","\""],["͏",""],["՚","'"],["֊","-"],["־","-"],["׳","'"],["״","\""],["؜",""],[" "," "],["឴",""],["឵",""],["᠆","-"],["᾽","'"],["`","'"],["´","'"],["​",""],["‌",""],["‍",""],["‎",""],["‏",""],["‐","-"],["‑","-"],["‒","-"],["–","-"],["—","-"],["―","-"],["‘","'"],["’","'"],["‚","'"],["‛","'"],["“","\""],["”","\""],["„","\""],["‟","\""],["‧","·"],["\u2028"," "],["\u2029"," "],["‪",""],["‫",""],["‬",""],["‭",""],["‮",""],["′","'"],["″","\""],["‵","'"],["‶","\""],["⁃","-"],["⁠",""],["⁡",""],["⁢",""],["⁣",""],["⁤",""],["⁥",""],["⁦",""],["⁧",""],["⁨",""],["⁩",""],["⁪",""],["⁫",""],["⁬",""],["⁭",""],["⁮",""],["⁯",""],["−","-"],["∙","·"],["⋅","·"],["❛","'"],["❜","'"],["❝","\""],["❞","\""],["⸺","-"],["⸻","-"],["⹀","-"],["〝","\""],["〞","\""],["〟","\""],["・","·"],["Ꞌ","'"],["ꞌ","'"],["️",""],["﻿",""]]
// $p1: "zh"
// $p2: [["\t"," "],["\r\n"," "],["\n"," "],["`","'"],[""," "],["«","\""],["­",""],["´","'"],["»","\""],["ʹ","'"],["ʺ","\""],["ʻ","'"],["ʼ","'"],["ʽ","'"],["ʾ","'"],["ʿ","'"],["ˈ","'"],["˗","-"],["˝","\""],["͏",""],["՚","'"],["֊","-"],["־","-"],["׳","'"],["״","\""],["؜",""],[" "," "],["឴",""],["឵",""],["᠆","-"],["᾽","'"],["`","'"],["´","'"],["​",""],["‌",""],["‍",""],["‎",""],["‏",""],["‐","-"],["‑","-"],["‒","-"],["–","-"],["—","-"],["―","-"],["‘","'"],["’","'"],["‚","'"],["‛","'"],["“","\""],["”","\""],["„","\""],["‟","\""],["‧","·"],["\u2028"," "],["\u2029"," "],["‪",""],["‫",""],["‬",""],["‭",""],["‮",""],["′","'"],["″","\""],["‵","'"],["‶","\""],["⁃","-"],["⁠",""],["⁡",""],["⁢",""],["⁣",""],["⁤",""],["⁥",""],["⁦",""],["⁧",""],["⁨",""],["⁩",""],["⁪",""],["⁫",""],["⁬",""],["⁭",""],["⁮",""],["⁯",""],["−","-"],["∙","·"],["⋅","·"],["❛","'"],["❜","'"],["❝","\""],["❞","\""],["⸺","-"],["⸻","-"],["⹀","-"],["〝","\""],["〞","\""],["〟","\""],["・","·"],["Ꞌ","'"],["ꞌ","'"],["️",""],["﻿",""]]
// $p3: "hans"
// $p4: [["\t"," "],["\r\n"," "],["\n"," "],["`","'"],[""," "],["«","\""],["­",""],["´","'"],["»","\""],["ʹ","'"],["ʺ","\""],["ʻ","'"],["ʼ","'"],["ʽ","'"],["ʾ","'"],["ʿ","'"],["ˈ","'"],["˗","-"],["˝","\""],["͏",""],["՚","'"],["֊","-"],["־","-"],["׳","'"],["״","\""],["؜",""],[" "," "],["឴",""],["឵",""],["᠆","-"],["᾽","'"],["`","'"],["´","'"],["​",""],["‌",""],["‍",""],["‎",""],["‏",""],["‐","-"],["‑","-"],["‒","-"],["–","-"],["—","-"],["―","-"],["‘","'"],["’","'"],["‚","'"],["‛","'"],["“","\""],["”","\""],["„","\""],["‟","\""],["‧","·"],["\u2028"," "],["\u2029"," "],["‪",""],["‫",""],["‬",""],["‭",""],["‮",""],["′","'"],["″","\""],["‵","'"],["‶","\""],["⁃","-"],["⁠",""],["⁡",""],["⁢",""],["⁣",""],["⁤",""],["⁥",""],["⁦",""],["⁧",""],["⁨",""],["⁩",""],["⁪",""],["⁫",""],["⁬",""],["⁭",""],["⁮",""],["⁯",""],["−","-"],["∙","·"],["⋅","·"],["❛","'"],["❜","'"],["❝","\""],["❞","\""],["⸺","-"],["⸻","-"],["⹀","-"],["〝","\""],["〞","\""],["〟","\""],["・","·"],["Ꞌ","'"],["ꞌ","'"],["️",""],["﻿",""]]
// $p5: "cyrl"

// the same as its source writes it
// as for: a code that its source writes in letters of both cases
// $p0: [["\t"," "],["\r\n"," "],["\n"," "],["`","'"],[""," "],["«","\""],["­",""],["´","'"],["»","\""],["ʹ","'"],["ʺ","\""],["ʻ","'"],["ʼ","'"],["ʽ","'"],["ʾ","'"],["ʿ","'"],["ˈ","'"],["˗","-"],["˝","\""],["͏",""],["՚","'"],["֊","-"],["־","-"],["׳","'"],["״","\""],["؜",""],[" "," "],["឴",""],["឵",""],["᠆","-"],["᾽","'"],["`","'"],["´","'"],["​",""],["‌",""],["‍",""],["‎",""],["‏",""],["‐","-"],["‑","-"],["‒","-"],["–","-"],["—","-"],["―","-"],["‘","'"],["’","'"],["‚","'"],["‛","'"],["“","\""],["”","\""],["„","\""],["‟","\""],["‧","·"],["\u2028"," "],["\u2029"," "],["‪",""],["‫",""],["‬",""],["‭",""],["‮",""],["′","'"],["″","\""],["‵","'"],["‶","\""],["⁃","-"],["⁠",""],["⁡",""],["⁢",""],["⁣",""],["⁤",""],["⁥",""],["⁦",""],["⁧",""],["⁨",""],["⁩",""],["⁪",""],["⁫",""],["⁬",""],["⁭",""],["⁮",""],["⁯",""],["−","-"],["∙","·"],["⋅","·"],["❛","'"],["❜","'"],["❝","\""],["❞","\""],["⸺","-"],["⸻","-"],["⹀","-"],["〝","\""],["〞","\""],["〟","\""],["・","·"],["Ꞌ","'"],["ꞌ","'"],["️",""],["﻿",""]]
// $p1: "zh"
// $p2: [["\t"," "],["\r\n"," "],["\n"," "],["`","'"],[""," "],["«","\""],["­",""],["´","'"],["»","\""],["ʹ","'"],["ʺ","\""],["ʻ","'"],["ʼ","'"],["ʽ","'"],["ʾ","'"],["ʿ","'"],["ˈ","'"],["˗","-"],["˝","\""],["͏",""],["՚","'"],["֊","-"],["־","-"],["׳","'"],["״","\""],["؜",""],[" "," "],["឴",""],["឵",""],["᠆","-"],["᾽","'"],["`","'"],["´","'"],["​",""],["‌",""],["‍",""],["‎",""],["‏",""],["‐","-"],["‑","-"],["‒","-"],["–","-"],["—","-"],["―","-"],["‘","'"],["’","'"],["‚","'"],["‛","'"],["“","\""],["”","\""],["„","\""],["‟","\""],["‧","·"],["\u2028"," "],["\u2029"," "],["‪",""],["‫",""],["‬",""],["‭",""],["‮",""],["′","'"],["″","\""],["‵","'"],["‶","\""],["⁃","-"],["⁠",""],["⁡",""],["⁢",""],["⁣",""],["⁤",""],["⁥",""],["⁦",""],["⁧",""],["⁨",""],["⁩",""],["⁪",""],["⁫",""],["⁬",""],["⁭",""],["⁮",""],["⁯",""],["−","-"],["∙","·"],["⋅","·"],["❛","'"],["❜","'"],["❝","\""],["❞","\""],["⸺","-"],["⸻","-"],["⹀","-"],["〝","\""],["〞","\""],["〟","\""],["・","·"],["Ꞌ","'"],["ꞌ","'"],["️",""],["﻿",""]]
// $p3: "hans"
// $p4: [["\t"," "],["\r\n"," "],["\n"," "],["`","'"],[""," "],["«","\""],["­",""],["´","'"],["»","\""],["ʹ","'"],["ʺ","\""],["ʻ","'"],["ʼ","'"],["ʽ","'"],["ʾ","'"],["ʿ","'"],["ˈ","'"],["˗","-"],["˝","\""],["͏",""],["՚","'"],["֊","-"],["־","-"],["׳","'"],["״","\""],["؜",""],[" "," "],["឴",""],["឵",""],["᠆","-"],["᾽","'"],["`","'"],["´","'"],["​",""],["‌",""],["‍",""],["‎",""],["‏",""],["‐","-"],["‑","-"],["‒","-"],["–","-"],["—","-"],["―","-"],["‘","'"],["’","'"],["‚","'"],["‛","'"],["“","\""],["”","\""],["„","\""],["‟","\""],["‧","·"],["\u2028"," "],["\u2029"," "],["‪",""],["‫",""],["‬",""],["‭",""],["‮",""],["′","'"],["″","\""],["‵","'"],["‶","\""],["⁃","-"],["⁠",""],["⁡",""],["⁢",""],["⁣",""],["⁤",""],["⁥",""],["⁦",""],["⁧",""],["⁨",""],["⁩",""],["⁪",""],["⁫",""],["⁬",""],["⁭",""],["⁮",""],["⁯",""],["−","-"],["∙","·"],["⋅","·"],["❛","'"],["❜","'"],["❝","\""],["❞","\""],["⸺","-"],["⸻","-"],["⹀","-"],["〝","\""],["〞","\""],["〟","\""],["・","·"],["Ꞌ","'"],["ꞌ","'"],["️",""],["﻿",""]]
// $p5: "cyrl"
