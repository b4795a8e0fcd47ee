/// Markup in which text cannot turn into markup: what the program writes out is markup, what it puts in is escaped.
///
/// `"<b>\(name)</b>" as HTML` escapes `name`, whatever it holds, and makes visible what hides in it (`visibleText`).
/// Both element contents and quoted attributes are safe; attributes with foreign text must be quoted.
struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
  private(set) var text: String

  init(stringLiteral text: String) { self.text = text }
  init(stringInterpolation parts: StringInterpolation) { text = parts.text }
  /// Text as it should be read.
  init(escaping text: String) { self.text = escapedForHTML(text) }
  /// Text that is markup already: a resource of the product, never anything from the data.
  init(markup: String) { text = markup }

  static let none: HTML = ""
  var isEmpty: Bool { text.isEmpty }

  static func += (html: inout HTML, more: HTML) { html.text += more.text }
  static func + (a: HTML, b: HTML) -> HTML { HTML(markup: a.text + b.text) }

  struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }
    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ foreign: String) { text += escapedForHTML(foreign) }
    mutating func appendInterpolation(_ number: Int) { text += String(number) }
    mutating func appendInterpolation(_ coordinate: Double) { text += shortCoordinate(coordinate) }
    mutating func appendInterpolation(_ html: HTML) { text += html.text }
  }
}

extension Sequence<HTML> {
  /// One after the other.
  func joined(_ separator: HTML = "") -> HTML {
    var (all, isFirst) = (HTML.none, true)
    for part in self {
      if !isFirst { all += separator }
      all += part
      isFirst = false
    }
    return all
  }
}

/// `text` with its hidden characters made visible and the five characters that mean something to HTML written as references.
func escapedForHTML(_ text: String) -> String {
  let visible = visibleText(text)
  guard visible.utf8.contains(where: isSpecial) else { return visible }
  return markupEscaped(visible).replacing("'", with: "&#39;")
}

private func isSpecial(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x22, 0x26, 0x27, 0x3C, 0x3E: true
  default: false
  }
}

/// A coordinate to a tenth of a pixel, as short as it goes: `12`, `0.5`, `-3.2`.
func shortCoordinate(_ number: Double) -> String {
  guard number.isFinite, number.magnitude < 1e9 else { return "0" }
  let tenths = Int((number * 10).rounded())
  let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
  return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
}

/// An identifier for an anchor: letters, digits, `-` and `_` stay, anything else becomes its number, so that different
/// names stay different and none can end an attribute or a link.
func anchor(_ name: String) -> HTML {
  var safe = ""
  for scalar in name.unicodeScalars {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-": safe.unicodeScalars.append(scalar)
    default: safe += "_\(String(scalar.value, radix: 16))_"
    }
  }
  return HTML(markup: String(safe.prefix(80)))
}
