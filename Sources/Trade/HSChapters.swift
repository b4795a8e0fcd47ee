/// What the chapters of the Harmonized System are about, in a few words.
///
/// The words are ours, made to be read in a table; the legal titles are longer and decide nothing either.
public enum HSChapters {
  /// The goods of the chapter of `code`; `nil` for 77, which is reserved, and for 98 and 99, which each country fills
  /// as it likes.
  public static func title(of code: HSCode) -> String? { titles[code.chapter] }

  /// The rows of `Resources/chapters.csv`: two digits, a comma, the title.
  private static let titles: [HSCode: String] = {
    let lines = PackageResources.chapters_csv.split(separator: UInt8(ascii: "\n"))
    return lines.reduce(into: [:]) { titles, line in
      guard let code = HSCode(String(decoding: line.prefix(2), as: UTF8.self)), code.length == 2 else {
        return
      }
      titles[code] = String(decoding: line.dropFirst(3), as: UTF8.self)
    }
  }()
}
