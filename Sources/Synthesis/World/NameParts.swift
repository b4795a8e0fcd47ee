internal import Trade

/// How firms of one kind are written: what stands before the stem, what after the word, in which script.
struct NameStyle: Sendable {
  enum Script { case latin, cyrillic }
  var prefix: String
  var suffix: String
  var script = Script.latin
}

/// What invented firm names are made of.
enum NameParts {
  /// No syllable begins another, so that different syllables never make the same stem.
  static let syllables: [(latin: String, cyrillic: String)] = [
    ("al", "ал"), ("os", "ос"), ("ix", "икс"), ("or", "ор"), ("ur", "ур"), ("in", "ин"), ("em", "эм"),
    ("kal", "кал"), ("mon", "мон"), ("tek", "тек"), ("far", "фар"), ("sol", "сол"), ("vin", "вин"),
    ("ran", "ран"), ("ber", "бер"), ("lin", "лин"), ("tor", "тор"), ("gal", "гал"), ("hel", "хел"),
    ("jar", "яр"), ("zen", "зен"), ("per", "пер"), ("kor", "кор"), ("dyn", "дин"), ("bel", "бел"),
    ("mer", "мер"), ("nex", "некс"), ("pan", "пан"), ("qua", "ква"), ("rem", "рем"), ("sen", "сен"),
    ("tan", "тан"), ("val", "вал"), ("wes", "вес"), ("xin", "син"), ("yan", "ян"), ("lum", "лум"),
    ("dor", "дор"), ("del", "дел"), ("gen", "ген"),
  ]

  /// Lines of business, as they stand in names.
  static let words: [(latin: String, cyrillic: String)] = [
    ("Electronics", "Электроника"), ("Components", "Комплект"), ("Trading", "Трейдинг"),
    ("Distribution", "Дистрибуция"), ("Metals", "Металл"), ("Supply", "Снаб"), ("Auto", "Авто"),
    ("Foods", "Продукт"), ("Machinery", "Машины"), ("Systems", "Системы"), ("Marine", "Марин"),
    ("Industrial", "Индустрия"), ("Solutions", "Решения"), ("Optics", "Оптика"), ("Digital", "Диджитал"),
    ("Materials", "Материалы"), ("Engineering", "Инжиниринг"), ("Logistics", "Логистик"),
    ("Instruments", "Прибор"), ("Power", "Энерго"), ("Parts", "Запчасть"), ("Micro", "Микро"),
    ("Textile", "Текстиль"), ("Chemical", "Химия"), ("Precision", "Точмаш"), ("Bearings", "Подшипник"),
    ("Automation", "Автоматика"), ("Avionics", "Авионика"), ("Technology", "Технология"),
    ("International", "Интернешнл"), ("Commerce", "Коммерц"), ("Import", "Импорт"), ("Export", "Экспорт"),
    ("Global", "Глобал"), ("Semiconductor", "Полупроводник"), ("Medical", "Мед"), ("Agro", "Агро"),
    ("Energy", "Энергия"), ("Aero", "Аэро"), ("Group", "Групп"),
  ]

  private static let chineseCities = ["Shenzhen ", "Dongguan ", "Ningbo ", "Suzhou ", "Xiamen ", "", "", ""]

  /// The ways to write a firm of a country, each as likely as the others.
  static func styles(of country: CountryCode) -> [NameStyle] {
    switch "\(country)" {
    case "CN": return chineseCities.flatMap { city in suffixes(city, " Co., Ltd.", " Co Ltd", " Limited") }
    case "HK": return suffixes("", " Limited", " Co., Limited", " (HK) Ltd")
    case "RU":
      return cyrillic("ООО \"", "\"") + cyrillic("ООО \"", "\"") + cyrillic("АО \"", "\"")
        + cyrillic("ООО ", "") + suffixes("OOO ", "") + suffixes("ZAO \"", "\"") + suffixes("AO ", "")
    case "BY": return cyrillic("ООО \"", "\"") + cyrillic("ОДО \"", "\"") + suffixes("", " LLC")
    case "KZ": return cyrillic("ТОО \"", "\"") + suffixes("", " TOO", " LLP")
    case "KG": return cyrillic("ОсОО \"", "\"") + suffixes("OsOO ", "") + suffixes("", " LLC")
    case "TJ", "UZ": return cyrillic("ООО \"", "\"") + suffixes("", " LLC", " MChJ")
    case "TR": return suffixes("", " San. ve Tic. A.Ş.", " Dış Ticaret Ltd. Şti.", " İth. İhr. Ltd. Şti.")
    case "AE": return suffixes("", " FZE", " FZCO", " General Trading LLC")
    case "US": return suffixes("", " Inc", " Inc.", ", Inc.", " Corp", " LLC")
    case "DE", "AT": return suffixes("", " GmbH", " AG", " GmbH & Co. KG")
    case "CH": return suffixes("", " AG", " GmbH", " SA")
    case "GB", "IE": return suffixes("", " Ltd", " Limited", " PLC")
    case "JP": return suffixes("", " K.K.", " Co., Ltd.", " Corporation")
    case "KR", "TW", "VN", "TH": return suffixes("", " Co., Ltd.", " Corp", " Co Ltd")
    case "FR": return suffixes("", " SAS", " S.A.", " SARL")
    case "IT": return suffixes("", " S.r.l.", " S.p.A.")
    case "NL", "BE": return suffixes("", " B.V.", " N.V.")
    case "SE", "FI", "NO", "DK": return suffixes("", " AB", " Oy", " A/S")
    case "PL": return suffixes("", " Sp. z o.o.", " S.A.")
    case "CZ": return suffixes("", " s.r.o.", " a.s.")
    case "LT", "LV", "EE": return suffixes("", " UAB", " SIA", " OÜ")
    case "BR": return suffixes("", " Ltda", " S.A.")
    case "MX": return suffixes("", " S.A. de C.V.", ", S. de R.L.")
    case "IN": return suffixes("", " Pvt. Ltd.", " Private Limited")
    case "ES", "AR", "CO", "CL", "PE", "RO": return suffixes("", " S.A.", " S.L.", " S.R.L.")
    default: return suffixes("", " LLC", " Ltd", " Trading Co.")
    }
  }

  private static func suffixes(_ prefix: String, _ suffixes: String...) -> [NameStyle] {
    suffixes.map { NameStyle(prefix: prefix, suffix: $0) }
  }

  private static func cyrillic(_ prefix: String, _ suffix: String) -> [NameStyle] {
    [NameStyle(prefix: prefix, suffix: suffix, script: .cyrillic)]
  }
}
