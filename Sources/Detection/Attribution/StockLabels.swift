internal import GraphCore
internal import Trade

/// What tells the stocks of one firm apart: the commodity class and, where asked for, the declared origin of the goods.
///
/// Numbers ascend by (class, origin). Goods of which no origin is declared, or of which the declaration says that it is
/// unspecified, are of one origin: the unknown.
struct StockLabels: Sendable {
  private let classes: GoodsClasses
  /// By raw value of a country code: the number of the origin; empty where origins are not told apart.
  private let originNumbers: [UInt32]
  /// Origins that are told apart, 1 where none are.
  private let origins: UInt32

  init(_ classes: GoodsClasses, _ settings: RouteSettings, of table: ShipmentTable) {
    self.classes = classes
    guard settings.byOrigin, let column = table.origin else {
      (originNumbers, origins) = ([], 1)
      return
    }
    var occurs = [Bool](repeating: false, count: CountryCode.tableSize)
    for origin in column.values { occurs[Int(origin.rawValue)] = true }
    var (numbers, next) = ([UInt32](repeating: 0, count: CountryCode.tableSize), UInt32(1))
    for code in occurs.indices where occurs[code] {
      let origin = CountryCode(rawValue: UInt16(code))
      if origin.isNone || origin == .unspecified { continue }
      numbers[code] = next
      next += 1
    }
    (originNumbers, origins) = (numbers, next)
    precondition(count < 1 << 30, "classes and origins are numbered together in 30 bits")
  }

  /// How many labels there may be.
  var count: Int { classes.codes.count * Int(origins) }

  /// The label of a shipment of a class.
  @inline(__always)
  func label(_ goodsClass: UInt32, _ shipment: ShipmentID, _ table: ShipmentTable) -> UInt32 {
    guard !originNumbers.isEmpty, let origin = table.origin?[shipment] else { return goodsClass }
    return goodsClass * origins + originNumbers[Int(origin.rawValue)]
  }

  /// The class of a label.
  @inline(__always)
  func goodsClass(_ label: UInt32) -> UInt32 { origins == 1 ? label : label / origins }
}
