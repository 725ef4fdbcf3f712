package layout

import (
	"strings"
	"testing"

	"parley/model"
)

// outline prints the parts of text, one a line, as "role: words".
func outline(text string, l Layout) string {
	var b strings.Builder
	for _, p := range l.Parts {
		b.WriteString(p.Role.String() + ": " + strings.ReplaceAll(p.Span.In(text), "\n", "⏎") + "\n")
	}
	return b.String()
}

func lines(s ...string) string { return strings.Join(s, "\n") }

const (
	body  = "The two delegations met in the old palace on Thursday and spoke for an hour about a truce in the north."
	body2 = "Nobody expected that they would agree, said the host, who had brought them to the table with some effort."
)

func TestParseGivesEveryLineItsRole(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a date line, a headline, a caption, bullets and a closing notice, with blank lines",
			lines("Updated Feb 3, 2023 - Europe", "", "Envoys to meet again over grain", "", "Envoy Ann Lee. Photo: Bo Ek/Agency via Getty Images", "",
				body, "", "Why it matters: "+body2, "", "  • The port stays open.", "  • \"We are ready,\" Lee said.", "", "Go deeper"),
			lines("notice: Updated Feb 3, 2023 - Europe", "headline: Envoys to meet again over grain", "caption: Envoy Ann Lee. Photo: Bo Ek/Agency via Getty Images",
				"paragraph: "+body, "paragraph: Why it matters: "+body2, "bullet: The port stays open.", "bullet: \"We are ready,\" Lee said.", "notice: Go deeper", "")},
		{"no title at all",
			lines(body, "", body2),
			lines("paragraph: "+body, "paragraph: "+body2, "")},
		{"an outlet above a dash, one newline between paragraphs",
			lines("CNN", "–", body, body2),
			lines("notice: CNN", "notice: –", "paragraph: "+body, "paragraph: "+body2, "")},
		{"a dateline is a part of its own",
			lines("Vienna: "+body, body2),
			lines("notice: Vienna:", "paragraph: "+body, "paragraph: "+body2, "")},
		{"crossheads between paragraphs, one of them a question",
			lines(body, "A Long Way to Go", body2, "What did they talk about?", body),
			lines("paragraph: "+body, "crosshead: A Long Way to Go", "paragraph: "+body2, "crosshead: What did they talk about?", "paragraph: "+body, "")},
		{"teasers in several wordings",
			lines(body, "Also Read | Grain prices fall", body2, "Read more: Grain prices fall", "Related: Grain prices fall", "See also – Grain prices fall", "Читайте также: Цены на зерно", body),
			lines("paragraph: "+body, "teaser: Also Read | Grain prices fall", "paragraph: "+body2, "teaser: Read more: Grain prices fall", "teaser: Related: Grain prices fall",
				"teaser: See also – Grain prices fall", "teaser: Читайте также: Цены на зерно", "paragraph: "+body, "")},
		{"a teaser's lead and its link on the next line",
			lines(body, "", "Related:", "", "Grain prices fall in the south", "", body2),
			lines("paragraph: "+body, "teaser: Related:", "teaser: Grain prices fall in the south", "paragraph: "+body2, "")},
		{"captions with several credits",
			lines(body, "The palace on Friday. (AP Photo/Ann Lee)", body2, "Photo: Ann Lee", "Ann Lee/Getty Images", "The palace, file photo", "FILE PHOTO: The envoy arrives in Vienna. REUTERS/Ann Lee", body),
			lines("paragraph: "+body, "caption: The palace on Friday. (AP Photo/Ann Lee)", "paragraph: "+body2, "caption: Photo: Ann Lee", "caption: Ann Lee/Getty Images",
				"caption: The palace, file photo", "caption: FILE PHOTO: The envoy arrives in Vienna. REUTERS/Ann Lee", "paragraph: "+body, "")},
		{"furniture between paragraphs",
			lines(body, "Advertisement", body2, "Share this", "8:40 a.m.", body, "(Reporting by Ann Lee; Editing by Bo Ek)"),
			lines("paragraph: "+body, "notice: Advertisement", "paragraph: "+body2, "notice: Share this", "notice: 8:40 a.m.", "paragraph: "+body, "notice: (Reporting by Ann Lee; Editing by Bo Ek)", "")},
		{"bullets of all signs, indented or not",
			lines(body, "- one truce", "* two truces", "– three truces", "   • four truces", "5. five truces", "6) six truces", body2),
			lines("paragraph: "+body, "bullet: one truce", "bullet: two truces", "bullet: three truces", "bullet: four truces", "bullet: five truces", "bullet: six truces", "paragraph: "+body2, "")},
		{"a byline and a date below the headline",
			lines("Envoys to meet again over grain", "By Ann Lee and Bo Ek, Reuters", "March 4, 2023", body),
			lines("headline: Envoys to meet again over grain", "notice: By Ann Lee and Bo Ek, Reuters", "notice: March 4, 2023", "paragraph: "+body, "")},
		{"a list without signs is no row of crossheads",
			lines(body, "Neutrality", "Borders", "Guarantees", "Prisoners", body2),
			lines("paragraph: "+body, "paragraph: Neutrality", "paragraph: Borders", "paragraph: Guarantees", "paragraph: Prisoners", "paragraph: "+body2, "")},
		{"a kicker, a headline of two lines, a byline without By",
			lines("Europe", "Envoys to meet again over grain", "Host says that a door is still open for both of the delegations", "", "Ann Lee in Vienna", "Fri 10 Mar 2023 14.05 GMT", "", body),
			lines("notice: Europe", "headline: Envoys to meet again over grain", "crosshead: Host says that a door is still open for both of the delegations",
				"notice: Ann Lee in Vienna", "notice: Fri 10 Mar 2023 14.05 GMT", "paragraph: "+body, "")},
		{"crossheads in single quotation marks, and the rest of a page below the text",
			lines("Envoys to meet again over grain", "", "3 hours ago", "", "Ann Lee", "Diplomatic correspondent", "Share", body, "", "'A long way to go'", "", body2, "", "More on this story", "Grain prices fall"),
			lines("headline: Envoys to meet again over grain", "notice: 3 hours ago", "notice: Ann Lee", "crosshead: Diplomatic correspondent", "notice: Share", "paragraph: "+body,
				"crosshead: 'A long way to go'", "paragraph: "+body2, "teaser: More on this story", "teaser: Grain prices fall", "")},
		{"a copied page whose fields run together",
			lines("Envoys to meet again over grain", "By Ann Lee and Bo Ek", "March 10, 20233:05 PM GMT+1Updated a day ago", "", "VIENNA, March 10 (Reuters) - "+body, "", "Our Standards: The Principles."),
			lines("headline: Envoys to meet again over grain", "notice: By Ann Lee and Bo Ek", "notice: March 10, 20233:05 PM GMT+1Updated a day ago", "notice: VIENNA, March 10 (Reuters) -",
				"paragraph: "+body, "notice: Our Standards: The Principles.", "")},
		{"a question below the headline is no second line of it",
			lines("Envoys to meet again over grain", "", "Who would have thought that they would ever sit at one table again, after all that was said in the spring?", "", body),
			lines("headline: Envoys to meet again over grain", "paragraph: Who would have thought that they would ever sit at one table again, after all that was said in the spring?", "paragraph: "+body, "")},
		{"an empty text has no parts", " \n\n\t\n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := outline(tt.text, Parse(tt.text)); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestParseLeavesRunningTextAlone(t *testing.T) {
	for _, line := range []string{
		"A Reuters/Ipsos poll published on Friday found that most want a truce, the agency said on its site.",
		"The statement was short. A Reuters/Ipsos poll found little hope.",
		"Rubio: I hope that I am wrong about the delegation.",
		"TAPPER: Do you think that the talks have any chance at all?",
		"By Friday the talks had failed, and everybody went home.",
		"Related questions were put off, the minister said.",
		"Read in that light, the offer is an ultimatum.",
		"He told the room:",
		"“We will not surrender”",
		"The envoy spoke in Washington, D.C.",
		"— Мы готовы к переговорам, — сказал министр.",
		"– Ми готові до переговорів, – сказав міністр.",
		"- Когда это будет? - спросил он.",
		"Only the minister - who had slept badly - stayed at the table that evening.",
		"March 10 was a day on which nobody slept.",
		"The photo: nobody at the table is smiling, said the host.",
		"Live fire was heard near the palace, a witness said.",
		"2022. That was the year in which it all began.",
	} {
		text := lines(body, line, body2)
		parts := Parse(text).Parts
		if len(parts) != 3 || parts[1].Role != model.Paragraph || parts[1].Span.In(text) != line {
			t.Errorf("%q:\n%s", line, outline(text, Parse(text)))
		}
	}
}

