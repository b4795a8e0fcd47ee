/// What one row says, before any layout has written it.
struct Consignment: Sendable {
  /// What the description says besides the goods.
  enum Note: UInt8, Sendable {
    case none
    /// Returned after repair; the serial number is that of the order.
    case repair
    /// Passes a country under a transit procedure; the serial number is that of the container.
    case transit
    /// Consumer communication devices for subscribers, under a licence exception.
    case exempt
    /// A variant of the goods that costs more.
    case premium
  }

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
  var note = Note.none
  /// A country typed instead of the consignee's own; `unknownOrigin` for none.
  var typedCountry = unknownOrigin
  /// A number that rows of the same container or order share.
  var serial: UInt32 = 0

  /// An empty cell in the column of origins.
  static let unknownOrigin = UInt8.max
}
