internal import Trade

/// Cells that a name may take outside the table of rows, which has every name in full.
private let nameRoom = 72

extension HTML {
  /// A name that does not touch the writing direction of what stands around it; a very long one is shortened in its middle.
  static func name(_ name: String) -> HTML {
    let visible = visibleText(name)
    let short = middleTruncated(visible, to: nameRoom)
    guard short != visible else { return "<bdi>\(visible)</bdi>" }
    return "<bdi title=\"\(middleTruncated(visible, to: 600))\">\(short)</bdi>"
  }

  /// A firm with its country: `Sun Moon Trading HK`.
  static func firm(_ firm: String, _ country: String) -> HTML {
    "\(name(firm.isEmpty ? "unnamed firm" : firm))\(country.isEmpty ? .none : " \(HTML.country(country))")"
  }

  /// A country's code, with its name for who asks.
  static func country(_ code: String) -> HTML {
    let name = countryName(code)
    return name == code ? "<span class=cc>\(code)</span>" : "<abbr class=cc title=\"\(name)\">\(code)</abbr>"
  }

  /// A heading of a level, 1...6.
  static func heading(_ level: Int, _ text: String) -> HTML { "<h\(level)>\(text)</h\(level)>\n" }

  /// A paragraph.
  static func paragraph(_ text: String) -> HTML { "<p>\(text)</p>\n" }

  /// Sentences as a list; nothing where there are none.
  static func list(_ sentences: [String]) -> HTML {
    sentences.isEmpty ? .none : "<ul>\(sentences.map { "<li>\($0)" as HTML }.joined())</ul>\n"
  }
}

/// The country of an alpha-2 code in English, or the code where it is none.
func countryName(_ code: String) -> String {
  guard let country = CountryCode(code), CountryNames.shared.exists(country) else { return code }
  return CountryNames.shared.name(of: country)
}
