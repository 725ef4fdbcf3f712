package corpus

import "testing"

func TestDateInAFilesName(t *testing.T) {
	for _, tt := range []struct{ name, want string }{
		{"2022-03-10-antalya", "2022-03-10"},
		{"axios_2022-03-10", "2022-03-10"},
		{"agency_20220310", "2022-03-10"},
		{"20220310", "2022-03-10"},
		{"20221340", ""},           // there is no such month
		{"000_89062231_2", ""},     // a number
		{"1202203101", ""},         // in the middle of a number
		{"2022-03-101", ""},        // no day
		{"16280310-rembrandt", ""}, // of other centuries
		{"2022-03", ""},
		{"", ""},
	} {
		got := ""
		if d, ok := dateInName(tt.name); ok {
			got = d.String()
		}
		if got != tt.want {
			t.Errorf("%q: %q, want %q", tt.name, got, tt.want)
		}
	}
}
