internal import Trade

/// How firms of a country are written: legal form, script, and the other honest ways to write the same.
struct FirmStyle: Sendable {
  /// Text before and after a name.
  struct Frame: Sendable {
    var prefix: [UInt8]
    var suffix: [UInt8]

    init(_ prefix: String, _ suffix: String) {
      (self.prefix, self.suffix) = (Array(prefix.utf8), Array(suffix.utf8))
    }
  }

  let tongue: Tongue
  /// 0 for Latin letters, 1 for the language's own script.
  let script: Int
  let frame: Frame
  /// With the legal form written out, or shortened.
  let formal: Frame
  /// In the other script; `nil` where there is none.
  let foreign: Frame?

  init(_ tongue: Tongue, script: Int, _ prefix: String, _ suffix: String, foreign: (String, String)?) {
    (self.tongue, self.script) = (tongue, script)
    frame = Frame(prefix, suffix)
    formal = Frame(FirmStyle.otherForm(prefix), FirmStyle.otherForm(suffix))
    self.foreign = foreign.map { Frame($0.0, $0.1) }
  }

  /// The ways to write a firm of a country, each as likely as the others.
  ///
  /// - Parameter hasChinese: Whether Chinese characters can be written at all.
  static func styles(of country: CountryCode, hasChinese: Bool) -> [FirmStyle] {
    switch "\(country)" {
    case "CN": return chinese(hasChinese)
    case "HK", "SG", "TW": return latin(.chinese, country, foreign: hasChinese ? ("", "有限公司") : nil)
    case "TR":
      return NameParts.styles(of: country).map { style in
        FirmStyle(
          .turkish, script: 1, style.prefix, style.suffix,
          foreign: (Tongue.plainLatin(style.prefix), Tongue.plainLatin(style.suffix)))
      }
    case "AE", "SA", "EG", "MA", "IR":
      return ["Al ", "Al-", ""].flatMap { prefix in
        [" FZE", " General Trading LLC", " Trading Co."].map { suffix in
          FirmStyle(
            .arabic, script: 0, prefix, country == "AE" ? suffix : suffix.replacing(" FZE", with: " Co."),
            foreign: (prefix.replacing("Al", with: "El"), suffix))
        }
      }
    default: return cyrillicOrLatin(country)
    }
  }

  private static let cities = [
    ("Shenzhen ", "深圳市"), ("Dongguan ", "东莞市"), ("Ningbo ", "宁波市"), ("Suzhou ", "苏州市"), ("Xiamen ", "厦门市"),
    ("", ""),
  ]

  private static func chinese(_ hasChinese: Bool) -> [FirmStyle] {
    cities.flatMap { latin, own -> [FirmStyle] in
      let inLatin = [" Co., Ltd.", " Co Ltd", " Limited"].map { suffix in
        FirmStyle(.chinese, script: 0, latin, suffix, foreign: hasChinese ? (own, "有限公司") : nil)
      }
      let inOwn = FirmStyle(.chinese, script: 1, own, "有限公司", foreign: (latin, " Co., Ltd."))
      return inLatin + inLatin + [hasChinese ? inOwn : inLatin[0]]
    }
  }

  private static func latin(
    _ tongue: Tongue, _ country: CountryCode, foreign: (String, String)?
  ) -> [FirmStyle] {
    NameParts.styles(of: country).map {
      FirmStyle(tongue, script: 0, $0.prefix, $0.suffix, foreign: foreign)
    }
  }

  private static func cyrillicOrLatin(_ country: CountryCode) -> [FirmStyle] {
    let styles =
      country == "UA"
      ? [NameStyle(prefix: "ТОВ \"", suffix: "\"", script: .cyrillic), NameStyle(prefix: "", suffix: " LLC")]
      : NameParts.styles(of: country)
    let isCyrillic = styles.contains { $0.script == .cyrillic }
    return styles.map { style in
      guard isCyrillic else { return FirmStyle(.latin, script: 0, style.prefix, style.suffix, foreign: nil) }
      let own = style.script == .cyrillic
      let forms = own ? inLatin : inCyrillic
      return FirmStyle(
        .cyrillic, script: own ? 1 : 0, style.prefix, style.suffix,
        foreign: (replaced(style.prefix, forms), replaced(style.suffix, forms)))
    }
  }

