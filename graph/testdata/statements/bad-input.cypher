// What is sent for the questions in cases/bad-input.yaml.

// first and last
// refused: argument last: `first` and `last` exclude each other: give the one that you page by

// a negative page
// refused: argument first: -1 is less than none; expected 0 to 1000

// a negative page from the end
// refused: argument last: -3 is less than none; expected 0 to 1000

// no month 13
// refused: argument where.date.eq: "2017-13" is not a date: there is no month 13: expected 01 to 12, or 21 to 24 for a season

// a day that is not there
// refused: argument where.OR.1.start.eq: "2017-02-30" is not a date: February 2017 has the days 01 to 28

// a month where a day is needed
// refused: argument where.start.in.1: "2017-06" is not a date: expected one day, as 2017-06-15

// a day where a moment is needed
// refused: argument where.createdAt.gt: "2017-06-15" is no moment; expected one as RFC 3339 writes it, such as 2017-06-15T09:30:00Z

// a bad date deep inside
// refused: argument where.node.hosts.some.node.agreements.some.edge.signed.lt: "soon" is not a date: expected YYYY-MM-DD, YYYY-MM, YYYY or an interval of two such, as in 2017-06-15/2017-06-18

// a bad day to ask as of
// refused: argument asOf: "2017" is not a date: expected one day, as 2017-06-15

// an order of two things in one
// refused: OneOf Input Object "EventOrder" must specify exactly one key.

// an order of nothing
// refused: OneOf Input Object "EventOrder" must specify exactly one key.

// an order of both edge and node
// refused: OneOf Input Object "HostedPartyOrder" must specify exactly one key.

// a cursor that is none
// refused: argument after: "nonsense" is no cursor; expected one that `pageInfo` or an edge of this list has given

// a cursor of another version
// refused: argument after: the cursor is of version 9, and this service reads version 1; begin again from the first page

// a cursor of another list
// refused: argument before: the cursor belongs to another list or another order; use it with the field and the `orderBy` that gave it

// one bad field among good ones
// refused: argument first: -1 is less than none; expected 0 to 1000
MATCH (n1:Topic)
WHERE n1.id = $p0
RETURN [n1.id] AS row
// $p0: "topic:space"

// a field that is not there
// refused: Cannot query field "titel" on type "Event". Did you mean "date"?

// an operator that is not there
// refused: Field "matches" is not defined by type "TextWhere".

// a value of another enum
// refused: Value "MINISTRY" does not exist in "EventKind" enum.

// a variable of the wrong type
// refused: variable $n: is a string, expected Int

// an unknown key in a variable
// refused: variable $w.OR.kindd: unknown field: EventWhere has no "kindd"; did you mean "kind"?

// an operator that is null
// refused: argument where.id.eq: null is no condition: `isNull: true` finds what has no value; leave it out to ask nothing

// an operator that is null by a variable
// refused: argument where.name.contains: null is no condition: `isNull: true` finds what has no value; leave it out to ask nothing

// a condition that is null
// refused: variable $w.OR.0.date: null is no condition: `{isNull: true}` finds what has no value; leave it out to ask nothing

// a date that is a truth value
// refused: argument where.date.gte: is a boolean, expected EDTF

// a number that is too large
// refused: Int cannot represent non 32-bit signed integer value: 99999999999999999999

// a count beyond 32 bits
// refused: argument where.hosts.count.gt: 4000000000 is no whole number of GraphQL; expected -2147483648 to 2147483647

// a number beyond 32 bits in a list
// refused: argument where.countMin.in.1: -3000000000 is no whole number of GraphQL; expected -2147483648 to 2147483647

// the edge of a single relationship stands in no list
// refused: Cannot query field "cursor" on type "InCountryCountryEdge".
