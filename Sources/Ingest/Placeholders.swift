/// Words that stand where a firm's name should: such a role is missing, it is no firm.
public enum Placeholders {
  /// Whether a folded name (see `foldName`) is no firm's name.
  ///
  /// So are names without letter or digit (`-`, `***`), `to the order of ...` and the words below, also in brackets
  /// or quotes.
  public static func contains(_ foldedName: String) -> Bool {
    let core = foldedName.drop { !isWord($0) }
    guard let last = core.lastIndex(where: isWord) else { return true }
    let name = core[...last]
    return words.contains(String(name)) || openings.contains { name.hasPrefix($0) }
  }

  private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  /// A bill made out to order names a bank or nobody, not the receiver.
  private static let openings = ["to order of ", "to the order of ", "to the order ", "same as "]

  private static let words: Set<String> = [
    // Bills of lading.
    "to order", "to the order", "order", "to the order of", "to order of", "to order of shipper", "to bearer",
    "same as consignee", "same as above", "same as shipper", "same", "as above", "idem", "ditto",
    "per manifest",
    // Databases.
    "n/a", "na", "n.a", "none", "null", "nan", "nil", "unknown", "undefined", "unspecified", "not specified",
    "not available", "not applicable", "not declared", "not stated", "not known", "no name", "no data",
    "no info",
    "blank", "empty", "missing", "tbd", "tba", "xxx", "xxxx", "test", "0", "00", "000",
    // Withheld.
    "confidential", "withheld", "redacted", "hidden", "anonymous", "not disclosed", "undisclosed",
    "private person",
    "individual",
    // Russian.
    "не указан", "не указана", "не указано", "не указаны", "отсутствует", "отсутствуют", "неизвестен",
    "неизвестна", "неизвестно", "неизвестный", "нет", "нет данных", "не определен", "не определено",
    "не установлен",
    "не известен", "без названия", "частное лицо", "физическое лицо", "физ. лицо", "физлицо", "по приказу",
    "приказу",
    "контрагенты", "разные", "прочие", "см. дополнение", "см.дополнение", "смотри дополнение", "он же",
    // Turkish, Chinese, Spanish, French, German.
    "bilinmiyor", "belirtilmemiş", "yok", "emrine", "未知", "无", "不详", "凭指示", "待指示", "desconocido",
    "no especificado", "a la orden", "inconnu", "à ordre", "non spécifié", "unbekannt", "keine angabe",
  ]
}
