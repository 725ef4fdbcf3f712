package export

import (
	"bufio"
	"bytes"
	"encoding/json"

	"parley/model"
)

// cslItem is an article as CSL-JSON has it (citationstyles.org, schema 1.0.2). When it was last looked up is not known and
// not told.
type cslItem struct {
	ID        string    `json:"id"`
	Type      string    `json:"type"`
	Title     string    `json:"title"`
	Author    []cslName `json:"author,omitempty"`
	Container string    `json:"container-title,omitempty"`
	Issued    *cslDate  `json:"issued,omitempty"`
	URL       string    `json:"URL,omitempty"`
	Language  string    `json:"language,omitempty"`
	// Custom is where the schema has room for what is not of the work itself.
	Custom struct {
		Article string          `json:"doc_id"`
		Export  json.RawMessage `json:"export"` // the head
	} `json:"custom"`
}

// cslName is a byline. It is not taken apart: "By Ann Lee and Bo Ray in Kyiv" may be several people.
type cslName struct {
	Literal string `json:"literal"`
}

type cslDate struct {
	Parts [][]int `json:"date-parts"`
	Circa bool    `json:"circa,omitempty"` // a guess from the file's time
}

func writeCSL(w *bufio.Writer, a *Answer) error {
	head, err := json.Marshal(a.Head)
	if err != nil {
		return err
	}
	items := make([]cslItem, len(a.Articles)) // [] when there is none
	for i, article := range a.Articles {
		items[i] = cslItem{
			ID: article.Key, Type: "article-newspaper", Title: oneLine(article.DisplayTitle()), Container: oneLine(article.Outlet),
			Issued: cslDateOf(article.Date), URL: article.Link(), Language: string(article.Lang),
		}
		if article.Author != "" {
			items[i].Author = []cslName{{oneLine(article.Author)}}
		}
		items[i].Custom.Article, items[i].Custom.Export = article.ID, head
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(items); err != nil {
		return err
	}
	_, err = w.Write(out.Bytes())
	return err
}

func cslDateOf(d model.Date) *cslDate {
	if d.IsZero() {
		return nil
	}
	parts := []int{d.Year}
	if d.Month != 0 {
		parts = append(parts, int(d.Month))
	}
	if d.Day != 0 {
		parts = append(parts, d.Day)
	}
	return &cslDate{Parts: [][]int{parts}, Circa: d.Guessed()}
}
