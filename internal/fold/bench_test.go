package fold_test

import (
	"testing"

	"github.com/entente-graph/entente/internal/fold"
)

// names are as long as those of the graph are.
var names = map[string]string{
	"ASCII":   "Ministry of Science and Technology of the People's Republic of China",
	"Latin":   "Convention créant la Commission générale de protection de l’Atlantique",
	"Russian": "Министерство экономического развития Российской Федерации",
	"Chinese": "中华人民共和国科学技术部国际合作司",
}

func BenchmarkText(b *testing.B) {
	for script, name := range names {
		b.Run(script, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				fold.Text(name)
			}
		})
	}
}
