import TestSupport
import Testing

@testable import Entrepot

/// Numbers of findings are printed to six digits, and nothing behind them.
@Suite struct SixDigitsTests {
  @Test(arguments: [
    (0.98, "0.98"), (51_000_000.0, "51000000.0"), (570.0 / 51, "11.1765"), (-0.13, "-0.13"),
    (1.0 / 3, "0.333333"),
    (999_999.7, "1000000.0"), (123_456_789.0, "123457000.0"), (1.234_567_8e-9, "1.23457e-09"), (0.0, "0.0"),
    (250_000.0, "250000.0"), (99_999.95, "100000.0"),
  ])
  func `round numbers stay round`(number: Double, text: String) {
    #expect("\(sixDigits(number))" == text)
    #expect(sixDigits(-number) == -sixDigits(number) && sixDigits(sixDigits(number)) == sixDigits(number))
  }

  @Test(arguments: UInt64(0)..<300)
  func `at most six digits are printed, next to the number`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var number = Double.random(in: 1..<10, using: &random)
    for _ in 0..<Int.random(in: 0..<15, using: &random) { number *= seed % 2 == 0 ? 10 : 0.1 }
    let short = sixDigits(number)
    let digits = "\(short)".prefix { $0 != "e" }.filter(\.isNumber).drop { $0 == "0" }
    #expect(digits.reversed().drop { $0 == "0" }.count <= 6)
    #expect((short / number - 1).magnitude <= 5.000_001e-6)
  }

  @Test func `numbers that are none stay as they are`() {
    #expect(sixDigits(.infinity) == .infinity && sixDigits(.nan).isNaN)
    #expect(sixDigits(.greatestFiniteMagnitude).isFinite && sixDigits(.leastNonzeroMagnitude) >= 0)
  }
}
