// What is sent for the questions in identity/candidates.yaml.

// names in three scripts
CALL () {
  UNWIND $p0.Person AS id
  MATCH (n1:Person {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Person":["person:ivchenko-1","person:ouyang-1"]}

// why; no node is read where nothing of it is asked
// as for: names in three scripts
// $p0: {"Person":["person:ivchenko-2"]}

// pages
// as for: names in three scripts
// $p0: {"Person":["person:ivchenko-1"]}

// bodies of one country, not those of two; of the second there is no pair, so it is looked up
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Organization":["organization:patents-1","organization:patents-3"]}

// nobody
// nothing

// an id of another noun
// refused: argument of.0: "organization:ru-med" is of type Organization; expected one that begins with person:

// of somebody who is not there
// as for: names in three scripts
// $p0: {"Person":["person:ivchenko-1","person:ivchenk-2"]}

// too unlikely
// refused: argument minScore: 0.01 is no score to ask for; expected 0.1 to 1
