internal import Trade

/// Keywords of a list made ready to be looked for.
struct ListKeywords: Sendable {
  /// Lines of one prefix differ in their periods.
  private struct Line: Hashable {
    let prefix: HSCode
    let period: Period

    init(_ entry: GoodsList.Entry) { (prefix, period) = (entry.prefix, entry.period) }
  }
  private let common: [Phrase]
  private let ofLine: [Line: [Phrase]]

  init(_ list: GoodsList) {
    common = list.keywords.map(Phrase.init)
    ofLine = Dictionary(
      list.codes.filter { !$0.keywords.isEmpty }.map { (Line($0), $0.keywords.map(Phrase.init)) },
      uniquingKeysWith: +)
  }

  /// The first keyword of the line, else of the list, that is in the text.
  func first(in text: FoldedText, of entry: GoodsList.Entry) -> Phrase? {
    ofLine[Line(entry)]?.first(in: text) ?? common.first(in: text)
  }

  /// Whether there is nothing to look for on a line.
  func isEmpty(of entry: GoodsList.Entry) -> Bool { common.isEmpty && entry.keywords.isEmpty }
}