func TestParseFindsTheTitle(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a short first line above a blank line", lines("Envoys to meet again over grain", "", body), "Envoys to meet again over grain"},
		{"a short first line right above a paragraph", lines("Envoys to meet again over grain", body), "Envoys to meet again over grain"},
		{"a question above a blank line", lines("Can the envoys agree at last?", "", body), "Can the envoys agree at last?"},
		{"an abbreviation at its end", lines("Envoys to meet in the U.S.", "", body), "Envoys to meet in the U.S."},
		{"below the outlet and the date", lines("Reuters", "4 March 2023", "Envoys to meet again over grain", "", body), "Envoys to meet again over grain"},
		{"without the outlet at its end", lines("Envoys to meet again over grain - Reuters", "", body), "Envoys to meet again over grain"},
		{"wrapped over two lines",
			lines("Envoys of the two countries to meet again in spring", "over grain and the ports", "", body), "Envoys of the two countries to meet again in spring over grain and the ports"},
		{"none: the first line ends with a stop", lines("The envoys meet again.", "", body), ""},
		{"none: the first line introduces speech", lines("The envoy told the room:", "", "“We are ready,” he said."), ""},
		{"none: a line alone", "Envoys to meet again over grain", ""},
		{"none: a question after a dateline", lines("VIENNA (AP) — Will they ever agree?", "", body), ""},
		{"none: a bullet", lines("- Envoys to meet again over grain", "", body), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Parse(tt.text).Title; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestParseTitled(t *testing.T) {
	tests := []struct{ name, title, text, want string }{
		{"the first line repeats the title with a final stop", "Envoys To Meet Again", lines("Envoys to meet again.", "", body), lines("headline: Envoys to meet again.", "paragraph: "+body, "")},
		{"two lines repeat it together", "Envoys to meet; Grain is the issue", lines("Envoys to meet;", "", "Grain is the issue.", "", body),
			lines("headline: Envoys to meet;", "headline: Grain is the issue.", "paragraph: "+body, "")},
		{"other quotation marks and spaces", "Envoys say “no” again", lines("Envoys say 'no'  again.", body), lines("headline: Envoys say 'no'  again.", "paragraph: "+body, "")},
		{"below the outlet", "Envoys to meet again", lines("Reuters", "Envoys to meet again.", body), lines("notice: Reuters", "headline: Envoys to meet again.", "paragraph: "+body, "")},
		{"the text does not repeat it", "Envoys to meet again", body, lines("paragraph: "+body, "")},
		{"the first line only begins like it", "The two delegations", body, lines("paragraph: "+body, "")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := ParseTitled(tt.text, tt.title)
			if got := outline(tt.text, l); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
			if l.Title != tt.title {
				t.Errorf("title %q, want the given one", l.Title)
			}
		})
	}
}

func TestParseFindsOutletAuthorAndDate(t *testing.T) {
	tests := []struct{ name, head, outlet, author, date string }{
		{"an update with its section", "Updated Mar 10, 2023 - World", "", "", "2023-03-10"},
		{"published, with a time", "Published: 10 March 2023, 14:05 GMT", "", "", "2023-03-10"},
		{"last updated, month first", "Last updated on Tuesday, March 7th, 2023 at 2:05 p.m. EST", "", "", "2023-03-07"},
		{"published goes before updated", "Updated 12 March 2023 | Published 10 March 2023", "", "", "2023-03-10"},
		{"ISO with a time", "2023-03-10T12:00:00Z", "", "", "2023-03-10"},
		{"dotted, day first", "10.03.2023", "", "", "2023-03-10"},
		{"slashes, told by a number over 12", "03/31/2023", "", "", "2023-03-31"},
		{"slashes that may be read in two ways", "Published 03/04/2023", "", "", "2023"},
		{"Russian", "Опубликовано: 10 марта 2023 года, 14:05", "", "", "2023-03-10"},
		{"Ukrainian", "10 березня 2023 р.", "", "", "2023-03-10"},
		{"no such day", "30 February 2023", "", "", ""},
		{"a time before the date", "Updated 2:05 PM GMT, March 10, 2023", "", "", "2023-03-10"},
		{"a time run together with the year", "March 10, 20233:05 PM GMT+1Updated a day ago", "", "", "2023-03-10"},
		{"no year", "10 МАР, 14:05", "", "", ""},
		{"no date", "Обновлено 15:10", "", "", ""},
		{"a header", "From: Kyiv Post", "Kyiv Post", "", ""},
		{"a source in quotation marks", "Джерело: \"Європейська правда\"", "European Pravda", "", ""},
		{"an outlet, a weekday and a date", "Українська правда — П'ятниця, 10 березня 2023, 14:20", "Ukrainska Pravda", "", "2023-03-10"},
		{"an outlet alone", "BBC News", "BBC", "", ""},
		{"an outlet with a section", "Reuters | World", "Reuters", "", ""},
		{"an outlet and a date", "Kyiv Post - 10 March 2023", "Kyiv Post", "", "2023-03-10"},
		{"a byline", "By Ann Lee", "", "Ann Lee", ""},
		{"a byline with its outlet", "By Ann Lee, Reuters", "Reuters", "Ann Lee", ""},
		{"a byline with a place and a date", "By Ann Lee and Bo van Ek in Vienna | March 10, 2023", "", "Ann Lee and Bo van Ek", "2023-03-10"},
		{"an agency as byline", "By The Associated Press", "Associated Press", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := Parse(lines(tt.head, "Envoys to meet again over grain", "", body, "", body2))
			if l.Outlet != tt.outlet || l.Author != tt.author || l.Date.String() != tt.date {
				t.Errorf("got outlet %q, author %q, date %q; want %q, %q, %q", l.Outlet, l.Author, l.Date, tt.outlet, tt.author, tt.date)
			}
			if !l.Date.IsZero() && l.Date.Origin != model.OriginText {
				t.Errorf("the date's origin is %v, want text", l.Date.Origin)
			}
			if l.Title != "Envoys to meet again over grain" && tt.date+tt.outlet+tt.author != "" {
				t.Errorf("title %q", l.Title)
			}
		})
	}
}

