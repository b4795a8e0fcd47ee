/// Which treated units grew more than controls did: conformal ranks of growth, unit by unit.
///
/// Growth of a unit is ln((after + *c*)/(before + *c*)) of its mean monthly values; *c* = `pseudo`, in the unit of the
/// values, keeps a unit that sold nothing before finite. p = (1 + number of controls that grew as much)/(1 + number of
/// controls); q by Benjamini–Hochberg over the treated units.
public struct UnitGrowth: Sendable, Equatable {
  public let growth: Double, pValue: Double, qValue: Double

  /// ln((after + *c*)/(before + *c*)); NaN for negative values.
  public static func growth(_ unit: BeforeAfter, pseudo: Double) -> Double {
    ln(unit.after + pseudo) - ln(unit.before + pseudo)
  }

  /// One answer for each treated unit, in the order given. Without controls every p is 1.
  ///
  /// - Complexity: O(*n* log *n*).
  public static func ranked(
    treated: [BeforeAfter], among controls: [BeforeAfter], pseudo: Double
  ) -> [UnitGrowth] {
    precondition(pseudo > 0, "the pseudo value is positive")
    let test = ConformalTest(
      controls: controls.map { (score: growth($0, pseudo: pseudo), strata: [0]) }, minControls: 0)
    let scores = treated.map { growth($0, pseudo: pseudo) }
    let judged = test.judgeAll(scores.map { (score: $0, strata: [0]) })
    return zip(scores, judged).map { score, judged in
      UnitGrowth(growth: score, pValue: judged.judgement?.pValue ?? .nan, qValue: judged.qValue)
    }
  }
}
