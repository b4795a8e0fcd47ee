/// Foreign text for XML 1.0: hidden characters made visible, among them all that XML forbids; marks escaped.
func xmlEscaped(_ text: String) -> String { markupEscaped(visibleText(text)) }

/// `<name a="1" b="2">`, or `<name a="1"/>`; attributes without a value are left out.
func xmlTag(_ name: String, _ attributes: [(name: String, value: String?)], isEmpty: Bool = false) -> String {
  let texts = attributes.compactMap { attribute in
    attribute.value.map { " \(attribute.name)=\"\(xmlEscaped($0))\"" }
  }
  return "<\(name)\(texts.joined())\(isEmpty ? "/" : "")>"
}