func TestParseTakesNothingFromRunningText(t *testing.T) {
	for _, text := range []string{
		lines("The envoys failed to agree on Thursday, Newsweek reported.", "", body),
		lines(body, "", "Published in 2019, the plan had few friends.", "", body2),
		lines(body, body2, "March 10, 2023", body, body2, "April 11, 2023", body, body2, body), // a timeline
		lines(body, body2, "CORRECTION", "Friday, March 10, 2023"),
		lines("Vienna, March 10: "+body, body2), // no year
	} {
		l := Parse(text)
		if l.Outlet != "" || l.Author != "" || !l.Date.IsZero() || l.Title != "" {
			t.Errorf("%q: outlet %q, author %q, date %q, title %q", text, l.Outlet, l.Author, l.Date, l.Title)
		}
	}
}

func TestABylineMayStandWithoutBy(t *testing.T) {
	for below, want := range map[string]string{"Diplomatic correspondent": "Ann Lee", "Fri 10 Mar 2023": "", "Talks go on": ""} {
		if got := Parse(lines("Envoys to meet again over grain", "", "Ann Lee", below, "", body)).Author; got != want {
			t.Errorf("above %q: got %q, want %q", below, got, want)
		}
	}
	if got := Parse(lines("Envoys to meet again over grain", "", "Ann Lee in Vienna", "Fri 10 Mar 2023", "", body)).Author; got != "Ann Lee" {
		t.Errorf("with a place above the date: got %q", got)
	}
}

