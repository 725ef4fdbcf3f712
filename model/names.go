package model

import (
	"fmt"
	"strings"
)

// nameOf returns the name of the enumerated value v, or "?" for a value out of range.
func nameOf(names []string, v int) string {
	if v < 0 || v >= len(names) {
		return "?"
	}
	return names[v]
}

// valueOf returns the value that name stands for in an enumeration; what says which one, for the error.
func valueOf(names []string, name, what string) (int, error) {
	for i, n := range names {
		if n == name {
			return i, nil
		}
	}
	return 0, fmt.Errorf("%q is no %s: one of %s", name, what, strings.Join(names, ", "))
}
