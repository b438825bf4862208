#include "network/sandbox/CustomerNames.h"

namespace paydeck::sandbox {
namespace {

// One region per block of three lines.
// clang-format off
constexpr std::array kRegions = {
    NameRegion{"DE", 190, false, " ",
               {{{"Jonas", "jonas"}, {"Anneliese", "anneliese"}, {"Jürgen", "juergen"}, {"Katharina", "katharina"}, {"Felix", "felix"}, {"Sabine", "sabine"}}},
               {{{"Müller", "mueller"}, {"Schäfer", "schaefer"}, {"Krüger", "krueger"}, {"Hoffmann", "hoffmann"}, {"Weiß", "weiss"}, {"von Ahlefeldt-Dehn", "vonahlefeldt"}}}},
    NameRegion{"FR", 110, false, " ",
               {{{"Lucas", "lucas"}, {"Éloïse", "eloise"}, {"Benoît", "benoit"}, {"Chloé", "chloe"}, {"Thibault", "thibault"}, {"Marguerite", "marguerite"}}},
               {{{"Moreau", "moreau"}, {"Lefèvre", "lefevre"}, {"Garnier", "garnier"}, {"Dubois", "dubois"}, {"Chevalier", "chevalier"}, {"de La Rochefoucauld", "delarochefoucauld"}}}},
    NameRegion{"NL", 70, false, " ",
               {{{"Noah", "noah"}, {"Fleur", "fleur"}, {"Daan", "daan"}, {"Sanne", "sanne"}, {"Joris", "joris"}, {"Marijke", "marijke"}}},
               {{{"de Vries", "devries"}, {"van den Berg", "vandenberg"}, {"Jansen", "jansen"}, {"Bakker", "bakker"}, {"Visser", "visser"}, {"van der Heijden", "vanderheijden"}}}},
    NameRegion{"IT", 80, false, " ",
               {{{"Sofia", "sofia"}, {"Matteo", "matteo"}, {"Giulia", "giulia"}, {"Niccolò", "niccolo"}, {"Chiara", "chiara"}, {"Lorenzo", "lorenzo"}}},
               {{{"Marchetti", "marchetti"}, {"Bianchi", "bianchi"}, {"D'Angelo", "dangelo"}, {"Ferrari", "ferrari"}, {"Conti", "conti"}, {"Rizzo", "rizzo"}}}},
    NameRegion{"ES", 80, false, " ",
               {{{"Diego", "diego"}, {"Lucía", "lucia"}, {"Íñigo", "inigo"}, {"Carmen", "carmen"}, {"Álvaro", "alvaro"}, {"Nuria", "nuria"}}},
               {{{"Álvarez", "alvarez"}, {"García Márquez", "garciamarquez"}, {"Ibáñez", "ibanez"}, {"Romero", "romero"}, {"Núñez", "nunez"}, {"Fernández de Córdoba y Alagón", "fernandezdecordoba"}}}},
    NameRegion{"SE", 60, false, " ",
               {{{"Elin", "elin"}, {"Björn", "bjorn"}, {"Åsa", "asa"}, {"Linnéa", "linnea"}, {"Göran", "goran"}, {"Signe", "signe"}}},
               {{{"Sørensen", "sorensen"}, {"Lindqvist", "lindqvist"}, {"Ångström", "angstrom"}, {"Halvorsen", "halvorsen"}, {"Nyström", "nystrom"}, {"Virtanen", "virtanen"}}}},
    NameRegion{"PL", 60, false, " ",
               {{{"Tomasz", "tomasz"}, {"Zofia", "zofia"}, {"Paweł", "pawel"}, {"Małgorzata", "malgorzata"}, {"Łukasz", "lukasz"}, {"Agnieszka", "agnieszka"}}},
               {{{"Zieliński", "zielinski"}, {"Wójcik", "wojcik"}, {"Dąbrowska", "dabrowska"}, {"Kowalczyk", "kowalczyk"}, {"Brzęczyszczykiewicz", "brzeczyszczykiewicz"}, {"Nowak", "nowak"}}}},
    NameRegion{"GB", 80, false, " ",
               {{{"Grace", "grace"}, {"Oliver", "oliver"}, {"Siobhán", "siobhan"}, {"Harriet", "harriet"}, {"Rhys", "rhys"}, {"Imogen", "imogen"}}},
               {{{"Ashworth", "ashworth"}, {"O'Sullivan", "osullivan"}, {"Cholmondeley-Warner", "cholmondeley"}, {"Patel", "patel"}, {"Llewellyn", "llewellyn"}, {"Whitfield", "whitfield"}}}},
    NameRegion{"US", 70, false, " ",
               {{{"Marcus", "marcus"}, {"Ava", "ava"}, {"Tyler", "tyler"}, {"Naomi", "naomi"}, {"Ethan", "ethan"}, {"Brooklyn", "brooklyn"}}},
               {{{"Hernandez", "hernandez"}, {"Washington", "washington"}, {"Kim", "kim"}, {"Anderson", "anderson"}, {"Nguyen", "nguyen"}, {"Okonkwo", "okonkwo"}}}},
    NameRegion{"PT", 40, false, " ",
               {{{"Ana Beatriz", "anabeatriz"}, {"João", "joao"}, {"Inês", "ines"}, {"Tiago", "tiago"}, {"Conceição", "conceicao"}, {"Duarte", "duarte"}}},
               {{{"Costa", "costa"}, {"Gonçalves", "goncalves"}, {"Simões", "simoes"}, {"Pereira", "pereira"}, {"Araújo", "araujo"}, {"Magalhães", "magalhaes"}}}},
    NameRegion{"HU", 25, true, " ",
               {{{"Béla", "bela"}, {"Zsófia", "zsofia"}, {"Gergő", "gergo"}, {"Ágnes", "agnes"}, {"Tünde", "tunde"}, {"László", "laszlo"}}},
               {{{"Nagy", "nagy"}, {"Szűcs", "szucs"}, {"Kővári", "kovari"}, {"Tóth", "toth"}, {"Szabó", "szabo"}, {"Horváth", "horvath"}}}},
    NameRegion{"UA", 30, false, " ",
               {{{"Oleksandr", "oleksandr"}, {"Олена", "olena"}, {"Тарас", "taras"}, {"Наталія", "nataliia"}, {"Iryna", "iryna"}, {"Богдан", "bohdan"}}},
               {{{"Bondar", "bondar"}, {"Шевченко", "shevchenko"}, {"Коваль", "koval"}, {"Tkachenko", "tkachenko"}, {"Мельник", "melnyk"}, {"Гончар", "honchar"}}}},
    NameRegion{"GR", 25, false, " ",
               {{{"Νίκος", "nikos"}, {"Ελένη", "eleni"}, {"Γιώργος", "giorgos"}, {"Δήμητρα", "dimitra"}, {"Yannis", "yannis"}, {"Sofia", "sofia"}}},
               {{{"Παπαδόπουλος", "papadopoulos"}, {"Οικονόμου", "oikonomou"}, {"Nikolaidis", "nikolaidis"}, {"Βλάχος", "vlachos"}, {"Καραγιάννη", "karagianni"}, {"Αγγελόπουλος", "angelopoulos"}}}},
    NameRegion{"NG", 25, false, " ",
               {{{"Chidi", "chidi"}, {"Ngozi", "ngozi"}, {"Olúwaṣeun", "oluwaseun"}, {"Adaeze", "adaeze"}, {"Emeka", "emeka"}, {"Folákẹ́", "folake"}}},
               {{{"Okafor", "okafor"}, {"Adeyemi", "adeyemi"}, {"Ọlátúnjí", "olatunji"}, {"Nwosu", "nwosu"}, {"Mwangi", "mwangi"}, {"Eze", "eze"}}}},
    NameRegion{"IN", 25, false, " ",
               {{{"Priyanka", "priyanka"}, {"Arjun", "arjun"}, {"अनीता", "anita"}, {"Venkatanarasimharajuvaripeta", "venkata"}, {"Kavya", "kavya"}, {"Rohan", "rohan"}}},
               {{{"Rao", "rao"}, {"शर्मा", "sharma"}, {"Subramanian", "subramanian"}, {"Mukherjee", "mukherjee"}, {"Iyer", "iyer"}, {"Chattopadhyay", "chattopadhyay"}}}},
    NameRegion{"JP", 30, true, " ",
               {{{"健二", "kenji"}, {"さくら", "sakura"}, {"陽菜", "hina"}, {"大輔", "daisuke"}, {"美咲", "misaki"}, {"蓮", "ren"}}},
               {{{"渡辺", "watanabe"}, {"佐藤", "sato"}, {"高橋", "takahashi"}, {"小林", "kobayashi"}, {"勅使河原", "teshigawara"}, {"鈴木", "suzuki"}}}},
    NameRegion{"SG", 25, false, " ",
               {{{"Wei Ling", "weiling"}, {"Jun Hao", "junhao"}, {"Siew Mei", "siewmei"}, {"Kai", "kai"}, {"Hui Min", "huimin"}, {"Zhi Xuan", "zhixuan"}}},
               {{{"Tan", "tan"}, {"Lim", "lim"}, {"Goh", "goh"}, {"Ng", "ng"}, {"Koh", "koh"}, {"Wong", "wong"}}}},
    NameRegion{"TW", 20, true, "",
               {{{"怡君", "yijun"}, {"志明", "zhiming"}, {"淑芬", "shufen"}, {"家豪", "jiahao"}, {"雅婷", "yating"}, {"冠宇", "guanyu"}}},
               {{{"陳", "chen"}, {"林", "lin"}, {"歐陽", "ouyang"}, {"張", "chang"}, {"黃", "huang"}, {"王", "wang"}}}},
    NameRegion{"KR", 20, true, " ",
               {{{"서연", "seoyeon"}, {"민준", "minjun"}, {"지우", "jiwoo"}, {"하은", "haeun"}, {"도윤", "doyun"}, {"유진", "yujin"}}},
               {{{"김", "kim"}, {"이", "lee"}, {"박", "park"}, {"최", "choi"}, {"남궁", "namgung"}, {"정", "jung"}}}},
    NameRegion{"AE", 20, false, " ",
               {{{"فاطمة", "fatima"}, {"عبد الرحمن", "abdulrahman"}, {"ليلى", "layla"}, {"محمد", "mohammed"}, {"نورة", "noura"}, {"يوسف", "yousef"}}},
               {{{"الهاشمي", "alhashimi"}, {"المنصوري", "almansoori"}, {"حدّاد", "haddad"}, {"القاسمي", "alqasimi"}, {"خوري", "khoury"}, {"السعدي", "alsaadi"}}}},
    NameRegion{"IL", 15, false, " ",
               {{{"נועה", "noa"}, {"איתמר", "itamar"}, {"תמר", "tamar"}, {"יונתן", "yonatan"}, {"שירה", "shira"}, {"אורי", "uri"}}},
               {{{"כהן", "cohen"}, {"לוי", "levi"}, {"בן-דוד", "bendavid"}, {"מזרחי", "mizrahi"}, {"פרידמן", "friedman"}, {"אברהמי", "avrahami"}}}},
};

// clang-format on

constexpr std::array kCompanies = {
    NamePart{"Studio Kant GmbH", "studiokant"},
    NamePart{"Northwave Records", "northwave"},
    NamePart{"Klangwerk Berlin e.K.", "klangwerk"},
    NamePart{"Gesellschaft für Raumakustik und Beschallungstechnik Mitteldeutschland mbH & Co. KG", "raumakustik"},
    NamePart{"Théâtre de la Petite-Rue, régie son", "petiterue"},
    NamePart{"Radio Cascais 98.1", "radiocascais"},
    NamePart{"株式会社サウンドワークス", "soundworks"},
    NamePart{"شركة الصدى للصوتيات", "alsada"},
};

constexpr std::array<std::string_view, 8> kNasty = {
    "<b>x</b><img src=x>",
    "<script>alert(1)</script>",
    "'; DROP TABLE payments; --",
    "=HYPERLINK(\"http://127.0.0.1\",\"click\")",
    "\xE2\x80\xAE"
    "gnp.eciovni"
    "\xE2\x80\xAC",
    "bell\x07 tab\t line\nbreak\x1b[31m",
    "Z\xCC\xB5\xCC\xA1\xCD\x81"
    "a\xCC\xB8\xCC\xA5l\xCD\x9C"
    "g\xCC\xB7\xCD\x95o\xCC\xB4\xCD\x94",
    "{{7*7}} %s %n ${HOME} \\u0000",
};

}  // namespace

std::span<const NameRegion> nameRegions() {
  return kRegions;
}
std::span<const NamePart> companyNames() {
  return kCompanies;
}
std::span<const std::string_view> nastyNames() {
  return kNasty;
}

}  // namespace paydeck::sandbox
