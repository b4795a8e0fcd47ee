/// The few numbers a match score is made of.
///
/// Chosen on 400 labelled pairs by five-fold cross-validation; see `Docs/NAMES.md`.
public struct ScoreWeights: Sendable, Equatable {
  /// What both names say differently.
  public var conflict: Float
  /// What one name says in addition.
  public var extra: Float
  /// The weight that must be paired for additional words to count no more than that: two words of middle length.
  public var telling: Float
  /// How steeply a word loses its value with its letters' distance.
  public var steepness: Float
  /// Numbers that differ, and a number that only one name has.
  public var numbersDiffer: Float, numberMissing: Float
  /// Legal forms of two classes, and two forms of one class.
  public var formClassDiffers: Float, formDiffers: Float
  /// Words in another order.
  public var order: Float
  /// Countries that are known and differ, and identifiers of one kind that differ.
  public var countryDiffers: Float, identifierDiffers: Float

  /// For firms.
  public static let firm = ScoreWeights(
    conflict: 1.2, extra: 0.85, telling: 0, steepness: 1.1, numbersDiffer: 0.08, numberMissing: 0.08,
    formClassDiffers: 0.05,
    formDiffers: 0.01, order: 0.02, countryDiffers: 0.05, identifierDiffers: 0.3)
  /// For persons: middle names may be left out, given names and surnames change places.
  public static let person = ScoreWeights(
    conflict: 1.2, extra: 0.35, telling: 1.7, steepness: 1.3, numbersDiffer: 0.08, numberMissing: 0.08,
    formClassDiffers: 0.05,
    formDiffers: 0.01, order: 0.01, countryDiffers: 0.05, identifierDiffers: 0.3)

  /// For persons whose names are written in syllables, of which none can be left out.
  public static let syllables = ScoreWeights(
    conflict: 1.2, extra: 0.85, telling: 1.7, steepness: 1.3, numbersDiffer: 0.08, numberMissing: 0.08,
    formClassDiffers: 0.05, formDiffers: 0.01, order: 0.01, countryDiffers: 0.05, identifierDiffers: 0.3)

  static func of(_ a: PreparedName, _ b: PreparedName) -> ScoreWeights {
    guard a.kind == .person || b.kind == .person else { return .firm }
    return a.isSyllabic || b.isSyllabic ? .syllables : .person
  }
}