func TestParseTakesTheDateBelowTheText(t *testing.T) {
	l := Parse(lines(body, "", body2, "", "First published 10 March 2023"))
	if l.Date.String() != "2023-03-10" {
		t.Errorf("date %q", l.Date)
	}
}

func TestDatelines(t *testing.T) {
	tests := []struct{ dateline, outlet, date string }{
		{"KYIV, May 16 (Reuters) -", "Reuters", ""},
		{"KYIV, May 16, 2023 (Reuters) -", "Reuters", "2023-05-16"},
		{"ISTANBUL (AP) —", "Associated Press", ""},
		{"ANKARA —", "", ""},
		{"Istanbul:", "", ""},
		{"Istanbul, Turkey:", "", ""},
		{"Kyiv (AFP) –", "AFP", ""},
		{"MOSCOW, March 10. /TASS/.", "TASS", ""},
		{"МОСКВА, 10 марта 2023. /ТАСС/.", "TASS", "2023-03-10"},
		{"MOSCOW/KYIV, Feb. 3 (Reuters) –", "Reuters", ""},
		{"SOMETOWN, Pa. —", "", ""},
		{"UNITED NATIONS --", "", ""},
		{"(CNN) —", "CNN", ""},
		{"CNN —", "CNN", ""},
		{"TARTU, Estonia (BNS) –", "BNS", ""},
		{"Geneva, 10 March 2023 –", "", "2023-03-10"},
	}
	for _, tt := range tests {
		t.Run(tt.dateline, func(t *testing.T) {
			text := lines("Envoys to meet again over grain", "", tt.dateline+" "+body, "", body2)
			l := Parse(text)
			want := lines("headline: Envoys to meet again over grain", "notice: "+tt.dateline, "paragraph: "+body, "paragraph: "+body2, "")
			if got := outline(text, l); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
			if l.Outlet != tt.outlet || l.Date.String() != tt.date {
				t.Errorf("got outlet %q, date %q; want %q, %q", l.Outlet, l.Date, tt.outlet, tt.date)
			}
		})
	}
}

