// What is sent for the questions in cases/limits.yaml.

// a page over the limit
// refused: argument first: 1001 is over the limit of 1000 (max-page-size); read more by pages, with `after: pageInfo.endCursor`

// a page over the limit from the end
// refused: argument last: 5000 is over the limit of 1000 (max-page-size); read more by pages, with `before: pageInfo.startCursor`

// a nested page over the limit has its path
// refused: argument first: 2000 is over the limit of 1000 (max-page-size); read more by pages, with `after: pageInfo.endCursor`

// pages of pages of pages
// refused: the field can read about 1001001000 objects, and the limit is 1000000 (max-cost): ask for smaller pages or fewer levels

// so many pages of pages that their number does not fit into 64 bits
// refused: the field can read about 1099511627776 objects, and the limit is 1000000 (max-cost): ask for smaller pages or fewer levels

// nodes of many nouns at once over the limit
// refused: the field can read about 1001002 objects, and the limit is 1000000 (max-cost): ask for smaller pages or fewer levels

// a large page that is allowed
RETURN [[], [COUNT {
  MATCH (n1:Event)
  RETURN 1
}, false, false]] AS row
