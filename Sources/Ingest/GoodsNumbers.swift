internal import Trade

/// Numbers the goods codes that one worker meets: open addressing, at most half full.
struct GoodsNumbers {
  private var slots: [UInt32]
  private var mask: Int
  /// The codes by number; 0 is no code, as rows hold that nobody wrote to.
  private(set) var codes: [HSCode]

  init() {
    mask = (1 << 12) - 1
    slots = [UInt32](repeating: 0, count: mask + 1)
    codes = [.none]
  }

  /// What stands in for a table that is lent out: no memory, and not to be used.
  static let lent = GoodsNumbers(lent: ())
  private init(lent: Void) { (slots, mask, codes) = ([], 0, []) }

  mutating func number(_ code: HSCode) -> UInt32 {
    if code == .none { return 0 }
    var slot = place(of: code)
    while slots[slot] != 0 {
      if codes[Int(slots[slot])] == code { return slots[slot] }
      slot = (slot &+ 1) & mask
    }
    slots[slot] = UInt32(codes.count)
    codes.append(code)
    if codes.count * 2 > mask { grow() }
    return UInt32(codes.count - 1)
  }

  private func place(of code: HSCode) -> Int {
    Int(truncatingIfNeeded: (code.rawValue &* 0x9E37_79B9_7F4A_7C15) &>> 32) & mask
  }

  private mutating func grow() {
    mask = mask * 4 + 3
    slots = [UInt32](repeating: 0, count: mask + 1)
    for number in codes.indices.dropFirst() {
      var slot = place(of: codes[number])
      while slots[slot] != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = UInt32(number)
    }
  }
}
