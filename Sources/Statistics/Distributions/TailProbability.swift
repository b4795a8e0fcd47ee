/// A probability and its natural logarithm. The probability may underflow to 0; the logarithm never does.
public struct TailProbability: Sendable, Equatable {
  /// In 0...1; 0 also where the true value lies below the least positive double.
  public let value: Double
  /// ln of the probability, at most 0; finite unless the probability is exactly 0.
  public let log: Double

  static let certain = TailProbability(value: 1, log: 0)
  static let impossible = TailProbability(value: 0, log: -.infinity)
  /// What an argument outside the domain answers.
  static let undefined = TailProbability(value: .nan, log: .nan)

  private init(value: Double, log: Double) { (self.value, self.log) = (value, log) }

  init(_ probability: Double) {
    let value = min(max(probability, 0), 1)
    self.init(value: probability.isNaN ? .nan : value, log: probability.isNaN ? .nan : ln(value))
  }

  /// The probability exp(`exponent`) · `factor`.
  init(exponent: DoubleDouble, factor: Double) {
    let log = exponent.value + ln(factor)
    let direct = exponent.high > -700 ? exponent.exponentiated * factor : exponential(log)
    self.init(value: direct.isNaN ? .nan : min(direct, 1), log: log.isNaN ? .nan : min(log, 0))
  }

  /// 1 less the probability; exact to a few units of 1e-16, so take it only where the result is not small.
  var complement: TailProbability {
    TailProbability(value: 1 - value, log: ln1p(-value))
  }

  /// The same, `factor` times; `factor` is at most 1.
  func scaled(by factor: Double) -> TailProbability {
    TailProbability(value: value * factor, log: log + ln(factor))
  }
}
