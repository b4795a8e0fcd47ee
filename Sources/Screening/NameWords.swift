/// Words that mean the same in many languages, and how much they tell.
struct NameWords: Sendable {
  /// What a word does in a name.
  enum Role: String, Sendable {
    case formLike = "form-like"
    case generic, place, number, silent, particle, title
  }

  struct Meaning: Sendable {
    let role: Role
    /// The same for all spellings of a word; for numbers the number itself.
    let number: Int32
  }

  let phrases: PhraseTable<Meaning>

  init(folding: NameFolding) {
    var phrases = PhraseTable<Meaning>()
    var numbers: [String: Int32] = [:]
    for row in NameWords.rows {
      guard let role = Role(rawValue: row[0]) else { preconditionFailure("no role '\(row[0])'") }
      var number = numbers[row[1]] ?? Int32(numbers.count)
      numbers[row[1]] = number
      if role == .number, let value = Int32(row[1]) { number = value }
      for spelling in row[2].split(separator: ";") {
        phrases.add(folding.fold(String(spelling)), Meaning(role: role, number: number))
      }
    }
    self.phrases = phrases
  }

  /// Role, word, spellings.
  static var rows: [[String]] { TableText.rows(table, fields: 3) }
}
