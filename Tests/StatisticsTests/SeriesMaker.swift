import TestSupport

/// Seeded series with a known story.
struct SeriesMaker {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Standard normal to three digits: the sum of twelve uniform values less 6.
  mutating func normal() -> Double {
    (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
  }

  /// Autoregressive noise with unit innovations, past its start.
  mutating func noise(_ count: Int, memory: Double = 0) -> [Double] {
    var (value, values) = (0.0, [Double]())
    let start = memory == 0 ? 0 : 60
    for step in 0..<(count + start) {
      value = memory * value + normal()
      if step >= start { values.append(value) }
    }
    return values
  }

  /// A ratio of normals to the mean of five squares: tails of Student's t with five degrees of freedom.
  mutating func heavy(_ count: Int) -> [Double] {
    (0..<count).map { _ in
      let squares = (0..<5).map { _ in normal() }.reduce(0) { $0 + $1 * $1 }
      return normal() / (squares / 5).squareRoot()
    }
  }
}

/// A year's wave without a sine: up for half a year, down for half.
func wave(_ month: Int) -> Double { Double(abs(month % 12 - 6)) / 3 - 1 }