  private static let inLatin = [
    ("ООО", "OOO"), ("АО", "AO"), ("ОДО", "ODO"), ("ТОО", "TOO"), ("ОсОО", "OsOO"), ("ТОВ", "TOV"),
  ]
  private static let inCyrillic = [
    ("OsOO", "ОсОО"), ("ZAO", "ЗАО"), ("OOO", "ООО"), ("AO", "АО"), ("TOO", "ТОО"), ("LLP", "ТОО"),
    ("LLC", "ООО"),
  ]

  private static func otherForm(_ text: String) -> String { replaced(text, legalForms) }

  /// The text with the first pair that fits applied.
  private static func replaced(_ text: String, _ pairs: [(String, String)]) -> String {
    for (old, new) in pairs where text.contains(old) { return text.replacing(old, with: new) }
    return text
  }

  /// Legal forms and another way to write each; the first that occurs is taken.
  private static let legalForms = [
    ("ОсОО", "Общество с ограниченной ответственностью"), ("ООО", "Общество с ограниченной ответственностью"),
    ("ТОО", "Товарищество с ограниченной ответственностью"),
    ("ОДО", "Общество с дополнительной ответственностью"),
    ("ТОВ", "Товариство з обмеженою відповідальністю"), ("ЗАО", "Закрытое акционерное общество"),
    ("АО", "Акционерное общество"), ("OsOO", "Osoo"), ("OOO", "Ooo"), ("ZAO", "Zao"), ("AO", "JSC"),
    ("San. ve Tic. A.Ş.", "Sanayi ve Ticaret Anonim Şirketi"),
    ("Dış Ticaret Ltd. Şti.", "Dış Tic. Limited Şirketi"),
    ("Ltd. Şti.", "Limited Şirketi"), ("Co., Limited", "Company Limited"), ("Co., Ltd.", "Company Limited"),
    ("Co Ltd", "Co., Ltd"), ("Pvt. Ltd.", "Private Limited"), ("Private Limited", "Pvt Ltd"),
    ("Limited", "Ltd."), ("(HK) Ltd", "(Hong Kong) Limited"), ("Ltd", "Limited"),
    ("GmbH & Co. KG", "GmbH & Co KG"),
    ("GmbH", "Gesellschaft mbH"), ("AG", "Aktiengesellschaft"), ("Inc.", "Incorporated"),
    ("Inc", "Incorporated"),
    ("Corporation", "Corp."), ("Corp", "Corporation"), ("LLC", "L.L.C."), ("LLP", "L.L.P."),
    ("FZCO", "FZ Co"),
    ("FZE", "F.Z.E."), ("PLC", "P.L.C."), ("K.K.", "Kabushiki Kaisha"), ("S.p.A.", "SpA"), ("S.r.l.", "SRL"),
    ("Sp. z o.o.", "Spolka z o.o."), ("S.A. de C.V.", "SA de CV"), ("S. de R.L.", "S de RL"), ("S.A.", "SA"),
    ("SARL", "S.A.R.L."), ("SAS", "S.A.S."), ("SA", "S.A."), ("S.L.", "SL"), ("S.R.L.", "SRL"),
    ("B.V.", "BV"),
    ("N.V.", "NV"), ("s.r.o.", "spol. s r.o."), ("a.s.", "akciova spolecnost"), ("A/S", "AS"),
    ("AB", "Aktiebolag"),
    ("Oy", "Osakeyhtio"), ("UAB", "U.A.B."), ("SIA", "S.I.A."), ("OÜ", "Osauhing"), ("Ltda", "Limitada"),
    ("Trading Co.", "Trading Company"), ("Co.", "Company"), ("MChJ", "LLC"), ("TOO", "LLP"),
    ("有限公司", "有限责任公司"),
  ]
}
