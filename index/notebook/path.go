package notebook

import (
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"strings"
)

// FileOf returns the name of the notebook's file for a dossier, below the folder for all of parley's data. Dossiers have a
// notebook each; two with the same name share one.
func FileOf(data, dossier string) string {
	const most = 40
	var b strings.Builder
	for _, r := range strings.ToLower(dossier) {
		switch {
		case b.Len() >= most:
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	sum := sha256.Sum256([]byte(dossier)) // names may differ in other letters only
	return filepath.Join(data, fmt.Sprintf("%s-%x.notebook", strings.Trim(b.String(), "-"), sum[:4]))
}
