/// Describes goods in the ways that declarations do: bare, with an adjective, with a model number, with commas.
struct Wording: Sendable {
  private static let adjectives = ["new", "spare", "industrial", "assorted", "integrated", "for repair"]
    .map { Array($0.utf8) }
  private static let model = Array(" model ".utf8)
  private static let type = Array(" type \"".utf8)

  /// Writes the description of `goods`; `choice` alone decides which way.
  static func describe(_ goods: GoodsCatalogue.Goods, choice: UInt32, into text: inout [UInt8]) {
    text.removeAll(keepingCapacity: true)
    let (form, detail) = (choice % 16, Int64(choice / 16))
    if form < 5 { text += adjectives[Int(detail % 6)] + [32] }
    text += goods.text
    if form < 9 {
      text += (form == 0 || form == 6 ? [44] : []) + model + number(1_000 + detail / 8 % 23 * 391)
    }
    // A quote inside a cell now and then: readers must know how it is doubled.
    if form == 9 && detail % 8 == 0 { text += type + number(detail / 8 % 90 + 10) + [34] }
  }

  private static func number(_ value: Int64) -> [UInt8] { Array(String(value).utf8) }
}
