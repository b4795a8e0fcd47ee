/// Names that mean one of several countries and are therefore never read as one.
///
/// Chinese, Russian and Turkish writers shorten the two Koreas and the two Congos as English writers do; the others are
/// misspellings that lie between two neighbours in the alphabet. A plain `IRAN`, `NIGER` or `AUSTRIA` is a name.
enum CountryConfusions {
  /// Candidates by folded name.
  static let byName: [String: [CountryCode]] = {
    var table: [String: [CountryCode]] = [:]
    for (codes, names) in pairs {
      for name in names.split(separator: "|") { table[CountryFolding.key(name)] = codes }
    }
    return table
  }()

  private static let pairs: [(codes: [CountryCode], names: String)] = [
    (["KP", "KR"], "Korea|Corea|Coree|Korea DR|Democratic Korea|Democratic Republic of Korea|Korean|Koreya"),
    (["KP", "KR"], "Корея|Корей|Кореи|Kore|高丽|高麗"),
    (["CD", "CG"], "Congo|Kongo|Congolese Republic|Конго|刚果|剛果"),
    (["IQ", "IR"], "Ira|Iraqn|Ира"),
    (["AT", "AU"], "Austr|Austra|Austri|Australi|Austral|Австр|Австри|Австрал|Австрали"),
    (["NE", "NG"], "Nig|Niga|Nige|Nigeri|Nigera|Nigerian|Ниге|Нигери"),
    (["DM", "DO"], "Dominica Republic|Republic of Dominica|Dominican|Dominic|Доминика Республика"),
    (["GF", "GY"], "Guiana|Гвиана"),
    (["MF", "SX"], "Saint Martin|San Martin|Сен-Мартен|圣马丁"),
    (["VG", "VI"], "Virgin Islands|Виргинские острова|维尔京群岛"),
    (["CG", "TW"], "ROC"),
    (["AS", "WS"], "Samoa Islands"),
  ]
}

extension CountryCode {
  /// Countries whose letters or names are easily typed for this one's: `KR` for `KP`, `IQ` for `IR`.
  public var easilyMistakenFor: [CountryCode] {
    CountryCode.mistaken.compactMap { pair in
      self == pair.0 ? pair.1 : self == pair.1 ? pair.0 : nil
    }
  }
  /// Whether the letters or the name of another country are easily typed for this one's.
  public func isEasilyMistaken(for other: CountryCode) -> Bool {
    CountryCode.mistaken.contains { self == $0.0 && other == $0.1 || self == $0.1 && other == $0.0 }
  }
  private static let mistaken: [(CountryCode, CountryCode)] = [
    ("KP", "KR"), ("CD", "CG"), ("IQ", "IR"), ("AT", "AU"), ("NE", "NG"), ("DM", "DO"),
  ]
}
