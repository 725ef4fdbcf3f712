package statements

// gender is what a pronoun or a name tells about a person.
type gender uint8

// The genders; unsexed is "not told", or several.
const (
	unsexed gender = iota
	male
	female
	plural
)
