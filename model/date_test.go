package model

import "testing"

func TestDayNumberIsThatOfTheFirstDay(t *testing.T) {
	for text, want := range map[string]int32{"": NoDay, "1969-12-31": -1, "1970": 0, "1970-02": 31, "2025-05-16": 20224} {
		var d Date
		if err := d.UnmarshalText([]byte(text)); err != nil {
			t.Fatal(err)
		}
		if got := d.DayNumber(); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}
