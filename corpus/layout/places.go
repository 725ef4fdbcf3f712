package layout

import "strings"

// places are cities from which reports are commonly filed: capitals, seats of international organisations and other
// large cities, with the cities of Ukraine, Russia and Turkey. A dateline in ordinary letters that ends with a colon
// ("Istanbul: …") is recognised only with one of these, because a name before a colon is otherwise a speaker.
const places = `
Abu Dhabi|Abuja|Accra|Addis Ababa|Algiers|Alaska|Amman|Amsterdam|Anchorage|Ankara|Antalya|Antwerp|Ashgabat|Astana|Athens|Atlanta|Auckland
Baghdad|Baku|Bali|Bangkok|Barcelona|Beijing|Beirut|Belgrade|Berlin|Bern|Bishkek|Bogota|Bonn|Boston|Brasilia|Bratislava|Brest|Brussels|Bucharest|Budapest|Buenos Aires
Cairo|Canberra|Cape Town|Caracas|Chernihiv|Chernivtsi|Chicago|Chisinau|Copenhagen|Damascus|Dallas|Davos|Delhi|Denver|Detroit|Dhaka|Dnipro|Doha|Donetsk|Dubai|Dublin|Dushanbe
Edinburgh|Frankfurt|Gaziantep|Gdansk|Geneva|Gomel|Grozny|Hamburg|Hanoi|Havana|Helsinki|Hiroshima|Hong Kong|Houston|Irpin|Islamabad|Istanbul|Izmir
Jakarta|Jeddah|Jerusalem|Johannesburg|Kabul|Kaliningrad|Karachi|Kathmandu|Kazan|Kharkiv|Kharkov|Kherson|Khartoum|Kiev|Kyiv|Krakow|Kramatorsk|Kuala Lumpur|Kursk|Kuwait City
Las Vegas|Lausanne|Lima|Lisbon|Ljubljana|London|Los Angeles|Luhansk|Luxembourg|Lviv|Madrid|Manila|Mariupol|Mexico City|Miami|Milan|Minsk|Montreal|Moscow|Mumbai|Munich|Mykolaiv
Nairobi|Naples|New Delhi|New York|Nicosia|Nur-Sultan|Odesa|Odessa|Oslo|Ottawa|Panama City|Paris|Perth|Philadelphia|Phnom Penh|Podgorica|Poltava|Prague|Pristina|Pyongyang
Rabat|Ramallah|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|Rostov-on-Don|Rzeszow|San Francisco|Santiago|Sao Paulo|Sarajevo|Seattle|Seoul|Sevastopol|Shanghai|Simferopol|Singapore|Skopje|Sochi|Sofia|St Petersburg|St. Petersburg|Stockholm|Strasbourg|Sumy|Sydney
Taipei|Tallinn|Tashkent|Tbilisi|Tehran|Tel Aviv|The Hague|Tirana|Tokyo|Toronto|Tunis|Turin|United Nations|Uzhhorod|Valletta|Vancouver|Vatican City|Vienna|Vilnius|Vinnytsia|Vladivostok
Warsaw|Washington|Washington DC|Washington, DC|Washington D.C.|Washington, D.C.|Wellington|Yalta|Yekaterinburg|Yerevan|Zagreb|Zaporizhzhia|Zhytomyr|Zurich
Москва|Киев|Київ|Минск|Мінськ|Стамбул|Анкара|Женева|Вашингтон|Брюссель|Лондон|Париж|Берлин|Берлін|Львов|Львів|Одесса|Одеса|Харьков|Харків|Санкт-Петербург|Нью-Йорк|Анталья|Анталія|Рим|Вена|Відень|Варшава|Эр-Рияд|Ер-Ріяд|Джидда`

// knownPlaces finds a place by its name in lower case.
var knownPlaces = func() map[string]bool {
	known := map[string]bool{}
	for _, place := range strings.FieldsFunc(places, func(r rune) bool { return r == '|' || r == '\n' }) {
		known[strings.ToLower(place)] = true
	}
	return known
}()

const maxPlace = 60 // bytes

// isKnownPlace reports whether s is a known place, alone or with a country after a comma ("Istanbul, Turkey"), or two of
// them ("Moscow/Kyiv").
func isKnownPlace(s string) bool {
	if s == "" || len(s) > maxPlace {
		return false
	}
	s = strings.ToLower(s)
	if knownPlaces[s] {
		return true
	}
	if city, region, ok := strings.Cut(s, ","); ok {
		return knownPlaces[city] && strings.Count(strings.TrimSpace(region), " ") < 3
	}
	a, b, ok := strings.Cut(s, "/")
	return ok && knownPlaces[a] && knownPlaces[b]
}
