// What is sent for the questions in cases/ties-bad-input.yaml.

// a weight below 0
// refused: argument by.hosting: -1 is not how much each time can count; expected 0, or 1e-06 to 1000000, such as 1 or 0.5

// a weight beyond measure
// refused: argument by.participation: 1e+300 is not how much each time can count; expected 0, or 1e-06 to 1000000, such as 1 or 0.5

// a weight that rounding would lose
// refused: argument by.agreements: 1e-12 is not how much each time can count; expected 0, or 1e-06 to 1000000, such as 1 or 0.5

// nothing counts
// refused: argument by: nothing counts: no weight is greater than 0; expected at least one, such as {hosting: 1}

// all weights are 0
// refused: argument by: nothing counts: no weight is greater than 0; expected at least one, such as {hosting: 1}

// people host nothing
// refused: argument by.hosting: hosting ties no persons; use participation or agreements

// topics hold no posts
// refused: argument by.positions: positions ties no topics; use participation or agreements

// a period that ends before it begins
// refused: argument where.period: "2018/2016" is not a date: the interval ends (2016) before it begins (2018)

// a period that is none
// refused: argument where.period: "lately" is not a date: expected YYYY-MM-DD, YYYY-MM, YYYY or an interval of two such, as in 2017-06-15/2017-06-18

// a period without ends
// refused: argument where.period: "../.." is not a date: an interval needs a date at one end at least, as in 2017/..

// the period before is after the other
// refused: argument later: the later period (2016) does not begin after the earlier one (2018) has begun; expected two periods such as earlier: "2005/2009", later: "2010/2014"

// the period after has no beginning
// refused: argument later: the later period (../2017) does not begin after the earlier one (2016) has begun; expected two periods such as earlier: "2005/2009", later: "2010/2014"

// changes have periods of their own
// refused: argument where.period: changes have their periods in `earlier` and `later`; leave this one out

// a day that is none
// refused: argument where.firstDate.gt: "2017-02-30" is not a date: February 2017 has the days 01 to 28

// an order by two things at once
// refused: OneOf Input Object "TieOrder" must specify exactly one key.

// an order by nothing
// refused: OneOf Input Object "TieOrder" must specify exactly one key.

// from both ends
// refused: argument last: `first` and `last` exclude each other: give the one that you page by

// less than no ties
// refused: argument first: -1 is less than none; expected 0 to 1000

// less than no topics
// refused: argument first: -1 is less than none; expected 0 to 1000

// too large a table
// refused: argument first: 1001 is over the limit of 1000 (max-page-size); narrow the list down with `where`

// a cursor that is none
// refused: argument after: "here" is no cursor; expected one that `pageInfo` or an edge of this list has given

// a cursor of another order
// refused: argument after: the cursor belongs to another list or another order; use it with the field and the `orderBy` that gave it

// a cursor of ties for changes
// refused: argument after: the cursor belongs to another list or another order; use it with the field and the `orderBy` that gave it

// ties of a body that is not there
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Organization":["organization:cn-mots"]}
MATCH (n1:Organization)
WHERE n1.id = $p0
RETURN collect(id(n1))
// $p0: "organization:cn-mots"
RETURN [] AS row

// a network between bodies of which one is not there
// as for: ties of a body that is not there
// $p0: {"Organization":["organization:cn-most","organization:ru-meed"]}
MATCH (n1:Organization)
WHERE n1.id IN $p0
RETURN collect(id(n1))
// $p0: ["organization:cn-most","organization:ru-meed"]
RETURN [$answer.nodeCount] AS row

// rows of what the level does not tie
// refused: argument rows.id.eq: "organization:cn-most" is of type Organization; expected one that begins with country:

// ties of bodies of a name that nothing has, which is no body that is named
MATCH (n1:Organization)
WHERE NOT coalesce(n1.id = $p0, false)
  AND n1.nameFolded = $p1
  AND coalesce(n1.namePlain, n1.name) = $p2
RETURN collect(id(n1))
// $p0: "organization:none"
// $p1: "no such body"
// $p2: "no such body"
// as for: ties of a body that is not there
