package who

// firstNames are first names that the coverage of European, American and Near Eastern politics uses, in the spellings of
// the English-language press; names of one line are renderings of the same name ("Sergei", "Serhii"). They serve two
// rules: another rendering of an actor's first name is still that actor ("Vladimir Zelensky"), and a surname after a
// different first name is somebody else ("Mike Johnson").
var firstNames = [][]string{
	// Slavic and Baltic, with their Western forms where these are used of the same person
	{"Vladimir", "Volodymyr", "Volodimir", "Volodymir", "Uladzimir", "Wladimir", "Vladymyr"},
	{"Alexander", "Aleksandr", "Aleksander", "Oleksandr", "Oleksander", "Olexander", "Olexandr", "Aliaksandr", "Alexandr", "Sasha"},
	{"Sergei", "Sergey", "Sergej", "Serhii", "Serhiy", "Sergiy", "Sergii", "Siarhei", "Serguei"},
	{"Andrei", "Andrey", "Andrej", "Andrii", "Andriy", "Andrij"},
	{"Dmitry", "Dmitri", "Dmitriy", "Dmitrii", "Dmytro", "Dmitro", "Dimitri", "Dmitrij"},
	{"Mikhail", "Mykhailo", "Mykhaylo", "Mihail", "Michail"},
	{"Nikolai", "Nikolay", "Mykola", "Mikola"},
	{"Yuri", "Yury", "Yuriy", "Yurii", "Iurii", "Iouri", "Jurij"},
	{"Alexei", "Alexey", "Aleksei", "Aleksey", "Oleksii", "Oleksiy", "Olexiy", "Olexii"},
	{"Igor", "Ihor"}, {"Oleg", "Oleh"}, {"Kirill", "Kyrylo", "Cyril"}, {"Yevgeny", "Evgeny", "Yevhen", "Evgeni", "Yevgeniy", "Eugene"},
	{"Vasily", "Vassily", "Vasyl", "Vasiliy", "Vasili"}, {"Konstantin", "Kostiantyn", "Kostyantyn"},
	{"Vyacheslav", "Viacheslav", "Slava"}, {"Valery", "Valeriy", "Valerii", "Valeri"}, {"Viktor", "Victor"},
	{"Georgy", "Georgiy", "Heorhii", "Heorhiy", "Georgi"}, {"Grigory", "Hryhorii"}, {"Gennady", "Hennadii"},
	{"Vitali", "Vitaliy", "Vitalii", "Vitaly"}, {"Anatoly", "Anatolii", "Anatoliy"}, {"Pavel", "Pavlo"}, {"Petro", "Pyotr", "Petr"},
	{"Ivan"}, {"Vadim", "Vadym"}, {"Denis", "Denys"}, {"Maxim", "Maksym", "Maksim", "Max"}, {"Roman"}, {"Ruslan"}, {"Rustem", "Rustam"},
	{"David", "Davyd", "Dave"}, {"Leonid"}, {"Boris", "Borys"}, {"Anton"}, {"Artem", "Artyom"}, {"Bogdan", "Bohdan"}, {"Yaroslav", "Jaroslav"},
	{"Stanislav"}, {"Vladislav", "Vladyslav"}, {"Svyatoslav"}, {"Taras"}, {"Ostap"}, {"Orest"}, {"Zakhar"}, {"Timur"}, {"Ramzan"}, {"Marat"},
	{"Radek", "Radoslaw", "Radosław"}, {"Andrzej"}, {"Mateusz"}, {"Karol"}, {"Gitanas"}, {"Tomasz"},
	{"Maria", "Mariya", "Mariia", "Marija"}, {"Irina", "Iryna"}, {"Tatyana", "Tatiana", "Tetiana", "Tetyana"}, {"Olga", "Olha"},
	{"Elena", "Yelena", "Olena", "Helen"}, {"Julia", "Yulia", "Yuliia", "Iuliia", "Julie"}, {"Natalia", "Nataliya", "Natalya"},
	{"Lyudmila", "Liudmyla", "Ludmila"}, {"Svetlana", "Svitlana"}, {"Anna", "Ganna", "Hanna"}, {"Oksana"}, {"Valentina"}, {"Ksenia"},
	{"Ekaterina", "Kateryna", "Catherine", "Katherine", "Kate"}, {"Alina"}, {"Daria", "Darya"}, {"Marina", "Maryna"}, {"Galina", "Halyna"},
	// English
	{"Donald", "Don"}, {"Joe", "Joseph"}, {"Antony", "Anthony", "Tony"}, {"Stephen", "Steven", "Steve"}, {"Daniel", "Dan"}, {"Michael", "Mike"},
	{"John", "Jon", "Johnny"}, {"James", "Jim", "Jimmy"}, {"Robert", "Rob", "Bob"}, {"William", "Will", "Bill"}, {"Richard", "Rick", "Dick"},
	{"Thomas", "Tom"}, {"Charles", "Charlie"}, {"George"}, {"Edward", "Ed"}, {"Benjamin", "Ben"}, {"Samuel", "Sam"}, {"Matthew", "Matt"},
	{"Christopher", "Chris"}, {"Timothy", "Tim"}, {"Peter", "Pete"}, {"Paul"}, {"Mark", "Marc"}, {"Luke"}, {"Adam"}, {"Jake"}, {"Jack"}, {"Jared"},
	{"Keith"}, {"Marco"}, {"Scott"}, {"Brian"}, {"Kevin"}, {"Kenneth", "Ken"}, {"Gary"}, {"Larry"}, {"Ronald", "Ron"}, {"Roger"}, {"Philip", "Phil"},
	{"Andrew", "Andy"}, {"Simon"}, {"Martin"}, {"Nigel"}, {"Rishi"}, {"Keir"}, {"Alan", "Allan"}, {"Barron"}, {"Eric", "Erik"}, {"Lloyd"},
	{"Lindsey"}, {"Ted"}, {"Nick", "Nicholas"}, {"Patrick"}, {"Ryan"}, {"Justin"}, {"Sean"}, {"Craig"}, {"Graham"}, {"Harry"}, {"Henry"}, {"Jeffrey", "Jeff"},
	{"Elizabeth", "Liz"}, {"Karoline", "Carolyn", "Caroline"}, {"Melania"}, {"Ivanka"}, {"Tiffany"}, {"Jill"}, {"Hunter"}, {"Usha"}, {"Lara"},
	{"Mary"}, {"Susan"}, {"Sarah"}, {"Linda"}, {"Hillary"}, {"Kamala"}, {"Nancy"}, {"Jennifer"}, {"Jessica"}, {"Amy"}, {"Carrie"}, {"Rachel"}, {"Carol"},
	{"Laura"}, {"Lisa"}, {"Emily"}, {"Emma"}, {"Alice"}, {"Jane"}, {"Ann", "Anne"}, {"Victoria"}, {"Margaret"}, {"Theresa"}, {"Samantha"}, {"Linsey"},
	// Continental European
	{"Emmanuel"}, {"Brigitte"}, {"Jean"}, {"Pierre"}, {"François", "Francois"}, {"Nicolas"}, {"Friedrich"}, {"Olaf"}, {"Angela"}, {"Annalena"}, {"Frank"},
	{"Walter"}, {"Hans"}, {"Wolfgang"}, {"Johann"}, {"Ursula"}, {"Charlotte"}, {"Heiko"}, {"Josep"}, {"José", "Jose"}, {"Pedro"}, {"António", "Antonio"},
	{"Giorgia"}, {"Mario"}, {"Matteo"}, {"Silvio"}, {"Giuseppe"}, {"Luigi"}, {"Sergio"}, {"Guido"}, {"Kaja"}, {"Jens"}, {"Sanna"}, {"Mette"}, {"Alexandra"},
	{"Rafael", "Raphael"}, {"Ulf"}, {"Jonas"}, {"Petteri"}, {"Robertas"}, {"Edgars"}, {"Klaus"}, {"Sebastian"},
	// Turkish, Arabic, Hebrew, Persian, Asian
	{"Recep"}, {"Tayyip"}, {"Hakan"}, {"Mevlüt", "Mevlut"}, {"İbrahim", "Ibrahim"}, {"Hulusi"}, {"Öncü", "Oncu"}, {"Bilal"}, {"Ahmet"}, {"Mehmet"},
	{"Mustafa"}, {"Emine"}, {"Ali"}, {"Yasar"}, {"Numan"}, {"Fahrettin"}, {"Mohammed", "Mohammad", "Muhammad", "Mohamed"}, {"Abdullah"}, {"Faisal"}, {"Naftali"},
	{"Yair"}, {"Isaac"}, {"Narendra"}, {"Jinping"}, {"Wang"}, {"Li"}, {"Kim"}, {"Fumio"}, {"Volker"},
}
