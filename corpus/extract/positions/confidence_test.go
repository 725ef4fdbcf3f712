package positions

import (
	"strings"
	"testing"
)

func TestReadRates(t *testing.T) {
	r, err := readRates("# shares\n0.8 rule any rule\n0.9 rule stance verb\n\n0.5 other\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name      string
		by        rule
		principal bool
		want      string
	}{
		{"a rule with a share of its own", stanceVerb, true, "90%"},
		{"a rule that is not listed", contrast, true, "80%"},
		{"half the odds for another side", stanceVerb, false, "82%"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := r.of(tt.by, tt.principal).String(); got != tt.want {
				t.Errorf("confidence is %s, want %s", got, tt.want)
			}
		})
	}
}

func TestReadRatesTellsTheLine(t *testing.T) {
	for _, tt := range []struct{ name, file, want string }{
		{"no figure", "0.8 rule any rule\nmuch other", "line 2"},
		{"no share", "1.2 rule stance verb", "no share below 1"},
		{"an unknown rule", "0.8 rule of thumb", "of thumb"},
		{"an unknown kind", "0.8 basis quote", "neither a rule nor another holder"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := readRates(tt.file); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}
