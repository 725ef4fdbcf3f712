package positions_test

import (
	"strings"
	"testing"

	"parley/corpus/extract/prose"
)

// benchmarkArticle is an article of the usual length about talks, the kind in which every sentence is looked at.
var benchmarkArticle = strings.Repeat(`Envoys of both capitals met for three hours in a hotel by the lake. Nobody shook hands.

Moscow insists on neutrality for Ukraine and on the withdrawal of Ukrainian forces from four regions, a condition that Kyiv has rejected.

"We are ready to discuss security guarantees, but we will not give up our land," Ukrainian President Volodymyr Zelensky said on Monday. He called for an unconditional ceasefire before any talks.

Turkey offered to host another round of negotiations. The weather was fine, and the journalists waited under the trees until late in the evening.

`, 7)

func BenchmarkFind(b *testing.B) {
	x := newExtractor(b)
	a := x.read(benchmarkArticle)
	doc := prose.Split(a.Text, a.Parts)
	b.SetBytes(int64(len(a.Text)))
	b.ReportAllocs()
	for b.Loop() {
		x.positions.Find(a, doc)
	}
}
