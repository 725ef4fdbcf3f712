package extract

import (
	"path/filepath"
	"strings"
	"testing"

	"parley/corpus/dossier"
	"parley/corpus/layout"
	"parley/model"
)

func annotator(t testing.TB) *Annotator {
	t.Helper()
	d, err := dossier.Default()
	if err != nil {
		t.Fatal(err)
	}
	an, err := New(&d.Dossier)
	if err != nil {
		t.Fatal(err)
	}
	return an
}

func seedArticle(file, text string) model.Article {
	l := layout.Parse(text)
	return model.Article{ID: strings.TrimSuffix(filepath.Base(file), ".txt"), Title: l.Title, Outlet: l.Outlet, Date: l.Date, Lang: l.Lang, Text: text, Parts: l.Parts}
}
