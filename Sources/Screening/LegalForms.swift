public import Trade

/// What kind of liability a legal form stands for, in any country.
public enum LegalClass: String, Sendable, CaseIterable {
  case limited, stock, partnership, coop, nonprofit, state, sole, finance, venture
  case other = ""
}

/// A legal form: `GmbH`, `ООО`, `有限公司`.
public struct LegalForm: Sendable, Equatable {
  /// Short Latin name, the same for all spellings.
  public let name: String
  /// What kind of form it is.
  public let kind: LegalClass
  /// Countries whose law has it; empty where the sources name none.
  public internal(set) var countries: [CountryCode]
}

/// The bundled table of legal forms.
struct LegalForms: Sendable {
  let forms: [LegalForm]
  let phrases: PhraseTable<UInt16>

  init(folding: NameFolding) {
    var forms: [LegalForm] = []
    var phrases = PhraseTable<UInt16>()
    var numbers: [String: UInt16] = [:]
    for row in LegalForms.rows {
      let number = numbers["\(row[0])|\(row[1])"] ?? UInt16(forms.count)
      if number == UInt16(forms.count) {
        numbers["\(row[0])|\(row[1])"] = number
        forms.append(LegalForm(name: row[0], kind: LegalClass(rawValue: row[1]) ?? .other, countries: []))
      }
      for code in row[2].split(separator: " ").compactMap({ CountryCode($0) })
      where !forms[Int(number)].countries.contains(code) {
        forms[Int(number)].countries.append(code)
      }
      for spelling in row[3].split(separator: ";") { phrases.add(folding.fold(String(spelling)), number) }
    }
    (self.forms, self.phrases) = (forms, phrases)
  }

  /// Name, class, countries, spellings.
  static var rows: [[String]] { TableText.rows(table, fields: 4) }
}

/// Reading the bundled tables of words: one row a line, fields separated by `|`.
enum TableText {
  static func rows(_ text: String, fields: Int) -> [[String]] {
    text.split(separator: "\n").map { line in
      let row = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      precondition(row.count == fields, "a row of a bundled table has \(fields) fields: \(line)")
      return row
    }
  }

  /// The spellings of rows that hold Han characters, as scalars.
  static func hanWords(_ rows: [[String]]) -> Set<[UInt32]> {
    var words: Set<[UInt32]> = []
    for row in rows {
      for spelling in row[row.count - 1].split(separator: ";") {
        let scalars = spelling.unicodeScalars.map(\.value)
        if scalars.allSatisfy({ NameScript($0) == .han }) { words.insert(scalars) }
      }
    }
    return words
  }
}