func TestParseDate(t *testing.T) {
	tests := []struct{ field, want string }{
		{"2023-03-10", "2023-03-10"}, {"2023-03", "2023-03"}, {"2023", "2023"}, {" 2023-03-10 ", "2023-03-10"}, {"2023-03-10T14:05:00+02:00", "2023-03-10"},
		{"2023-03-10 14:05:00 UTC", "2023-03-10"}, {"March 10, 2023", "2023-03-10"}, {"Fri, 10 Mar 2023 14:05:00 GMT", "2023-03-10"}, {"10 марта 2023", "2023-03-10"},
		{"", ""}, {"yesterday", ""}, {"2023-13-45", ""}, {"March 10", ""}, {"10 March 2023 was a Friday", ""},
	}
	for _, tt := range tests {
		d, ok := ParseDate(tt.field)
		if d.String() != tt.want || ok != (tt.want != "") {
			t.Errorf("%q: got %q, %v; want %q", tt.field, d, ok, tt.want)
		}
	}
}

func TestWhatOnlyLooksLikeADateline(t *testing.T) {
	for _, opening := range []string{
		"Trump: ", "FALLIN: ", "The big picture: ", "State of play: ", "NATO - ", "The envoy – ", "The Vienna talks — ", "Moscow and its friends: ",
		"POLLS ARE NOT ALWAYS WRONG, JUST EARLY - ",
	} {
		text := lines(opening+body, "", body2)
		switch got := Parse(text).Parts[0]; {
		case opening == "NATO - ": // in capitals before a dash: the shape cannot tell it from a town
		case got.Span.Start() != 0 || !strings.HasSuffix(got.Span.In(text), body):
			t.Errorf("%q: %q is cut off", opening, got.Span.In(text))
		}
	}
	inside := lines(body, body2, body, body2, "KHERSON - "+body, body2)
	if got := outline(inside, Parse(inside)); !strings.Contains(got, "paragraph: KHERSON - ") {
		t.Errorf("inside the text a dateline without an agency is none:\n%s", got)
	}
}

