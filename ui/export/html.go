package export

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"sync"
)

var (
	//go:embed page.html
	pageSource string
	//go:embed page.css
	pageStyle string
)

// page returns the HTML page. It is parsed when it is wanted first.
var page = sync.OnceValues(func() (*template.Template, error) { return template.New("page").Parse(pageSource) })

// writeHTML writes a page that stands alone: no script, nothing from elsewhere, and a policy that forbids both. The package
// html/template escapes whatever stands in it, each thing as its place wants it.
func writeHTML(w *bufio.Writer, a *Answer) error {
	page, err := page()
	if err != nil {
		return err
	}
	hash := sha256.Sum256([]byte(pageStyle))
	return page.Execute(w, struct {
		sheet
		Style     template.CSS
		StyleHash string
	}{
		a.sheet(), template.CSS(pageStyle), "'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) + "'",
	})
}
