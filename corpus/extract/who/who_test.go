package who_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"parley/corpus/dossier"
	"parley/corpus/extract/who"
	"parley/model"
)

// directory is compiled from the embedded dossier, whose actors the examples below are about.
var directory = sync.OnceValue(func() *who.Directory {
	d, err := dossier.Default()
	if err != nil {
		panic(err)
	}
	return who.New(&d.Dossier)
})

const (
	antalya  = "2022-03-10"
	istanbul = "2025-05-16"
)

func day(t testing.TB, s string) model.Date {
	t.Helper()
	if s == "" {
		return model.Date{}
	}
	d, err := model.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// find returns the mentions in text as "words=actor", those of an adjective as "words~actor".
func find(t testing.TB, text, date string) []string {
	t.Helper()
	var got []string
	for _, m := range directory().Find(text, 0, len(text), day(t, date), nil) {
		sign := "="
		if m.Kind == who.SideAdjective {
			sign = "~"
		}
		got = append(got, text[m.Start:m.End]+sign+m.Actor.ID)
	}
	return got
}

func TestFind(t *testing.T) {
	tests := []struct {
		name, date, text string
		want             []string
	}{
		// Names
		{"a full name", "", "Sergei Lavrov flew home.", []string{"Sergei Lavrov=lavrov"}},
		{"a surname", "", "Then Lavrov flew home.", []string{"Lavrov=lavrov"}},
		{"a surname that opens a sentence", "", "Yes. Lavrov flew home.", []string{"Lavrov=lavrov"}},
		{"possessives", "", "Putin's aides and Moscow’s envoys", []string{"Putin=putin", "Moscow=russia"}},
		{"capitals", "", "PUTIN AND ZELENSKY MEET IN MOSCOW", []string{"PUTIN=putin", "ZELENSKY=zelensky", "MOSCOW=russia"}},
		{"hyphenated", "", "a Putin-Zelensky meeting", []string{"Putin=putin", "Zelensky=zelensky"}},
		{"hyphenated surname", "", "Maria Lvova-Belova denied it", []string{"Maria Lvova-Belova=lvova-belova"}},
		{"small letters are no name", "", "to trump a costa rica xi", nil},
		{"a surname with particles", "", "As von der Leyen put it", []string{"von der Leyen=vonderleyen"}},
		{"a middle initial", "", "President Donald J. Trump spoke", []string{"Donald J. Trump=trump"}},
		{"an initial", "", "as V. Putin wrote", []string{"V. Putin=putin"}},
		{"abbreviated first names", "", "J.D. Vance and JD Vance", []string{"J.D. Vance=vance", "JD Vance=vance"}},
		{"diacritics", "", "Erdogan and Erdoğan and Viktor Orban", []string{"Erdogan=erdogan", "Erdoğan=erdogan", "Viktor Orban=orban"}},
		{"transliterations", "", "Zelenskyy, Zelenskiy, Volodymyr Zelenskyi, Podoliak, Yermak, Ermak",
			[]string{"Zelenskyy=zelensky", "Zelenskiy=zelensky", "Volodymyr Zelenskyi=zelensky", "Podoliak=podolyak", "Yermak=yermak", "Ermak=yermak"}},
		{"Cyrillic", "", "Владимир Путин и Зеленський", []string{"Владимир Путин=putin", "Зеленський=zelensky"}},
		{"Cyrillic in other cases", "", "Встреча Зеленского с Владимиром Путиным в Москве, сказано Захаровой; зустріч у Києві з Лавровим",
			[]string{"Зеленского=zelensky", "Владимиром Путиным=putin", "Москве=russia", "Захаровой=zakharova", "Києві=ukraine", "Лавровим=lavrov"}},
		{"no case of a short name", "", "Су и Си", nil},
		{"another rendering of the first name", "", "Vladimir Zelensky and Serhiy Lavrov", []string{"Vladimir Zelensky=zelensky", "Serhiy Lavrov=lavrov"}},
		{"a garbled first name", "", "He met Volodimyr Zelensky.", []string{"Volodimyr Zelensky=zelensky"}},
		{"honorifics stay outside", "", "Mr Putin and President Biden", []string{"Putin=putin", "Biden=biden"}},
		{"across a line break", "", "Sergei\nLavrov", []string{"Sergei\nLavrov=lavrov"}},
		{"not across a paragraph", "", "Sergei\n\nLavrov", []string{"Lavrov=lavrov"}},
		{"a headline's verb before a surname", "", "Zelensky to Meet Putin", []string{"Zelensky=zelensky", "Putin=putin"}},

		// Somebody else
		{"another first name", "", "Speaker Mike Johnson and Eric Trump and Mary Trump", nil},
		{"a wife", "", "Olena Zelenska and Lyudmila Putina", nil},
		{"an unknown first name in mid-sentence", "", "the singer Zorro Putin", nil},
		{"a part of another name", "", "at Trump Tower, Donald Trump Jr. said", nil},
		{"a middle initial after another first name", "", "President Lyndon B. Johnson", nil},
		{"a common surname alone", "", "Johnson, Costa and Rudenko agreed", nil},
		{"a common surname after the full name", "", "Boris Johnson came. Johnson left.", []string{"Boris Johnson=johnson", "Johnson=johnson"}},
		{"part of a longer word", "", "Putinism, Trumpian, Russiagate", nil},

		// Offices
		{"the president", istanbul, "the Ukrainian president said", []string{"Ukrainian president=zelensky"}},
		{"the office's holder by date, 2022", antalya, "Ukraine's foreign minister said", []string{"Ukraine's foreign minister=kuleba"}},
		{"the office's holder by date, 2025", istanbul, "Ukraine’s foreign minister said", []string{"Ukraine’s foreign minister=sybiha"}},
		{"US wording, 2022", antalya, "the U.S. secretary of state said", []string{"U.S. secretary of state=blinken"}},
		{"US wording, 2025", istanbul, "the US Secretary of State said", []string{"US Secretary of State=rubio"}},
		{"an owner that follows", istanbul, "the foreign minister of Turkey and the president of the United States",
			[]string{"foreign minister of Turkey=fidan", "president of the United States=trump"}},
		{"around the owner", antalya, "the top Ukraine diplomat and Russia's top diplomat",
			[]string{"top Ukraine diplomat=kuleba", "Russia's top diplomat=lavrov"}},
		{"the head of something of the state's", istanbul, "the head of Ukrainian gas production, the president of Russian Railways",
			[]string{"Ukrainian~ukraine", "Russian~russia"}},
		{"leaders", istanbul, "the Russian leader, the Ukrainian leader, the Turkish leader, the British leader, the German leader",
			[]string{"Russian leader=putin", "Ukrainian leader=zelensky", "Turkish leader=erdogan", "British leader=starmer", "German leader=merz"}},
		{"spelled either way", istanbul, "the Russian defence minister, the Russian defense minister",
			[]string{"Russian defence minister=belousov", "Russian defense minister=belousov"}},
		{"an organisation's office", istanbul, "Kremlin spokesman, the Russian Foreign Ministry spokeswoman, the NATO chief, the IAEA head",
			[]string{"Kremlin spokesman=peskov", "Russian Foreign Ministry spokeswoman=zakharova", "NATO chief=rutte", "IAEA head=grossi"}},
		{"an office of an office", istanbul, "the head of the Ukrainian presidential office", []string{"head of the Ukrainian presidential office=yermak"}},
		{"a delegation's head, 2022", "2022-03-29", "Ukraine's chief negotiator, the head of the Russian delegation",
			[]string{"Ukraine's chief negotiator=arakhamia", "head of the Russian delegation=medinsky"}},
		{"a person's spokesman", istanbul, "Putin's spokesman, the Ukrainian president's chief of staff",
			[]string{"Putin's spokesman=peskov", "Ukrainian president's chief of staff=yermak"}},
		{"a new minister", istanbul, "Germany's new foreign minister", []string{"Germany's new foreign minister=wadephul"}},
		{"the name follows", istanbul, "Ukrainian President Volodymyr Zelensky and Russian Foreign Minister Lavrov",
			[]string{"Volodymyr Zelensky=zelensky", "Lavrov=lavrov"}},
		{"the name follows misspelt", istanbul, "Russian Foreign Minister Sergei Lavrow said", []string{"Sergei Lavrow=lavrov"}},
		{"a common surname after its office", antalya, "British Prime Minister Johnson said", []string{"Johnson=johnson"}},
		{"no office without a capital's name", istanbul, "the foreign minister said", nil},

		{"the name follows the owner", antalya, "the foreign minister of Ukraine Dmytro Kuleba", []string{"Dmytro Kuleba=kuleba"}},

		// Somebody else's office
		{"another's name follows the owner", istanbul, "the president of Ukraine Leonid Kuchma", []string{"Ukraine=ukraine"}},
		{"another's name follows", istanbul, "Ukrainian President Leonid Kuchma said", []string{"Ukrainian~ukraine"}},
		{"a former one", istanbul, "the former Russian president said", []string{"Russian~russia"}},
		{"a deputy", istanbul, "the deputy Ukrainian foreign minister, a Russian deputy foreign minister",
			[]string{"Ukrainian~ukraine", "Russian~russia"}},
		{"an elected one", "2024-12-01", "the US president-elect", []string{"US~us"}},
		{"one of many", istanbul, "a Russian presidential aide, a Ukrainian adviser", []string{"Russian~russia", "Ukrainian~ukraine"}},
		{"an unknown day", "", "the Ukrainian foreign minister and the Russian foreign minister",
			[]string{"Ukrainian~ukraine", "Russian foreign minister=lavrov"}},
		{"an unknown day, but the holder was named", "", "Dmytro Kuleba came. The Ukrainian foreign minister sat.",
			[]string{"Dmytro Kuleba=kuleba", "Ukrainian foreign minister=kuleba"}},
		{"a verb is no office", istanbul, "as Russia and Ukraine head to Istanbul", []string{"Russia=russia", "Ukraine=ukraine"}},
		{"a speaker of the language", istanbul, "a Russian speaker", []string{"Russian~russia"}},

		// States, bodies, groups
		{"a government", "", "the Ukrainian government, the Russian side, Turkish authorities",
			[]string{"Ukrainian government=ukraine", "Russian side=russia", "Turkish authorities=turkey"}},
		{"officials", "", "Ukrainian officials, Russians and Americans", []string{"Ukrainian officials=ukraine", "Russians=russia", "Americans=us"}},
		{"one official is nobody", "", "a senior Ukrainian official", []string{"Ukrainian~ukraine"}},
		{"delegations", "", "Russia's delegation and the Ukrainian negotiators", []string{"Russia's delegation=ru-delegation", "Ukrainian negotiators=ua-delegation"}},
		{"ministries", "", "Moscow's foreign ministry, the Ministry of Foreign Affairs of Ukraine", []string{"Moscow's foreign ministry=ru-mfa", "Ministry of Foreign Affairs of Ukraine=ua-mfa"}},
		{"an administration", istanbul, "the Trump administration, Biden's leadership", []string{"Trump administration=us", "Biden=biden"}},
		{"allies", "", "Ukraine's European allies and European leaders", []string{"Ukraine's European allies=europeans", "European leaders=europeans"}},
		{"abbreviations with dots", "", "the U.S. and the U.N. Security Council", []string{"U.S.=us", "U.N. Security Council=unsc"}},
		{"a pronoun is no country", "", "Tell us. They asked us.", nil},
		{"another state's council", "", "Russia's Security Council", []string{"Russia~russia"}},
		{"other places and peoples", "", "in eastern Ukraine, North American leaders, African Americans", nil},
		{"newspapers", "", "the Washington Post, the Kyiv Independent, the Moscow Times", nil},
		{"prefixes", "", "pro-Moscow separatists, anti-Russian, non-NATO", nil},
		{"led and backed", "", "US-led talks, Moscow-backed forces", nil},
		{"a broadcaster", "", "he told Russia 24 on Monday, and gave Russia 24 hours", []string{"Russia=russia"}},
		{"the West needs its article", "", "West Germany and the West", []string{"the West=western-allies"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := find(t, test.text, test.date); !slices.Equal(got, test.want) {
				t.Errorf("%s\n got %q\nwant %q", test.text, got, test.want)
			}
		})
	}
}

func TestKinds(t *testing.T) {
	text := "Sergei Lavrov, Putin, the Ukrainian president, NATO, Kyiv, the Turkish government, US officials, a Russian source"
	want := []who.Kind{who.FullName, who.Surname, who.RoleTitle, who.Alias, who.Metonym, who.Body, who.Collective, who.SideAdjective}
	var got []who.Kind
	for _, m := range directory().Find(text, 0, len(text), day(t, istanbul), nil) {
		got = append(got, m.Kind)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestFindGoesOnWhereItStopped(t *testing.T) {
	text := "Boris Johnson came to Kyiv. Johnson left."
	cut := strings.Index(text, " Johnson left")
	first := directory().Find(text, 0, cut, model.Date{}, nil)
	both := directory().Find(text, cut, len(text), model.Date{}, first)
	if n := len(both); n != 3 || both[n-1].Actor.ID != "johnson" || both[n-1].Start != cut+1 {
		t.Errorf("mentions are %+v", both)
	}
	if again := directory().Find(text, cut, len(text), model.Date{}, nil); len(again) != 0 {
		t.Errorf("without the mentions so far: %+v", again)
	}
}

func TestName(t *testing.T) {
	tests := []struct{ name, date, want string }{
		{"Sergei Lavrov", "", "lavrov"}, {"Sergej Lavrov", "", "lavrov"}, {"LAVROV", "", "lavrov"}, {"Lavrov’s", "", "lavrov"},
		{"Zelenskiy", "", "zelensky"}, {"President Zelenskyy", "", "zelensky"}, {"Volody Mir Zelensky", "", "zelensky"},
		{"Ukrainian President Volodymyr Zelensky", "", "zelensky"}, {"Mr. Putin", "", "putin"}, {"President (Donald) Trump", "", "trump"},
		{"Vladimir Putin, 72", "", "putin"}, {"Hakan Fidan, the Turkish foreign minister", "", "fidan"}, {"Hakkan Fidan", "", "fidan"},
		{"Erdoğan", "", "erdogan"}, {"Recip Tayyip Erdogan", "", "erdogan"}, {"Mevlut Cavusoglu", "", "cavusoglu"},
		// slips of the pen
		{"Witkov", "", "witkoff"}, {"Steve Witkof", "", "witkoff"}, {"Medisky", "", "medinsky"}, {"Ushkakov", "", "ushakov"},
		{"Dmytro Kulebo", "", "kuleba"}, {"Zeleneskiy", "", "zelensky"}, {"Sergei Lavorv", "", "lavrov"}, {"Andriy Yermack", "", "yermak"},
		{"Кулєба", "", "kuleba"}, {"Puttin", "", "putin"}, {"Ptuin", "", "putin"},
		{"Jermak", "", "yermak"}, {"Andriy Jermak", "", "yermak"}, {"Vitkoff", "", "witkoff"},
		{"Petkov", "", ""}, {"Macon", "", ""}, {"Stammer", "", ""}, {"Dmitry Petkov", "", "peskov"},
		// offices, states, bodies
		{"the Ukrainian president", istanbul, "zelensky"}, {"the US secretary of state", istanbul, "rubio"},
		{"the head of the Ukrainian presidential office", istanbul, "yermak"}, {"the head of the Ukrainian delegation", istanbul, "umerov"}, {"Ukraine's foreign minister", antalya, "kuleba"}, {"the Kremlin spokesman", "", "peskov"},
		{"Moscow", "", "russia"}, {"the Kremlin", "", "kremlin"}, {"Ukrainian officials", "", "ukraine"}, {"The Russian delegation", "", "ru-delegation"},
		{"Boris Johnson", "", "johnson"}, {"Andrei Rudenko", "", "rudenko"},
		// nobody of the dossier
		{"Mike Johnson", "", ""}, {"Johnson", "", ""}, {"Anton Rudenko", "", ""}, {"Rudenko", "", ""}, {"Olena Zelenska", "", ""}, {"Zelenska", "", ""},
		{"Lyudmila Putina", "", ""}, {"Mr. Rubin", "", ""}, {"Biken", "", ""}, {"Vadim Zelensky", "", ""}, {"Eric Trump", "", ""}, {"Alexandra Stubb", "", ""}, {"Cox", "", ""}, {"Tust", "", ""},
		{"aide to Putin", "", ""}, {"Putin's aide", "", ""}, {"Lavrov and Kuleba", "", ""}, {"a Ukrainian official", "", ""}, {"Russian", "", ""},
		{"the former Russian president", "", ""}, {"spokesman for Zelensky", "", ""}, {"", "", ""}, {" , ", "", ""}, {strings.Repeat("Putin ", 60), "", ""},
	}
	for _, test := range tests {
		a, ok := directory().Name(test.name, day(t, test.date))
		got := ""
		if ok {
			got = a.ID
		}
		if got != test.want || ok != (test.want != "") {
			t.Errorf("Name(%q) = %q, %v; want %q", test.name, got, ok, test.want)
		}
	}
}

func TestEveryActorIsFoundByName(t *testing.T) {
	d, err := dossier.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range d.Actors {
		for _, name := range append([]string{a.Name}, a.Aliases...) {
			if got, ok := directory().Name(name, model.Date{}); !ok || got.ID != a.ID {
				t.Errorf("%q is not %s alone", name, a.ID)
			}
		}
	}
}

func TestAnyDossierCanBeCompiled(t *testing.T) {
	who.New(&model.Dossier{Actors: []model.Actor{
		{ID: "a", Type: model.Person, Name: "…", Aliases: []string{"", " ", "'s", "von der"}},
		{ID: "b", Type: model.State, Name: "President of", Demonyms: []string{"", "s"}},
		{ID: "c", Type: model.Organisation, Name: "President of President of", Roles: []model.ActorRole{{Title: "of of of"}, {Title: ""}}},
	}})
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{
		"Ukrainian President Volodymyr Zelensky and Putin's spokesman", "the head of the office of the president of Ukraine's president of",
		"Donald J. Trump, J.D. Vance, U.S.-led 'n' U.S. officials’s", "МИД РФ\xff\xfe Türkiye ’s", "top Ukraine top Russian diplomat of the of the",
		"00mʼ0 Putin ʼ ʼʼ 0ʼ",
		"a.D Vance",
	} {
		f.Add(seed, uint8(0), uint8(255))
	}
	f.Fuzz(func(t *testing.T, text string, a, b uint8) {
		start := min(int(a), len(text))
		end := max(start, min(int(b), len(text)))
		last := start
		for _, m := range directory().Find(text, start, end, model.Date{Year: 2025}, nil) {
			if m.Start < last || m.End <= m.Start || m.End > end || m.Actor.ID == "" {
				t.Fatalf("mention %d to %d after %d in %q", m.Start, m.End, last, text)
			}
			last = m.End
		}
		directory().Name(text, model.Date{})
	})
}

// prose is running text with about as many names as coverage of talks has.
var prose = strings.Repeat(`The Ukrainian foreign minister said on Monday that talks with his Russian counterpart, Sergei Lavrov, had
brought nothing. Volodymyr Zelensky wants a meeting with Vladimir Putin, but the Kremlin spokesman would not hear of it: there was
no reason to travel, he told reporters, before the negotiators of both countries had agreed on what would be signed. In the
streets of the old town people went about their business and waited for the evening, as they had done for many weeks. `, 12)

func BenchmarkFind(b *testing.B) {
	d, date := directory(), day(b, antalya)
	b.SetBytes(int64(len(prose)))
	b.ReportAllocs()
	var mentions []who.Mention
	for b.Loop() {
		mentions = d.Find(prose, 0, len(prose), date, mentions[:0])
	}
}

func BenchmarkName(b *testing.B) {
	d, date := directory(), day(b, antalya)
	b.ReportAllocs()
	for b.Loop() {
		d.Name("Steve Witkof", date)
	}
}

func BenchmarkNew(b *testing.B) {
	d, err := dossier.Default()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		who.New(&d.Dossier)
	}
}