func TestWrappedTextsAreJoined(t *testing.T) {
	text := lines(
		"The two delegations met in the old palace on Thursday and spoke for",
		"an hour about a truce in the north. Nobody expected that they would",
		"agree, said the host, who had brought them to the table.",
		"",
		"\"We are not there yet,\" the host said after the second session, which",
		"Ann Lee, the envoy of the smaller country, had left early because her",
		"train was waiting.",
		"",
		"  * A truce of thirty days, which would hold on land and at sea and",
		"    which both armies would watch",
		"  * The exchange of all prisoners",
	)
	want := lines(
		"paragraph: The two delegations met in the old palace on Thursday and spoke for⏎an hour about a truce in the north. Nobody expected that they would⏎agree, said the host, who had brought them to the table.",
		"paragraph: \"We are not there yet,\" the host said after the second session, which⏎Ann Lee, the envoy of the smaller country, had left early because her⏎train was waiting.",
		"bullet: A truce of thirty days, which would hold on land and at sea and⏎    which both armies would watch",
		"bullet: The exchange of all prisoners", "")
	if got := outline(text, Parse(text)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestLinesOfATranscriptAreNotJoined(t *testing.T) {
	text := lines("A: We are ready to meet them at any time.", "B: When will that be, in your view?", "A: That is not for us to say.", "B: Thank you for coming here today.", "A: It was a pleasure, as it always is.")
	if got := Parse(text).Parts; len(got) != 5 {
		t.Errorf("%d parts, want 5:\n%s", len(got), outline(text, Parse(text)))
	}
}

func TestLanguage(t *testing.T) {
	tests := []struct {
		name, text string
		want       model.Language
	}{
		{"English", body + " " + body2, "en"},
		{"Russian", "Министр сказал, что это был первый шаг и что они готовы продолжить переговоры, если другая сторона не будет против. Для этого нужно время, которого уже нет.", "ru"},
		{"Ukrainian", "Міністр сказав, що це був перший крок і що вони готові продовжити переговори, якщо інша сторона не буде проти. Для цього потрібен час, якого вже немає.", "uk"},
		{"Russian by less frequent words", "Поэтому сейчас никто не говорил об этом даже после встречи, однако против этого может быть только один из них.", "ru"},
		{"Ukrainian by less frequent words", "Тому зараз ніхто не говорив щодо цього навіть після зустрічі, проте проти цього може бути тільки один із них.", "uk"},
		{"German is none of them", "Der Minister sagte, dass dies der erste Schritt war und dass die Gespräche in der nächsten Woche weitergehen, wenn die andere Seite zustimmt.", ""},
		{"Dutch is none of them", "De minister zei dat dit de eerste stap was en dat de gesprekken in de volgende week doorgaan als de andere partij het wil.", ""},
		{"too short", "Talks fail", ""},
		{"numbers only", "1 2 3 4 5", ""},
		{"empty", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Parse(tt.text).Lang; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// FuzzParse checks that the parts stand in order without overlap, lie in the text at rune boundaries, and leave out
// nothing but blank space and bullet signs.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"CNN\n–\n" + body, "Updated Mar 10, 2023 - World\n\nA title\n\n• one\n- two\n12. three\n\nGo deeper", "KYIV, May 16 (Reuters) - " + body, "MOSCOW, March 10. /TASS/. " + body,
		"By Ann Lee, Reuters | March 10, 2023\n\n(AP Photo/Ann Lee)\nRelated:\nA link", "10.03.2023\n03/04/2023\n•\n–\n--\n. \n)", "Пʼятниця, 10 березня 2023 р.\n— Так, — сказав він.", "\u00a0\u00a0x\u00a0\n\u00a0",
	} {
		f.Add(s, "A title")
	}
	f.Fuzz(func(t *testing.T, text, title string) {
		text = strings.ToValidUTF8(text, "?")
		end := 0
		for _, p := range ParseTitled(text, title).Parts {
			if p.Span.Start() < end {
				t.Fatalf("the part at %d overlaps the one before it, which ends at %d", p.Span.Start(), end)
			}
			if _, err := model.NewSpan(text, p.Span.Start(), p.Span.End()); err != nil {
				t.Fatal(err)
			}
			if got := p.Span.In(text); got != strings.TrimSpace(got) {
				t.Fatalf("the part %q has space around it", got)
			}
			if between := text[end:p.Span.Start()]; strings.Trim(between, " \t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000•◦‣▪●○■·⁃∙-*–.)0123456789") != "" {
				t.Fatalf("%q stands between two parts", between)
			}
			end = p.Span.End()
		}
		if rest := text[end:]; strings.TrimSpace(rest) != "" {
			t.Fatalf("%q is in no part", rest)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	text := "Reuters\nMarch 10, 2023\nEnvoys to meet again over grain\n\nVIENNA, March 10 (Reuters) - " + strings.Repeat(body+" "+body2+"\n\n", 25)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(text)
	}
}

// BenchmarkParseHostile reads lines made to keep rules busy; its time a byte must stay near BenchmarkParse's.
func BenchmarkParseHostile(b *testing.B) {
	text := strings.Repeat("By A - B - C (/(/(/( Photo: ", 2000) + strings.Repeat("\nBy A | ", 20000) + strings.Repeat("\n• ", 20000) + strings.Repeat("\nAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 10000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Parse(text)
	}
}
