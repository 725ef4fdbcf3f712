package model

import (
	"math"
	"testing"
)

func TestConfidence(t *testing.T) {
	tests := []struct {
		share float64
		want  string
	}{{0.966, "97%"}, {0.5, "50%"}, {1, "99%"}, {7, "99%"}, {0, "1%"}, {-1, "1%"}, {math.NaN(), "1%"}}
	for _, tt := range tests {
		if got := ConfidenceOf(tt.share).String(); got != tt.want {
			t.Errorf("ConfidenceOf(%v) is %s, want %s", tt.share, got, tt.want)
		}
	}
	if got := (Statement{}).Confidence.String(); got != "unknown" {
		t.Errorf("a statement that no rule has judged is %s", got)
	}
}
