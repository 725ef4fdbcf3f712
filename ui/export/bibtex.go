package export

import (
	"bufio"
	"fmt"
	"strings"
)

// writeBibTeX writes an @article for each article, or where no outlet is known an @online or @misc, with the fields of
// biblatex (date, journaltitle). The head stands before them: BibTeX takes for a comment what is in no entry.
func writeBibTeX(w *bufio.Writer, a *Answer) error {
	for _, f := range a.Head.facts() {
		if _, err := fmt.Fprintf(w, "%% %s: %s\n", f.Name, strings.ReplaceAll(oneLine(f.words()), "@", "(at)")); err != nil {
			return err
		}
	}
	for _, article := range a.Articles {
		if _, err := w.WriteString("\n" + article.bibTeX()); err != nil {
			return err
		}
	}
	return nil
}

// bibTeX returns an article as an entry.
func (a *Article) bibTeX() string {
	kind := "misc"
	switch {
	case a.Outlet != "":
		kind = "article"
	case a.Link() != "":
		kind = "online"
	}
	fields := []fact{{"title", "{" + tex(a.DisplayTitle()) + "}"}} // the inner braces keep its capitals
	if a.Author != "" {
		fields = append(fields, fact{"author", "{" + tex(a.Author) + "}"}) // not to be taken apart
	}
	if a.Outlet != "" {
		fields = append(fields, fact{"journaltitle", tex(a.Outlet)}, fact{"entrysubtype", "newspaper"})
	}
	if !a.Date.IsZero() && !a.Date.Guessed() {
		fields = append(fields, fact{"date", a.Date.String()})
	}
	if link := a.Link(); link != "" {
		fields = append(fields, fact{"url", texURL.Replace(link)})
	}
	if name, known := languages[string(a.Lang)]; known {
		fields = append(fields, fact{"langid", name})
	}
	var out strings.Builder
	fmt.Fprintf(&out, "@%s{%s,\n", kind, a.Key)
	for _, f := range fields {
		fmt.Fprintf(&out, "  %s = {%s},\n", f.Name, f.Value)
	}
	return out.String() + "}\n"
}

// languages has the names of languages as LaTeX's babel has them.
var languages = map[string]string{
	"de": "german", "en": "english", "es": "spanish", "fr": "french", "it": "italian", "pl": "polish", "ru": "russian",
	"tr": "turkish", "uk": "ukrainian",
}

// tex returns a text as LaTeX has it, on one line. Braces are written by name, since BibTeX
// counts them even behind a backslash, and by those names that Pandoc knows as well.
func tex(s string) string { return texSigns.Replace(oneLine(s)) }

var texSigns = strings.NewReplacer(
	`\`, `\textbackslash{}`, `{`, `\ensuremath{\lbrace}`, `}`, `\ensuremath{\rbrace}`, `~`, `\textasciitilde{}`, `^`, `\textasciicircum{}`,
	`%`, `\%`, `&`, `\&`, `$`, `\$`, `#`, `\#`, `_`, `\_`)

// texURL writes the signs of a URL that would end its field; all others biblatex takes as they are.
var texURL = strings.NewReplacer(`\`, "%5C", `{`, "%7B", `}`, "%7D", ` `, "%20")
