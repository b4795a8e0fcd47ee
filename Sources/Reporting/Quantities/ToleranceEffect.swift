/// What a tolerance changes of what was traced as far as was asked: upstream to the coalition, downstream to a
/// destination.
public struct ToleranceEffect: Sendable, Equatable, Codable {
  /// The option that allows it: `--loss 2%`.
  public var tolerance: String
  /// What was traced with it, as all of the report, and without it.
  public var quantity: Int64, without: Int64

  /// All parts as described above.
  public init(tolerance: String, quantity: Int64, without: Int64) {
    (self.tolerance, self.quantity, self.without) = (tolerance, quantity, without)
  }
}
