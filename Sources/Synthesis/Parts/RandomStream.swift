/// Random numbers named by what they are for: the same seed, purpose and index give the same numbers on every
/// machine, whichever worker asks and in whatever order.
///
/// SplitMix64 (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014). Only sums,
/// products and square roots are used on doubles, which IEEE 754 fixes to the bit; `exp` of a C library is not.
struct RandomStream: RandomNumberGenerator, Sendable {
  /// What the numbers decide. A new purpose leaves all older streams as they were.
  enum Purpose: UInt64 {
    case names = 1
    case basket, relationship, row, order, cast, scheme, story, declarations
    case lives, plots, dirt, lists, statistics
  }

  private var state: UInt64

  init(seed: UInt64, _ purpose: Purpose, _ index: Int = 0) {
    let named = RandomStream.mixed(seed &+ purpose.rawValue &* 0x9E37_79B9_7F4A_7C15)
    state = RandomStream.mixed(named ^ UInt64(bitPattern: Int64(index)) &* 0xD1B5_4A32_D192_ED03)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return RandomStream.mixed(state)
  }

  private static func mixed(_ state: UInt64) -> UInt64 {
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  /// A number from `0..<count`; the bias of `count` / 2^64 is of no matter here.
  mutating func below(_ count: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(count)).high)
  }

  /// A number of `range`, all alike.
  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// A number from [0, 1) with 53 random bits.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// True in a share of `probability` of all calls.
  mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// Nearly normal with mean 0 and variance 1: four 16-bit numbers, summed; never beyond ±3.47.
  mutating func bell() -> Double {
    let bits = next()
    let sum = (bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) + bits >> 48
    return (Double(sum) / 65_536 - 2) * 1.732_050_807_568_877_2
  }

  /// One of `choices`, all alike.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }
}

/// 2 to the power of `x`, the same bits on every machine; relative error below 1e-7.
func powerOfTwo(_ x: Double) -> Double {
  let whole = x.rounded(.down)
  let t = (x - whole) * 0.693_147_180_559_945_3
  var sum = 1.0
  for divisor in stride(from: 9.0, through: 1.0, by: -1.0) { sum = 1 + sum * t / divisor }
  return Double(sign: .plus, exponent: Int(whole), significand: sum)
}
