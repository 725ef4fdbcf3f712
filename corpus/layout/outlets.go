package layout

import "strings"

// outlets are news outlets and agencies with the forms in which they stand alone above a text or in a dateline. The
// first form is the name shown. It is a table of common knowledge; an outlet that is not in it is recognised only by its
// place: above a line that is a dash, or in the brackets of a dateline.
var outlets = [][]string{
	// International agencies.
	{"Reuters", "Thomson Reuters", "Reuters Staff"}, {"Associated Press", "AP", "The Associated Press"}, {"AFP", "Agence France-Presse", "Agence France Presse"},
	{"Bloomberg", "Bloomberg News"}, {"UPI", "United Press International"}, {"dpa", "Deutsche Presse-Agentur"}, {"EFE"}, {"ANSA"}, {"PAP"}, {"BTA"}, {"APA"},
	{"Anadolu Agency", "AA", "Anadolu"}, {"Xinhua", "Xinhua News Agency"}, {"Kyodo", "Kyodo News"}, {"Yonhap", "Yonhap News Agency"}, {"PTI", "Press Trust of India"}, {"ANI"}, {"IANS"}, {"PA Media", "PA"},
	// Russia, Ukraine and their neighbours.
	{"TASS", "ТАСС", "ITAR-TASS"}, {"RIA Novosti", "РИА Новости", "RIA"}, {"Interfax", "Интерфакс"}, {"Interfax-Ukraine", "Интерфакс-Украина", "Інтерфакс-Україна"},
	{"Ukrinform", "Укринформ", "Укрінформ"}, {"Ukrainska Pravda", "Украинская правда", "Українська правда"}, {"European Pravda", "Європейська правда", "Европейская правда"},
	{"The Kyiv Independent", "Kyiv Independent"}, {"Kyiv Post"}, {"Suspilne", "Суспільне"}, {"UNIAN", "УНИАН", "УНІАН"}, {"RBC-Ukraine", "РБК-Украина", "РБК-Україна"}, {"RBC", "РБК"},
	{"Kommersant", "Коммерсантъ", "Коммерсант"}, {"Meduza", "Медуза"}, {"The Moscow Times", "Moscow Times"}, {"RT"}, {"Sputnik"}, {"Izvestia", "Известия"}, {"Lenta.ru", "Лента.ру"},
	{"Radio Free Europe/Radio Liberty", "RFE/RL", "Радио Свобода", "Радіо Свобода"}, {"BelTA", "БЕЛТА"}, {"Hromadske", "Громадське"},
	// Turkey and the Middle East.
	{"Daily Sabah"}, {"Hürriyet Daily News", "Hurriyet Daily News"}, {"TRT World"}, {"Al Jazeera"}, {"Al Arabiya"}, {"Arab News"}, {"The National"}, {"Haaretz"},
	{"The Times of Israel", "Times of Israel"}, {"The Jerusalem Post", "Jerusalem Post"}, {"Middle East Eye"},
	// United States and Canada.
	{"CNN"}, {"Axios"}, {"Politico"}, {"The New York Times", "New York Times", "NYT"}, {"The Washington Post", "Washington Post"}, {"The Wall Street Journal", "Wall Street Journal", "WSJ"},
	{"USA Today"}, {"Los Angeles Times"}, {"Newsweek"}, {"Time", "TIME Magazine"}, {"The Hill"}, {"Foreign Policy"}, {"The Atlantic"}, {"NPR"}, {"PBS", "PBS NewsHour"}, {"ABC News"}, {"CBS News"},
	{"NBC News"}, {"MSNBC"}, {"CNBC"}, {"Fox News"}, {"Newsmax"}, {"HuffPost", "Huffington Post", "The Huffington Post"}, {"Breitbart", "Breitbart News"}, {"Business Insider"}, {"Forbes"}, {"Vox"},
	{"Voice of America", "VOA", "VOA News"}, {"CBC", "CBC News"}, {"The Globe and Mail", "Globe and Mail"}, {"The Daily Beast", "Daily Beast"}, {"Semafor"}, {"BuzzFeed News"},
	// Europe.
	{"BBC", "BBC News"}, {"The Guardian", "Guardian"}, {"The Telegraph", "Daily Telegraph", "The Daily Telegraph"}, {"The Independent"}, {"The Times"}, {"Financial Times", "FT"},
	{"The Economist"}, {"Sky News"}, {"ITV News"}, {"Daily Mail", "MailOnline"}, {"Euronews"}, {"Politico Europe"}, {"EUobserver"}, {"Euractiv"}, {"Deutsche Welle", "DW"}, {"Der Spiegel", "Spiegel"},
	{"France 24"}, {"RFI"}, {"Le Monde"}, {"Le Figaro"}, {"El País"}, {"La Repubblica"}, {"Corriere della Sera"}, {"Irish Times", "The Irish Times"}, {"RTÉ", "RTE"}, {"Swissinfo"}, {"Notes from Poland"},
	// Asia and the Pacific.
	{"WION"}, {"NDTV"}, {"Hindustan Times"}, {"The Hindu"}, {"The Indian Express", "Indian Express"}, {"The Times of India", "Times of India"}, {"India Today"}, {"ThePrint"}, {"Firstpost"}, {"Dawn"},
	{"South China Morning Post", "SCMP"}, {"Global Times"}, {"Nikkei Asia"}, {"The Japan Times", "Japan Times"}, {"The Straits Times", "Straits Times"}, {"CNA", "Channel NewsAsia"}, {"ABC"}, {"The Sydney Morning Herald"},
}

// outletNames finds the shown name of an outlet by each of its forms in lower case.
var outletNames = func() map[string]string {
	names := map[string]string{}
	for _, forms := range outlets {
		for _, form := range forms {
			names[strings.ToLower(form)] = forms[0]
		}
	}
	return names
}()

const maxOutlet = 40 // bytes

// outlet returns the name of the outlet that s is, if s is nothing but a known outlet.
func outlet(s string) (name string, ok bool) {
	s = strings.TrimSpace(s)
	if len(s) == 0 || len(s) > maxOutlet {
		return "", false
	}
	name, ok = outletNames[strings.ToLower(strings.TrimRight(s, ".:"))]
	return name, ok
}

// known returns the shown name of the outlet s, or s itself for one that is not in the table.
func known(s string) string {
	if name, ok := outlet(s); ok {
		return name
	}
	return s
}

// outletAboveRule reports whether block i is the text's first and stands above a line that is only a dash, as a
// broadcaster's name does: "CNN", then "–".
func (p *parser) outletAboveRule(i int) bool {
	if i != 0 || len(p.blocks) < 2 {
		return false
	}
	line, below := p.blocks[0].in(p.text), p.blocks[1].in(p.text)
	switch strings.Trim(below, "-–—―") {
	case "":
		return isHeading(line, maxOutlet, 4) && !endsSentence(line)
	}
	return false
}
