/// A firm of the synthetic world.
struct FirmNumber: RawRepresentable, Hashable, Sendable {
  let rawValue: Int32
  init(rawValue: Int32) { self.rawValue = rawValue }
  init(_ number: Int) { rawValue = Int32(number) }
  /// No firm: an empty cell.
  static let none = FirmNumber(-1)
  var row: Int { Int(rawValue) }
}
