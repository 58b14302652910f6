// What is sent for the questions in identity/candidates.yaml.

// names in three scripts
// nothing

// why; no node is read where nothing of it is asked
// nothing

// pages
// nothing

// bodies of one country, not those of two
// nothing

// nobody
// nothing

// an id of another noun
// refused: argument of.0: "organization:ru-med" is no id of type Person; expected one that begins with person:

// too unlikely
// refused: argument minScore: 0.01 is no score to ask for; expected 0.1 to 1
