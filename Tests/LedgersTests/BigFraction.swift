/// A non-negative integer of any size, for exact answers: least significant word first, no zero words on top.
struct BigNumber: Equatable {
  var words: [UInt32] = []

  init(_ value: some BinaryInteger) {
    var rest = UInt64(value)
    while rest > 0 {
      words.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
  }
  private init(words: [UInt32]) {
    self.words = words
    while self.words.last == 0 { self.words.removeLast() }
  }

  var isZero: Bool { words.isEmpty }
  var bitWidth: Int { words.isEmpty ? 0 : words.count * 32 - words[words.count - 1].leadingZeroBitCount }

  static func < (a: BigNumber, b: BigNumber) -> Bool {
    if a.words.count != b.words.count { return a.words.count < b.words.count }
    return a.words.reversed().lexicographicallyPrecedes(b.words.reversed())
  }

  static func + (a: BigNumber, b: BigNumber) -> BigNumber {
    var (sum, carry) = ([UInt32](), UInt64(0))
    for index in 0..<max(a.words.count, b.words.count) {
      carry +=
        UInt64(index < a.words.count ? a.words[index] : 0)
        + UInt64(index < b.words.count ? b.words[index] : 0)
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return BigNumber(words: sum + [UInt32(carry)])
  }

  /// The difference; `b` is not greater.
  static func - (a: BigNumber, b: BigNumber) -> BigNumber {
    var (difference, borrow) = (a.words, Int64(0))
    for index in difference.indices {
      borrow += Int64(difference[index]) - Int64(index < b.words.count ? b.words[index] : 0)
      difference[index] = UInt32(truncatingIfNeeded: borrow)
      borrow >>= 32
    }
    precondition(borrow == 0)
    return BigNumber(words: difference)
  }

  static func * (a: BigNumber, b: BigNumber) -> BigNumber {
    var product = [UInt32](repeating: 0, count: a.words.count + b.words.count)
    for (i, x) in a.words.enumerated() {
      var carry = UInt64(0)
      for (j, y) in b.words.enumerated() {
        carry += UInt64(x) * UInt64(y) + UInt64(product[i + j])
        product[i + j] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[i + b.words.count] = UInt32(carry)
    }
    return BigNumber(words: product)
  }

  static func << (a: BigNumber, bits: Int) -> BigNumber {
    let whole = BigNumber(words: [UInt32](repeating: 0, count: bits / 32) + a.words)
    return whole * BigNumber(UInt64(1) << UInt64(bits % 32))
  }

  /// Quotient and remainder, bit by bit: slow and plain.
  func divided(by divisor: BigNumber) -> (quotient: BigNumber, remainder: BigNumber) {
    var (quotient, rest) = ([UInt32](repeating: 0, count: words.count), BigNumber(0))
    for bit in stride(from: bitWidth - 1, through: 0, by: -1) {
      rest = rest + rest
      if words[bit / 32] >> UInt32(bit % 32) & 1 == 1 { rest = rest + BigNumber(1) }
      guard !(rest < divisor) else { continue }
      rest = rest - divisor
      quotient[bit / 32] |= 1 << UInt32(bit % 32)
    }
    return (BigNumber(words: quotient), rest)
  }

  static func commonDivisor(_ a: BigNumber, _ b: BigNumber) -> BigNumber {
    var (a, b) = (a, b)
    while !b.isZero { (a, b) = (b, a.divided(by: b).remainder) }
    return a
  }
}

/// An exact non-negative rational, in lowest terms.
struct BigFraction: Equatable {
  let top: BigNumber, bottom: BigNumber

  init(_ top: BigNumber, _ bottom: BigNumber = BigNumber(1)) {
    let divisor = BigNumber.commonDivisor(top, bottom)
    (self.top, self.bottom) = (top.divided(by: divisor).quotient, bottom.divided(by: divisor).quotient)
  }
  init(_ value: some BinaryInteger) { self.init(BigNumber(value)) }

  static func < (a: BigFraction, b: BigFraction) -> Bool { a.top * b.bottom < b.top * a.bottom }
  static func + (a: BigFraction, b: BigFraction) -> BigFraction {
    BigFraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
  }
  static func - (a: BigFraction, b: BigFraction) -> BigFraction {
    BigFraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom)
  }
  static func * (a: BigFraction, b: BigFraction) -> BigFraction {
    BigFraction(a.top * b.top, a.bottom * b.bottom)
  }
  static func / (a: BigFraction, b: BigFraction) -> BigFraction {
    BigFraction(a.top * b.bottom, a.bottom * b.top)
  }

  /// The nearest `Double` but for the last bit or two.
  var approximation: Double {
    guard !top.isZero else { return 0 }
    let shift = 64 - (top.bitWidth - bottom.bitWidth)
    let quotient = (shift >= 0 ? top << shift : top).divided(by: shift < 0 ? bottom << -shift : bottom)
      .quotient
    let value = quotient.words.reversed().reduce(0.0) { $0 * 0x1p32 + Double($1) }
    return value * Double(sign: .plus, exponent: -shift, significand: 1)
  }
}
