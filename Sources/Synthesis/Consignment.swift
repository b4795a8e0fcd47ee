/// What one row says, before any layout has written it.
struct Consignment: Sendable {
  /// Days since 1970-01-01.
  var day: Int32
  var consignor: FirmNumber
  var consignee: FirmNumber
  /// `.none` where the declaration names no maker.
  var maker: FirmNumber
  /// Index of the country of origin, or `unknownOrigin`.
  var origin: UInt8
  /// Index in the catalogue.
  var goods: UInt16
  /// Chooses among the ways to describe the goods.
  var wording: UInt32
  /// 0 where no mass is declared.
  var grams: Int64
  var cents: Int64

  /// An empty cell in the column of origins.
  static let unknownOrigin = UInt8.max
}
