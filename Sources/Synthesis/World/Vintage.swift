internal import Trade

/// Under which code goods are declared: until 31 December 2021 that of HS 2017, then that of HS 2022.
///
/// The catalogue holds codes of HS 2022. Of two codes of 2017 that were merged, the first is taken.
struct Vintage: Sendable {
  /// First day on which codes of HS 2022 are written.
  static let adoption = Int(HSFamilies.adoption2022.rawValue)

  /// Six digits by goods, before the adoption and after it.
  let digits: [(before: [UInt8], after: [UInt8])]
  /// The same as numbers.
  private let codes: [(before: Int64, after: Int64)]

  init(_ goods: GoodsCatalogue) {
    var older: [HSCode: HSCode] = [:]
    for link in HSFamilies.links where link.joins {
      for code in link.codes2022 where !link.codes2017.contains(code) { older[code] = link.codes2017.first }
    }
    digits = goods.all.map { item in
      let old = HSCode(item.subheading).flatMap { older[$0] }
      return (old.map { Array("\($0)".utf8) } ?? item.digits, item.digits)
    }
    func number(_ digits: [UInt8]) -> Int64 { digits.reduce(0) { $0 * 10 + Int64($1 - 48) } }
    codes = digits.map { (number($0.before), number($0.after)) }
  }

  /// The six digits as a number.
  func code(of goods: Int, on day: Int) -> Int64 {
    day < Vintage.adoption ? codes[goods].before : codes[goods].after
  }

  func digits(of goods: Int, on day: Int) -> [UInt8] {
    day < Vintage.adoption ? digits[goods].before : digits[goods].after
  }

  /// Whether goods changed their code.
  func isRenamed(_ goods: Int) -> Bool { digits[goods].before != digits[goods].after }
}
