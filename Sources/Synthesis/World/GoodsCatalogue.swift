internal import Trade

/// The goods that are traded: subheadings with a unit value, a share of trade and a few words.
///
/// `Resources/goods.csv`: subheadings and texts of the Harmonized System (datasets/harmonized-system, ODC-PDDL,
/// shortened), tiers of the Common High Priority List of 23 February 2024 (US Commerce, public domain). Unit values and weights
/// are invented, of plausible size.
struct GoodsCatalogue: Sendable {
  /// Why goods are told apart from others.
  enum Control: String {
    case none = ""
    case tier1 = "1"
    case tier2 = "2"
    case tier3A = "3A"
    case tier3B = "3B"
    case tier4A = "4A"
    case tier4B = "4B"
    /// Engines for unmanned aircraft: controlled for Iran.
    case uav
    /// Goods for the shop: never controlled here, and traded much on the lanes that diversion uses.
    case consumer

    var isControlled: Bool { self != .none && self != .consumer }
  }

  /// One subheading.
  struct Goods: Sendable {
    var subheading: String
    var digits: [UInt8]
    var usdPerKg: Double
    var control: Control
    var text: [UInt8]
  }

  /// All goods, ascending by code.
  let all: [Goods]
  /// Draws goods by their share of trade.
  let byWeight: AliasTable
  /// Draws goods that are not controlled by their share of trade.
  let uncontrolledByWeight: AliasTable
  /// Indices of the goods on the Common High Priority List.
  let controlled: [Int]
  /// Indices of consumer goods.
  let consumer: [Int]

  /// The catalogue of the room.
  static let bundled = GoodsCatalogue(table: PackageResources.goods_csv)

  private init(table: [UInt8]) {
    let rows = table.split(separator: 10).dropFirst().map { line in
      line.split(separator: 59, maxSplits: 4, omittingEmptySubsequences: false)
    }
    func text(_ cell: ArraySlice<UInt8>) -> String { String(decoding: cell, as: UTF8.self) }
    func number(_ cell: ArraySlice<UInt8>) -> Double {
      guard let value = Double(text(cell)) else { preconditionFailure("goods.csv: '\(text(cell))'") }
      return value
    }
    let goods = rows.map { row in
      guard let control = Control(rawValue: text(row[3])) else { preconditionFailure("goods.csv: control") }
      return Goods(
        subheading: text(row[0]), digits: Array(row[0]), usdPerKg: number(row[1]), control: control,
        text: Array(row[4]))
    }
    let weights = rows.map { number($0[2]) }
    all = goods
    byWeight = AliasTable(weights)
    uncontrolledByWeight = AliasTable(
      zip(goods, weights).map { goods, weight in goods.control.isControlled ? 0 : weight })
    controlled = goods.indices.filter { goods[$0].control.isControlled && goods[$0].control != .uav }
    consumer = goods.indices.filter { goods[$0].control == .consumer }
  }

  /// The index of a subheading that the catalogue is known to hold.
  func index(of subheading: String) -> Int {
    guard let index = all.firstIndex(where: { $0.subheading == subheading }) else {
      preconditionFailure("goods.csv has no \(subheading)")
    }
    return index
  }
}
